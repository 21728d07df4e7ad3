"""One-time codes."""

from datetime import timedelta

import pytest
from descope import DeliveryMethod, LoginOptions, SignUpOptions

from refusals import refused
from tokens import refresh_token, session_token

ANN, PHONE = "ann@example.com", "+15555550101"
EMAIL, SMS, VOICE, WHATSAPP = DeliveryMethod.EMAIL, DeliveryMethod.SMS, DeliveryMethod.VOICE, DeliveryMethod.WHATSAPP

# How a code travels, to where, how that is answered, and how the sign-in is named in tokens.
WAYS = {
    "email": (EMAIL, ANN, "a***@e******.com", "email"),
    "sms": (SMS, PHONE, "+1********01", "sms"),
    "voice": (VOICE, PHONE, "+1********01", "sms"),
    "whatsapp": (WHATSAPP, PHONE, "+1********01", "whatsapp"),
}
PHONE_WAYS = ["sms", "voice", "whatsapp"]
every_way = pytest.mark.parametrize("way", WAYS)


@pytest.fixture
def signed_in(auth, outbox):
    """Signs a user in with a code that was sent to the login ID."""

    def signed_in(login_id=ANN, method=EMAIL, **options):
        auth.otp.sign_in(method, login_id, **options)
        return auth.otp.verify_code(method, login_id, outbox.code(login_id))

    return signed_in


@every_way
def test_new_user_signs_up(auth, mgmt, outbox, way):
    """AR-3.0, AR-3.1, AR-3.3: the user is there at once, enabled and verified with the code."""
    method, login_id, masked, _ = WAYS[way]
    assert auth.otp.sign_up(method, login_id, {"name": "Ann", "givenName": "Anna"}) == masked
    assert mgmt.user.load(login_id)["user"]["status"] == "invited"
    [message] = outbox.messages(to=login_id)
    assert (message["kind"], message["channel"]) == ("otp", way)

    session = auth.otp.verify_code(method, login_id, message["code"])
    user = mgmt.user.load(login_id)["user"]
    assert session["user"] == user == user | {"name": "Ann", "givenName": "Anna", "status": "enabled"}
    assert (user["verifiedEmail"], user["verifiedPhone"]) == (way == "email", way != "email")
    assert session["firstSeen"] is True


@every_way
def test_user_signs_in(auth, mgmt, outbox, way):
    """AR-2.3, AR-2.5."""
    method, login_id, masked, reference = WAYS[way]
    user = mgmt.user.create(login_id)["user"]
    assert auth.otp.sign_in(method, login_id) == masked
    session = auth.otp.verify_code(method, login_id, outbox.code(login_id))
    assert (session["userId"], session["sessionToken"]["amr"]) == (user["userId"], [reference])


@every_way
def test_user_signs_up_and_then_in(auth, outbox, way):
    """AR-2.5: the second time is not the first."""
    method, login_id, masked, _ = WAYS[way]
    sessions = []
    for _ in range(2):
        assert auth.otp.sign_up_or_in(method, login_id) == masked
        sessions.append(auth.otp.verify_code(method, login_id, outbox.code(login_id)))
    assert [session["firstSeen"] for session in sessions] == [True, False]
    assert sessions[0]["userId"] == sessions[1]["userId"]


@pytest.mark.parametrize("method, address", [(EMAIL, ANN), (SMS, PHONE)], ids=["email", "sms"])
def test_code_goes_to_the_user_s_address(auth, mgmt, outbox, method, address):
    """C-09: where the login ID is none."""
    user = mgmt.user.create("ann", email=ANN, phone=PHONE)["user"]
    auth.otp.sign_in(method, "ann")
    assert auth.otp.verify_code(method, "ann", outbox.code(address))["userId"] == user["userId"]


def test_code_works_once(auth, mgmt, ann, outbox, signed_in):
    """AR-3.3."""
    signed_in()
    with refused(401, "E061102"):
        auth.otp.verify_code(EMAIL, ANN, outbox.code(ANN))


def test_wrong_codes_use_up_the_right_one(auth, ann, outbox):
    """AR-3.3, C-04: `123456` is always wrong."""
    auth.otp.sign_in(EMAIL, ANN)
    for code in 4 * ["E061102"] + ["E061103"]:
        with refused(401, code):
            auth.otp.verify_code(EMAIL, ANN, "123456")
    with refused(401, "E061103"):
        auth.otp.verify_code(EMAIL, ANN, outbox.code(ANN))


def test_code_expires(auth, ann, clock, outbox):
    """AR-2.4."""
    clock.freeze()
    auth.otp.sign_in(EMAIL, ANN)
    clock.advance("3m")
    with refused(401, "E061104"):
        auth.otp.verify_code(EMAIL, ANN, outbox.code(ANN))


