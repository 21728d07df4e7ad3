"""Passkeys of an authenticator in software."""

import json

import pyotp
import pytest
from descope import LoginOptions
from fido2.webauthn import CredentialCreationOptions

from refusals import refused
from soft_authenticator import SoftAuthenticator

ANN = "ann@example.com"
ORIGIN = "http://localhost:3000"


@pytest.fixture
def authenticator():
    return SoftAuthenticator(ORIGIN)


def sign_up(auth, authenticator):
    started = auth.webauthn.sign_up_start(ANN, ORIGIN, {"name": "Ann"})
    return auth.webauthn.sign_up_finish(started["transactionId"], authenticator.create(started))


def test_passkey_signs_up_and_in(auth, client, authenticator):
    """AR-3.10."""
    answer = sign_up(auth, authenticator)
    user = answer["user"]
    assert (user["loginIds"], user["name"], user["webauthn"]) == ([ANN], "Ann", True)
    assert answer["firstSeen"] is True

    started = auth.webauthn.sign_in_start(ANN, ORIGIN)
    answer = auth.webauthn.sign_in_finish(started["transactionId"], authenticator.get(started))
    assert (answer["user"]["userId"], answer["firstSeen"]) == (user["userId"], False)
    assert client.validate_session(answer["sessionToken"]["jwt"])["amr"] == ["webauthn"]


def test_sign_up_or_in_does_both(auth, authenticator):
    """AR-3.10."""
    started = auth.webauthn.sign_up_or_in_start(ANN, ORIGIN)
    assert started["create"] is True
    user = auth.webauthn.sign_up_finish(started["transactionId"], authenticator.create(started))["user"]

    started = auth.webauthn.sign_up_or_in_start(ANN, ORIGIN)
    assert started["create"] is False
    answer = auth.webauthn.sign_in_finish(started["transactionId"], authenticator.get(started))
    assert answer["user"]["userId"] == user["userId"]


def test_passkey_is_listed_and_deleted(auth, client, authenticator):
    """PK-02, PK-03."""
    sign_up(auth, authenticator)
    (passkey,) = client.mgmt.user.list_passkeys(ANN)["passkeys"]
    assert passkey["rpId"] == "localhost"
    client.mgmt.user.delete_passkey(ANN, passkey["id"])
    with refused(400, "E067010"):
        auth.webauthn.sign_in_start(ANN, ORIGIN)


def test_further_passkey_signs_in_as_well(auth, authenticator):
    """C-32."""
    refresh_token = sign_up(auth, authenticator)["refreshSessionToken"]["jwt"]
    other = SoftAuthenticator(ORIGIN)
    started = auth.webauthn.update_start(ANN, refresh_token, ORIGIN)
    assert auth.webauthn.update_finish(started["transactionId"], other.create(started)) is None
    assert other.user_handle == authenticator.user_handle

    started = auth.webauthn.sign_in_start(ANN, ORIGIN)
    assert auth.webauthn.sign_in_finish(started["transactionId"], other.get(started))["user"]["loginIds"] == [ANN]


def test_passkey_as_a_further_factor_answers_a_session(auth, authenticator):
    """C-32."""
    secret = auth.totp.sign_up(ANN)
    code = pyotp.TOTP(secret["key"]).now()
    refresh_token = auth.totp.sign_in_code(ANN, code)["refreshSessionToken"]["jwt"]
    started = auth.webauthn.update_start(ANN, refresh_token, ORIGIN, mfa=True)
    answer = auth.webauthn.update_finish(started["transactionId"], authenticator.create(started))
    assert answer["sessionToken"]["amr"] == ["totp", "webauthn", "mfa"]

    options = LoginOptions(mfa=True)
    started = auth.webauthn.sign_in_start(ANN, ORIGIN, options, refresh_token)
    answer = auth.webauthn.sign_in_finish(started["transactionId"], authenticator.get(started))
    assert answer["sessionToken"]["amr"] == ["totp", "webauthn", "mfa"]


def test_another_page_cannot_use_the_passkey(auth, authenticator):
    """PK-04."""
    sign_up(auth, authenticator)
    authenticator.origin = "http://evil.example.com"
    started = auth.webauthn.sign_in_start(ANN, ORIGIN)
    with refused(401, "E999050"):
        auth.webauthn.sign_in_finish(started["transactionId"], authenticator.get(started))


def test_another_ceremony_does_not_count(auth, authenticator):
    """PK-04: what was signed for one challenge says nothing of another."""
    sign_up(auth, authenticator)
    seen = authenticator.get(auth.webauthn.sign_in_start(ANN, ORIGIN))
    started = auth.webauthn.sign_in_start(ANN, ORIGIN)
    with refused(401, "E999050"):
        auth.webauthn.sign_in_finish(started["transactionId"], seen)


def test_another_key_does_not_count(auth, authenticator):
    """PK-04."""
    sign_up(auth, authenticator)
    thief = SoftAuthenticator(ORIGIN)
    thief.credential_id, thief.counter = authenticator.credential_id, authenticator.counter
    started = auth.webauthn.sign_in_start(ANN, ORIGIN)
    with refused(401, "E999050"):
        auth.webauthn.sign_in_finish(started["transactionId"], thief.get(started))


def test_ceremony_has_one_finish(auth, authenticator):
    """PK-06."""
    sign_up(auth, authenticator)
    started = auth.webauthn.sign_in_start(ANN, ORIGIN)
    response = authenticator.get(started)
    auth.webauthn.sign_in_finish(started["transactionId"], response)
    with refused(401, "E999051"):
        auth.webauthn.sign_in_finish(started["transactionId"], response)


def test_options_are_what_browsers_take(auth):
    """AR-3.10: `fido2` parses them as browsers do."""
    started = auth.webauthn.sign_up_start(ANN, ORIGIN, {"name": "Ann"})
    options = CredentialCreationOptions.from_dict(json.loads(started["options"])).public_key
    assert (options.rp.id, options.user.name, options.user.display_name) == ("localhost", ANN, "Ann")
    assert len(options.challenge) == 32 and len(options.user.id) == 16
