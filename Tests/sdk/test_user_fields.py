"""Changing one thing of a user."""

import pytest

ANN = "ann@example.com"

CHANGES = {
    "update_email": (
        lambda mgmt, user: mgmt.user.update_email(user, "new@example.com", verified=True),
        {"email": "new@example.com", "verifiedEmail": True},
    ),
    "update_phone": (
        lambda mgmt, user: mgmt.user.update_phone(user, "+1-555-555-0001", verified=True),
        {"phone": "+15555550001", "verifiedPhone": True},
    ),
    "update_recovery_email": (
        lambda mgmt, user: mgmt.user.update_recovery_email(user, "spare@example.com", verified=True),
        {"recoveryEmail": "spare@example.com", "verifiedRecoveryEmail": True},
    ),
    "update_recovery_phone": (
        lambda mgmt, user: mgmt.user.update_recovery_phone(user, "+1-555-555-0009"),
        {"recoveryPhone": "+15555550009", "verifiedRecoveryPhone": False},
    ),
    "update_display_name": (
        lambda mgmt, user: mgmt.user.update_display_name(user, "Annie", "Anna", "B.", "Carr"),
        {"name": "Annie", "givenName": "Anna", "middleName": "B.", "familyName": "Carr"},
    ),
    "update_picture": (
        lambda mgmt, user: mgmt.user.update_picture(user, "http://example.com/a.png"),
        {"picture": "http://example.com/a.png"},
    ),
    "update_custom_attribute": (
        lambda mgmt, user: mgmt.user.update_custom_attribute(user, "plan", "gold"),
        {"customAttributes": {"plan": "gold"}},
    ),
    "activate": (lambda mgmt, user: mgmt.user.activate(user), {"status": "enabled"}),
    "deactivate": (lambda mgmt, user: mgmt.user.deactivate(user), {"status": "disabled"}),
}


@pytest.mark.parametrize("change, shown", CHANGES.values(), ids=CHANGES)
def test_change_touches_nothing_else(mgmt, ann, ann_id, plan, change, shown):
    """U-02, U-11."""
    user = change(mgmt, ann_id)["user"]
    assert user == ann | shown | {"modifiedTime": user["modifiedTime"]}
    assert mgmt.user.load(ANN)["user"] == user


REMOVALS = {
    "update_login_id": (lambda mgmt: mgmt.user.update_login_id(ANN), {"loginIds": ["ann"]}),
    "update_phone": (lambda mgmt: mgmt.user.update_phone(ANN), {"phone": "", "verifiedPhone": False}),
    "update_picture": (lambda mgmt: mgmt.user.update_picture(ANN), {"picture": ""}),
    "update_custom_attribute": (
        lambda mgmt: mgmt.user.update_custom_attribute(ANN, "plan", None),
        {"customAttributes": {}},
    ),
}


@pytest.mark.parametrize("remove, shown", REMOVALS.values(), ids=REMOVALS)
def test_value_sent_as_null_is_removed(mgmt, plan, remove, shown):
    """LI-02, PH-01, PI-01, CA-02."""
    contacts = {"phone": "+15555550001", "additional_login_ids": ["ann"]}
    mgmt.user.create(ANN, picture="http://example.com/a.png", custom_attributes={plan: "gold"}, **contacts)
    user = remove(mgmt)["user"]
    assert user == user | shown


def test_login_id_is_replaced(mgmt, ann):
    mgmt.user.update_login_id(ANN, "annie")
    user = mgmt.user.load("annie")["user"]
    assert (user["userId"], user["loginIds"], user["email"]) == (ann["userId"], ["annie"], ANN)
