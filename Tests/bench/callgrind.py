"""User-space instructions of a call, counted by Callgrind."""

import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from servers import Client, NoReadyLine, running_emulator
from tables import table
from tools import progress
from users import CREATE, UPDATE, create_each, login_id, named, project

USERS, WARM_UP, CALLS = 500, 100, 300


@dataclass
class Instructions:
    """Instructions a call, by operation; none if Valgrind can't run the binary.

    A count repeats to one per cent on a busy machine, too. The kernel's share and waiting are not in it.
    """

    counts: dict = field(default_factory=dict)

    def measure(self, binary, folder=None):
        """The folder keeps a profile of each operation, for callgrind_annotate."""
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(folder or temporary)
            folder.mkdir(exist_ok=True)
            under = ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={folder}/profile"]
            try:
                with running_emulator(binary, under) as emulator:
                    self.count(emulator, folder)
            except NoReadyLine:
                progress("instructions: Valgrind can't run this binary; it can if the binary is linked statically")

    def count(self, emulator, folder):
        create_each(emulator, USERS)
        for index, (name, call) in enumerate(operations(Client(emulator.url, project())).items(), 1):
            progress(f"instructions: {name}")
            for number in range(WARM_UP):
                call(number)
            control("--zero", emulator.process)
            for number in range(WARM_UP, WARM_UP + CALLS):
                call(number)
            control("--dump", emulator.process)
            profile = (folder / f"profile.{index}").rename(folder / f"{name}.callgrind")
            self.counts[name] = total(profile) / CALLS

    def tables(self):
        rows = [(name, f"{count / 1000:.0f} k") for name, count in self.counts.items()]
        return [("User-space instructions", table(("call", "instructions"), rows))] if rows else []


def operations(client):
    """What a numbered call does, by name."""
    return {
        "load": lambda number: client.must("GET", f"/v1/mgmt/user?loginId={login_id(number)}"),
        "create": lambda number: client.must("POST", CREATE, {"loginId": f"new-{number:06d}@example.com"}),
        "update": lambda number: client.must("POST", UPDATE, named(number) | {"name": f"Renamed {number}"}),
        "health": lambda number: client.must("GET", "/health"),
    }


def control(order, process):
    subprocess.run(["callgrind_control", order, str(process.pid)], check=True, capture_output=True)


def total(profile):
    lines = profile.read_text(errors="replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("totals:"))