def test_code_has_the_length_and_the_life_of_the_settings(auth, ann, clock, outbox, settings):
    settings.change(otpLength=8, otpTTL="1h")
    clock.set(clock.now() - timedelta(minutes=50))
    auth.otp.sign_in(EMAIL, ANN)
    clock.advance("50m")
    code = outbox.code(ANN)
    assert len(code) == 8
    assert auth.otp.verify_code(EMAIL, ANN, code)["userId"] == ann["userId"]


def test_user_who_signed_in_does_not_sign_up(auth, ann, signed_in):
    """AR-7.8."""
    signed_in()
    with refused(400, "E062107"):
        auth.otp.sign_up(EMAIL, ANN)


def test_somebody_unknown_does_not_sign_in(auth):
    """AR-3.0."""
    with refused(400, "E062108"):
        auth.otp.sign_in(EMAIL, "nobody@example.com")


def test_claims_of_a_client_stand_apart(auth, ann, signed_in):
    """AR-2.6, C-17: in `nsec`, with their types, and still after a refresh."""
    claims = {"plan": "free", "seats": 3, "trial": True}
    session = signed_in(login_options=LoginOptions(custom_claims=claims))
    again = auth.refresh_session(refresh_token(session))
    assert session["sessionToken"]["nsec"] == again["sessionToken"]["nsec"] == claims
    assert "plan" not in session["sessionToken"]


def test_message_is_told_its_template(auth, ann, outbox):
    """C-22."""
    options = {"template_id": "welcome", "template_options": {"team": "blue"}}
    auth.otp.sign_up(EMAIL, ANN, signup_options=SignUpOptions(**options))
    auth.otp.sign_in(EMAIL, ANN, LoginOptions(**options, locale="de"))
    auth.otp.sign_up_or_in(EMAIL, ANN, SignUpOptions(**options))
    told = [(message["template"], message["templateOptions"], message["locale"]) for message in outbox.messages()]
    assert told == [("welcome", {"team": "blue"}, locale) for locale in ["", "de", ""]]


def test_sign_in_may_end_the_other_sessions(auth, session, signed_in):
    """AR-2.7."""
    own = signed_in(login_options=LoginOptions(revoke_other_sessions=True))
    with refused(401, "E064001"):
        auth.refresh_session(refresh_token(session))
    assert auth.me(refresh_token(own))["email"] == ANN


def test_second_way_is_a_second_factor(auth, mgmt, ann, outbox, signed_in):
    """AR-2.3, AR-2.7: asked for with the token of the first, and marked as a step-up."""
    mgmt.user.update_phone(ANN, PHONE, verified=True)
    first = refresh_token(signed_in())
    auth.otp.sign_in(SMS, ANN, LoginOptions(stepup=True, mfa=True), first)
    claims = auth.otp.verify_code(SMS, ANN, outbox.code(PHONE))["sessionToken"]
    assert (claims["amr"], claims["su"]) == (["email", "sms", "mfa"], True)


def test_email_is_changed_once_it_is_verified(auth, mgmt, session, outbox):
    """C-18."""
    token = refresh_token(session)
    new = "anna@example.org"
    given = {"add_to_login_ids": True, "on_merge_use_existing": True, "provider_id": "mailer", "template_id": "hello"}
    assert auth.otp.update_user_email(ANN, new, token, **given) == "a***@e******.org"
    assert auth.me(token)["email"] == ANN
    [message] = outbox.messages(to=new)
    assert (message["providerId"], message["template"]) == ("mailer", "hello")

    auth.otp.verify_code(EMAIL, ANN, message["code"])
    user = mgmt.user.load(new)["user"]
    assert (user["email"], user["verifiedEmail"], user["loginIds"]) == (new, True, [ANN, new])


@pytest.mark.parametrize("way", PHONE_WAYS)
def test_phone_is_changed_once_it_is_verified(auth, session, outbox, way):
    """C-18."""
    method, phone, masked, _ = WAYS[way]
    token = refresh_token(session)
    assert auth.otp.update_user_phone(method, ANN, phone, token) == masked
    assert auth.me(token)["phone"] == ""
    auth.otp.verify_code(method, ANN, outbox.code(phone))
    user = auth.me(token)
    assert (user["phone"], user["verifiedPhone"], user["loginIds"]) == (phone, True, [ANN])


@pytest.mark.parametrize("mfa, methods", [(False, ["sms"]), (True, ["email", "sms", "mfa"])], ids=["alone", "mfa"])
def test_new_address_signs_in_alone_or_as_a_further_factor(auth, ann, outbox, signed_in, mfa, methods):
    """C-18.1."""
    token = refresh_token(signed_in())
    auth.otp.update_user_phone(SMS, ANN, PHONE, token, mfa=mfa)
    assert auth.otp.verify_code(SMS, ANN, outbox.code(PHONE))["sessionToken"]["amr"] == methods


def test_session_token_changes_no_address(auth, session):
    """AR-2.7."""
    with refused(401, "E061005"):
        auth.otp.update_user_email(ANN, "anna@example.org", session_token(session))
