"""How login IDs, e-mail addresses and phone numbers depend on each other."""

import pytest


def contact(user):
    return user["email"], user["verifiedEmail"], user["phone"], user["verifiedPhone"]


def test_email_login_id_becomes_the_email(mgmt):
    """U-03."""
    user = mgmt.user.create("ann@example.com", phone="+15555550001")["user"]
    assert (user["email"], user["verifiedEmail"]) == ("ann@example.com", True)


def test_phone_login_id_becomes_the_phone(mgmt):
    """U-04."""
    user = mgmt.user.create("+15555550001")["user"]
    assert contact(user) == ("", False, "+15555550001", True)


def test_given_email_wins_over_the_login_id(mgmt):
    """U-03, U-16."""
    user = mgmt.user.create("ann@example.com", email="other@example.com")["user"]
    assert (user["email"], user["loginIds"]) == ("other@example.com", ["ann@example.com"])


def test_given_contacts_do_not_become_login_ids(mgmt):
    """U-16."""
    user = mgmt.user.create("ann", email="ann@example.com", phone="+15555550001")["user"]
    assert user["loginIds"] == ["ann"]


def test_given_contacts_are_verified_unless_told_otherwise(mgmt):
    """U-15, Q-10."""
    user = mgmt.user.create("ann", email="ann@example.com", phone="+15555550001")["user"]
    assert contact(user) == ("ann@example.com", True, "+15555550001", True)


def test_contacts_can_be_unverified(mgmt):
    """U-14, U-15."""
    user = mgmt.user.create("ann@example.com", phone="+15555550001", verified_email=False, verified_phone=False)["user"]
    assert contact(user) == ("ann@example.com", False, "+15555550001", False)


@pytest.mark.parametrize("given", ["+1-555-555-0001", "+1 (555) 555 0001", "+15555550001"])
def test_phone_keeps_its_digits_only(mgmt, given):
    """U-05."""
    assert mgmt.user.create("ann@example.com", phone=given)["user"]["phone"] == "+15555550001"


def test_phone_login_id_keeps_its_digits_only(mgmt):
    """U-05."""
    assert mgmt.user.create("+1-555-555-0001")["user"]["loginIds"] == ["+15555550001"]


def test_phone_login_id_is_found_in_either_form(mgmt):
    """U-05."""
    user = mgmt.user.create("+1-555-555-0001")["user"]
    assert mgmt.user.load("+1-555-555-0001")["user"] == mgmt.user.load("+15555550001")["user"] == user


def test_contacts_may_be_shared(mgmt):
    """U-01: only login IDs are unique."""
    shared = {"email": "family@example.com", "phone": "+15555550001"}
    mgmt.user.create("ann", **shared)
    assert mgmt.user.create("bob", **shared)["created"] is True
