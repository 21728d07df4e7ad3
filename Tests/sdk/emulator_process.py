"""The built emulator as a child process."""

import json
import os
import subprocess
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
START_LIMIT = 30
STOP_LIMIT = 10


def built_binary() -> Path:
    """The binary under test: the one the environment names, else the newest build."""
    named = os.environ.get("DESCOPE_EMULATOR_BINARY")
    if named:
        return Path(named)
    builds = [REPOSITORY / ".build" / kind / "descope-emulator" for kind in ("release", "debug")]
    found = [build for build in builds if build.exists()]
    assert found, "no binary: run `swift build`, or set DESCOPE_EMULATOR_BINARY"
    return max(found, key=lambda build: build.stat().st_mtime)


class EmulatorProcess:
    """A fresh in-memory emulator on a port of the system's choice."""

    def __init__(self, binary: Path, folder: Path):
        self._ready_file = folder / "ready.json"
        self._log = folder / "emulator.log"
        self._process = self._launch(binary)
        self.url = self._wait_until_ready()["url"]

    def stop(self) -> int:
        """Asks it to stop, as a supervisor would, and returns its exit code."""
        self._process.terminate()
        try:
            return self._process.wait(STOP_LIMIT)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise

    def log(self) -> str:
        return self._log.read_text(errors="replace")

    def _launch(self, binary: Path) -> subprocess.Popen:
        command = [binary, "serve", "--port", "0", "--ready-file", self._ready_file]
        defaults = {name: value for name, value in os.environ.items() if not name.startswith("DESCOPE_")}
        with self._log.open("wb") as log:
            return subprocess.Popen(command, env=defaults, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def _wait_until_ready(self) -> dict:
        deadline = time.monotonic() + START_LIMIT
        while not self._ready_file.exists():
            self._look_for_exit()
            if time.monotonic() > deadline:
                self._process.kill()
                raise TimeoutError(f"not ready after {START_LIMIT} s:\n{self.log()}")
        return json.loads(self._ready_file.read_text())

    def _look_for_exit(self) -> None:
        try:
            code = self._process.wait(timeout=0.02)
        except subprocess.TimeoutExpired:
            return
        raise RuntimeError(f"exited with {code} before it was ready:\n{self.log()}")
