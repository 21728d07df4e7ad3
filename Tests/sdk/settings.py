"""What the service keeps in its console."""

from typing import Any

from project_control import ProjectControl


class Settings:
    def __init__(self, control: ProjectControl):
        self._control = control

    def read(self) -> dict:
        return self._control.call("GET", "/settings")

    def change(self, **settings: Any) -> dict:
        """Changes the settings that are named, and returns them all."""
        return self._control.call("PATCH", "/settings", json=settings)
