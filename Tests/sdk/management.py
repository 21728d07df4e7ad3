"""One way to call the SDK's synchronous and asynchronous management clients."""

from typing import Any, Callable

Settle = Callable[[Any], Any]


class Resource:
    """One resource of the SDK, such as `mgmt.user`; its calls return when the answer is there."""

    def __init__(self, resource: Any, settle: Settle):
        self._resource = resource
        self._settle = settle

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self._resource, name)
        return lambda *arguments, **named: self._settle(method(*arguments, **named))


class Management:
    """The SDK's `mgmt`; `settle` turns what a call returns into its result."""

    def __init__(self, mgmt: Any, settle: Settle):
        self._mgmt = mgmt
        self._settle = settle

    def __getattr__(self, name: str) -> Resource:
        return Resource(getattr(self._mgmt, name), self._settle)
