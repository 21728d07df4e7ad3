"""What a call costs in a small project and in a large one with as many matches."""

import itertools
import statistics
from collections import defaultdict
from dataclasses import dataclass, field

from plan import Plan
from servers import Client, running_emulator
from tables import table
from tools import progress
from users import CREATE, SEARCH, UPDATE, create_batches, login_id, project

SMALL = 1_000
MATCHES = 100
CALLS = 40
TEXTS = ("text of one user", "text of a hundred", "text of all")


@dataclass
class Growth:
    """CPU time of the emulator a call, in blocks of calls that alternate between the small project and the large one.

    Unlike a clock on the wall, it has neither the client nor other load of the machine in it.
    """

    plan: Plan
    costs: dict = field(default_factory=lambda: defaultdict(list))
    memory: float = 0

    def measure(self, binary):
        with running_emulator(binary) as emulator:
            sizes = (SMALL, self.plan.scale)
            clients = [Client(emulator.url, project(number)) for number in range(2)]
            for client, size in zip(clients, sizes):
                progress(f"creating {size:,} users")
                fill(client, size)
            self.memory = emulator.resident_megabytes()
            calls = [Calls(client, size).by_name() for client, size in zip(clients, sizes)]
            for name in calls[0]:
                progress(f"growth: {name}")
                for _ in range(self.plan.blocks):
                    self.costs[name].append([cost(emulator, project[name]) for project in calls])

    def ratios(self):
        return {name: statistics.median(many / few for few, many in blocks) for name, blocks in self.costs.items()}

    def worst(self):
        """The call besides text searches that grows most, and by how much."""
        return max((ratio, name) for name, ratio in self.ratios().items() if name not in TEXTS)

    def tables(self):
        rows = []
        for name, ratio in self.ratios().items():
            medians = [statistics.median(costs) for costs in zip(*self.costs[name])]
            rows.append((name, *(f"{seconds * 1e6:,.0f}" for seconds in medians), f"{ratio:.2f}"))
        ratio, name = self.worst()
        rows += [(f"worst besides text: {name}", "", "", f"{ratio:.2f}")]
        rows += [("resident memory of both, MB", "", f"{self.memory:.0f}", "")]
        return [("Growth", table(("CPU µs a call", f"{SMALL:,} users", f"{self.plan.scale:,} users", "ratio"), rows))]


def cost(emulator, call):
    """Seconds of CPU for one of CALLS calls."""
    before = emulator.cpu_seconds()
    for _ in range(CALLS):
        call()
    return (emulator.cpu_seconds() - before) / CALLS


def fill(client, size):
    """MATCHES users, spread evenly, have a role, a tenant, a given name and their value of an attribute."""
    client.must("POST", "/v1/mgmt/tenant/create", {"id": "acme", "name": "Acme"})
    client.must("POST", "/v1/mgmt/user/customattribute/create", {"attributes": [{"name": "team", "type": 1}]})
    for role in ("Added", "Editor"):
        client.must("POST", "/v1/mgmt/role/create", {"name": role})
    create_batches(client, size, lambda number: user(number, is_match=number % (size // MATCHES) == 0))


def user(number, is_match):
    fields = {"loginId": login_id(number), "name": f"User {number}", "phone": phone(number)}
    if not is_match:
        return fields | {"customAttributes": {"team": "blue"}}
    fields |= {"givenName": "Marked", "customAttributes": {"team": "red"}}
    return fields | {"roleNames": ["Editor"], "userTenants": [{"tenantId": "acme"}]}


def phone(number):
    return f"+1555{number:07d}"


@dataclass
class Calls:
    """The measured calls; each time they name another user, anywhere in the project."""

    client: Client
    size: int
    numbers: itertools.count = field(default_factory=itertools.count)

    def by_name(self):
        last_page = min(self.size, 10_000) // 10 - 1
        return {
            "load": lambda: self.client.must("GET", f"/v1/mgmt/user?loginId={self.login_id()}"),
            "create": lambda: self.client.must("POST", CREATE, {"loginId": f"new-{next(self.numbers)}@example.com"}),
            "update a name": lambda: self.client.must("POST", UPDATE, {"loginId": self.login_id(), "name": "Renamed"}),
            "add a role": self.add_role,
            "search by e-mail": lambda: self.search(emails=[self.login_id()]),
            "search by phone": lambda: self.search(phones=[phone(self.number())]),
            "search by login ID": lambda: self.search(loginIds=[self.login_id()]),
            "search by role": lambda: self.search(MATCHES, roleNames=["Editor"]),
            "search by tenant": lambda: self.search(MATCHES, tenantIds=["acme"]),
            "search by attribute": lambda: self.search(MATCHES, customAttributes={"team": "red"}),
            "first page": lambda: self.search(None),
            "page at 9,990, or the last": lambda: self.search(None, page=last_page),
            "first page, newest first": lambda: self.search(None, sort=[{"field": "createdTime", "desc": True}]),
            "first page, last changed first": lambda: self.search(None, sort=[{"field": "modifiedTime", "desc": True}]),
            TEXTS[0]: lambda: self.search(text=self.login_id()),
            TEXTS[1]: lambda: self.search(MATCHES, text="marked"),
            TEXTS[2]: lambda: self.search(None, text="example"),
        }

    def search(self, matches=1, **filters):
        answer = self.client.must("POST", SEARCH, filters | {"limit": 10})
        total = int(answer[answer.rindex(b":") + 1 : -1])
        assert matches in (None, total), f"{filters}: {total} matches instead of {matches}"

    def add_role(self):
        self.client.must("POST", "/v2/mgmt/user/update/role/add", {"loginId": self.login_id(), "roleNames": ["Added"]})

    def number(self):
        return next(self.numbers) * 7919 % self.size

    def login_id(self):
        return login_id(self.number())
