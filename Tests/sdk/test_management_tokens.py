"""Tokens that a management key asks for."""

import pytest
from descope.management.common import MgmtLoginOptions, MgmtSignUpOptions, MgmtUserRequest

from refusals import refused
from tokens import refresh_token, session_token

ANN, BOB = "ann@example.com", "bob@example.com"
CLAIMS = {"plan": "gold", "seats": 3, "trial": True}


@pytest.fixture
def ann_may_impersonate(mgmt, ann):
    """The permission comes with a role that every project has."""
    mgmt.user.add_roles(ANN, ["Tenant Admin"])


def having(claims, given):
    return {name: claims.get(name) for name in given}


def test_user_is_signed_in(auth, mgmt, ann):
    """JW-06, C-28, C-30: one who was only created, and is enabled by that."""
    session = mgmt.jwt.sign_in(ANN)
    assert (session["userId"], session["firstSeen"]) == (ann["userId"], True)
    assert (ann["status"], session["user"]["status"]) == ("invited", "enabled")
    assert "amr" not in session["sessionToken"]
    assert mgmt.jwt.sign_in(ANN)["firstSeen"] is False


def test_claims_and_duration_are_management_s_to_say(auth, mgmt, ann):
    """AR-2.6, C-17: claims at the top, with their types, and still after a refresh."""
    session = mgmt.jwt.sign_in(ANN, MgmtLoginOptions(custom_claims=CLAIMS, refresh_duration=3600))
    again = auth.refresh_session(refresh_token(session))
    assert having(session["sessionToken"], CLAIMS) == having(again["sessionToken"], CLAIMS) == CLAIMS
    refresh = session["refreshSessionToken"]
    assert refresh["exp"] - refresh["iat"] == 3600


def test_step_up_takes_the_user_s_token(mgmt, session):
    """JW-06, AR-2.3."""
    options = MgmtLoginOptions(stepup=True, jwt=refresh_token(session))
    assert mgmt.jwt.sign_in(ANN, options)["sessionToken"]["su"] is True
    with refused(401, "E061005"):
        mgmt.jwt.sign_in(ANN, MgmtLoginOptions(mfa=True, jwt="none"))


def test_sign_in_may_end_the_other_sessions(auth, mgmt, session):
    """AR-2.7."""
    mgmt.jwt.sign_in(ANN, MgmtLoginOptions(revoke_other_sessions=True))
    with refused(401, "E064001"):
        auth.me(refresh_token(session))


def test_somebody_unknown_is_not_signed_in(mgmt):
    """AR-3.0."""
    with refused(400, "E062108"):
        mgmt.jwt.sign_in("nobody@example.com")


def test_user_is_signed_up_once(mgmt):
    """JW-07."""
    given = {"name": "Ann", "given_name": "Anna", "middle_name": "B.", "family_name": "Carr", "phone": "+15555550101"}
    user = MgmtUserRequest(**given, email=ANN, email_verified=True, phone_verified=False)
    session = mgmt.jwt.sign_up("ann", user, MgmtSignUpOptions(custom_claims=CLAIMS, refresh_duration=3600))
    shown = {"loginIds": ["ann"], "email": ANN, "verifiedEmail": True, "verifiedPhone": False, "status": "enabled"}
    names = {"name": "Ann", "givenName": "Anna", "middleName": "B.", "familyName": "Carr", "phone": "+15555550101"}
    assert session["user"] == mgmt.user.load("ann")["user"] == session["user"] | shown | names
    assert having(session["sessionToken"], CLAIMS) == CLAIMS
    with refused(400, "E062107"):
        mgmt.jwt.sign_up("ann", user)


def test_user_is_signed_up_or_in(mgmt):
    """JW-07: who is there stays as they are."""
    first = mgmt.jwt.sign_up_or_in(ANN, MgmtUserRequest(name="Ann"))
    second = mgmt.jwt.sign_up_or_in(ANN, MgmtUserRequest(name="Anna"))
    assert (first["firstSeen"], second["firstSeen"]) == (True, False)
    assert (second["userId"], second["user"]["name"]) == (first["userId"], "Ann")


@pytest.mark.parametrize("kind", ["sessionToken", "refreshSessionToken"])
def test_token_gets_more_claims(auth, mgmt, session, kind):
    """JW-01, AR-2.6, C-17: what the service claims is not the caller's to change."""
    token = mgmt.jwt.update_jwt(session[kind]["jwt"], CLAIMS | {"sub": "somebody", "drn": "X"})
    before, after = dict(session[kind]), auth.validate_session(token)["sessionToken"]
    del before["jwt"], after["jwt"]
    assert after == before | CLAIMS


