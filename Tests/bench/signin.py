"""Signing in, whose price is the signatures of tokens, beside what the machine can sign at best."""

import json
import re
import statistics
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field

from plan import Plan
from samples import Comparison, headings
from servers import Client, running_emulator
from tables import table
from tools import progress
from users import login_id, named, project

CONNECTIONS = 16
USERS = 100
PASSWORD = "Open-Sesame-1"
# Signatures that an answer has.
CALLS = {
    "signin": ("sign in with a password", 2),
    "refresh": ("refresh a session", 1),
    "exchange": ("exchange an access key", 1),
    "validate": ("validate a session", 0),
    "keys": ("fetch the keys", 0),
}


@dataclass
class SignIn:
    """What was measured, by call; and the signatures of one core each round."""

    plan: Plan
    comparisons: dict = field(default_factory=lambda: defaultdict(Comparison))
    signatures: list = field(default_factory=list)

    def measure(self, binary):
        with running_emulator(binary) as emulator:
            credentials = self.credentials(Client(emulator.url, project()))
            for number in range(self.plan.rounds):
                progress(f"round {number + 1}: signing in")
                self.signatures.append(signatures_per_second(self.plan.seconds))
                for call in CALLS:
                    credential = credentials.get(call, "key")
                    where = {"users": USERS, "credential": credential}
                    self.comparisons[call].take({"emulator": emulator}, call, self.plan.seconds, CONNECTIONS, **where)

    def credentials(self, client):
        """What each call authenticates with, of users and a key that are created here."""
        for number in range(USERS):
            client.must("POST", "/v1/mgmt/user/create", named(number) | {"password": PASSWORD})
        tokens = json.loads(client.must("POST", "/v1/mgmt/auth/signin", {"loginId": login_id(0)}))
        key = json.loads(client.must("POST", "/v1/mgmt/accesskey/create", {"name": "bench"}))
        return {"refresh": tokens["refreshJwt"], "validate": tokens["sessionJwt"], "exchange": key["cleartext"]}

    def ratio(self):
        """Signatures of sign-ins, two each, to those of one core."""
        pairs = zip(self.comparisons["signin"].samples, self.signatures)
        return statistics.median(2 * sample.rate / limit for sample, limit in pairs)

    def tables(self):
        limit = statistics.median(self.signatures)
        rows = []
        for call, (title, count) in CALLS.items():
            comparison = self.comparisons[call]
            share = f"{count * comparison.median('rate') / limit:.2f}" if count else ""
            rows.append((title, *comparison.cells(), share))
        title = f"Signing in, {CONNECTIONS} connections; `openssl speed rsa2048` signs {limit:,.0f} times a second on a core"
        return [(title, table(("call", *headings(), "signatures / that"), rows))]


def signatures_per_second(seconds):
    command = ["openssl", "speed", "-seconds", str(seconds), "rsa2048"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(re.search(r"rsa 2048 bits\s+\S+\s+\S+\s+(\S+)", output).group(1))
