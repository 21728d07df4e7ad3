"""Passwords: signing up and in, and getting from an old one to a new one."""

import hashlib
from base64 import b64encode

import pytest
from descope import REFRESH_SESSION_TOKEN_NAME, SESSION_TOKEN_NAME, UserObj, UserPassword
from descope.management.user_pwd import UserPasswordDjango

from refusals import refused

ANN = "ann@example.com"
PASSWORD = "WASD+ijkl"
OTHER = "IJKL+wasd"


def refresh_token(answer):
    return answer[REFRESH_SESSION_TOKEN_NAME]["jwt"]


def test_sign_up_then_sign_in(auth):
    """PW-09, PW-09.1."""
    up = auth.password.sign_up(ANN, PASSWORD, {"name": "Ann", "phone": "+1-5555555555"})
    assert (up["firstSeen"], up["user"]["status"], up["user"]["phone"]) == (True, "enabled", "+1-5555555555")
    with refused(400, "E062107"):
        auth.password.sign_up(ANN, PASSWORD)
    back = auth.password.sign_in(ANN, PASSWORD)
    assert (back["firstSeen"], back["user"]["userId"]) == (False, up["user"]["userId"])
    assert back[SESSION_TOKEN_NAME]["amr"] == ["pwd"]
    assert refresh_token(back) != refresh_token(up)
    with refused(401, "E062903"):
        auth.password.sign_in(ANN, OTHER)
    with refused(400, "E062108"):
        auth.password.sign_in("nobody@example.com", PASSWORD)


@pytest.mark.parametrize("weak", ["WA+i", "WASDijklm"])
def test_weak_password_is_refused(auth, weak):
    """PW-09.2: too short, and without a special character."""
    with refused(400, "E011003"):
        auth.password.sign_up(ANN, weak)


def test_policy_is_told(auth):
    """AR-3.7."""
    assert auth.password.get_policy() == {
        "minLength": 8,
        "lowercase": True,
        "uppercase": True,
        "number": False,
        "nonAlphanumeric": True,
        "strengthScoreEnabled": False,
        "strengthScore": 0,
    }


def test_temporary_password_is_replaced(auth, mgmt):
    """PW-01.1, PW-04.1, PW-09.4."""
    mgmt.user.create(ANN)
    mgmt.user.set_temporary_password(ANN, PASSWORD)
    with refused(401, "E062909"):
        auth.password.sign_in(ANN, PASSWORD)
    assert auth.password.replace(ANN, PASSWORD, OTHER)["user"]["status"] == "enabled"
    assert auth.password.sign_in(ANN, OTHER)
    with refused(401, "E062903"):
        auth.password.replace(ANN, PASSWORD, "Third+wasd")
    mgmt.user.expire_password(ANN)
    with refused(401, "E062909"):
        auth.password.sign_in(ANN, OTHER)
    mgmt.user.set_active_password(ANN, PASSWORD)
    assert auth.password.sign_in(ANN, PASSWORD)


def test_signed_in_user_updates_the_password(auth):
    """C-15."""
    token = refresh_token(auth.password.sign_up(ANN, PASSWORD))
    assert auth.password.update(ANN, OTHER, token) is None
    assert auth.password.sign_in(ANN, OTHER)
    with refused(401, "E062903"):
        auth.password.sign_in(ANN, PASSWORD)


def test_forgotten_password_is_reset(auth, outbox):
    """PW-09.8."""
    auth.password.sign_up(ANN, PASSWORD)
    sent = auth.password.send_reset(ANN, "https://app.example/reset", {"company": "Acme"})
    assert sent == {"resetMethod": "magiclink", "pendingRef": "", "linkId": "", "maskedEmail": "a***@e******.com"}
    assert outbox.messages(kind="reset")[0]["templateOptions"] == {"company": "Acme"}
    token = refresh_token(auth.magiclink.verify(outbox.token(ANN)))
    auth.password.update(ANN, OTHER, token)
    assert auth.password.sign_in(ANN, OTHER)["user"]["verifiedEmail"] is True


def test_imported_hash_signs_in(auth, mgmt):
    """CR-10.1, UM-3.1."""
    digest = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), b"seasalt", 20_000)
    text = f"pbkdf2_sha256$20000$seasalt${b64encode(digest).decode()}"
    hashed = UserPassword(hashed=UserPasswordDjango(text))
    mgmt.user.invite_batch([UserObj(ANN, password=hashed)], send_mail=False)
    with refused(401, "E062903"):
        auth.password.sign_in(ANN, OTHER)
    assert auth.password.sign_in(ANN, PASSWORD)["user"]["password"] is True