def test_token_gets_another_end(auth, mgmt, session):
    """JW-01."""
    token = mgmt.jwt.update_jwt(refresh_token(session), {}, refresh_duration=3600)
    assert auth.validate_session(token)["exp"] < session["refreshSessionToken"]["exp"]
    assert auth.refresh_session(token)["refreshSessionToken"]["jwt"] == token


def test_claims_of_a_refresh_token_are_handed_on(auth, mgmt, session):
    """AR-2.6."""
    token = mgmt.jwt.update_jwt(refresh_token(session), CLAIMS)
    assert having(auth.refresh_session(token)["sessionToken"], CLAIMS) == CLAIMS


def test_ended_token_gets_nothing(auth, mgmt, session):
    auth.logout(refresh_token(session))
    with refused(401, "E064001"):
        mgmt.jwt.update_jwt(refresh_token(session), CLAIMS)


@pytest.mark.parametrize("name", ["loginId", "userId"])
def test_user_acts_as_another(auth, mgmt, ann, bob, ann_may_impersonate, name):
    """JW-02, JW-03, C-07, C-20: who impersonates is named by either ID, and neither has signed in."""
    impersonator = {"loginId": ANN, "userId": ann["userId"]}[name]
    token = mgmt.jwt.impersonate(impersonator, BOB, False, custom_claims=CLAIMS, refresh_duration=3600)
    session = auth.refresh_session(token)
    assert (session["userId"], session["user"]["status"]) == (bob["userId"], "invited")
    assert session["sessionToken"]["act"] == {"sub": ann["userId"]}
    assert having(session["sessionToken"], CLAIMS) == CLAIMS
    refresh = session["refreshSessionToken"]
    assert refresh["exp"] - refresh["iat"] == 3600


def test_user_acts_as_another_in_a_tenant(auth, mgmt, bob, acme, ann_may_impersonate):
    mgmt.tenant.create("Zenith", id="zenith")
    for tenant in [acme, "zenith"]:
        mgmt.user.add_tenant(BOB, tenant)
    token = mgmt.jwt.impersonate(ANN, BOB, False, tenant_id="zenith")
    assert auth.validate_session(token)["dct"] == "zenith"


def test_impersonation_can_be_a_step_up(auth, mgmt, ann, bob, ann_may_impersonate):
    """JW-05: a session token then."""
    token = mgmt.jwt.impersonate_stepup(ANN, BOB, False, custom_claims=CLAIMS)
    claims = auth.validate_session(token)["sessionToken"]
    assert having(claims, ["sub", "act", "su", "drn"]) == {
        "sub": bob["userId"],
        "act": {"sub": ann["userId"]},
        "su": True,
        "drn": "DS",
    }
    assert having(claims, CLAIMS) == CLAIMS


def test_who_stops_is_themselves_again(auth, mgmt, ann, bob, ann_may_impersonate):
    """JW-05: and not the other any more."""
    token = mgmt.jwt.impersonate(ANN, BOB, False)
    own = mgmt.jwt.stop_impersonation(token, custom_claims=CLAIMS)
    assert auth.me(own)["userId"] == ann["userId"]
    assert having(auth.refresh_session(own)["sessionToken"], CLAIMS) == CLAIMS
    with refused(401, "E064001"):
        auth.me(token)


def test_impersonation_takes_a_permission(mgmt, ann, bob):
    """JW-03, AR-7.22."""
    with refused(403, "E999010"):
        mgmt.jwt.impersonate(ANN, BOB, False)


def test_impersonation_takes_consent_where_that_is_wanted(mgmt, bob, ann_may_impersonate):
    """JW-04."""
    with refused(403, "E999010"):
        mgmt.jwt.impersonate(ANN, BOB, validate_consent=True)


def test_nobody_acts_as_a_user_who_is_kept_out(mgmt, bob, ann_may_impersonate):
    """C-07."""
    mgmt.user.deactivate(BOB)
    with refused(401, "E999001"):
        mgmt.jwt.impersonate(ANN, BOB, False)


def test_session_is_nobody_s(auth, mgmt, acme):
    """JW-08, C-08, C-30: it has two tokens, which say so, and no user."""
    session = mgmt.jwt.anonymous(CLAIMS, acme, refresh_duration=3600)
    claims = session["sessionToken"]
    assert "user" not in session and "amr" not in claims
    assert having(claims, ["danu", "dct", *CLAIMS]) == {"danu": True, "dct": acme} | CLAIMS
    assert auth.validate_session(session_token(session))["userId"] == session["userId"]
    assert having(auth.refresh_session(refresh_token(session))["sessionToken"], CLAIMS) == CLAIMS
    with refused(401, "E061005"):
        auth.me(refresh_token(session))
