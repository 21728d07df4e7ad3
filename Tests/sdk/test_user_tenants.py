"""A user's tenants and SSO applications."""

from refusals import refused

ANN = "ann@example.com"


def test_tenant_is_added_without_roles(mgmt, ann, acme):
    """TE-01."""
    [tenant] = mgmt.user.add_tenant(ANN, acme)["user"]["userTenants"]
    assert tenant == {"tenantId": "acme", "tenantName": "Acme Inc.", "roleNames": [], "permissions": []}


def test_tenant_added_again_keeps_its_roles(mgmt, ann, acme, roles):
    """TE-02."""
    mgmt.user.add_tenant_roles(ANN, acme, ["Viewer"])
    [tenant] = mgmt.user.add_tenant(ANN, acme)["user"]["userTenants"]
    assert tenant["roleNames"] == ["Viewer"]


def test_tenant_is_added_with_its_default_roles(mgmt, ann, acme, roles):
    """TE-01."""
    mgmt.tenant.update_default_roles(acme, ["Viewer"])
    [tenant] = mgmt.user.add_tenant(ANN, acme)["user"]["userTenants"]
    assert tenant["roleNames"] == ["Viewer"]


def test_tenant_is_removed_with_its_roles(mgmt, ann, acme, roles):
    """TE-01."""
    mgmt.user.add_tenant_roles(ANN, acme, ["Viewer"])
    assert mgmt.user.remove_tenant(ANN, acme)["user"]["userTenants"] == []


def test_removing_a_tenant_the_user_is_not_in_is_no_error(mgmt, ann, acme):
    """TE-02."""
    assert mgmt.user.remove_tenant(ANN, acme)["user"]["userTenants"] == []


def test_unknown_tenant_is_refused(mgmt, ann):
    """TE-03, Q-05."""
    with refused(404, "E111104"):
        mgmt.user.add_tenant(ANN, "nowhere")


def test_sso_applications_are_added(mgmt, ann):
    """SA-01."""
    mgmt.sso_application.create_oidc_application("Portal", "http://example.com", id="portal")
    mgmt.user.add_sso_apps(ANN, ["portal"])
    user = mgmt.user.add_sso_apps(ANN, ["descope-default-oidc"])["user"]
    assert set(user["ssoAppIds"]) == {"portal", "descope-default-oidc"}


def test_sso_applications_are_set(mgmt, ann):
    """SA-01."""
    mgmt.sso_application.create_oidc_application("Portal", "http://example.com", id="portal")
    mgmt.user.add_sso_apps(ANN, ["portal"])
    assert mgmt.user.set_sso_apps(ANN, ["descope-default-oidc"])["user"]["ssoAppIds"] == ["descope-default-oidc"]


def test_sso_applications_are_removed(mgmt, ann):
    """SA-01."""
    mgmt.user.add_sso_apps(ANN, ["descope-default-oidc"])
    assert mgmt.user.remove_sso_apps(ANN, ["descope-default-oidc"])["user"]["ssoAppIds"] == []


def test_unknown_sso_application_is_refused(mgmt, ann):
    """Q-05."""
    with refused(400, "E011004"):
        mgmt.user.add_sso_apps(ANN, ["nothing"])
