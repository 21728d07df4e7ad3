"""What a user signs in with, as management sees it, and what is left of signing in."""

import httpx
import pytest
from descope import UserObj
from descope.management._user_base import CreateUserObj

from refusals import refused

ANN = "ann@example.com"
SECRET = "Secret-123"


@pytest.fixture
def passkeys(emulator, project_id, ann):
    """The IDs of Ann's passkeys, imported without the SDK, which can only list and remove them."""
    ids = ["b25l", "dHdv"]
    devices = [{"descope": {"credentialId": id, "rpId": "example.com", "publicKey": "a2V5"}} for id in ids]
    httpx.post(
        emulator.url + "/v1/mgmt/user/passkeys/import",
        headers={"Authorization": f"Bearer {project_id}:key"},
        json={"loginId": ANN, "devices": devices},
    ).raise_for_status()
    return ids


PASSWORDS = {
    "set_active_password": lambda mgmt: mgmt.user.set_active_password(ANN, SECRET),
    "set_temporary_password": lambda mgmt: mgmt.user.set_temporary_password(ANN, SECRET),
    "set_password": lambda mgmt: mgmt.user.set_password(ANN, SECRET),
}


@pytest.mark.parametrize("set_password", PASSWORDS.values(), ids=PASSWORDS)
def test_password_shows_even_when_expired(mgmt, ann, set_password):
    """PW-06."""
    assert set_password(mgmt) is None
    assert mgmt.user.load(ANN)["user"]["password"] is True
    assert mgmt.user.expire_password(ANN) is None
    assert mgmt.user.load(ANN)["user"]["password"] is True


def test_passkeys_are_listed_and_removed(mgmt, passkeys):
    assert [passkey["id"] for passkey in mgmt.user.list_passkeys(ANN)["passkeys"]] == passkeys
    mgmt.user.delete_passkey(ANN, passkeys[0])
    assert [passkey["id"] for passkey in mgmt.user.list_passkeys(ANN)["passkeys"]] == passkeys[1:]
    mgmt.user.remove_all_passkeys(ANN)
    assert mgmt.user.list_passkeys(ANN) == {"passkeys": []}


def test_totp_seed_is_removed(mgmt):
    mgmt.user.invite_batch([UserObj(ANN, seed="JBSWY3DPEHPK3PXP")], send_mail=False)
    mgmt.user.remove_totp_seed(ANN)
    assert mgmt.user.load(ANN)["user"]["TOTP"] is False


def test_user_who_never_signed_in_has_nothing_to_remove(mgmt, ann):
    assert mgmt.user.list_trusted_devices([ANN, ann["userId"]]) == {"devices": []}
    assert mgmt.user.history([ann["userId"]]) == []
    assert mgmt.user.remove_trusted_device(ANN, ["device"]) is None
    assert mgmt.user.remove_recovery_codes(ANN) is None
    assert mgmt.user.logout_user(ANN) is None
    assert mgmt.user.logout_user_by_user_id(ann["userId"]) is None


def test_user_who_never_used_a_provider_has_no_token_of_it(mgmt, ann):
    """PT-01: the code is not known."""
    with refused(404):
        mgmt.user.get_provider_token(ANN, "google")


def test_embedded_link_is_a_token_of_its_own(mgmt, ann):
    first = mgmt.user.generate_embedded_link(ANN, custom_claims={"a": 1}, timeout=60)
    assert first and first != mgmt.user.generate_embedded_link(ANN)


def test_embedded_link_for_sign_up_creates_nobody_yet(mgmt):
    """EL-04: that happens when it is used."""
    user = CreateUserObj(email=ANN, name="Ann", given_name="Anna")
    assert mgmt.user.generate_sign_up_embedded_link(ANN, user=user, email_verified=True)
    assert mgmt.user.search_all()["total"] == 0
