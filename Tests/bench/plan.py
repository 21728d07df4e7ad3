"""How much is measured."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    seconds: int  # of a sample
    rounds: int  # how often everything is repeated
    connections: tuple
    sizes: tuple  # users of the projects for other calls than load and create
    scale: int  # users of the large project that growth is measured in
    blocks: int  # of calls, for growth
    starts: int = 15
    crowd: int = 100_000  # users whose texts are searched beside light requests


def full():
    return Plan(
        seconds=setting("BENCH_SECONDS", 2),
        rounds=setting("BENCH_ROUNDS", 3),
        connections=(1, 16, 64, 512),
        sizes=(10_000, 100_000),
        scale=setting("SCALE", 100_000),
        blocks=5,
    )


def quick():
    return Plan(
        seconds=setting("BENCH_SECONDS", 1),
        rounds=setting("BENCH_ROUNDS", 2),
        connections=(64,),
        sizes=(10_000,),
        scale=setting("SCALE", 100_000),
        blocks=3,
        crowd=0,
    )


def setting(name, default):
    return int(os.environ.get(name, default))
