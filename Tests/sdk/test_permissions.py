"""Permissions."""

from descope import AuthException
from pytest import raises

from refusals import refused

BUILT_IN = {"Impersonate", "User Admin", "SSO Admin"}


def permissions(mgmt):
    """The project's own permissions, by name."""
    everything = mgmt.permission.load_all()["permissions"]
    return {permission["name"]: permission for permission in everything if not permission["systemDefault"]}


def test_new_project_has_the_built_in_permissions(mgmt):
    """§4.0."""
    found = mgmt.permission.load_all()["permissions"]
    assert {permission["name"] for permission in found if permission["systemDefault"]} == BUILT_IN
    assert permissions(mgmt) == {}


def test_permission_is_created(mgmt):
    """§4.2."""
    mgmt.permission.create("read", "May read")
    found = permissions(mgmt)["read"]
    assert found.pop("id")
    assert found == {"name": "read", "description": "May read", "systemDefault": False}


def test_name_is_required(mgmt):
    """§1.4."""
    with refused(400, "E011003", "The name field is required"):
        mgmt.permission.create("")


def test_name_is_unique(mgmt):
    """§4.2, §7 no. 4."""
    mgmt.permission.create("read")
    with refused(400, "E024104"):
        mgmt.permission.create("read")


def test_built_in_permission_cannot_be_created_again(mgmt):
    """§4.2."""
    with refused(400, "E024104"):
        mgmt.permission.create("User Admin")


def test_update_clears_what_is_left_out(mgmt):
    """§4.2."""
    mgmt.permission.create("read", "May read")
    mgmt.permission.update("read", "look")
    assert permissions(mgmt)["look"]["description"] == ""


def test_renamed_permission_stays_in_its_roles(mgmt):
    """§4.2."""
    mgmt.permission.create("read")
    mgmt.role.create("Viewer", permission_names=["read"])
    mgmt.permission.update("read", "look", "May look")
    [viewer] = mgmt.role.search(role_names=["Viewer"])["roles"]
    assert viewer["permissionNames"] == ["look"]


def test_permission_is_updated_by_id(mgmt):
    mgmt.permission.create("read")
    found = permissions(mgmt)["read"]["id"]
    mgmt.permission.update_by_id(found, "look", "May look")
    assert permissions(mgmt) == {
        "look": {"id": found, "name": "look", "description": "May look", "systemDefault": False}
    }


def test_update_to_a_name_taken_is_refused(mgmt):
    """§4.2."""
    mgmt.permission.create_batch([{"name": "read"}, {"name": "write"}])
    with refused(400, "E024104"):
        mgmt.permission.update("read", "write")


def test_update_of_an_unknown_permission_is_refused(mgmt):
    """§4.2."""
    with refused(404, "E111303"):
        mgmt.permission.update("nothing", "something")


def test_permission_is_deleted(mgmt):
    mgmt.permission.create("read")
    mgmt.permission.delete("read")
    assert permissions(mgmt) == {}


def test_permission_is_deleted_by_id(mgmt):
    mgmt.permission.create("read")
    mgmt.permission.delete_by_id(permissions(mgmt)["read"]["id"])
    assert permissions(mgmt) == {}


def test_deleted_permission_leaves_its_roles(mgmt, ann, roles):
    """§4.2, §4.17."""
    mgmt.user.add_roles("ann@example.com", ["Viewer"])
    mgmt.permission.delete("invoice.read")
    [viewer] = mgmt.role.search(role_names=["Viewer"])["roles"]
    assert viewer["permissionNames"] == mgmt.user.load("ann@example.com")["user"]["permissions"] == []


def test_deleting_an_unknown_permission_is_refused(mgmt):
    """AR Q-21."""
    with refused(404, "E111303"):
        mgmt.permission.delete("nothing")


def test_built_in_permission_cannot_be_deleted(mgmt):
    """§4.2: the code is not known."""
    with raises(AuthException):
        mgmt.permission.delete("User Admin")
    assert len(mgmt.permission.load_all()["permissions"]) == 3


def test_batch_creates(mgmt):
    mgmt.permission.create_batch([{"name": "read", "description": "May read"}, {"name": "write"}])
    assert permissions(mgmt).keys() == {"read", "write"}
    assert permissions(mgmt)["read"]["description"] == "May read"


def test_batch_creates_all_or_none(mgmt):
    """SDK: a single atomic transaction."""
    mgmt.permission.create("read")
    with refused(400, "E024104"):
        mgmt.permission.create_batch([{"name": "write"}, {"name": "read"}])
    assert permissions(mgmt).keys() == {"read"}


def test_batch_updates(mgmt):
    mgmt.permission.create_batch([{"name": "read"}, {"name": "write"}])
    write = permissions(mgmt)["write"]["id"]
    mgmt.permission.update_batch([{"name": "read", "newName": "look"}, {"id": write, "newName": "change"}])
    assert permissions(mgmt).keys() == {"look", "change"}


def test_batch_deletes(mgmt):
    mgmt.permission.create_batch([{"name": "read"}, {"name": "write"}, {"name": "share"}])
    mgmt.permission.delete_batch(["read", "write"])
    assert permissions(mgmt).keys() == {"share"}


def test_batch_deletes_by_id(mgmt):
    mgmt.permission.create_batch([{"name": "read"}, {"name": "write"}])
    mgmt.permission.delete_batch_by_ids([permission["id"] for permission in permissions(mgmt).values()])
    assert permissions(mgmt) == {}
