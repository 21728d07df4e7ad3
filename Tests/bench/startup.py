"""From exec to the first answer, and the memory of an emulator with little to do."""

import statistics
import time
from collections import defaultdict
from dataclasses import dataclass, field

from plan import Plan
from servers import Client, running_emulator, starters
from tables import table
from tools import progress
from users import CREATE, create_batches, project

USERS = 10_000
IDLE = "idle, one user"


@dataclass
class Startup:
    plan: Plan
    starts: dict = field(default_factory=lambda: defaultdict(list))
    memory: dict = field(default_factory=dict)
    size: float = 0

    def measure(self, binary, limit):
        progress(f"{self.plan.starts} starts")
        for _ in range(self.plan.starts):
            for name, start in starters(binary, limit).items():
                with start() as server:
                    self.starts[name].append(server.milliseconds_to_first_answer)
        progress("memory")
        with running_emulator(binary) as emulator:
            client = Client(emulator.url, project())
            time.sleep(1)
            self.memory["idle, no project yet"] = emulator.resident_megabytes()
            client.must("POST", CREATE, {"loginId": "ann@example.com"})
            time.sleep(1)
            self.memory[IDLE] = emulator.resident_megabytes()
            create_batches(client, USERS)
            self.memory[f"a project of {USERS:,} users"] = emulator.resident_megabytes()
        self.size = binary.stat().st_size / 1e6

    def first_answer(self):
        return statistics.median(self.starts["emulator"])

    def idle(self):
        return self.memory[IDLE]

    def tables(self):
        rows = [
            (f"exec to first answer, ms: {name}", *(f"{pick(times):.1f}" for pick in (statistics.median, min, max)))
            for name, times in self.starts.items()
        ]
        rows += [(f"resident memory, MB: {name}", f"{amount:.1f}", "", "") for name, amount in self.memory.items()]
        rows.append(("size of the binary, MB", f"{self.size:.1f}", "", ""))
        return [("Start and size", table(("", f"median of {self.plan.starts}", "least", "most"), rows))]
