"""The figures that the emulator is to reach, each beside what was measured."""

from dataclasses import dataclass

from tables import table

KEPT, CLOSED = (64, "keep-alive"), (64, "close")


@dataclass
class Mark:
    """A figure that is to be as large as the mark and the goal, or as small if the goal is below the mark."""

    title: str
    measured: float | None
    mark: float
    goal: float
    form: str = "{:.2f}"

    def reaches(self, bound):
        return self.measured >= bound if self.goal > self.mark else self.measured <= bound

    def verdict(self):
        if self.measured is None:
            return "not measured"
        return "goal" if self.reaches(self.goal) else "mark" if self.reaches(self.mark) else "missed"

    def cells(self):
        measured = "" if self.measured is None else self.form.format(self.measured)
        return (self.title, measured, self.form.format(self.mark), self.form.format(self.goal), self.verdict())


def marks(bench):
    loads, creates = bench.throughput.loads, bench.throughput.creates
    instructions = bench.instructions.counts
    growth, call = bench.growth.worst()
    return [
        Mark("load / nginx with a static file", loads[KEPT].ratio("nginx"), 0.45, 0.7),
        Mark("create / combined limit", creates[KEPT].ratio("limit"), 0.4, 0.6),
        Mark("load / Node with a map", loads[KEPT].ratio("Node"), 1.2, 2),
        Mark("create / Node with a map", creates[KEPT].ratio("Node"), 1.2, 2),
        Mark("load with Connection: close / nginx", loads[CLOSED].ratio("nginx"), 0.7, 0.9),
        Mark("user-space instructions of a load", instructions.get("load"), 90_000, 60_000, "{:,.0f}"),
        Mark("user-space instructions of a create", instructions.get("create"), 220_000, 150_000, "{:,.0f}"),
        Mark("exec to first answer, ms", bench.startup.first_answer(), 6, 5, "{:.1f}"),
        Mark("idle memory, MB", bench.startup.idle(), 10, 8, "{:.1f}"),
        Mark("p99 of light requests beside batches / alone", bench.isolation.batch_ratio(), 2, 1.2),
        Mark(f"worst growth to {bench.plan.scale:,} users besides text ({call})", growth, 1.5, 1.5),
        Mark("signatures of sign-ins / openssl speed", bench.sign_in.ratio(), 0.6, 0.9),
        Mark("batch of 5,000 / SQLite alone", bench.batches.ratio(), 0.3, 0.4),
    ]


def marks_table(bench):
    headings = ("64 connections", "measured", "mark", "goal", "reached")
    return ("Marks", table(headings, [mark.cells() for mark in marks(bench)]))
