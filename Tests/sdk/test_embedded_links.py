"""Embedded links: tokens that an application sends by its own means."""

from datetime import timedelta

import pytest
from descope import LoginOptions
from descope.management._user_base import CreateUserObj

from refusals import refused

ANN = "ann@example.com"
CLAIMS = {"plan": "gold", "seats": 3, "trial": True}


def custom_claims(session):
    return {name: session["sessionToken"].get(name) for name in CLAIMS}


def test_user_signs_in(auth, mgmt, ann):
    """EL-01, EL-02, AR-2.6, C-17, C-30: claims at the top of the token, with their types, and no `amr`."""
    token = mgmt.user.generate_embedded_link(ANN, custom_claims=CLAIMS)
    session = auth.magiclink.verify(token)
    assert (session["userId"], session["firstSeen"]) == (ann["userId"], True)
    assert custom_claims(session) == CLAIMS
    assert "amr" not in session["sessionToken"]


def test_link_works_once(auth, mgmt, ann):
    """EL-02."""
    token = mgmt.user.generate_embedded_link(ANN)
    auth.magiclink.verify(token)
    with refused(401, "E062504"):
        auth.magiclink.verify(token)


@pytest.mark.parametrize("timeout, life", [(0, 60), (1, 1), (3600, 3600)], ids=["default", "second", "hour"])
def test_link_lives_as_long_as_it_was_told(auth, mgmt, ann, clock, timeout, life):
    """AR-2.4, EL-01, C-16: to the second."""
    now = clock.freeze()
    tokens = []
    for age in [life, life - 1]:
        clock.set(now - timedelta(seconds=age))
        tokens.append(mgmt.user.generate_embedded_link(ANN, timeout=timeout))
    clock.set(now)
    with refused(401, "E062504", "Token expired"):
        auth.magiclink.verify(tokens[0])
    assert auth.magiclink.verify(tokens[1])["userId"] == ann["userId"]


def test_user_is_named_by_a_number_in_any_notation(auth, mgmt):
    """EL-03."""
    user = mgmt.user.create("+1-555-555-0101")["user"]
    for notation in ["+15555550101", "+1 (555) 555-0101"]:
        token = mgmt.user.generate_embedded_link(notation)
        assert auth.magiclink.verify(token)["userId"] == user["userId"]


def test_somebody_new_signs_up(auth, mgmt):
    """EL-04, AR-2.6."""
    given = CreateUserObj(email=ANN, name="Ann", given_name="Anna")
    options = LoginOptions(custom_claims=CLAIMS)
    token = mgmt.user.generate_sign_up_embedded_link(ANN, given, email_verified=True, login_options=options)
    assert mgmt.user.search_all()["total"] == 0
    session = auth.magiclink.verify(token)
    shown = {"loginIds": [ANN], "name": "Ann", "givenName": "Anna", "verifiedEmail": True, "status": "enabled"}
    assert session["user"] == mgmt.user.load(ANN)["user"] == session["user"] | shown
    assert (session["firstSeen"], custom_claims(session)) == (True, CLAIMS)


def test_who_exists_signs_in_with_a_link_for_sign_up(auth, mgmt, ann):
    """EL-05."""
    token = mgmt.user.generate_sign_up_embedded_link(ANN, CreateUserObj(name="Anna"))
    user = auth.magiclink.verify(token)["user"]
    assert (user["userId"], user["name"]) == (ann["userId"], "Ann")


def test_link_of_a_deleted_user_is_refused(auth, mgmt, ann):
    """AR-4.17."""
    token = mgmt.user.generate_embedded_link(ANN)
    mgmt.user.delete(ANN)
    with refused(401, "E062504"):
        auth.magiclink.verify(token)
