"""Sessions: what goes on after a sign-in, and how it ends."""

from datetime import datetime, timedelta, timezone

import httpx
import pytest
from descope import DeliveryMethod

from refusals import disbelieved, refused
from tokens import refresh_token, session_token

ANN = "ann@example.com"


@pytest.fixture
def signed_in(emulator, project_id, ann, clock):
    """Signs Ann in some time ago. The SDK cannot: it takes no tokens that have expired, even from a sign-in."""

    def signed_in(age):
        now = clock.now()
        clock.set(now - age)
        answer = httpx.post(
            emulator.url + "/v1/mgmt/auth/signin",
            headers={"Authorization": f"Bearer {project_id}:key"},
            json={"loginId": ANN},
        ).json()
        clock.set(now)
        return answer["sessionJwt"], answer["refreshJwt"]

    return signed_in


def test_session_is_valid_where_it_is_used(auth, project_id, session):
    """AR-2.2: the SDK verifies it with the published key."""
    valid = auth.validate_session(session_token(session))
    assert (valid["userId"], valid["projectId"]) == (session["userId"], project_id)
    assert valid["sessionToken"] == session["sessionToken"]


def test_refresh_makes_a_new_session_token(auth, mgmt, session, roles):
    """AR-2.7: what the user may do is read anew, and the refresh token stays."""
    mgmt.user.add_roles(ANN, ["Viewer"])
    again = auth.refresh_session(refresh_token(session))
    assert (session["roles"], again["roles"], again["permissions"]) == ([], ["Viewer"], ["invoice.read"])
    assert refresh_token(again) == refresh_token(session)
    assert (again["user"]["roleNames"], again["firstSeen"]) == (["Viewer"], False)


def test_valid_session_is_not_refreshed(auth, session):
    valid = auth.validate_and_refresh_session(session_token(session), refresh_token(session))
    assert session_token(valid) == session_token(session)


def test_expired_session_is_refreshed(auth, signed_in):
    """AR-2.4: a session token lives ten minutes."""
    session, refresh = signed_in(timedelta(minutes=11))
    with disbelieved("expired token"):
        auth.validate_session(session)
    fresh = auth.validate_and_refresh_session(session, refresh)
    assert auth.validate_session(session_token(fresh))["userId"] == fresh["userId"]


def test_expired_refresh_token_is_refused(auth, signed_in):
    """AR-2.4: it lives four weeks, for the SDK as for the emulator."""
    _, refresh = signed_in(timedelta(weeks=4, minutes=1))
    with disbelieved("expired token"):
        auth.refresh_session(refresh)
    with refused(401, "E061005"):
        auth.me(refresh)


def test_tokens_live_as_long_as_the_settings_say(mgmt, ann, settings):
    """AR-2.4."""
    settings.change(sessionTokenTTL="1h", refreshTokenTTL="2d")
    session = mgmt.jwt.sign_in(ANN)
    lives = [token["exp"] - token["iat"] for token in (session["sessionToken"], session["refreshSessionToken"])]
    assert lives == [3600, 2 * 86_400]
    assert session["cookieData"]["maxAge"] == lives[1]


def test_session_token_does_not_refresh(auth, session):
    """LG-01."""
    with refused(401, "E061005"):
        auth.refresh_session(session_token(session))


def test_sign_ins_in_one_second_are_two(auth, mgmt, ann, clock):
    """C-06."""
    clock.freeze()
    first, second = (refresh_token(mgmt.jwt.sign_in(ANN)) for _ in range(2))
    assert first != second
    auth.logout(first)
    assert auth.me(second)["userId"] == ann["userId"]


def test_logout_ends_one_session(auth, mgmt, session):
    """AR-2.7, C-29: the others go on, and so does what was handed out."""
    other = refresh_token(mgmt.jwt.sign_in(ANN))
    assert auth.logout(refresh_token(session)).status_code == 200
    for call in [auth.refresh_session, auth.me, auth.history, auth.logout]:
        with refused(401, "E064001", "Token expired (Expired due to logout)"):
            call(refresh_token(session))
    assert auth.me(other)["userId"] == session["userId"]
    assert auth.validate_session(session_token(session))["userId"] == session["userId"]


