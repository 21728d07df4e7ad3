"""A user's roles, tenants and SSO applications."""

import pytest

OIDC = "descope-default-oidc"

CHANGES = {
    "add_roles": (lambda mgmt, user: mgmt.user.add_roles(user, ["Viewer"]), {"roles": ["Editor", "Viewer"]}),
    "set_roles": (lambda mgmt, user: mgmt.user.set_roles(user, ["Viewer"]), {"roles": ["Viewer"]}),
    "remove_roles": (lambda mgmt, user: mgmt.user.remove_roles(user, ["Editor"]), {"roles": []}),
    "add_tenant": (lambda mgmt, user: mgmt.user.add_tenant(user, "zenith"), {"zenith": []}),
    "remove_tenant": (lambda mgmt, user: mgmt.user.remove_tenant(user, "acme"), {"acme": None}),
    "add_tenant_roles": (
        lambda mgmt, user: mgmt.user.add_tenant_roles(user, "acme", ["Viewer"]),
        {"acme": ["Editor", "Viewer"]},
    ),
    "add_tenant_roles, joining": (
        lambda mgmt, user: mgmt.user.add_tenant_roles(user, "zenith", ["Viewer"]),
        {"zenith": ["Viewer"]},
    ),
    "set_tenant_roles": (
        lambda mgmt, user: mgmt.user.set_tenant_roles(user, "acme", ["Viewer"]),
        {"acme": ["Viewer"]},
    ),
    "remove_tenant_roles": (
        lambda mgmt, user: mgmt.user.remove_tenant_roles(user, "acme", ["Editor"]),
        {"acme": []},
    ),
    "add_sso_apps": (lambda mgmt, user: mgmt.user.add_sso_apps(user, [OIDC]), {"apps": ["portal", OIDC]}),
    "set_sso_apps": (lambda mgmt, user: mgmt.user.set_sso_apps(user, [OIDC]), {"apps": [OIDC]}),
    "remove_sso_apps": (lambda mgmt, user: mgmt.user.remove_sso_apps(user, ["portal"]), {"apps": []}),
}


@pytest.fixture
def before(mgmt, ann, acme, roles, portal):
    """The access of Ann, an Editor in the project and at Acme, who may use the portal."""
    mgmt.tenant.create("Zenith", id="zenith")
    mgmt.user.set_roles("ann@example.com", ["Editor"])
    mgmt.user.add_tenant_roles("ann@example.com", acme, ["Editor"])
    return access(mgmt.user.set_sso_apps("ann@example.com", [portal])["user"])


def access(user):
    in_tenants = {tenant["tenantId"]: tenant["roleNames"] for tenant in user["userTenants"]}
    return {"acme": None, "zenith": None, "roles": user["roleNames"], "apps": user["ssoAppIds"]} | in_tenants


@pytest.mark.parametrize("change, changed", CHANGES.values(), ids=CHANGES)
def test_access_is_changed(mgmt, before, ann_id, change, changed):
    """U-02, RO-02, RO-04, TE-01, SA-01."""
    assert before == {"roles": ["Editor"], "apps": ["portal"], "acme": ["Editor"], "zenith": None}
    assert access(change(mgmt, ann_id)["user"]) == before | changed
