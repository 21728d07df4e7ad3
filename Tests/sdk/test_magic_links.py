"""Magic links: whoever follows one is signed in."""

import pytest
from descope import DeliveryMethod, LoginOptions, SignUpOptions

from refusals import refused
from tokens import refresh_token

ANN, PHONE = "ann@example.com", "+15555550101"
HOME = "http://app.example.com/in?next=home"
EMAIL, SMS, WHATSAPP = DeliveryMethod.EMAIL, DeliveryMethod.SMS, DeliveryMethod.WHATSAPP

# How a link travels, to where, and how that is answered.
WAYS = {
    "email": (EMAIL, ANN, "a***@e******.com"),
    "sms": (SMS, PHONE, "+1********01"),
    "whatsapp": (WHATSAPP, PHONE, "+1********01"),
}
every_way = pytest.mark.parametrize("method, login_id, masked", WAYS.values(), ids=WAYS)


def token_in(link):
    """What an application reads of the link that led to it."""
    address, _, token = link.rpartition("&t=")
    assert address == HOME
    return token


@every_way
def test_new_user_signs_up(auth, mgmt, outbox, method, login_id, masked):
    """AR-3.0, AR-3.4, C-05: the token is the link's last parameter."""
    assert auth.magiclink.sign_up(method, login_id, HOME, {"name": "Ann"}) == masked
    session = auth.magiclink.verify(token_in(outbox.link(login_id)))
    user = mgmt.user.load(login_id)["user"]
    assert session["user"] == user == user | {"name": "Ann", "status": "enabled"}
    assert session["firstSeen"] is True


@every_way
def test_user_signs_in(auth, mgmt, outbox, method, login_id, masked):
    user = mgmt.user.create(login_id)["user"]
    assert auth.magiclink.sign_in(method, login_id, HOME) == masked
    assert auth.magiclink.verify(token_in(outbox.link(login_id)))["userId"] == user["userId"]


@every_way
def test_user_signs_up_and_then_in(auth, outbox, method, login_id, masked):
    """AR-2.5."""
    sessions = []
    for _ in range(2):
        assert auth.magiclink.sign_up_or_in(method, login_id, HOME) == masked
        sessions.append(auth.magiclink.verify(outbox.token(login_id)))
    assert [session["firstSeen"] for session in sessions] == [True, False]
    assert sessions[0]["userId"] == sessions[1]["userId"]


@pytest.mark.parametrize("method, address", [(EMAIL, ANN), (SMS, PHONE)], ids=["email", "sms"])
def test_link_goes_to_the_user_s_address(auth, mgmt, outbox, method, address):
    """C-09: where the login ID is none."""
    user = mgmt.user.create("ann", email=ANN, phone=PHONE)["user"]
    auth.magiclink.sign_in(method, "ann", HOME)
    assert auth.magiclink.verify(outbox.token(address))["userId"] == user["userId"]


def test_every_link_works_once(auth, ann, outbox):
    """AR-3.0, AR-3.4: a later one ends none."""
    for _ in range(2):
        auth.magiclink.sign_in(EMAIL, ANN, HOME)
    for message in outbox.messages(to=ANN):
        assert auth.magiclink.verify(message["token"])["userId"] == ann["userId"]
        with refused(401, "E062504"):
            auth.magiclink.verify(message["token"])


def test_link_expires(auth, ann, clock, outbox):
    """AR-2.4, AR-3.4."""
    clock.freeze()
    auth.magiclink.sign_in(EMAIL, ANN, HOME)
    clock.advance("3m")
    with refused(401, "E062504"):
        auth.magiclink.verify(outbox.token(ANN))


def test_invented_token_is_refused(auth):
    """AR-3.4: with the words that the vendor's tests look for."""
    with refused(401, "E062504", "Token expired (Failed to load magic link token)"):
        auth.magiclink.verify("nonsense")


def test_invitation_is_accepted_by_its_link(auth, mgmt, outbox):
    """AR-3.1."""
    invited = mgmt.user.invite(ANN, invite_url=HOME)["user"]
    user = auth.magiclink.verify(token_in(outbox.link(ANN)))["user"]
    assert (invited["status"], user["status"], user["userId"]) == ("invited", "enabled", invited["userId"])


def test_options_of_a_sign_in_are_kept(auth, session, outbox):
    """AR-2.6, AR-2.7, C-22."""
    given = {"custom_claims": {"plan": "free"}, "template_id": "welcome", "template_options": {"team": "blue"}}
    auth.magiclink.sign_in(EMAIL, ANN, HOME, LoginOptions(revoke_other_sessions=True, locale="de", **given))
    [message] = outbox.messages()
    told = (message["template"], message["templateOptions"], message["locale"])
    assert told == ("welcome", {"team": "blue"}, "de")
    assert auth.magiclink.verify(message["token"])["sessionToken"]["nsec"] == {"plan": "free"}
    with refused(401, "E064001"):
        auth.refresh_session(refresh_token(session))


@pytest.mark.parametrize("is_new", [True, False], ids=["sign-up", "sign-up or sign-in"])
def test_claims_of_a_sign_up_stand_apart(auth, outbox, is_new):
    """AR-2.6."""
    sign_up = auth.magiclink.sign_up if is_new else auth.magiclink.sign_up_or_in
    sign_up(EMAIL, ANN, HOME, signup_options=SignUpOptions(custom_claims={"plan": "free"}))
    assert auth.magiclink.verify(outbox.token(ANN))["sessionToken"]["nsec"] == {"plan": "free"}


def test_email_is_changed_once_it_is_verified(auth, mgmt, session, outbox):
    """C-18."""
    token, new = refresh_token(session), "anna@example.org"
    given = {"add_to_login_ids": True, "on_merge_use_existing": True}
    assert auth.magiclink.update_user_email(ANN, new, token, **given) == "a***@e******.org"
    assert auth.me(token)["email"] == ANN
    auth.magiclink.verify(outbox.token(new))
    user = mgmt.user.load(new)["user"]
    assert (user["email"], user["verifiedEmail"], user["loginIds"]) == (new, True, [ANN, new])


@pytest.mark.parametrize("method", [SMS, WHATSAPP], ids=["sms", "whatsapp"])
def test_phone_is_changed_once_it_is_verified(auth, session, outbox, method):
    """C-18."""
    token = refresh_token(session)
    assert auth.magiclink.update_user_phone(method, ANN, PHONE, token) == "+1********01"
    assert auth.me(token)["phone"] == ""
    auth.magiclink.verify(outbox.token(PHONE))
    user = auth.me(token)
    assert (user["phone"], user["verifiedPhone"], user["loginIds"]) == (PHONE, True, [ANN])


@pytest.mark.parametrize("keeps_existing", [True, False], ids=["existing", "own"])
def test_two_users_who_turn_out_to_be_one_become_one(auth, mgmt, session, bob, outbox, keeps_existing):
    """EM-02, AR-3.0: the one who had the address, if that is wanted, or else the one who asked."""
    given = {"add_to_login_ids": True, "on_merge_use_existing": keeps_existing}
    auth.magiclink.update_user_email(ANN, "bob@example.com", refresh_token(session), **given)
    user = auth.magiclink.verify(outbox.token("bob@example.com"))["user"]
    assert user["userId"] == (bob["userId"] if keeps_existing else session["userId"])
    assert set(user["loginIds"]) == {ANN, "bob@example.com"}
    assert mgmt.user.search_all()["total"] == 1