LOGOUTS = {
    "by the user": lambda auth, session: auth.logout_all(refresh_token(session)),
    "by management": lambda auth, session: auth.mgmt.user.logout_user(ANN),
    "by management, with the user ID": lambda auth, session: auth.mgmt.user.logout_user_by_user_id(session["userId"]),
    "by a deactivation": lambda auth, session: auth.mgmt.user.deactivate(ANN),
}


@pytest.mark.parametrize("log_out", LOGOUTS.values(), ids=LOGOUTS)
def test_all_sessions_end(auth, mgmt, session, log_out):
    """AR-2.7, AR-3.1, LG-01.1."""
    other = mgmt.jwt.sign_in(ANN)
    log_out(auth, session)
    for ended in [session, other]:
        with refused(401, "E064001", "Expired due to logout"):
            auth.refresh_session(refresh_token(ended))


def test_rotated_token_is_taken_once(auth, mgmt, ann, settings):
    """AR-2.7: who uses it twice may have stolen it, so that the session ends."""
    settings.change(refreshRotation=True)
    first = refresh_token(mgmt.jwt.sign_in(ANN))
    second = refresh_token(auth.refresh_session(first))
    assert first != second
    with refused(400, "E064006"):
        auth.refresh_session(first)
    with refused(401, "E064001"):
        auth.refresh_session(second)


def test_refresh_token_comes_in_a_cookie(auth, mgmt, ann, outbox, settings):
    """AR-2.7: if the project wants that."""
    settings.change(tokensIn="cookies")
    auth.otp.sign_in(DeliveryMethod.EMAIL, ANN)
    session = auth.otp.verify_code(DeliveryMethod.EMAIL, ANN, outbox.code(ANN))
    assert "sessionToken" not in session
    assert auth.me(refresh_token(session)) == session["user"] == mgmt.user.load(ANN)["user"]


@pytest.mark.parametrize("bearer, status", [("{}:key", 200), ("{}", 401)], ids=["with a key", "without"])
def test_management_takes_no_cookie(emulator, project_id, session, bearer, status):
    """C-11: it counts neither for the caller nor against."""
    answer = httpx.get(
        emulator.url + "/v1/mgmt/user",
        params={"loginId": ANN},
        headers={"Authorization": "Bearer " + bearer.format(project_id)},
        cookies={"DS": session_token(session), "DSR": refresh_token(session) + "?"},
    )
    assert answer.status_code == status


def test_user_sees_what_management_sees(auth, mgmt, session):
    """AR-2.7."""
    assert auth.me(refresh_token(session)) == session["user"] == mgmt.user.load(ANN)["user"]


def test_history_has_every_sign_in(auth, mgmt, ann, clock, signed_in):
    """AR-2.7, HI-01, HI-02."""
    now = clock.freeze()
    ages = [timedelta(hours=2), timedelta(hours=1)]
    (_, refresh), _ = (signed_in(age) for age in ages)
    history = auth.history(refresh)
    times = [datetime.fromtimestamp(login["loginTime"], timezone.utc) for login in history]
    assert times == [(now - age).replace(microsecond=0) for age in ages]
    assert {login["userId"] for login in history} == {ann["userId"]}
    assert mgmt.user.history([ann["userId"]]) == history


def test_sessions_of_other_projects_are_refused(auth, connect, new_project, session):
    """AR-2.7."""
    with refused(401, "E061005"):
        connect(new_project()).me(refresh_token(session))


def test_session_of_a_deleted_user_is_refused(auth, mgmt, session):
    """AR-4.17."""
    mgmt.user.delete(ANN)
    with refused(401, "E061005"):
        auth.me(refresh_token(session))
