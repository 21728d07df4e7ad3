"""Other calls than load and create, in projects of many users."""

from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass, field

from plan import Plan
from samples import Comparison, headings
from servers import Client, running_emulator, running_peer
from tables import table
from tools import progress
from users import create_batches, create_each, named, project

CONNECTIONS = 16
ROLE_HOLDERS = 100
CALLS = {
    "update": "update a name",
    "role-add": "add a role",
    "mixed": "mixed: 80 % load, 10 % create, 10 % update",
    "search-email": "search by e-mail",
    "search-role": f"search by role, {ROLE_HOLDERS} matches",
    "search-text": "search by text, 10 matches",
    "first-page": "first page of 100, no filter",
    "later-page": "page 99 of 100, no filter",
}
CALLS_OF_PEER = ("update", "mixed", "search-email")


@dataclass
class Calls:
    """What was measured, by call and the number of users; Node's map is compared in the smallest project only."""

    plan: Plan
    comparisons: dict = field(default_factory=lambda: defaultdict(Comparison))

    def measure(self, binary):
        for size in self.plan.sizes:
            with ExitStack() as stack:
                servers = {"emulator": stack.enter_context(running_emulator(binary))}
                progress(f"creating {size:,} users")
                fill(servers["emulator"], size)
                if size == self.plan.sizes[0]:
                    servers["Node"] = stack.enter_context(running_peer())
                    create_each(servers["Node"], size)
                self.compare(servers, size)

    def compare(self, servers, size):
        alone = {"emulator": servers["emulator"]}
        for number in range(self.plan.rounds):
            for call in CALLS:
                progress(f"round {number + 1}: {call}, {size:,} users")
                those = servers if call in CALLS_OF_PEER else alone
                self.comparisons[call, size].take(those, call, self.plan.seconds, CONNECTIONS, users=size)

    def tables(self):
        rows = []
        for (call, size), comparison in self.comparisons.items():
            cells = comparison.cells()
            rows.append((CALLS[call], f"{size:,}", *cells, *[""] * (6 - len(cells))))
        return [(f"Other calls, {CONNECTIONS} connections", table(("call", "users", *headings("Node")), rows))]


def fill(server, size):
    """A project of users, some of them with the role that is searched for."""
    client = Client(server.url, project())
    for role in ("Added", "Editor"):
        client.must("POST", "/v1/mgmt/role/create", {"name": role})
    roles = {"roleNames": ["Editor"]}
    create_batches(client, size, lambda number: named(number) | (roles if number % (size // ROLE_HOLDERS) == 0 else {}))
    client.close()
