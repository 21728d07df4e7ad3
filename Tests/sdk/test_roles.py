"""Roles of the project and of tenants."""

import pytest

from refusals import refused

ANN = "ann@example.com"


def role(mgmt, name):
    [found] = mgmt.role.search(role_names=[name])["roles"]
    return found


def names(answer):
    return {role["name"] for role in answer["roles"]}


def test_new_project_has_one_role(mgmt):
    """§4.0."""
    [admin] = mgmt.role.load_all()["roles"]
    assert admin["name"] == "Tenant Admin"
    assert set(admin["permissionNames"]) == {"Impersonate", "User Admin", "SSO Admin"}


def test_new_role_shows_every_field(mgmt):
    """§4.3."""
    mgmt.role.create("Viewer")
    found = role(mgmt, "Viewer")
    assert found.pop("id").startswith("ROL")
    assert type(found.pop("createdTime")) is int
    assert found == {
        "name": "Viewer",
        "description": "",
        "permissionNames": [],
        "tenantId": "",
        "default": False,
        "private": False,
    }


def test_what_is_given_is_kept(mgmt, acme, roles):
    mgmt.role.create("Owner", "Owns it", ["invoice.read"], tenant_id=acme, default=True, private=True)
    owner = role(mgmt, "Owner")
    assert (owner["description"], owner["permissionNames"], owner["tenantId"]) == ("Owns it", ["invoice.read"], "acme")
    assert (owner["default"], owner["private"]) == (True, True)


def test_name_is_required(mgmt):
    """§1.4."""
    with refused(400, "E011003", "The name field is required"):
        mgmt.role.create("")


def test_name_is_unique(mgmt, roles):
    """§4.3, §7 no. 4."""
    with refused(400, "E024209"):
        mgmt.role.create("Viewer")


def test_tenant_may_have_a_role_of_the_same_name(mgmt, acme, roles):
    """§4.3, §7 no. 26."""
    mgmt.role.create("Viewer", tenant_id=acme)
    found = mgmt.role.search(role_names=["Viewer"])["roles"]
    assert {role["tenantId"] for role in found} == {"", "acme"}


def test_unknown_permission_is_refused(mgmt):
    """§4.3."""
    with refused(404, "E111303"):
        mgmt.role.create("Viewer", permission_names=["nothing"])


def test_update_clears_what_is_left_out(mgmt, roles):
    """§4.0, §4.3."""
    mgmt.role.update("Viewer", "Viewer", description="May look", permission_names=["invoice.read"])
    mgmt.role.update("Viewer", "Viewer")
    viewer = role(mgmt, "Viewer")
    assert (viewer["description"], viewer["permissionNames"]) == ("", [])


def test_renamed_role_stays_with_its_users(mgmt, ann, roles):
    """§4.3."""
    mgmt.user.add_roles(ANN, ["Viewer"])
    mgmt.role.update("Viewer", "Reader", permission_names=["invoice.read"])
    user = mgmt.user.load(ANN)["user"]
    assert (user["roleNames"], user["permissions"]) == (["Reader"], ["invoice.read"])


def test_role_is_updated_by_id(mgmt, roles):
    found = role(mgmt, "Viewer")["id"]
    mgmt.role.update_by_id(found, "Reader", description="May look")
    assert (role(mgmt, "Reader")["id"], role(mgmt, "Reader")["description"]) == (found, "May look")


def test_role_of_a_tenant_is_updated_in_it(mgmt, acme, roles):
    """§4.3: identity is tenant and name."""
    mgmt.role.create("Viewer", tenant_id=acme)
    mgmt.role.update("Viewer", "Reader", tenant_id=acme)
    assert (role(mgmt, "Reader")["tenantId"], role(mgmt, "Viewer")["tenantId"]) == ("acme", "")


def test_update_to_a_name_taken_is_refused(mgmt, roles):
    """§4.3."""
    with refused(400, "E024209"):
        mgmt.role.update("Viewer", "Editor")


def test_update_of_an_unknown_role_is_refused(mgmt):
    """§4.3."""
    with refused(404, "E111403"):
        mgmt.role.update("Nobody", "Somebody")


