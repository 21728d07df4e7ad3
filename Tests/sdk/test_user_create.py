"""POST /v1/mgmt/user/create."""

import asyncio

import pytest
from descope import AssociatedTenant

from refusals import refused

UNTOUCHED = {
    "loginIds": ["ann@example.com"],
    "externalIds": ["ann@example.com"],
    "email": "ann@example.com",
    "verifiedEmail": True,
    "phone": "",
    "verifiedPhone": False,
    "name": "",
    "givenName": "",
    "middleName": "",
    "familyName": "",
    "picture": "",
    "roleNames": [],
    "userTenants": [],
    "permissions": [],
    "ssoAppIds": [],
    "customAttributes": {},
    "status": "invited",
    "test": False,
    "password": False,
    "webauthn": False,
    "push": False,
    "TOTP": False,
    "SAML": False,
    "SCIM": False,
    "OIDC": False,
    "OAuth": {},
    "consentExpiration": 0,
    "recoveryEmail": "",
    "verifiedRecoveryEmail": False,
    "recoveryPhone": "",
    "verifiedRecoveryPhone": False,
}


def test_new_user_shows_every_field(mgmt):
    """R-01, R-02, R-06, W-06: nothing is left out and nothing is null."""
    user = mgmt.user.create("ann@example.com")["user"]
    assert {field: user.get(field) for field in UNTOUCHED} == UNTOUCHED


def test_new_user_gets_an_id_and_a_time_of_creation(mgmt):
    """W-07, W-13, §4.0."""
    user = mgmt.user.create("ann@example.com")["user"]
    assert (user["userId"][0], len(user["userId"])) == ("U", 28)
    assert type(user["createdTime"]) is int and user["createdTime"] > 1_600_000_000


def test_create_says_that_it_created(mgmt):
    """CR-13, R-04."""
    assert mgmt.user.create("ann@example.com")["created"] is True


def test_names_and_picture_are_kept(mgmt):
    names = {"display_name": "Ann", "given_name": "Anna", "middle_name": "B.", "family_name": "Carr"}
    user = mgmt.user.create("ann@example.com", picture="http://example.com/a.png", **names)["user"]
    assert (user["name"], user["givenName"], user["middleName"], user["familyName"]) == tuple(names.values())
    assert user["picture"] == "http://example.com/a.png"


@pytest.mark.parametrize("status", ["invited", "enabled", "disabled"])
def test_status_is_honoured(mgmt, status):
    """CR-03."""
    assert mgmt.user.create("ann@example.com", status=status)["user"]["status"] == status


def test_status_expired_cannot_be_given(mgmt):
    """Q-17, Q-22."""
    with refused(400, "E011003", "The status field is invalid"):
        mgmt.user.create("ann@example.com", status="expired")


def test_additional_login_ids_follow_the_first(mgmt):
    """CR-05, R-05, R-10."""
    user = mgmt.user.create("ann@example.com", additional_login_ids=["ann", "annie"])["user"]
    assert user["loginIds"] == user["externalIds"] == ["ann@example.com", "ann", "annie"]


def test_roles_and_tenants_are_both_stored(mgmt, acme, roles):
    """CR-06, CR-07, R-08: in the order of the request."""
    tenant = AssociatedTenant(acme, ["Viewer", "Editor"])
    user = mgmt.user.create("ann@example.com", role_names=["Editor", "Viewer"], user_tenants=[tenant])["user"]
    [membership] = user["userTenants"]
    assert user["roleNames"] == ["Editor", "Viewer"]
    assert (membership["tenantId"], membership["tenantName"]) == ("acme", "Acme Inc.")
    assert membership["roleNames"] == ["Viewer", "Editor"]


def test_user_without_roles_gets_the_default_ones(mgmt):
    """CR-08."""
    mgmt.role.create("Member", default=True)
    assert mgmt.user.create("ann@example.com")["user"]["roleNames"] == ["Member"]


def test_user_with_roles_does_not_get_the_default_ones(mgmt, roles):
    """CR-08."""
    mgmt.role.create("Member", default=True)
    assert mgmt.user.create("ann@example.com", role_names=["Viewer"])["user"]["roleNames"] == ["Viewer"]


def test_built_in_sso_application_can_be_given(mgmt):
    """CR-12."""
    user = mgmt.user.create("ann@example.com", sso_app_ids=["descope-default-oidc"])["user"]
    assert user["ssoAppIds"] == ["descope-default-oidc"]


def test_custom_attribute_is_kept(mgmt, plan):
    user = mgmt.user.create("ann@example.com", custom_attributes={plan: "gold"})["user"]
    assert user["customAttributes"] == {"plan": "gold"}


def test_login_ids_are_trimmed(mgmt):
    """Q-09."""
    assert mgmt.user.create(" ann@example.com ")["user"]["loginIds"] == ["ann@example.com"]


def test_login_ids_that_differ_in_case_are_two_users(mgmt, ann):
    """Q-09: compared exactly."""
    assert mgmt.user.create("Ann@example.com")["created"] is True


def test_login_id_is_required(mgmt):
    with refused(400, "E011003", "The loginId field is required"):
        mgmt.user.create("")


def test_login_id_of_another_user_is_refused(mgmt, ann):
    """CR-14, Q-01."""
    with refused(400, "E062107"):
        mgmt.user.create("ann@example.com")


def test_additional_login_id_of_another_user_is_refused(mgmt, ann):
    """U-01."""
    with refused(400, "E062107"):
        mgmt.user.create("bob@example.com", additional_login_ids=["ann@example.com"])


def test_user_without_email_or_phone_is_refused(mgmt):
    """U-12."""
    with refused(400, "E011002", "Missing email or phone"):
        mgmt.user.create("ann")


@pytest.mark.parametrize(
    "field, value, message",
    [
        ("email", "not-an-address", "The email field is invalid"),
        ("phone", "+1", "The phone field is invalid"),
    ],
)
def test_contact_of_the_wrong_shape_is_refused(mgmt, field, value, message):
    """Q-17."""
    with refused(400, "E011003", message):
        mgmt.user.create("ann@example.com", **{field: value})


UNKNOWN = {
    "role": ({"role_names": ["Nobody"]}, 404, "E111403"),
    "tenant": ({"user_tenants": [AssociatedTenant("nowhere")]}, 404, "E111104"),
    "sso application": ({"sso_app_ids": ["nothing"]}, 400, "E011004"),
    "attribute": ({"custom_attributes": {"shoe": 38}}, 400, "E011004"),
}


@pytest.mark.parametrize("given, status, code", UNKNOWN.values(), ids=UNKNOWN)
def test_reference_to_something_unknown_is_refused(mgmt, given, status, code):
    """Q-05, Q-16."""
    with refused(status, code):
        mgmt.user.create("ann@example.com", **given)


def test_refused_create_leaves_nothing_behind(mgmt, roles):
    """Q-05: validated before any write."""
    with refused(404, "E111403"):
        mgmt.user.create("ann@example.com", role_names=["Viewer", "Nobody"])
    assert mgmt.user.search_all()["total"] == 0


def test_users_created_at_the_same_time_are_all_there(async_client, runner):
    """Only the asynchronous client sends its requests together."""

    async def create_twenty():
        await asyncio.gather(*(async_client.mgmt.user.create(f"user{n}@example.com") for n in range(20)))
        return await async_client.mgmt.user.search_all()

    assert runner.run(create_twenty())["total"] == 20
