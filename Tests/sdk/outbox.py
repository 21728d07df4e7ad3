"""What would have been sent."""

from project_control import ProjectControl


class Outbox:
    def __init__(self, control: ProjectControl):
        self._control = control

    def messages(self, **wanted: str) -> list:
        """The messages, oldest first: `to` an address, of a `kind`, `after` one with that ID, within a `wait`."""
        return self._control.call("GET", "/outbox", params=wanted)["messages"]

    def code(self, to: str) -> str:
        """The newest code that was sent to an address; waits for one if there is none yet."""
        return self._newest("code", to)

    def link(self, to: str) -> str:
        return self._newest("link", to)

    def token(self, to: str) -> str:
        return self._newest("token", to)

    def clear(self) -> None:
        self._control.call("DELETE", "/outbox")

    def _newest(self, field: str, to: str) -> str:
        messages = self.messages(to=to, wait="10s", limit="1000")
        texts = [message[field] for message in messages if message[field]]
        assert texts, f"nobody sent a {field} to {to}: {messages}"
        return texts[-1]
