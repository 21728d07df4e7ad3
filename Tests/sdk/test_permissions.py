"""Permissions."""

import pytest


def permissions(mgmt):
    """The project's own permissions, by name."""
    everything = mgmt.permission.load_all()["permissions"]
    return {permission["name"]: permission for permission in everything if not permission["systemDefault"]}


@pytest.fixture
def read(mgmt):
    """A permission, beside another."""
    mgmt.permission.create_batch([{"name": "read", "description": "May read"}, {"name": "write"}])
    return permissions(mgmt)["read"]


def test_new_project_has_the_built_in_permissions(mgmt):
    """AR-4.0."""
    found = mgmt.permission.load_all()["permissions"]
    built_in = {permission["name"] for permission in found if permission["systemDefault"]}
    assert (built_in, permissions(mgmt)) == ({"Impersonate", "User Admin", "SSO Admin"}, {})


def test_permission_is_created(mgmt):
    assert mgmt.permission.create("read", "May read") is None
    found = permissions(mgmt)["read"]
    assert found == {"id": found["id"], "name": "read", "description": "May read", "systemDefault": False}


UPDATES = {
    "update": lambda mgmt, read: mgmt.permission.update("read", "look", "May look"),
    "update_by_id": lambda mgmt, read: mgmt.permission.update_by_id(read["id"], "look", "May look"),
    "update_batch": lambda mgmt, read: mgmt.permission.update_batch(
        [{"id": read["id"], "newName": "look", "description": "May look"}]
    ),
}


@pytest.mark.parametrize("update", UPDATES.values(), ids=UPDATES)
def test_permission_is_updated(mgmt, read, update):
    assert update(mgmt, read) is None
    assert permissions(mgmt)["look"] == read | {"name": "look", "description": "May look"}


DELETIONS = {
    "delete": lambda mgmt, read: mgmt.permission.delete("read"),
    "delete_by_id": lambda mgmt, read: mgmt.permission.delete_by_id(read["id"]),
    "delete_batch": lambda mgmt, read: mgmt.permission.delete_batch(["read", "nothing"]),
    "delete_batch_by_ids": lambda mgmt, read: mgmt.permission.delete_batch_by_ids([read["id"]]),
}


@pytest.mark.parametrize("delete", DELETIONS.values(), ids=DELETIONS)
def test_permission_is_deleted(mgmt, read, delete):
    assert delete(mgmt, read) is None
    assert permissions(mgmt).keys() == {"write"}
