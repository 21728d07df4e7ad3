"""Enchanted links: whoever asked for one is signed in, once somebody follows it."""

import pytest
from descope import LoginOptions, SignUpOptions

from refusals import refused
from tokens import refresh_token

ANN, PHONE = "ann@example.com", "+15555550101"
HOME = "http://app.example.com/in"
SIGN_UP_OPTIONS = SignUpOptions(custom_claims={"plan": "free"}, template_id="welcome")
LOGIN_OPTIONS = LoginOptions(custom_claims={"plan": "free"}, template_id="welcome")

# To where a link goes, and how that is answered.
CHANNELS = {"email": (ANN, {"maskedEmail": "a***@e******.com"}), "sms": (PHONE, {"maskedPhone": "+1********01"})}

SIGN_UPS = {
    "email": lambda auth: auth.enchantedlink.sign_up(ANN, HOME, {"name": "Ann"}, SIGN_UP_OPTIONS),
    "sms": lambda auth: auth.enchantedlink.sign_up_with_phone(PHONE, HOME, {"name": "Ann"}, SIGN_UP_OPTIONS),
}
SIGN_INS = {
    "email": lambda auth: auth.enchantedlink.sign_in(ANN, HOME, LOGIN_OPTIONS),
    "sms": lambda auth: auth.enchantedlink.sign_in_with_phone(PHONE, HOME, LOGIN_OPTIONS),
}
SIGN_UPS_OR_INS = {
    "email": lambda auth: auth.enchantedlink.sign_up_or_in(ANN, HOME, SIGN_UP_OPTIONS),
    "sms": lambda auth: auth.enchantedlink.sign_up_or_in_with_phone(PHONE, HOME, SIGN_UP_OPTIONS),
}


@pytest.fixture(params=CHANNELS)
def channel(request):
    return request.param


@pytest.fixture
def login_id(channel):
    return CHANNELS[channel][0]


@pytest.fixture
def followed(auth, channel, login_id, outbox):
    """Follows the newest link; answers the session of whoever asked for it."""

    def followed(sent):
        masked = CHANNELS[channel][1]
        assert sent == {"pendingRef": sent["pendingRef"], "linkId": sent["linkId"]} | masked
        with refused(401, "E062503"):
            auth.enchantedlink.get_session(sent["pendingRef"])
        message = outbox.messages(to=login_id)[-1]
        assert message["link"] == f"{HOME}?t={message['token']}"
        assert auth.enchantedlink.verify(message["token"]) is None
        return auth.enchantedlink.get_session(sent["pendingRef"])

    return followed


def test_new_user_signs_up(auth, mgmt, channel, login_id, followed):
    """AR-3.0, AR-3.5, C-23."""
    session = followed(SIGN_UPS[channel](auth))
    user = mgmt.user.load(login_id)["user"]
    assert session["user"] == user == user | {"name": "Ann", "status": "enabled"}
    assert (session["firstSeen"], session["sessionToken"]["nsec"]) == (True, {"plan": "free"})


def test_user_signs_in(auth, mgmt, channel, login_id, outbox, followed):
    """AR-3.5, C-22, C-23."""
    user = mgmt.user.create(login_id)["user"]
    session = followed(SIGN_INS[channel](auth))
    assert (session["userId"], session["sessionToken"]["nsec"]) == (user["userId"], {"plan": "free"})
    assert [message["template"] for message in outbox.messages()] == ["welcome"]


def test_user_signs_up_and_then_in(auth, channel, followed):
    """AR-2.5, C-23."""
    sessions = [followed(SIGN_UPS_OR_INS[channel](auth)) for _ in range(2)]
    assert [session["firstSeen"] for session in sessions] == [True, False]
    assert sessions[0]["userId"] == sessions[1]["userId"]


def test_session_is_answered_once(auth, ann, outbox):
    """AR-3.5: by an error that ends the waiting."""
    sent = auth.enchantedlink.sign_in(ANN, HOME)
    auth.enchantedlink.verify(outbox.token(ANN))
    assert auth.enchantedlink.get_session(sent["pendingRef"])["userId"] == ann["userId"]
    with refused(401, "E062504"):
        auth.enchantedlink.get_session(sent["pendingRef"])


def test_link_is_no_magic_link(auth, ann, outbox):
    """AR-3.5: following it signs in somebody else."""
    auth.enchantedlink.sign_in(ANN, HOME)
    with refused(401, "E062504"):
        auth.magiclink.verify(outbox.token(ANN))


def test_link_expires_for_both(auth, ann, clock, outbox):
    """AR-2.4."""
    clock.freeze()
    sent = auth.enchantedlink.sign_in(ANN, HOME)
    clock.advance("3m")
    with refused(401, "E062504"):
        auth.enchantedlink.verify(outbox.token(ANN))
    with refused(401, "E062504"):
        auth.enchantedlink.get_session(sent["pendingRef"])


UPDATES = {
    "email": ("anna@example.org", lambda auth, *given: auth.enchantedlink.update_user_email(ANN, *given)),
    "phone": (PHONE, lambda auth, *given: auth.enchantedlink.update_user_phone(ANN, *given)),
}


@pytest.mark.parametrize("field", UPDATES)
def test_address_is_changed_once_it_is_verified(auth, session, outbox, field):
    """C-18, C-23."""
    token, (address, update) = refresh_token(session), UPDATES[field]
    sent = update(auth, address, token)
    assert auth.me(token) == session["user"]
    auth.enchantedlink.verify(outbox.token(address))
    user = auth.enchantedlink.get_session(sent["pendingRef"])["user"]
    assert (user[field], user["loginIds"]) == (address, [ANN])
    assert auth.me(token) == user
