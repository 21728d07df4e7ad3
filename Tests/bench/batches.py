"""Calls that create many users, alternating with SQLite that writes the same rows in one transaction."""

import statistics
import subprocess
import time
from collections import defaultdict
from dataclasses import dataclass, field

from plan import Plan
from servers import Client, running_emulator
from tables import table
from tools import progress
from users import BATCH, CREATE, check_batch, create_batches, project

REPEATS = 5


@dataclass
class Sample:
    seconds: float
    cpu_seconds: float
    raw_rate: float

    def ratio(self):
        return BATCH / self.seconds / self.raw_rate


@dataclass
class Batches:
    """Samples by the number of users whom the project has before."""

    plan: Plan
    samples: dict = field(default_factory=lambda: defaultdict(list))

    def measure(self, binary, raw_inserts):
        for size in (0, self.plan.sizes[-1]):
            progress(f"{REPEATS} batches of {BATCH:,}, into {size:,} users")
            with running_emulator(binary) as emulator:
                create_batches(Client(emulator.url, project()), size)
                for number in range(REPEATS):
                    # An empty project is a new one each time; the first user makes it.
                    client = Client(emulator.url, project() if size else project(number))
                    client.must("POST", CREATE, {"loginId": f"first-{number}@example.com"})
                    self.samples[size].append(sample(emulator, client, number, raw_inserts))

    def ratio(self):
        return self.median(0, Sample.ratio)

    def median(self, size, figure):
        return statistics.median(map(figure, self.samples[size]))

    def tables(self):
        columns = ("batch into", "emulator, users/s", "ms", "CPU µs a user", "SQLite alone, users/s", "ratio")
        return [(f"{BATCH:,} users in a call", table(columns, [self.row(size) for size in self.samples]))]

    def row(self, size):
        figures = (
            ("{:,.0f}", lambda sample: BATCH / sample.seconds),
            ("{:.0f}", lambda sample: sample.seconds * 1000),
            ("{:.1f}", lambda sample: sample.cpu_seconds / BATCH * 1e6),
            ("{:,.0f}", lambda sample: sample.raw_rate),
            ("{:.2f}", Sample.ratio),
        )
        title = f"a project of {size:,}" if size else "an empty project"
        return (title, *(form.format(self.median(size, figure)) for form, figure in figures))


def sample(emulator, client, number, raw_inserts):
    users = [{"loginId": f"b{number}-{index:06d}@example.com"} for index in range(BATCH)]
    cpu, started = emulator.cpu_seconds(), time.perf_counter()
    answer = client.must("POST", f"{CREATE}/batch", {"users": users})
    seconds, cpu = time.perf_counter() - started, emulator.cpu_seconds() - cpu
    client.close()
    check_batch(answer, users)
    raw = subprocess.run([raw_inserts, str(BATCH)], check=True, capture_output=True, text=True)
    return Sample(seconds, cpu, float(raw.stdout))
