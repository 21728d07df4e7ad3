"""PATCH /v1/mgmt/user/patch and /patch/batch: what is left out is kept."""

import pytest
from descope import AssociatedTenant, UserObj

from refusals import refused


@pytest.fixture
def rich(mgmt, acme, roles, plan):
    return mgmt.user.create(
        "ann@example.com",
        phone="+15555550001",
        display_name="Ann",
        given_name="Anna",
        picture="http://example.com/a.png",
        role_names=["Viewer"],
        user_tenants=[AssociatedTenant(acme, ["Editor"])],
        custom_attributes={plan: "gold"},
        sso_app_ids=["descope-default-oidc"],
    )["user"]


def without_time(user):
    return {field: value for field, value in user.items() if field != "modifiedTime"}


def test_patch_keeps_what_is_left_out(mgmt, rich):
    """PA-02."""
    user = mgmt.user.patch("ann@example.com", display_name="Annie")["user"]
    assert without_time(user) == without_time(rich | {"name": "Annie"})


def test_patch_of_nothing_changes_nothing(mgmt, rich):
    """PA-02."""
    assert without_time(mgmt.user.patch("ann@example.com")["user"]) == without_time(rich)


def test_patch_says_that_it_created_nothing(mgmt, ann):
    """PA-12."""
    assert mgmt.user.patch("ann@example.com", display_name="Annie")["created"] is False


@pytest.mark.parametrize(
    "argument, field", [("display_name", "name"), ("given_name", "givenName"), ("picture", "picture")]
)
def test_empty_text_clears(mgmt, rich, argument, field):
    """PA-04."""
    assert mgmt.user.patch("ann@example.com", **{argument: ""})["user"][field] == ""


def test_empty_email_clears_it_and_its_flag(mgmt, rich):
    """PA-04."""
    user = mgmt.user.patch("ann@example.com", email="")["user"]
    assert (user["email"], user["verifiedEmail"], user["loginIds"]) == ("", False, ["ann@example.com"])


@pytest.mark.parametrize(
    "argument, field", [("role_names", "roleNames"), ("user_tenants", "userTenants"), ("sso_app_ids", "ssoAppIds")]
)
def test_empty_list_clears(mgmt, rich, argument, field):
    """PA-03."""
    assert mgmt.user.patch("ann@example.com", **{argument: []})["user"][field] == []


def test_list_replaces(mgmt, rich):
    """PA-03."""
    assert mgmt.user.patch("ann@example.com", role_names=["Editor"])["user"]["roleNames"] == ["Editor"]


def test_tenants_given_replace_the_whole_list(mgmt, rich):
    """PA-11."""
    mgmt.tenant.create("Zenith", id="zenith")
    user = mgmt.user.patch("ann@example.com", user_tenants=[AssociatedTenant("zenith")])["user"]
    assert [tenant["tenantId"] for tenant in user["userTenants"]] == ["zenith"]


def test_custom_attributes_are_merged(mgmt, rich):
    """PA-08."""
    mgmt.user.create_custom_attribute("seats", "Seats", "number")
    user = mgmt.user.patch("ann@example.com", custom_attributes={"seats": 3})["user"]
    assert user["customAttributes"] == {"plan": "gold", "seats": 3}


def test_patched_phone_is_verified_unless_told_otherwise(mgmt, ann):
    """PA-05."""
    user = mgmt.user.patch("ann@example.com", phone="+1-555-555-0002")["user"]
    assert (user["phone"], user["verifiedPhone"]) == ("+15555550002", True)


def test_patched_email_leaves_the_login_ids(mgmt, ann):
    """PA-06."""
    user = mgmt.user.patch("ann@example.com", email="new@example.com", verified_email=True)["user"]
    assert (user["email"], user["verifiedEmail"]) == ("new@example.com", True)
    assert user["loginIds"] == ["ann@example.com"]


def test_verified_flag_is_patched_alone(mgmt, rich):
    """PA-02, PA-07."""
    user = mgmt.user.patch("ann@example.com", verified_phone=False)["user"]
    assert (user["phone"], user["verifiedPhone"], user["verifiedEmail"]) == ("+15555550001", False, True)


@pytest.mark.parametrize("status", ["enabled", "disabled", "invited"])
def test_status_is_patched(mgmt, ann, status):
    """PA-09."""
    assert mgmt.user.patch("ann@example.com", status=status)["user"]["status"] == status


def test_patch_of_an_unknown_user_is_refused(mgmt):
    with refused(404, "E112102"):
        mgmt.user.patch("ann@example.com", display_name="Ann")


def test_patch_with_an_unknown_role_changes_nothing(mgmt, ann):
    """Q-05."""
    with refused(404, "E111403"):
        mgmt.user.patch("ann@example.com", display_name="Annie", role_names=["Nobody"])
    assert mgmt.user.load("ann@example.com")["user"] == ann


def test_batch_patches_each_user(mgmt, ann, bob):
    """PB-01."""
    users = [UserObj("ann@example.com", display_name="Annie"), UserObj("bob@example.com", status="disabled")]
    answer = mgmt.user.patch_batch(users)
    assert [(user["name"], user["status"]) for user in answer["patchedUsers"]] == [
        ("Annie", "invited"),
        ("Bob", "disabled"),
    ]
    assert (answer["failedUsers"], answer["additionalErrors"]) == ([], {})


def test_batch_patch_reports_who_failed_and_does_the_rest(mgmt, ann):
    """PB-02."""
    answer = mgmt.user.patch_batch([UserObj("nobody@example.com"), UserObj("ann@example.com", display_name="Annie")])
    assert [user["name"] for user in answer["patchedUsers"]] == ["Annie"]
    [failed] = answer["failedUsers"]
    assert failed["failure"]
