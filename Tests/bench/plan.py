"""How much is measured."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    seconds: int  # of a sample
    rounds: int  # how often everything is repeated
    connections: tuple
    sizes: tuple  # users of the projects for other calls than load and create
    starts: int = 15
    crowd: int = 100_000  # users whose texts are searched beside light requests


def full():
    return Plan(setting("SECONDS", 2), setting("ROUNDS", 3), connections=(1, 16, 64, 512), sizes=(10_000, 100_000))


def quick():
    return Plan(setting("SECONDS", 1), setting("ROUNDS", 2), connections=(64,), sizes=(10_000,), crowd=0)


def setting(name, default):
    return int(os.environ.get(f"BENCH_{name}", default))
