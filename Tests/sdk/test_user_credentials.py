"""What a user signs in with, as management sees it, and what is left of signing in."""

from descope import AuthException, UserObj
from descope.management._user_base import CreateUserObj

from refusals import refused

ANN = "ann@example.com"
SECRET = "Secret-123"


def has_password(mgmt):
    return mgmt.user.load(ANN)["user"]["password"]


def test_active_password_shows(mgmt, ann):
    """PW-01, PW-06."""
    mgmt.user.set_active_password(ANN, SECRET)
    assert has_password(mgmt) is True


def test_temporary_password_shows(mgmt, ann):
    """PW-02, PW-06."""
    mgmt.user.set_temporary_password(ANN, SECRET)
    assert has_password(mgmt) is True


def test_password_set_the_old_way_shows(mgmt, ann):
    """PW-02, PW-06."""
    mgmt.user.set_password(ANN, SECRET)
    assert has_password(mgmt) is True


def test_same_password_can_be_set_again(mgmt, ann):
    """PW-07."""
    mgmt.user.set_active_password(ANN, SECRET)
    assert mgmt.user.set_active_password(ANN, SECRET) is None


def test_weak_password_is_accepted_from_management(mgmt, ann):
    """PW-07."""
    mgmt.user.set_active_password(ANN, "a")
    assert has_password(mgmt) is True


def test_password_is_required(mgmt, ann):
    with refused(400, "E011003", "The password field is required"):
        mgmt.user.set_active_password(ANN, "")


def test_expired_password_still_shows(mgmt, ann):
    """PW-04, PW-06."""
    mgmt.user.set_active_password(ANN, SECRET)
    mgmt.user.expire_password(ANN)
    assert has_password(mgmt) is True


def test_expiring_no_password_does_nothing(mgmt, ann):
    """PW-08."""
    mgmt.user.expire_password(ANN)
    assert has_password(mgmt) is False


def test_new_user_has_no_passkeys(mgmt, ann):
    """PK-02."""
    assert mgmt.user.list_passkeys(ANN) == {"passkeys": []}


def test_removing_all_passkeys_needs_none(mgmt, ann):
    """PK-01, PK-03."""
    mgmt.user.remove_all_passkeys(ANN)
    assert mgmt.user.load(ANN)["user"]["webauthn"] is False


def test_totp_seed_is_removed(mgmt):
    """TO-01."""
    mgmt.user.invite_batch([UserObj(ANN, seed="JBSWY3DPEHPK3PXP")], send_mail=False)
    mgmt.user.remove_totp_seed(ANN)
    assert mgmt.user.load(ANN)["user"]["TOTP"] is False


def test_removing_the_totp_seed_needs_none(mgmt, ann):
    """TO-01."""
    assert mgmt.user.remove_totp_seed(ANN) is None


def test_removing_recovery_codes_needs_none(mgmt, ann):
    """RC-01."""
    assert mgmt.user.remove_recovery_codes(ANN) is None


def test_new_user_has_no_trusted_devices(mgmt, ann):
    """TD-01: named by login ID or user ID."""
    assert mgmt.user.list_trusted_devices([ANN, ann["userId"]]) == {"devices": []}


def test_trusted_devices_are_those_of_somebody(mgmt):
    """TD-01."""
    with refused(400, "E011003"):
        mgmt.user.list_trusted_devices([])


def test_user_who_never_used_a_provider_has_no_token_of_it(mgmt, ann):
    """PT-01: the code is not known, nor whether it is 400 or 404."""
    try:
        mgmt.user.get_provider_token(ANN, "google")
    except AuthException as refusal:
        assert refusal.status_code in (400, 404)
    else:
        raise AssertionError("a token came from nowhere")


def test_user_without_sessions_can_be_logged_out(mgmt, ann):
    """LG-01."""
    assert mgmt.user.logout_user(ANN) is None


def test_user_is_logged_out_by_user_id(mgmt, ann):
    """LG-01."""
    assert mgmt.user.logout_user_by_user_id(ann["userId"]) is None


def test_user_who_never_signed_in_has_no_history(mgmt, ann):
    """HI-01, HI-02: a bare list."""
    assert mgmt.user.history([ann["userId"]]) == []


def test_unknown_user_has_no_history(mgmt):
    """HI-02, Q-21."""
    assert mgmt.user.history(["U2nobody"]) == []


def test_embedded_link_is_a_token_of_its_own(mgmt, ann):
    """EL-01."""
    first = mgmt.user.generate_embedded_link(ANN, custom_claims={"a": 1}, timeout=60)
    assert first and first != mgmt.user.generate_embedded_link(ANN)


def test_embedded_link_for_sign_up_creates_nobody_yet(mgmt):
    """EL-04: that happens when it is used."""
    user = CreateUserObj(email=ANN, name="Ann", given_name="Anna")
    assert mgmt.user.generate_sign_up_embedded_link(ANN, user=user, email_verified=True)
    with refused(404, "E112102"):
        mgmt.user.load(ANN)


def test_embedded_link_for_sign_up_is_made_for_an_existing_user(mgmt, ann):
    """EL-05."""
    assert mgmt.user.generate_sign_up_embedded_link(ANN)


def test_dry_run_of_an_import_creates_nobody(mgmt):
    """§2.20: what the bytes look like is not public, so an import may be refused, but not half done."""
    try:
        mgmt.user.import_users("auth0", users=b'[{"email": "ann@example.com"}]', hashes=b"[]", dryrun=True)
    except AuthException as refusal:
        assert refusal.status_code in (400, 501)
    assert mgmt.user.search_all()["total"] == 0
