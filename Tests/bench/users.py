"""The users that are measured with, and how they come into a project."""

import json

from servers import Client

CREATE = "/v1/mgmt/user/create"
SEARCH = "/v2/mgmt/user/search"
UPDATE = "/v1/mgmt/user/update/name"
BATCH = 5_000


def project(number=0):
    """The project ID that requests.lua also writes."""
    return f"P2bench{number:02d}"


def login_id(number):
    """The login ID that requests.lua also writes."""
    return f"user-{number:06d}@example.com"


def named(number):
    return {"loginId": login_id(number), "name": f"User {number}"}


def create_each(server, count, projects=1):
    """Creates users one by one, which every server can, in each of the projects."""
    for index in range(projects):
        client = Client(server.url, project(index))
        for number in range(count):
            client.must("POST", CREATE, named(number))
        client.close()


def create_batches(client, count, user=named):
    """Creates `user(0)` … `user(count - 1)` in batches."""
    for start in range(0, count, BATCH):
        users = [user(number) for number in range(start, min(start + BATCH, count))]
        check_batch(client.must("POST", f"{CREATE}/batch", {"users": users}), users)


def check_batch(answer, users):
    answer = json.loads(answer)
    assert len(answer["createdUsers"]) == len(users), answer["failedUsers"][:1]
