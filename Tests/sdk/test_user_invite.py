"""Invitations: POST /v1/mgmt/user/create and /create/batch with `invite`."""

from descope import AssociatedTenant, UserObj, UserPassword, UserPasswordBcrypt

from refusals import refused

BCRYPT = "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"


def test_invite_creates_an_invited_user(mgmt):
    """IN-01, IN-03."""
    answer = mgmt.user.invite("ann@example.com", display_name="Ann", invite_url="http://example.com/join")
    assert (answer["created"], answer["user"]["status"], answer["user"]["name"]) == (True, "invited", "Ann")


def test_invited_email_is_verified(mgmt):
    """IN-03, U-17."""
    user = mgmt.user.invite("ann@example.com")["user"]
    assert (user["email"], user["verifiedEmail"]) == ("ann@example.com", True)


def test_invite_again_is_no_error(mgmt):
    """IN-01, Q-01."""
    first = mgmt.user.invite("ann@example.com")["user"]
    again = mgmt.user.invite("ann@example.com")
    assert (again["created"], again["user"]["userId"]) == (False, first["userId"])


def test_user_is_invited_by_user_id(mgmt, ann):
    """IN-01."""
    answer = mgmt.user.invite(ann["userId"])
    assert (answer["created"], answer["user"]["userId"]) == (False, ann["userId"])


def test_invite_needs_a_contact(mgmt):
    """IN-02, U-12."""
    with refused(400, "E011002", "Missing email or phone"):
        mgmt.user.invite("ann")


def test_message_options_do_not_matter_to_the_user(mgmt):
    """IN-05."""
    user = mgmt.user.invite("ann@example.com", send_mail=False, send_sms=False, template_id="t", locale="de")["user"]
    assert user["loginIds"] == ["ann@example.com"]


def test_test_user_can_be_invited(mgmt):
    """CR-11."""
    assert mgmt.user.invite("ann@example.com", test=True)["user"]["test"] is True


def test_batch_creates_users_in_order(mgmt):
    """BA-02, BA-05."""
    answer = mgmt.user.invite_batch([UserObj("ann@example.com"), UserObj("bob@example.com")], send_mail=False)
    assert [user["email"] for user in answer["createdUsers"]] == ["ann@example.com", "bob@example.com"]
    assert (answer["failedUsers"], answer["additionalErrors"]) == ([], {})


def test_batch_honours_what_each_user_says(mgmt, acme, roles):
    """BA-01, BA-06."""
    ann = UserObj("ann@example.com", display_name="Ann", status="enabled", role_names=["Viewer"], verified_email=False)
    bob = UserObj("bob@example.com", user_tenants=[AssociatedTenant(acme, ["Editor"])], additional_login_ids=["bob"])
    made_ann, made_bob = mgmt.user.invite_batch([ann, bob], send_mail=False)["createdUsers"]
    assert (made_ann["name"], made_ann["status"], made_ann["verifiedEmail"]) == ("Ann", "enabled", False)
    assert (made_ann["roleNames"], made_bob["status"]) == (["Viewer"], "invited")
    assert (made_bob["loginIds"], made_bob["userTenants"][0]["roleNames"]) == (["bob@example.com", "bob"], ["Editor"])


def test_batch_imports_passwords(mgmt):
    """BA-10."""
    clear = UserObj("ann@example.com", password=UserPassword(cleartext="Secret-123"))
    hashed = UserObj("bob@example.com", password=UserPassword(hashed=UserPasswordBcrypt(BCRYPT)))
    answer = mgmt.user.invite_batch([clear, hashed, UserObj("cy@example.com")], send_mail=False)
    assert [user["password"] for user in answer["createdUsers"]] == [True, True, False]


def test_batch_imports_totp_seeds(mgmt):
    """BA-01."""
    answer = mgmt.user.invite_batch([UserObj("ann@example.com", seed="JBSWY3DPEHPK3PXP")], send_mail=False)
    assert answer["createdUsers"][0]["TOTP"] is True


def test_batch_reports_who_failed_and_does_the_rest(mgmt):
    """BA-03, Q-03, Q-05."""
    users = [UserObj("nobody@example.com", role_names=["Nobody"]), UserObj("ann@example.com")]
    answer = mgmt.user.invite_batch(users, send_mail=False)
    assert [user["email"] for user in answer["createdUsers"]] == ["ann@example.com"]
    [failed] = answer["failedUsers"]
    assert failed["failure"]
    assert failed["user"]["loginIds"] == ["nobody@example.com"]


def test_failed_user_of_a_batch_is_not_created(mgmt):
    """BA-03."""
    mgmt.user.invite_batch([UserObj("nobody@example.com", role_names=["Nobody"])], send_mail=False)
    assert mgmt.user.search_all()["total"] == 0


def test_batch_invites_existing_users_again(mgmt, ann):
    """Q-03."""
    answer = mgmt.user.invite_batch([UserObj("ann@example.com")], send_mail=False)
    assert [user["userId"] for user in answer["createdUsers"]] == [ann["userId"]]
    assert answer["failedUsers"] == []
