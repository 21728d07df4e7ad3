"""What light requests notice of heavy ones elsewhere in the emulator."""

import itertools
import os
import statistics
import subprocess
import sys
import threading
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

from plan import Plan
from samples import Comparison
from servers import Client, running_emulator, text
from tables import table
from tools import progress
from users import BATCH, CREATE, SEARCH, create_batches, create_each, login_id, project

CONNECTIONS = 8
USERS = 100
CROWDED = 99  # the project whose texts are searched


@dataclass
class Isolation:
    """Samples of light requests by what else happens meanwhile.

    Every other one is for /health, the rest load users of a small project; 2,000 a second leave a core to the others.
    """

    plan: Plan
    comparisons: dict = field(default_factory=lambda: defaultdict(Comparison))

    def measure(self, binary):
        with running_emulator(binary) as emulator:
            create_each(emulator, USERS)
            create_batches(Client(emulator.url, project(CROWDED)), self.plan.crowd)
            companies = self.companies(emulator)
            for number, (title, company) in itertools.product(range(self.plan.rounds), companies.items()):
                progress(f"round {number + 1}: light requests, {title}")
                with company():
                    servers = {"emulator": emulator}
                    self.comparisons[title].take(servers, "light", self.plan.seconds, CONNECTIONS, users=USERS)

    def companies(self, emulator):
        """What else happens, by name; the busy process shows what the sharing of cores costs in any case."""
        companies = {
            "nothing else happens": nullcontext,
            "another process uses a core": busy_process,
            f"batches of {BATCH:,} run in other projects": lambda: repeating(batch_after_batch(emulator)),
        }
        if self.plan.crowd:
            title = f"texts of {self.plan.crowd:,} users are searched in another project"
            companies[title] = lambda: repeating(search_after_search(emulator, self.plan.crowd))
        return companies

    def ratios(self):
        """The p99 with each company to that without, the median of the rounds' ratios."""
        alone = next(iter(self.comparisons.values()))
        return {
            title: statistics.median(sample.p99 / quiet.p99 for sample, quiet in zip(comparison.samples, alone.samples))
            for title, comparison in self.comparisons.items()
        }

    def batch_ratio(self):
        return next(ratio for title, ratio in self.ratios().items() if title.startswith("batches"))

    def tables(self):
        ratios = self.ratios()
        rows = [
            (title, *(f"{comparison.median(figure):.2f}" for figure in ("p50", "p99", "worst")), f"{ratios[title]:.2f}")
            for title, comparison in self.comparisons.items()
        ]
        return [("Light requests, while", table(("", "p50 ms", "p99 ms", "worst ms", "p99, ratio"), rows))]


@contextmanager
def busy_process():
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        yield
    finally:
        process.kill()
        process.wait()


@contextmanager
def repeating(calls):
    """Makes the calls one after the other, beside the body; one that fails ends the measurement."""
    is_over = threading.Event()

    def repeat():
        # What counts is what the emulator does for the calls: this thread runs when nobody else wants to.
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        while not is_over.is_set():
            next(calls)

    with ThreadPoolExecutor(1) as pool:
        repeated = pool.submit(repeat)
        try:
            yield
        finally:
            is_over.set()
        repeated.result()


batch_projects = itertools.count(100)


def batch_after_batch(emulator):
    """Each batch goes to a new project, so that the same bytes do."""
    users = text({"users": [{"loginId": f"b-{number:06d}@example.com"} for number in range(BATCH)]})
    for number in batch_projects:
        client = Client(emulator.url, project(number))
        client.drain("POST", f"{CREATE}/batch", users)
        client.close()
        yield


def search_after_search(emulator, count):
    client = Client(emulator.url, project(CROWDED))
    for number in itertools.count():
        client.must("POST", SEARCH, {"text": login_id(number * 7919 % count), "limit": 10})
        yield
