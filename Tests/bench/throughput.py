"""Load and create, each sample of the emulator followed by its references' in the same round."""

import itertools
import json
from collections import defaultdict
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from plan import Plan
from samples import Comparison, headings
from servers import Client, running_emulator, running_nginx, starters
from tables import table
from tools import progress
from users import create_each, login_id, project

USERS = 1_000
PROJECTS, USERS_OF_EACH = 64, 20


@dataclass
class Throughput:
    """What was measured: a comparison by kind, (connections, "keep-alive" or "close"), and by call in many projects."""

    plan: Plan
    loads: dict = field(default_factory=lambda: defaultdict(Comparison))
    creates: dict = field(default_factory=lambda: defaultdict(Comparison))
    spread: dict = field(default_factory=lambda: defaultdict(Comparison))

    def measure(self, binary, limit, folder):
        servers = starters(binary, limit)
        with running_nginx(folder, example(binary)) as nginx:
            self.measure_one_project(servers, nginx)
        # The limit knows no projects.
        self.measure_many_projects({name: start for name, start in servers.items() if name != "limit"})

    def measure_one_project(self, starters, nginx):
        kinds = itertools.product(self.plan.connections, ("keep-alive", "close"))
        for number, kind in itertools.product(range(self.plan.rounds), kinds):
            progress(f"round {number + 1}: load and create, {kind[0]} connections, {kind[1]}")
            with fresh(starters, USERS) as servers:
                with_nginx = {"emulator": servers["emulator"], "nginx": nginx} | servers
                self.loads[kind].take(with_nginx, "load", self.plan.seconds, *kind, users=USERS)
                self.creates[kind].take(servers, "create", self.plan.seconds, *kind)

    def measure_many_projects(self, starters):
        where = {"projects": PROJECTS, "users": USERS_OF_EACH}
        for number in range(self.plan.rounds):
            progress(f"round {number + 1}: load and create in {PROJECTS} projects")
            with fresh(starters, USERS_OF_EACH, PROJECTS) as servers:
                for call in ("load", "create"):
                    self.spread[call].take(servers, call, self.plan.seconds, 64, **where)

    def tables(self):
        def rows(comparisons):
            kinds = sorted(comparisons, key=lambda kind: kind[1], reverse=True)
            return [(f"{kind[0]}, {kind[1]}", *comparisons[kind].cells()) for kind in kinds]

        spread = [(f"{call} in {PROJECTS} projects", *comparison.cells()) for call, comparison in self.spread.items()]
        return [
            ("Load a user", table(("connections", *headings("nginx", "limit", "Node")), rows(self.loads))),
            ("Create a user", table(("connections", *headings("limit", "Node")), rows(self.creates))),
            ("Many projects, 64 connections", table(("call", *headings("Node")), spread)),
        ]


@contextmanager
def fresh(starters, users, projects=1):
    """The named servers with users, started anew: none answers for what earlier samples left behind."""
    with ExitStack() as stack:
        servers = {name: stack.enter_context(start()) for name, start in starters.items()}
        for server in servers.values():
            create_each(server, users, projects)
        check_alike(servers)
        yield servers


def check_alike(servers):
    """A reference that answered with less would be no reference."""
    shapes = {name: shape(Client(server.url, project())) for name, server in servers.items()}
    for name in servers:
        assert shapes[name] == shapes["emulator"], f"{name} answers otherwise: {shapes[name]}"


def shape(client):
    """The names and types of an answer's fields."""
    user = json.loads(client.must("GET", f"/v1/mgmt/user?loginId={login_id(0)}"))["user"]
    return {name: type(value) for name, value in user.items()}


def example(binary):
    """The answer that nginx serves as a file."""
    with running_emulator(binary) as emulator:
        create_each(emulator, 1)
        return Client(emulator.url, project()).must("GET", f"/v1/mgmt/user?loginId={login_id(0)}")