def test_deleted_role_leaves_its_users(mgmt, ann, acme, roles):
    """RO-08, §4.17."""
    mgmt.user.add_roles(ANN, roles)
    mgmt.user.add_tenant_roles(ANN, acme, roles)
    mgmt.role.delete("Viewer")
    user = mgmt.user.load(ANN)["user"]
    assert (user["roleNames"], user["userTenants"][0]["roleNames"]) == (["Editor"], ["Editor"])


def test_role_is_deleted_by_id(mgmt, roles):
    mgmt.role.delete_by_id(role(mgmt, "Viewer")["id"])
    assert names(mgmt.role.load_all()) == {"Tenant Admin", "Editor"}


def test_role_of_a_tenant_is_deleted_in_it(mgmt, acme, roles):
    """§4.3."""
    mgmt.role.create("Viewer", tenant_id=acme)
    mgmt.role.delete("Viewer", tenant_id=acme)
    assert role(mgmt, "Viewer")["tenantId"] == ""


def test_deleting_an_unknown_role_is_refused(mgmt):
    """AR Q-21."""
    with refused(404, "E111403"):
        mgmt.role.delete("Nobody")


def test_batch_creates(mgmt, roles):
    mgmt.role.create_batch([{"name": "A", "permissionNames": ["invoice.read"]}, {"name": "B", "description": "b"}])
    assert (role(mgmt, "A")["permissionNames"], role(mgmt, "B")["description"]) == (["invoice.read"], "b")


def test_batch_creates_all_or_none(mgmt, roles):
    """SDK: a single atomic transaction."""
    with refused(400, "E024209"):
        mgmt.role.create_batch([{"name": "A"}, {"name": "Viewer"}])
    assert names(mgmt.role.load_all()) == {"Tenant Admin", "Viewer", "Editor"}


def test_batch_updates(mgmt, roles):
    editor = role(mgmt, "Editor")["id"]
    mgmt.role.update_batch([{"name": "Viewer", "newName": "Reader"}, {"id": editor, "newName": "Writer"}])
    assert names(mgmt.role.load_all()) == {"Tenant Admin", "Reader", "Writer"}


def test_batch_deletes(mgmt, roles):
    mgmt.role.delete_batch(roles)
    assert names(mgmt.role.load_all()) == {"Tenant Admin"}


def test_batch_deletes_roles_of_a_tenant(mgmt, acme, roles):
    mgmt.role.create("Viewer", tenant_id=acme)
    mgmt.role.delete_batch(["Viewer"], tenant_id=acme)
    assert role(mgmt, "Viewer")["tenantId"] == ""


def test_batch_deletes_by_id(mgmt, roles):
    mgmt.role.delete_batch_by_ids([role(mgmt, name)["id"] for name in roles])
    assert names(mgmt.role.load_all()) == {"Tenant Admin"}


ALL = {"Tenant Admin", "Viewer", "Editor", "Owner"}
SEARCHES = {
    "name in the project": ({"role_names": ["Viewer"]}, {"Viewer"}),
    "names across tenants": ({"role_names": ["Viewer", "Owner"]}, {"Viewer", "Owner"}),
    "part of a name": ({"role_name_like": "iew"}, {"Viewer"}),
    "part of a name in any case": ({"role_name_like": "OWN"}, {"Owner"}),
    "permission": ({"permission_names": ["invoice.read"]}, {"Viewer", "Owner"}),
    "tenant": ({"tenant_ids": ["acme"]}, {"Owner"}),
    "tenant and project": ({"tenant_ids": ["acme"], "include_project_roles": True}, ALL),
    "unknown name": ({"role_names": ["Nobody"]}, set()),
}


@pytest.mark.parametrize("given, found", SEARCHES.values(), ids=SEARCHES)
def test_search_finds(mgmt, acme, roles, given, found):
    """§4.3."""
    mgmt.role.create("Owner", permission_names=["invoice.read"], tenant_id=acme)
    assert names(mgmt.role.search(**given)) == found


def test_search_finds_by_id(mgmt, roles):
    assert names(mgmt.role.search(role_ids=[role(mgmt, "Editor")["id"]])) == {"Editor"}
