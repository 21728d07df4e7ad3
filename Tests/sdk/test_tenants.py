"""Tenants, their settings, default roles and configuration links."""

import pytest
from descope import AssociatedTenant
from descope.management.common import SSOSetupSuiteSettings, TenantAuthType

from refusals import refused

DETAILS = {
    "self_provisioning_domains": ["acme.example"],
    "enforce_sso": True,
    "enforce_sso_exclusions": ["U2ann"],
    "federated_app_ids": ["descope-default-oidc"],
    "disabled": True,
}

# What an answer shows of the details.
SHOWN = {
    "selfProvisioningDomains": ["acme.example"],
    "enforceSSO": True,
    "enforceSSOExclusions": ["U2ann"],
    "federatedAppIds": ["descope-default-oidc"],
    "disabled": True,
}
CLEARED = {field: type(value)() for field, value in SHOWN.items()}

# The SDK cannot send its own enums here, so their values are given.
SESSION = {
    "refresh_token_expiration": 3,
    "refresh_token_expiration_unit": "weeks",
    "session_token_expiration": 20,
    "session_token_expiration_unit": "minutes",
    "enable_inactivity": True,
    "inactivity_time": 2,
    "inactivity_time_unit": "hours",
}


@pytest.fixture
def zenith(mgmt):
    return mgmt.tenant.create("Zenith", id="zenith", self_provisioning_domains=["zenith.example"])["id"]


def ids(answer):
    return [tenant["id"] for tenant in answer["tenants"]]


def camel_case(name):
    first, *others = name.split("_")
    return first + "".join(other.capitalize() for other in others)


def test_new_tenant_gets_an_id(mgmt):
    created = mgmt.tenant.create("Acme Inc.")
    tenant = mgmt.tenant.load(created["id"])
    assert tenant == tenant | created | CLEARED | {"name": "Acme Inc."}
    assert type(tenant["createdTime"]) is int


def test_new_tenant_has_all_that_was_given(mgmt):
    assert mgmt.tenant.create("Acme Inc.", id="acme", **DETAILS) == {"id": "acme"}
    tenant = mgmt.tenant.load("acme")
    assert tenant == tenant | SHOWN


def test_updated_tenant_has_what_was_given_and_nothing_else(mgmt, acme):
    """AR-4.0."""
    assert mgmt.tenant.update(acme, "Acme Ltd.", **DETAILS) is None
    tenant = mgmt.tenant.load(acme)
    assert tenant == tenant | SHOWN | {"name": "Acme Ltd."}
    mgmt.tenant.update(acme, "Acme Ltd.")
    assert mgmt.tenant.load(acme) == tenant | CLEARED


PATCHES = {
    "name": ({"name": "Acme Ltd."}, {"name": "Acme Ltd."}),
    "custom_attributes": ({"custom_attributes": {"size": 3}}, {"customAttributes": {"size": 3}}),
    "role_inheritance": ({"role_inheritance": "none"}, {"roleInheritance": "none"}),
    "details": (DETAILS, SHOWN),
}


@pytest.mark.parametrize("given, shown", PATCHES.values(), ids=PATCHES)
def test_patched_tenant_keeps_what_was_not_given(mgmt, acme, given, shown):
    """C-47: an empty value clears what a patch gives."""
    before = mgmt.tenant.load(acme)
    assert mgmt.tenant.patch_tenant(acme, **given) is None
    assert mgmt.tenant.load(acme) == before | shown != before


SEARCHES = {
    "nothing": ({}, ["acme", "zenith"]),
    "ids": ({"ids": ["acme"]}, ["acme"]),
    "names": ({"names": ["Zenith"]}, ["zenith"]),
    "self_provisioning_domains": ({"self_provisioning_domains": ["zenith.example"]}, ["zenith"]),
    "custom_attributes": ({"custom_attributes": {"size": 3}}, []),
}


@pytest.mark.parametrize("given, found", SEARCHES.values(), ids=SEARCHES)
def test_search_finds(mgmt, acme, zenith, given, found):
    assert ids(mgmt.tenant.search_all(**given)) == found
    assert ids(mgmt.tenant.load_all()) == [acme, zenith]


def test_deleted_tenant_is_gone(mgmt, acme):
    assert mgmt.tenant.delete(acme) is None
    with refused(404, "E111104"):
        mgmt.tenant.load(acme)


def test_cascading_delete_takes_the_members_along(mgmt, ann, acme):
    mgmt.user.create("bob@example.com", user_tenants=[AssociatedTenant(acme)])
    mgmt.tenant.delete(acme, cascade=True)
    assert mgmt.user.search_all()["users"] == [ann]


def test_session_settings_come_back(mgmt, acme):
    assert mgmt.tenant.update_settings(acme, [], session_settings_enabled=True, **SESSION) is None
    settings = mgmt.tenant.load_settings(acme)
    assert settings == settings | {camel_case(name): value for name, value in SESSION.items()} | {"enabled": True}


def test_sso_settings_come_back(mgmt, acme):
    suite = SSOSetupSuiteSettings(enabled=True, style_id="blue")
    given = {"auth_type": TenantAuthType.OIDC.value, "JITDisabled": True, "sso_setup_suite_settings": suite}
    mgmt.tenant.update_settings(acme, ["acme.example"], domains=["sso.acme.example"], **given)
    settings = mgmt.tenant.load_settings(acme)
    assert (settings["selfProvisioningDomains"], settings["domains"]) == (["acme.example"], ["sso.acme.example"])
    assert (settings["authType"], settings["JITDisabled"]) == ("oidc", True)
    assert settings["ssoSetupSuiteSettings"]["styleId"] == "blue"


def test_default_roles_are_set(mgmt, acme, roles):
    assert mgmt.tenant.update_default_roles(acme, ["Viewer"]) is None
    assert mgmt.tenant.load(acme)["defaultRoles"] == ["Viewer"]


def test_configuration_link_is_made_and_revoked(mgmt, acme):
    link = mgmt.tenant.generate_sso_configuration_link(acme, expire_time=3600, email="ann@example.com")
    assert link.startswith("http")
    assert mgmt.tenant.revoke_sso_configuration_link(acme) is None
