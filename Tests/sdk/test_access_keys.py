"""Access keys: what programs sign in with."""

import pytest
from descope import AssociatedTenant, AuthException

from refusals import refused

UNKNOWN = "K2000000000000000000000000000"


@pytest.fixture
def key(mgmt):
    """A key with nothing but a name."""
    return mgmt.access_key.create("deploy")["key"]


def statuses(mgmt):
    return {key["name"]: key["status"] for key in mgmt.access_key.search_all_access_keys()["keys"]}


def test_new_key_has_all_that_was_given(mgmt, acme, roles):
    """AK-01, AK-02, AK-06."""
    created = mgmt.access_key.create(
        "deploy",
        4102444800,
        ["Viewer"],
        [AssociatedTenant(acme, ["Editor"])],
        custom_claims={"seats": 3},
        description="Night job",
        permitted_ips=["10.0.0.1", "192.168.0.0/16"],
        custom_attributes={"team": "core"},
    )
    key = created["key"]
    assert created["cleartext"] and ":" not in created["cleartext"]
    assert key == key | {
        "name": "deploy",
        "status": "active",
        "expireTime": 4102444800,
        "roleNames": ["Viewer"],
        "keyTenants": [{"tenantId": "acme", "tenantName": "Acme Inc.", "roleNames": ["Editor"]}],
        "customClaims": {"seats": 3},
        "description": "Night job",
        "permittedIps": ["10.0.0.1", "192.168.0.0/16"],
        "customAttributes": {"team": "core"},
        "boundUserId": "",
    }
    assert key["createdBy"] and key["clientId"]
    assert mgmt.access_key.load(key["id"]) == {"key": key}


def test_key_is_bound_to_a_user(mgmt, ann):
    """AK-08."""
    key = mgmt.access_key.create("Ann's", user_id=ann["userId"], role_names=["Nobody"])["key"]
    assert (key["boundUserId"], key["roleNames"]) == (ann["userId"], [])


def test_unknown_role_is_named(mgmt):
    """AK-07."""
    with pytest.raises(AuthException, match="Role Nobody does not exist in project"):
        mgmt.access_key.create("deploy", role_names=["Nobody"])


def test_unknown_key_is_not_found(mgmt):
    """AK-10, AK-14."""
    calls = mgmt.access_key
    for call in [calls.load, calls.activate, calls.deactivate, calls.rotate, calls.delete]:
        with refused(404, "E111502"):
            call(UNKNOWN)


def test_keys_are_searched(mgmt, acme, ann, key):
    """AK-11."""
    more = mgmt.access_key.create("a", key_tenants=[AssociatedTenant(acme)], custom_attributes={"team": "core"})["key"]
    bound = mgmt.access_key.create("b", user_id=ann["userId"])["key"]
    search = mgmt.access_key.search_all_access_keys
    assert search() == {"keys": [key, more, bound]}
    assert search(tenant_ids=[acme]) == search(custom_attributes={"team": "core"}) == {"keys": [more]}
    assert search(bound_user_id=ann["userId"]) == {"keys": [bound]}
    assert search(creating_user=key["createdBy"]) == search()


def test_update_keeps_what_it_leaves_out(mgmt):
    """AK-12."""
    given = {"custom_claims": {"seats": 3}, "permitted_ips": ["10.0.0.1"], "custom_attributes": {"team": "core"}}
    key = mgmt.access_key.create("deploy", description="Night job", **given)["key"]
    assert mgmt.access_key.update(key["id"], "release") is None
    assert mgmt.access_key.load(key["id"])["key"] == key | {"name": "release"}


def test_update_replaces_what_it_names(mgmt, key):
    """AK-12."""
    given = {"custom_claims": {"seats": 4}, "permitted_ips": ["::1"], "custom_attributes": {"level": 2}}
    mgmt.access_key.update(key["id"], "deploy", "Day job", **given)
    shown = {"customClaims": {"seats": 4}, "permittedIps": ["::1"], "customAttributes": {"level": 2}}
    assert mgmt.access_key.load(key["id"])["key"] == key | {"description": "Day job"} | shown


def test_key_is_deactivated_and_activated(mgmt, key):
    """AK-14."""
    assert mgmt.access_key.deactivate(key["id"]) is None
    assert mgmt.access_key.load(key["id"])["key"] == key | {"status": "inactive"}
    assert mgmt.access_key.activate(key["id"]) is None
    assert mgmt.access_key.load(key["id"])["key"] == key


def test_rotated_key_has_a_new_secret(mgmt):
    """AK-15."""
    created = mgmt.access_key.create("deploy")
    rotated = mgmt.access_key.rotate(created["key"]["id"])
    assert rotated["key"] == created["key"]
    assert rotated["cleartext"] not in ("", created["cleartext"])


def test_deleted_key_is_gone(mgmt, key):
    """AK-11, AK-14."""
    assert mgmt.access_key.delete(key["id"]) is None
    assert mgmt.access_key.search_all_access_keys() == {"keys": []}


def test_keys_are_changed_in_batches(mgmt):
    """AK-14, RM-07."""
    ids = [mgmt.access_key.create(name)["key"]["id"] for name in "abc"]
    assert mgmt.access_key.deactivate_batch([*ids, UNKNOWN]) is None
    assert mgmt.access_key.activate_batch(ids[1:]) is None
    assert statuses(mgmt) == {"a": "inactive", "b": "active", "c": "active"}
    assert mgmt.access_key.delete_batch([ids[0], UNKNOWN, ids[2]]) is None
    assert statuses(mgmt) == {"b": "active"}
