"""Test users, and the codes and links made for them."""

import pytest
from descope import DeliveryMethod, LoginOptions

TESS = "tess@example.com"
HOME = "http://example.com/home"
CLAIMS = LoginOptions(custom_claims={"a": 1})


@pytest.fixture(autouse=True)
def tess(mgmt):
    return mgmt.user.create_test_user(TESS)["user"]


def test_test_user_can_have_roles_and_tenants(mgmt, acme, roles):
    """TU-06."""
    mgmt.user.add_roles(TESS, ["Viewer"])
    user = mgmt.user.add_tenant(TESS, acme)["user"]
    assert (user["roleNames"], user["userTenants"][0]["tenantId"], user["test"]) == (["Viewer"], "acme", True)


@pytest.mark.parametrize("method", DeliveryMethod)
def test_code_is_made_for_any_way_of_delivery(mgmt, method):
    answer = mgmt.user.generate_otp_for_test_user(method, TESS, CLAIMS)
    assert answer["loginId"] == TESS
    assert answer["code"].isdigit() and len(answer["code"]) == 6


def test_magic_link_carries_a_token(mgmt):
    answer = mgmt.user.generate_magic_link_for_test_user(DeliveryMethod.SMS, TESS, HOME, CLAIMS)
    address, _, token = answer["link"].partition("?t=")
    assert (answer["loginId"], address, token != "") == (TESS, HOME, True)


def test_enchanted_link_carries_a_token_and_a_reference(mgmt):
    answer = mgmt.user.generate_enchanted_link_for_test_user(TESS, HOME, CLAIMS)
    address, _, token = answer["link"].partition("?t=")
    assert (answer["loginId"], address, token != "") == (TESS, HOME, True)
    assert answer["pendingRef"]


def test_all_test_users_are_deleted_and_nobody_else(mgmt, ann):
    assert mgmt.user.delete_all_test_users() is None
    assert mgmt.user.search_all(with_test_user=True)["users"] == [ann]
