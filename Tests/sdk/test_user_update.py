"""POST /v1/mgmt/user/update: what is left out is cleared."""

import pytest
from descope import AssociatedTenant

from refusals import refused


@pytest.fixture
def rich(mgmt, acme, roles, plan):
    """A user with something in every field that update may touch."""
    return mgmt.user.create(
        "ann",
        email="ann@example.com",
        phone="+15555550001",
        display_name="Ann",
        given_name="Anna",
        middle_name="B.",
        family_name="Carr",
        picture="http://example.com/a.png",
        role_names=["Viewer"],
        user_tenants=[AssociatedTenant(acme, ["Editor"])],
        custom_attributes={plan: "gold"},
        sso_app_ids=["descope-default-oidc"],
        status="enabled",
    )["user"]


CLEARED = {
    "phone": "",
    "verifiedPhone": False,
    "name": "",
    "givenName": "",
    "middleName": "",
    "familyName": "",
    "picture": "",
    "roleNames": [],
    "userTenants": [],
    "customAttributes": {},
    "ssoAppIds": [],
    "permissions": [],
}


def test_update_clears_what_is_left_out(mgmt, rich):
    """UP-02."""
    user = mgmt.user.update("ann", email="ann@example.com")["user"]
    assert {field: user[field] for field in CLEARED} == CLEARED


def test_update_clears_the_recovery_contacts(mgmt, rich):
    """UP-02: the SDK has no way to give them."""
    mgmt.user.update_recovery_email("ann", "spare@example.com", verified=True)
    user = mgmt.user.update("ann", email="ann@example.com")["user"]
    assert (user["recoveryEmail"], user["verifiedRecoveryEmail"]) == ("", False)


def test_update_keeps_what_it_cannot_say(mgmt, rich):
    """UP-03."""
    user = mgmt.user.update("ann", email="new@example.com")["user"]
    kept = ("userId", "createdTime", "loginIds", "status", "test", "password")
    assert {field: user[field] for field in kept} == {field: rich[field] for field in kept}


def test_update_keeps_the_password(mgmt, rich):
    """UP-03."""
    mgmt.user.set_active_password("ann", "Secret-123")
    assert mgmt.user.update("ann", email="ann@example.com")["user"]["password"] is True


def test_update_sets_what_is_given(mgmt, ann):
    names = {"display_name": "Ann", "given_name": "Anna", "middle_name": "B.", "family_name": "Carr"}
    user = mgmt.user.update("ann@example.com", email="new@example.com", phone="+15555550001", **names)["user"]
    assert (user["name"], user["givenName"], user["middleName"], user["familyName"]) == tuple(names.values())
    assert (user["email"], user["phone"]) == ("new@example.com", "+15555550001")


def test_update_says_that_it_created_nothing(mgmt, ann):
    """UP-11."""
    assert mgmt.user.update("ann@example.com")["created"] is False


def test_update_is_what_load_shows_afterwards(mgmt, ann):
    updated = mgmt.user.update("ann@example.com", display_name="Annie")["user"]
    assert mgmt.user.load("ann@example.com")["user"] == updated


def test_verified_flags_are_independent(mgmt, ann):
    """UP-05."""
    contacts = {"email": "ann@example.com", "phone": "+15555550001"}
    user = mgmt.user.update("ann@example.com", **contacts, verified_email=False, verified_phone=True)["user"]
    assert (user["verifiedEmail"], user["verifiedPhone"]) == (False, True)


def test_email_comes_back_from_an_email_login_id(mgmt, ann):
    """UP-04, Q-11."""
    user = mgmt.user.update("ann@example.com", display_name="Annie")["user"]
    assert (user["email"], user["verifiedEmail"]) == ("ann@example.com", True)


def test_update_that_leaves_no_contact_is_refused(mgmt, rich):
    """Q-11."""
    with refused(400, "E011002", "Missing email or phone"):
        mgmt.user.update("ann", display_name="Annie")
    assert mgmt.user.load("ann")["user"] == rich


def test_update_of_the_email_keeps_the_login_ids(mgmt, ann):
    """UP-09, Q-07."""
    user = mgmt.user.update("ann@example.com", email="new@example.com")["user"]
    assert user["loginIds"] == ["ann@example.com"]


def test_update_replaces_roles(mgmt, rich):
    """UP-07."""
    user = mgmt.user.update("ann", email="ann@example.com", role_names=["Editor"])["user"]
    assert user["roleNames"] == ["Editor"]


def test_update_replaces_tenants_and_their_roles(mgmt, rich):
    """UP-06."""
    mgmt.tenant.create("Zenith", id="zenith")
    tenants = [AssociatedTenant("zenith", ["Viewer"])]
    user = mgmt.user.update("ann", email="ann@example.com", user_tenants=tenants)["user"]
    assert [(tenant["tenantId"], tenant["roleNames"]) for tenant in user["userTenants"]] == [("zenith", ["Viewer"])]


def test_update_stores_roles_and_tenants_together(mgmt, rich, acme):
    """Q-06."""
    tenants = [AssociatedTenant(acme, ["Viewer"])]
    user = mgmt.user.update("ann", email="ann@example.com", role_names=["Editor"], user_tenants=tenants)["user"]
    assert (user["roleNames"], user["userTenants"][0]["roleNames"]) == (["Editor"], ["Viewer"])


def test_additional_login_ids_left_out_are_kept(mgmt):
    """Q-04."""
    mgmt.user.create("ann@example.com", additional_login_ids=["ann"])
    assert mgmt.user.update("ann@example.com")["user"]["loginIds"] == ["ann@example.com", "ann"]


def test_additional_login_ids_given_are_added(mgmt):
    """Q-04."""
    mgmt.user.create("ann@example.com", additional_login_ids=["ann"])
    user = mgmt.user.update("ann@example.com", additional_login_ids=["annie", "ann"])["user"]
    assert user["loginIds"] == ["ann@example.com", "ann", "annie"]


def test_additional_login_id_of_another_user_is_refused(mgmt, ann, bob):
    """Q-04."""
    with refused(400, "E062107"):
        mgmt.user.update("ann@example.com", additional_login_ids=["bob@example.com"])


def test_update_with_an_unknown_role_changes_nothing(mgmt, ann):
    """Q-05."""
    with refused(404, "E111403"):
        mgmt.user.update("ann@example.com", display_name="Annie", role_names=["Nobody"])
    assert mgmt.user.load("ann@example.com")["user"] == ann


def test_update_of_an_unknown_user_creates_nobody(mgmt):
    """UP-11."""
    with refused(404, "E112102"):
        mgmt.user.update("ann@example.com", display_name="Ann")
    assert mgmt.user.search_all()["total"] == 0
