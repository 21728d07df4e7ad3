"""Test users, and the codes and links made for them."""

import pytest
from descope import DeliveryMethod

from refusals import refused

HOME = "http://example.com/home"


@pytest.fixture
def tess(mgmt):
    return mgmt.user.create_test_user("tess@example.com", display_name="Tess")["user"]


def test_test_user_is_marked_and_invited(tess):
    """TU-01."""
    assert (tess["test"], tess["status"], tess["email"]) == (True, "invited", "tess@example.com")


def test_create_again_answers_the_same_test_user(mgmt, tess):
    """TU-02, Q-01."""
    again = mgmt.user.create_test_user("tess@example.com", display_name="Tess")
    assert (again["created"], again["user"]["userId"]) == (False, tess["userId"])


def test_login_id_of_a_regular_user_is_refused(mgmt, ann):
    """Q-02."""
    with refused(400, "E062107"):
        mgmt.user.create_test_user("ann@example.com")


def test_test_user_can_have_roles_and_tenants(mgmt, tess, acme, roles):
    """TU-06."""
    mgmt.user.add_roles("tess@example.com", ["Viewer"])
    user = mgmt.user.add_tenant("tess@example.com", acme)["user"]
    assert (user["roleNames"], user["userTenants"][0]["tenantId"]) == (["Viewer"], "acme")


@pytest.mark.parametrize("method", list(DeliveryMethod))
def test_code_is_made_for_any_way_of_delivery(mgmt, tess, method):
    """TG-01, TG-06, TU-05."""
    answer = mgmt.user.generate_otp_for_test_user(method, "tess@example.com")
    assert answer["loginId"] == "tess@example.com"
    assert answer["code"].isdigit() and len(answer["code"]) == 6


def test_magic_link_carries_a_token(mgmt, tess):
    """TG-02."""
    answer = mgmt.user.generate_magic_link_for_test_user(DeliveryMethod.SMS, "tess@example.com", HOME)
    link, _, token = answer["link"].partition("?t=")
    assert (answer["loginId"], link) == ("tess@example.com", HOME)
    assert token


def test_magic_link_keeps_the_query_of_its_address(mgmt, tess):
    """TG-02."""
    address = HOME + "?a=1"
    answer = mgmt.user.generate_magic_link_for_test_user(DeliveryMethod.EMAIL, "tess@example.com", address)
    assert answer["link"].startswith(address + "&t=")


def test_enchanted_link_carries_a_token_and_a_reference(mgmt, tess):
    """TG-03."""
    answer = mgmt.user.generate_enchanted_link_for_test_user("tess@example.com", HOME)
    assert answer["link"].startswith(HOME + "?t=")
    assert answer["loginId"] == "tess@example.com" and answer["pendingRef"]


def test_regular_user_gets_no_code(mgmt, ann):
    """TG-04, §3.2."""
    with refused(400, "E062108"):
        mgmt.user.generate_otp_for_test_user(DeliveryMethod.EMAIL, "ann@example.com")


def test_unknown_user_gets_no_code(mgmt):
    """TG-04, §3.2."""
    with refused(400, "E062108"):
        mgmt.user.generate_otp_for_test_user(DeliveryMethod.EMAIL, "nobody@example.com")


def test_unknown_user_gets_no_magic_link(mgmt):
    """TG-04, §3.2."""
    with refused(400, "E062108"):
        mgmt.user.generate_magic_link_for_test_user(DeliveryMethod.EMAIL, "nobody@example.com", HOME)


def test_unknown_user_gets_no_enchanted_link(mgmt):
    """TG-04, §3.2."""
    with refused(400, "E062108"):
        mgmt.user.generate_enchanted_link_for_test_user("nobody@example.com", HOME)
