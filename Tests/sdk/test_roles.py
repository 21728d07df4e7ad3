"""Roles of the project and of tenants."""

import pytest


def role(mgmt, name):
    [found] = mgmt.role.search(role_names=[name])["roles"]
    return found


def names(answer):
    return [role["name"] for role in answer["roles"]]


def test_new_project_has_one_role(mgmt):
    """AR-4.0."""
    [admin] = mgmt.role.load_all()["roles"]
    assert admin["name"] == "Tenant Admin"
    assert set(admin["permissionNames"]) == {"Impersonate", "User Admin", "SSO Admin"}


def test_new_role_has_all_that_was_given(mgmt, acme, roles):
    assert mgmt.role.create("Owner", "Owns it", ["invoice.read"], tenant_id=acme, default=True, private=True) is None
    owner = role(mgmt, "Owner")
    assert owner == {
        "id": owner["id"],
        "name": "Owner",
        "description": "Owns it",
        "permissionNames": ["invoice.read"],
        "tenantId": "acme",
        "default": True,
        "private": True,
        "createdTime": owner["createdTime"],
    }


UPDATES = {
    "update": lambda mgmt, viewer, *given, **more: mgmt.role.update("Viewer", *given, **more),
    "update_by_id": lambda mgmt, viewer, *given, **more: mgmt.role.update_by_id(viewer["id"], *given, **more),
}


@pytest.mark.parametrize("update", UPDATES.values(), ids=UPDATES)
def test_role_is_updated(mgmt, roles, update):
    """AR-4.0: what is left out is cleared."""
    viewer = role(mgmt, "Viewer")
    assert update(mgmt, viewer, "Reader", description="May look", default=True, private=True) is None
    changed = {"name": "Reader", "description": "May look", "permissionNames": [], "default": True, "private": True}
    assert role(mgmt, "Reader") == viewer | changed


DELETIONS = {
    "delete": lambda mgmt, viewer: mgmt.role.delete("Viewer"),
    "delete_by_id": lambda mgmt, viewer: mgmt.role.delete_by_id(viewer["id"]),
    "delete_batch": lambda mgmt, viewer: mgmt.role.delete_batch(["Viewer", "Nobody"]),
    "delete_batch_by_ids": lambda mgmt, viewer: mgmt.role.delete_batch_by_ids([viewer["id"]]),
}


@pytest.mark.parametrize("delete", DELETIONS.values(), ids=DELETIONS)
def test_role_is_deleted(mgmt, roles, delete):
    assert delete(mgmt, role(mgmt, "Viewer")) is None
    assert names(mgmt.role.load_all()) == ["Tenant Admin", "Editor"]


IN_ACME = {
    "update": (lambda mgmt: mgmt.role.update("Viewer", "Reader", tenant_id="acme"), ["Reader"]),
    "delete": (lambda mgmt: mgmt.role.delete("Viewer", tenant_id="acme"), []),
    "delete_batch": (lambda mgmt: mgmt.role.delete_batch(["Viewer"], tenant_id="acme"), []),
}


@pytest.mark.parametrize("change, left", IN_ACME.values(), ids=IN_ACME)
def test_role_of_a_tenant_is_named_with_it(mgmt, acme, roles, change, left):
    """AR-4.3: identity is tenant and name."""
    mgmt.role.create("Viewer", tenant_id=acme)
    change(mgmt)
    assert names(mgmt.role.load_all()) == ["Tenant Admin", *roles, *left]


def test_batches_create_and_update(mgmt, roles):
    assert mgmt.role.create_batch([{"name": "A", "permissionNames": ["invoice.read"]}, {"name": "B"}]) is None
    a, b = mgmt.role.search(role_names=["A", "B"])["roles"]
    assert (a["permissionNames"], b["permissionNames"]) == (["invoice.read"], [])
    assert mgmt.role.update_batch([{"name": "A", "newName": "C"}, {"id": b["id"], "newName": "D"}]) is None
    assert names(mgmt.role.load_all()) == ["Tenant Admin", *roles, "C", "D"]


SEARCHES = {
    "role_names": ({"role_names": ["Viewer", "Owner"]}, ["Viewer", "Owner"]),
    "role_name_like": ({"role_name_like": "WNE"}, ["Owner"]),
    "permission_names": ({"permission_names": ["invoice.read"]}, ["Viewer", "Owner"]),
    "tenant_ids": ({"tenant_ids": ["acme"]}, ["Owner"]),
    "include_project_roles": (
        {"tenant_ids": ["acme"], "include_project_roles": True},
        ["Tenant Admin", "Viewer", "Editor", "Owner"],
    ),
}


@pytest.mark.parametrize("given, found", SEARCHES.values(), ids=SEARCHES)
def test_search_finds(mgmt, acme, roles, given, found):
    mgmt.role.create("Owner", permission_names=["invoice.read"], tenant_id=acme)
    assert names(mgmt.role.search(**given)) == found


def test_search_finds_by_id(mgmt, roles):
    assert names(mgmt.role.search(role_ids=[role(mgmt, "Editor")["id"]])) == ["Editor"]
