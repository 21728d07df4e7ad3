"""Test users, and the codes and links made for them."""

import pytest
from descope import DeliveryMethod, LoginOptions

from refusals import refused
from tokens import refresh_token

TESS = "tess@example.com"
HOME = "http://example.com/home"
EMAIL, SMS = DeliveryMethod.EMAIL, DeliveryMethod.SMS
CLAIMS = LoginOptions(custom_claims={"a": 1})


@pytest.fixture(autouse=True)
def tess(mgmt):
    return mgmt.user.create_test_user(TESS)["user"]


def signed_in(session, tess):
    """Whether it is a test user's first session, with the claims at the top (AR-2.6, C-19, TG-05.1, TG-07)."""
    token = session["sessionToken"]
    said = (session["userId"], session["user"]["status"], session["firstSeen"], token["a"], token["tu"])
    return said == (tess["userId"], "enabled", True, 1, True)


def test_test_user_can_have_roles_and_tenants(mgmt, acme, roles):
    """TU-06."""
    mgmt.user.add_roles(TESS, ["Viewer"])
    user = mgmt.user.add_tenant(TESS, acme)["user"]
    assert (user["roleNames"], user["userTenants"][0]["tenantId"], user["test"]) == (["Viewer"], "acme", True)


@pytest.mark.parametrize("method", DeliveryMethod)
def test_code_signs_in_by_any_way_of_delivery(auth, mgmt, tess, method):
    """TG-01, TG-05.1, TG-06, AR-3.3: at once, and whether or not the user has an address for it."""
    answer = mgmt.user.generate_otp_for_test_user(method, TESS, CLAIMS)
    assert answer["loginId"] == TESS
    assert answer["code"].isdigit() and len(answer["code"]) == 6
    verified_as = EMAIL if method == DeliveryMethod.EMBEDDED else method
    assert signed_in(auth.otp.verify_code(verified_as, TESS, answer["code"]), tess)


def test_magic_link_signs_in(auth, mgmt, tess):
    """TG-02, AR-3.4."""
    answer = mgmt.user.generate_magic_link_for_test_user(SMS, TESS, HOME, CLAIMS)
    address, _, token = answer["link"].partition("?t=")
    assert (answer["loginId"], address) == (TESS, HOME)
    assert signed_in(auth.magiclink.verify(token), tess)


def test_enchanted_link_signs_in(auth, mgmt, tess):
    """TG-03, AR-3.5."""
    answer = mgmt.user.generate_enchanted_link_for_test_user(TESS, HOME, CLAIMS)
    address, _, token = answer["link"].partition("?t=")
    assert (answer["loginId"], address) == (TESS, HOME)
    auth.enchantedlink.verify(token)
    assert signed_in(auth.enchantedlink.get_session(answer["pendingRef"]), tess)


def test_code_outlives_what_an_application_does(auth, mgmt, tess):
    """C-10: the vendor's tests generate codes before they sign up, sign in and change addresses."""
    codes = [mgmt.user.generate_otp_for_test_user(EMAIL, TESS)["code"] for _ in range(3)]
    auth.otp.sign_up(EMAIL, TESS)
    session = auth.otp.verify_code(EMAIL, TESS, codes[0])
    auth.otp.sign_in(EMAIL, TESS)
    auth.otp.verify_code(EMAIL, TESS, codes[1])
    auth.otp.update_user_email(TESS, "tess@example.org", refresh_token(session))
    assert auth.otp.verify_code(EMAIL, TESS, codes[2])["userId"] == tess["userId"]


def test_code_is_its_user_s_alone(auth, mgmt):
    """AR-3.3."""
    mgmt.user.create_test_user("tom@example.com")
    code = mgmt.user.generate_otp_for_test_user(EMAIL, TESS)["code"]
    with refused(401, "E061102"):
        auth.otp.verify_code(EMAIL, "tom@example.com", code)


def test_all_test_users_are_deleted_and_nobody_else(mgmt, ann):
    assert mgmt.user.delete_all_test_users() is None
    assert mgmt.user.search_all(with_test_user=True)["users"] == [ann]
