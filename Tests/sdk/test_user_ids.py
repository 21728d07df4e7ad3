"""Where a user is named: a user ID does as well as a login ID, and an unknown user is 404."""

import pytest

from refusals import refused

ROLES, APPS = ["Tenant Admin"], ["descope-default-oidc"]

CHANGES = {
    "update": lambda mgmt, user: mgmt.user.update(user, email="ann@example.com"),
    "patch": lambda mgmt, user: mgmt.user.patch(user, display_name="Annie"),
    "activate": lambda mgmt, user: mgmt.user.activate(user),
    "deactivate": lambda mgmt, user: mgmt.user.deactivate(user),
    "update_email": lambda mgmt, user: mgmt.user.update_email(user, "new@example.com"),
    "update_phone": lambda mgmt, user: mgmt.user.update_phone(user, "+15555550001"),
    "update_recovery_email": lambda mgmt, user: mgmt.user.update_recovery_email(user, "spare@example.com"),
    "update_recovery_phone": lambda mgmt, user: mgmt.user.update_recovery_phone(user, "+15555550009"),
    "update_display_name": lambda mgmt, user: mgmt.user.update_display_name(user, "Annie"),
    "update_picture": lambda mgmt, user: mgmt.user.update_picture(user, "http://example.com/a.png"),
    "update_custom_attribute": lambda mgmt, user: mgmt.user.update_custom_attribute(user, "plan", "gold"),
    "add_roles": lambda mgmt, user: mgmt.user.add_roles(user, ROLES),
    "set_roles": lambda mgmt, user: mgmt.user.set_roles(user, ROLES),
    "remove_roles": lambda mgmt, user: mgmt.user.remove_roles(user, ROLES),
    "add_tenant": lambda mgmt, user: mgmt.user.add_tenant(user, "acme"),
    "remove_tenant": lambda mgmt, user: mgmt.user.remove_tenant(user, "acme"),
    "add_tenant_roles": lambda mgmt, user: mgmt.user.add_tenant_roles(user, "acme", ROLES),
    "add_sso_apps": lambda mgmt, user: mgmt.user.add_sso_apps(user, APPS),
    "set_sso_apps": lambda mgmt, user: mgmt.user.set_sso_apps(user, APPS),
    "remove_sso_apps": lambda mgmt, user: mgmt.user.remove_sso_apps(user, APPS),
}

OTHERS = {
    "update_login_id": lambda mgmt, user: mgmt.user.update_login_id(user, "annie"),
    "set_tenant_roles": lambda mgmt, user: mgmt.user.set_tenant_roles(user, "acme", ROLES),
    "remove_tenant_roles": lambda mgmt, user: mgmt.user.remove_tenant_roles(user, "acme", ROLES),
    "logout_user": lambda mgmt, user: mgmt.user.logout_user(user),
    "logout_user_by_user_id": lambda mgmt, user: mgmt.user.logout_user_by_user_id(user),
    "set_password": lambda mgmt, user: mgmt.user.set_password(user, "Secret-123"),
    "set_active_password": lambda mgmt, user: mgmt.user.set_active_password(user, "Secret-123"),
    "set_temporary_password": lambda mgmt, user: mgmt.user.set_temporary_password(user, "Secret-123"),
    "expire_password": lambda mgmt, user: mgmt.user.expire_password(user),
    "remove_all_passkeys": lambda mgmt, user: mgmt.user.remove_all_passkeys(user),
    "delete_passkey": lambda mgmt, user: mgmt.user.delete_passkey(user, "credential"),
    "list_passkeys": lambda mgmt, user: mgmt.user.list_passkeys(user),
    "remove_totp_seed": lambda mgmt, user: mgmt.user.remove_totp_seed(user),
    "remove_recovery_codes": lambda mgmt, user: mgmt.user.remove_recovery_codes(user),
    "remove_trusted_device": lambda mgmt, user: mgmt.user.remove_trusted_device(user, ["device"]),
    "get_provider_token": lambda mgmt, user: mgmt.user.get_provider_token(user, "google"),
    "generate_embedded_link": lambda mgmt, user: mgmt.user.generate_embedded_link(user),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_user_id_passes_for_a_login_id(mgmt, ann, acme, plan, change):
    """U-02."""
    assert change(mgmt, ann["userId"])["user"]["userId"] == ann["userId"]


@pytest.mark.parametrize("operation", (CHANGES | OTHERS).values(), ids=CHANGES | OTHERS)
def test_unknown_user_is_not_found(mgmt, acme, plan, operation):
    """User management §2, common errors."""
    with refused(404, "E112102"):
        operation(mgmt, "nobody@example.com")
