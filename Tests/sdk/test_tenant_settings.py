"""A tenant's settings, default roles and configuration links."""

from descope.management.common import SSOSetupSuiteSettings, TenantAuthType

from refusals import refused

SESSION = {
    "enabled": True,
    "refreshTokenExpiration": 3,
    "refreshTokenExpirationUnit": "weeks",
    "sessionTokenExpiration": 20,
    "sessionTokenExpirationUnit": "minutes",
    "stepupTokenExpiration": 5,
    "stepupTokenExpirationUnit": "minutes",
    "enableInactivity": True,
    "inactivityTime": 2,
    "inactivityTimeUnit": "hours",
}


def test_new_tenant_has_the_project_settings(mgmt, acme):
    """§4.1."""
    settings = mgmt.tenant.load_settings(acme)
    assert (settings["authType"], settings["enabled"], settings["JITDisabled"]) == ("none", False, False)
    assert (settings["domains"], settings["selfProvisioningDomains"]) == ([], [])


def test_session_settings_come_back(mgmt, acme):
    """§4.1; the SDK cannot send its own enums, so their values are given."""
    mgmt.tenant.update_settings(
        acme,
        [],
        session_settings_enabled=True,
        refresh_token_expiration=3,
        refresh_token_expiration_unit="weeks",
        session_token_expiration=20,
        session_token_expiration_unit="minutes",
        stepup_token_expiration=5,
        stepup_token_expiration_unit="minutes",
        enable_inactivity=True,
        inactivity_time=2,
        inactivity_time_unit="hours",
    )
    settings = mgmt.tenant.load_settings(acme)
    assert {field: settings[field] for field in SESSION} == SESSION


def test_sso_settings_come_back(mgmt, acme):
    """§4.1."""
    suite = SSOSetupSuiteSettings(enabled=True, style_id="blue")
    mgmt.tenant.update_settings(
        acme,
        ["acme.example"],
        domains=["sso.acme.example"],
        auth_type=TenantAuthType.OIDC.value,
        JITDisabled=True,
        sso_setup_suite_settings=suite,
    )
    settings = mgmt.tenant.load_settings(acme)
    assert (settings["authType"], settings["domains"]) == ("oidc", ["sso.acme.example"])
    assert (settings["JITDisabled"], settings["ssoSetupSuiteSettings"]["enabled"]) == (True, True)


def test_self_provisioning_domains_are_those_of_the_tenant(mgmt, acme):
    """§4.1."""
    mgmt.tenant.update_settings(acme, ["acme.example"])
    assert mgmt.tenant.load(acme)["selfProvisioningDomains"] == ["acme.example"]
    assert mgmt.tenant.load_settings(acme)["selfProvisioningDomains"] == ["acme.example"]


def test_unknown_tenant_has_no_settings(mgmt):
    """§4.1."""
    with refused(404, "E111104"):
        mgmt.tenant.load_settings("nowhere")


def test_default_roles_are_set(mgmt, acme, roles):
    """§4.1."""
    mgmt.tenant.update_default_roles(acme, ["Viewer"])
    assert mgmt.tenant.load(acme)["defaultRoles"] == ["Viewer"]


def test_default_roles_are_replaced(mgmt, acme, roles):
    mgmt.tenant.update_default_roles(acme, ["Viewer"])
    mgmt.tenant.update_default_roles(acme, [])
    assert mgmt.tenant.load(acme)["defaultRoles"] == []


def test_deleted_role_is_no_default_any_more(mgmt, acme, roles):
    """§4.17."""
    mgmt.tenant.update_default_roles(acme, roles)
    mgmt.role.delete("Viewer")
    assert mgmt.tenant.load(acme)["defaultRoles"] == ["Editor"]


def test_configuration_link_is_an_address(mgmt, acme):
    """§4.1."""
    link = mgmt.tenant.generate_sso_configuration_link(acme, expire_time=3600, email="ann@example.com")
    assert link.startswith("http")


def test_configuration_link_is_revoked(mgmt, acme):
    """§4.1."""
    mgmt.tenant.generate_sso_configuration_link(acme)
    assert mgmt.tenant.revoke_sso_configuration_link(acme) is None
