"""Requests at the same time: of one client, and of many projects."""

import asyncio
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from descope import AuthException

MANY = 20


@pytest.fixture
def threads():
    with ThreadPoolExecutor(MANY) as threads:
        yield threads


def test_requests_of_many_threads_are_all_served(client, threads):
    list(threads.map(lambda number: client.mgmt.user.create(f"user{number}@example.com"), range(MANY)))
    assert client.mgmt.user.search_all()["total"] == MANY


def test_requests_of_many_tasks_are_all_served(async_client, runner):
    async def create_many():
        await asyncio.gather(*(async_client.mgmt.user.create(f"user{number}@example.com") for number in range(MANY)))
        return await async_client.mgmt.user.search_all()

    assert runner.run(create_many())["total"] == MANY


def test_one_login_id_is_created_once(client, threads):
    def refusal(_):
        try:
            client.mgmt.user.create("ann@example.com")
        except AuthException as error:
            return json.loads(error.error_message)["errorCode"]

    assert Counter(threads.map(refusal, range(MANY))) == {None: 1, "E062107": MANY - 1}


def test_projects_are_worlds_of_their_own(connect, new_project, threads):
    def name_of_the_only_user(number):
        user = connect(new_project()).mgmt.user
        user.create("ann@example.com", display_name=f"Ann {number}")
        return [found["name"] for found in user.search_all()["users"]]

    assert list(threads.map(name_of_the_only_user, range(MANY))) == [[f"Ann {number}"] for number in range(MANY)]
