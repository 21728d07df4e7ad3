"""The one clock that reaches everything in a project."""

from datetime import datetime

from project_control import ProjectControl


class Clock:
    def __init__(self, control: ProjectControl):
        self._control = control

    def now(self) -> datetime:
        return self._time(self._control.call("GET", "/clock"))

    def advance(self, span: str) -> datetime:
        """Moves the clock ahead by a span such as `90s` or `1h30m`; one that stands goes on standing."""
        return self._change({"advance": span})

    def set(self, time: datetime) -> datetime:
        """Sets the clock, which then runs or stands as before."""
        return self._change({"now": time.isoformat()})

    def freeze(self) -> datetime:
        return self._change({"freeze": True})

    def unfreeze(self) -> datetime:
        return self._change({"freeze": False})

    def _change(self, change: dict) -> datetime:
        return self._time(self._control.call("PUT", "/clock", json=change))

    @staticmethod
    def _time(answer: dict) -> datetime:
        return datetime.fromisoformat(answer["now"].replace("Z", "+00:00"))
