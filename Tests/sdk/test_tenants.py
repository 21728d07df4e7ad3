"""Tenants."""

import pytest
from descope import AssociatedTenant

from refusals import refused

UNTOUCHED = {
    "id": "acme",
    "name": "Acme Inc.",
    "selfProvisioningDomains": [],
    "customAttributes": {},
    "authType": "none",
    "domains": [],
    "disabled": False,
    "enforceSSO": False,
    "enforceSSOExclusions": [],
    "federatedAppIds": [],
    "parent": "",
    "successors": [],
    "defaultRoles": [],
    "roleInheritance": "",
}


def test_create_answers_the_id_alone(mgmt):
    """§4.1."""
    assert mgmt.tenant.create("Acme Inc.", id="acme") == {"id": "acme"}


def test_tenant_gets_an_id(mgmt):
    """W-13, §4.0."""
    tenant = mgmt.tenant.create("Acme Inc.")["id"]
    assert (tenant[0], len(tenant)) == ("T", 28)


def test_new_tenant_shows_every_field(mgmt, acme):
    """§1.3, §4.1: at the root of the answer."""
    tenant = mgmt.tenant.load(acme)
    assert {field: tenant.get(field) for field in UNTOUCHED} == UNTOUCHED
    assert type(tenant["createdTime"]) is int


def test_what_is_given_is_kept(mgmt):
    given = {"self_provisioning_domains": ["acme.example"], "custom_attributes": {"size": 3}, "disabled": True}
    mgmt.tenant.create("Acme Inc.", id="acme", enforce_sso=True, enforce_sso_exclusions=["U2ann"], **given)
    tenant = mgmt.tenant.load("acme")
    assert (tenant["selfProvisioningDomains"], tenant["customAttributes"]) == (["acme.example"], {"size": 3})
    assert (tenant["disabled"], tenant["enforceSSO"], tenant["enforceSSOExclusions"]) == (True, True, ["U2ann"])


def test_name_is_required(mgmt):
    """§1.4."""
    with refused(400, "E011003", "The name field is required"):
        mgmt.tenant.create("")


@pytest.mark.parametrize("name, id", [("Acme Inc.", None), ("Other", "acme")])
def test_name_and_id_are_unique(mgmt, acme, name, id):
    """§4.1, §7 no. 4."""
    with refused(400, "E073307"):
        mgmt.tenant.create(name, id=id)


def test_update_clears_what_is_left_out(mgmt):
    """§4.0."""
    mgmt.tenant.create("Acme Inc.", id="acme", self_provisioning_domains=["acme.example"], disabled=True)
    mgmt.tenant.update("acme", "Acme Ltd.")
    tenant = mgmt.tenant.load("acme")
    assert (tenant["name"], tenant["selfProvisioningDomains"], tenant["disabled"]) == ("Acme Ltd.", [], False)


def test_update_to_a_name_taken_is_refused(mgmt, acme):
    """§4.1."""
    mgmt.tenant.create("Zenith", id="zenith")
    with refused(400, "E073307"):
        mgmt.tenant.update("zenith", "Acme Inc.")


def test_update_of_an_unknown_tenant_is_refused(mgmt):
    """§4.1, §7 no. 5."""
    with refused(404, "E111102"):
        mgmt.tenant.update("nowhere", "Nowhere")


@pytest.mark.parametrize("id, name, missing", [("", "", "id"), ("", "Acme", "id"), ("nowhere", "", "name")])
def test_update_wants_an_id_then_a_name_then_a_tenant(mgmt, id, name, missing):
    """§1.4: the order is asserted on the real service."""
    with refused(400, "E011003", f"The {missing} field is required"):
        mgmt.tenant.update(id, name)


def test_unknown_tenant_cannot_be_loaded(mgmt):
    """§4.1."""
    with refused(404, "E111104", "Could not load tenant by id"):
        mgmt.tenant.load("nowhere")


def test_new_name_shows_in_its_users(mgmt, ann, acme):
    """R-08."""
    mgmt.user.add_tenant("ann@example.com", acme)
    mgmt.tenant.update(acme, "Acme Ltd.")
    assert mgmt.user.load("ann@example.com")["user"]["userTenants"][0]["tenantName"] == "Acme Ltd."


def test_all_tenants_are_loaded(mgmt, acme):
    mgmt.tenant.create("Zenith", id="zenith")
    assert {tenant["id"] for tenant in mgmt.tenant.load_all()["tenants"]} == {"acme", "zenith"}


SEARCHES = {
    "nothing": ({}, {"acme", "zenith"}),
    "id": ({"ids": ["acme"]}, {"acme"}),
    "name": ({"names": ["Zenith"]}, {"zenith"}),
    "part of a name": ({"names": ["Zen"]}, set()),
    "domain": ({"self_provisioning_domains": ["zenith.example"]}, {"zenith"}),
    "custom attribute": ({"custom_attributes": {"size": 3}}, {"zenith"}),
    "both": ({"ids": ["acme"], "names": ["Zenith"]}, set()),
}


@pytest.mark.parametrize("given, found", SEARCHES.values(), ids=SEARCHES)
def test_search_finds(mgmt, acme, given, found):
    """§4.1: whole values."""
    domains, attributes = ["zenith.example"], {"size": 3}
    mgmt.tenant.create("Zenith", id="zenith", self_provisioning_domains=domains, custom_attributes=attributes)
    assert {tenant["id"] for tenant in mgmt.tenant.search_all(**given)["tenants"]} == found


def test_deleted_tenant_is_gone(mgmt, acme):
    mgmt.tenant.delete(acme)
    with refused(404, "E111104"):
        mgmt.tenant.load(acme)


def test_deleting_an_unknown_tenant_is_no_error(mgmt):
    """AR Q-21."""
    assert mgmt.tenant.delete("nowhere") is None


def test_delete_leaves_the_users_and_ends_their_membership(mgmt, ann, acme):
    """TE-04, §4.17."""
    mgmt.user.add_tenant("ann@example.com", acme)
    mgmt.tenant.delete(acme)
    assert mgmt.user.load("ann@example.com")["user"]["userTenants"] == []


def test_cascading_delete_takes_the_users_who_had_no_other_tenant(mgmt, acme):
    """§4.1."""
    mgmt.tenant.create("Zenith", id="zenith")
    both = [AssociatedTenant(acme), AssociatedTenant("zenith")]
    mgmt.user.create("ann@example.com", user_tenants=[AssociatedTenant(acme)])
    mgmt.user.create("bob@example.com", user_tenants=both)
    mgmt.user.create("cy@example.com")
    mgmt.tenant.delete(acme, cascade=True)
    left = mgmt.user.search_all()["users"]
    assert [user["email"] for user in left] == ["bob@example.com", "cy@example.com"]


def test_delete_takes_the_roles_of_the_tenant(mgmt, acme):
    """§4.1."""
    mgmt.role.create("Owner", tenant_id=acme)
    mgmt.tenant.delete(acme)
    assert mgmt.role.search(role_names=["Owner"])["roles"] == []
