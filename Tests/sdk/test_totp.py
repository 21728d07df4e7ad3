"""Authenticator applications, played by pyotp; their QR codes are read by ZXing."""

import base64
import io

import pyotp
import zxingcpp
from descope import LoginOptions, UserObj
from PIL import Image

from refusals import refused

ANN = "ann@example.com"


def code(secret):
    return pyotp.TOTP(secret["key"]).now()


def test_secret_is_the_same_in_all_its_forms(auth, project_id):
    """AR-3.8."""
    secret = auth.totp.sign_up(ANN, {"name": "Ann", "phone": "+15555550101"})
    picture = Image.open(io.BytesIO(base64.b64decode(secret["image"])))
    (qr_code,) = zxingcpp.read_barcodes(picture)
    assert (qr_code.format, qr_code.text) == (zxingcpp.BarcodeFormat.QRCode, secret["provisioningURL"])
    parsed = pyotp.parse_uri(secret["provisioningURL"])
    assert (parsed.secret, parsed.name, parsed.issuer) == (secret["key"], ANN, project_id)


def test_code_signs_a_new_user_in_once(auth, client):
    """AR-3.8, TO-02."""
    secret = auth.totp.sign_up(ANN, {"name": "Ann", "phone": "+15555550101"})
    first = code(secret)
    answer = auth.totp.sign_in_code(ANN, first)
    user = answer["user"]
    assert (user["name"], user["phone"], user["TOTP"], answer["firstSeen"]) == ("Ann", "+15555550101", True, True)
    assert client.validate_session(answer["sessionToken"]["jwt"])["amr"] == ["totp"]
    with refused(401, "E061102"):
        auth.totp.sign_in_code(ANN, first)


def test_wrong_code_is_refused(auth):
    """AR-3.8."""
    secret = auth.totp.sign_up(ANN)
    with refused(401, "E061102"):
        auth.totp.sign_in_code(ANN, str((int(code(secret)) + 1) % 1_000_000).zfill(6))


def test_update_replaces_the_secret(auth):
    """AR-3.8."""
    old = auth.totp.sign_up(ANN)
    refresh_token = auth.totp.sign_in_code(ANN, code(old))["refreshSessionToken"]["jwt"]
    new = auth.totp.update_user(ANN, refresh_token)
    assert new["key"] != old["key"]
    assert auth.totp.sign_in_code(ANN, code(new))["user"]["loginIds"] == [ANN]


def test_step_up_takes_the_session(auth):
    secret = auth.totp.sign_up(ANN)
    refresh_token = auth.totp.sign_in_code(ANN, code(secret))["refreshSessionToken"]["jwt"]
    secret = auth.totp.update_user(ANN, refresh_token)
    answer = auth.totp.sign_in_code(ANN, code(secret), LoginOptions(stepup=True), refresh_token)
    assert answer["sessionToken"]["su"] is True


def test_user_imported_with_a_secret_signs_in(auth, client):
    """BA-01."""
    secret = {"key": pyotp.random_base32()}
    user = UserObj(login_id=ANN, seed=secret["key"])
    client.mgmt.user.invite_batch([user], send_mail=False)
    assert auth.totp.sign_in_code(ANN, code(secret))["user"]["loginIds"] == [ANN]
