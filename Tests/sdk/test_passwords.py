"""Passwords: signing up and in, and getting from an old one to a new one."""

import hashlib
from base64 import b64encode
from types import SimpleNamespace

import pytest
from descope import REFRESH_SESSION_TOKEN_NAME, SESSION_TOKEN_NAME, UserObj, UserPassword
from descope.management.user_pwd import UserPasswordDjango

from management import Resource
from refusals import refused

ANN = "ann@example.com"
PASSWORD = "WASD+ijkl"
OTHER = "IJKL+wasd"


@pytest.fixture(params=["sync", "async"])
def sdk(request):
    """What the SDK does with passwords, for users and for those who manage them."""
    if request.param == "sync":
        client, settle = request.getfixturevalue("client"), lambda answer: answer
    else:
        client, settle = request.getfixturevalue("async_client"), request.getfixturevalue("runner").run
    return SimpleNamespace(
        password=Resource(client.password, settle),
        magiclink=Resource(client.magiclink, settle),
        user=Resource(client.mgmt.user, settle),
    )


def refresh_token(answer):
    return answer[REFRESH_SESSION_TOKEN_NAME]["jwt"]


def test_sign_up_then_sign_in(sdk):
    """PW-09, PW-09.1."""
    up = sdk.password.sign_up(ANN, PASSWORD, {"name": "Ann", "phone": "+1-5555555555"})
    assert (up["firstSeen"], up["user"]["status"], up["user"]["phone"]) == (True, "enabled", "+1-5555555555")
    with refused(400, "E062107"):
        sdk.password.sign_up(ANN, PASSWORD)
    back = sdk.password.sign_in(ANN, PASSWORD)
    assert (back["firstSeen"], back["user"]["userId"]) == (False, up["user"]["userId"])
    assert back[SESSION_TOKEN_NAME]["amr"] == ["pwd"]
    assert refresh_token(back) != refresh_token(up)
    with refused(401, "E062903"):
        sdk.password.sign_in(ANN, OTHER)
    with refused(400, "E062108"):
        sdk.password.sign_in("nobody@example.com", PASSWORD)


@pytest.mark.parametrize("weak", ["WA+i", "WASDijklm"])
def test_weak_password_is_refused(sdk, weak):
    """PW-09.2: too short, and without a special character."""
    with refused(400, "E011003"):
        sdk.password.sign_up(ANN, weak)


def test_policy_is_told(sdk):
    """AR-3.7."""
    assert sdk.password.get_policy() == {
        "minLength": 8,
        "lowercase": True,
        "uppercase": True,
        "number": False,
        "nonAlphanumeric": True,
        "strengthScoreEnabled": False,
        "strengthScore": 0,
    }


def test_temporary_password_is_replaced(sdk):
    """PW-01.1, PW-04.1, PW-09.4."""
    sdk.user.create(ANN)
    sdk.user.set_temporary_password(ANN, PASSWORD)
    with refused(401, "E062909"):
        sdk.password.sign_in(ANN, PASSWORD)
    assert sdk.password.replace(ANN, PASSWORD, OTHER)["user"]["status"] == "enabled"
    assert sdk.password.sign_in(ANN, OTHER)
    with refused(401, "E062903"):
        sdk.password.replace(ANN, PASSWORD, "Third+wasd")
    sdk.user.expire_password(ANN)
    with refused(401, "E062909"):
        sdk.password.sign_in(ANN, OTHER)
    sdk.user.set_active_password(ANN, PASSWORD)
    assert sdk.password.sign_in(ANN, PASSWORD)


def test_signed_in_user_updates_the_password(sdk):
    """C-15."""
    token = refresh_token(sdk.password.sign_up(ANN, PASSWORD))
    assert sdk.password.update(ANN, OTHER, token) is None
    assert sdk.password.sign_in(ANN, OTHER)
    with refused(401, "E062903"):
        sdk.password.sign_in(ANN, PASSWORD)


def test_forgotten_password_is_reset(sdk, outbox):
    """PW-09.8."""
    sdk.password.sign_up(ANN, PASSWORD)
    sent = sdk.password.send_reset(ANN, "https://app.example/reset", {"company": "Acme"})
    assert sent == {"resetMethod": "magiclink", "pendingRef": "", "linkId": "", "maskedEmail": "a***@e******.com"}
    assert outbox.messages(kind="reset")[0]["templateOptions"] == {"company": "Acme"}
    token = refresh_token(sdk.magiclink.verify(outbox.token(ANN)))
    sdk.password.update(ANN, OTHER, token)
    assert sdk.password.sign_in(ANN, OTHER)["user"]["verifiedEmail"] is True


def test_imported_hash_signs_in(sdk):
    """CR-10.1, UM-3.1."""
    digest = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), b"seasalt", 20_000)
    text = f"pbkdf2_sha256$20000$seasalt${b64encode(digest).decode()}"
    hashed = UserPassword(hashed=UserPasswordDjango(text))
    sdk.user.invite_batch([UserObj(ANN, password=hashed)], send_mail=False)
    with refused(401, "E062903"):
        sdk.password.sign_in(ANN, OTHER)
    assert sdk.password.sign_in(ANN, PASSWORD)["user"]["password"] is True
