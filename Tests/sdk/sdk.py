"""One way to call the SDK's synchronous and asynchronous clients."""

from typing import Any, Callable

Settle = Callable[[Any], Any]


class SDK:
    """The SDK's client, or a part of it such as `mgmt.user`; its calls return when the answer is there.

    `settle` turns what a call returns into its result.
    """

    def __init__(self, part: Any, settle: Settle):
        self._part = part
        self._settle = settle

    def __getattr__(self, name: str) -> Any:
        member = getattr(self._part, name)
        if not callable(member):
            return SDK(member, self._settle)
        return lambda *arguments, **named: self._settle(member(*arguments, **named))
