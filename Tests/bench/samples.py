"""Samples of wrk, and what they say together."""

import itertools
import statistics
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent / "requests.lua"
numbers = itertools.count(1)


class Sample:
    """What one run of wrk measured."""

    def __init__(
        self, server, operation, seconds, connections, connection="keep-alive", projects=1, users=1, credential="key"
    ):
        arguments = [operation, projects, connection, next(numbers), users, credential]
        command = ["wrk", "-t", min(connections, 2), "-c", connections, "-d", f"{seconds}s", "--timeout", "30s"]
        command = [str(part) for part in [*command, "-s", SCRIPT, server.url, "--", *arguments]]
        before = server.cpu_seconds()
        output = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60).stdout
        cpu = server.cpu_seconds() - before
        line = next((line for line in output.splitlines() if line.startswith("result ")), None)
        if line is None:
            sys.exit(f"wrk said:\n{output}")
        requests, microseconds, p50, p99, worst, refused, broken = map(int, line.split()[1:])
        if refused or broken or not requests:
            sys.exit(f"{operation}: {requests} answers, {refused} of them errors, {broken} connections failed")
        self.rate = requests / (microseconds / 1e6)
        self.cpu = cpu / requests * 1e6
        self.p50, self.p99, self.worst = p50 / 1000, p99 / 1000, worst / 1000


class Comparison:
    """The emulator's samples of one kind, and the rates of its references in the same rounds."""

    def __init__(self):
        self.samples, self.references = [], {}

    def take(self, servers, *arguments, **options):
        """One round: a sample of each server in turn, the emulator's first."""
        samples = {name: Sample(server, *arguments, **options) for name, server in servers.items()}
        self.add(samples.pop("emulator"), **{name: sample.rate for name, sample in samples.items()})

    def add(self, sample, **references):
        self.samples.append(sample)
        for name, rate in references.items():
            self.references.setdefault(name, []).append(rate)

    def median(self, figure):
        return statistics.median(getattr(sample, figure) for sample in self.samples)

    def ratio(self, reference):
        """The median of the rounds' ratios."""
        pairs = zip(self.samples, self.references[reference])
        return statistics.median(sample.rate / rate for sample, rate in pairs)

    def cells(self):
        """Rate, p50, p99 and CPU of the emulator; rate and ratio of each reference."""
        own = [f"{self.median('rate'):,.0f}", f"{self.median('p50'):.2f}", f"{self.median('p99'):.2f}"]
        own.append(f"{self.median('cpu'):.0f}")
        for name, rates in self.references.items():
            own += [f"{statistics.median(rates):,.0f}", f"{self.ratio(name):.2f}"]
        return own


def headings(*references):
    """The headings of `cells`."""
    own = ["emulator, calls/s", "p50 ms", "p99 ms", "CPU µs"]
    return own + [heading for name in references for heading in (f"{name}, calls/s", "ratio")]
