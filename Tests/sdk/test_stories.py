"""Whole stories: what is done to a user shows when the user signs in."""

from descope import AssociatedTenant, DeliveryMethod

from refusals import refused
from tokens import refresh_token, session_token

EMAIL, SMS = DeliveryMethod.EMAIL, DeliveryMethod.SMS
ANN, PHONE = "ann@example.com", "+15555550101"


def test_user_comes_and_goes(auth, mgmt, outbox, roles):
    """AR-3.1, AR-2.5, AR-2.7: create, invite, OTP, enabled, refresh, deactivate, refused, activate, delete."""
    created = mgmt.user.create(ANN, display_name="Ann", role_names=["Viewer"])["user"]
    invited = mgmt.user.invite(ANN, invite_url="http://app.example.com/join")["user"]
    assert created["userId"] == invited["userId"]
    assert created["status"] == invited["status"] == "invited"
    assert outbox.link(ANN).startswith("http://app.example.com/join?t=")

    auth.otp.sign_in(EMAIL, ANN)
    session = auth.otp.verify_code(EMAIL, ANN, outbox.code(ANN))
    assert (session["user"]["status"], session["firstSeen"], session["roles"]) == ("enabled", True, ["Viewer"])
    mgmt.user.set_roles(ANN, ["Editor"])
    assert auth.refresh_session(refresh_token(session))["roles"] == ["Editor"]

    mgmt.user.deactivate(ANN)
    with refused(401, "E064001"):
        auth.refresh_session(refresh_token(session))
    with refused(401, "E999001"):
        auth.otp.sign_in(EMAIL, ANN)
    assert auth.validate_session(session_token(session))["userId"] == created["userId"]

    mgmt.user.activate(ANN)
    auth.otp.sign_in(EMAIL, ANN)
    assert auth.otp.verify_code(EMAIL, ANN, outbox.code(ANN))["firstSeen"] is False
    mgmt.user.delete(ANN)
    with refused(400, "E062108"):
        auth.otp.sign_in(EMAIL, ANN)


def test_code_that_was_sent_does_not_help_who_is_kept_out(auth, mgmt, ann, outbox):
    """AR-3.1, AR-7.6."""
    auth.otp.sign_in(EMAIL, ANN)
    mgmt.user.deactivate(ANN)
    with refused(401, "E999001"):
        auth.otp.verify_code(EMAIL, ANN, outbox.code(ANN))
    assert mgmt.user.load(ANN)["user"]["status"] == "disabled"


def test_member_of_two_tenants_works_for_one_at_a_time(auth, mgmt, outbox, roles):
    """AR-2.3, AR-2.7: from the only tenant, which is chosen at once, to one of two, and out of it again."""
    for tenant in ["acme", "zenith"]:
        mgmt.tenant.create(tenant.capitalize(), id=tenant)
    mgmt.user.create(ANN, user_tenants=[AssociatedTenant("acme", ["Viewer"])])
    auth.otp.sign_in(EMAIL, ANN)
    session = auth.otp.verify_code(EMAIL, ANN, outbox.code(ANN))
    assert session["sessionToken"]["dct"] == "acme"

    mgmt.user.add_tenant_roles(ANN, "zenith", ["Editor"])
    chosen = auth.select_tenant("zenith", refresh_token(session))
    assert chosen["sessionToken"]["dct"] == "zenith"
    assert auth.validate_tenant_roles(chosen, "zenith", ["Editor"])
    assert auth.validate_tenant_permissions(chosen, "acme", ["invoice.read"])

    mgmt.user.remove_tenant(ANN, "zenith")
    left = auth.refresh_session(refresh_token(chosen))
    assert (left["sessionToken"].get("dct"), list(left["tenants"])) == (None, ["acme"])


def test_support_acts_as_a_customer(auth, mgmt, outbox):
    """JW-02, JW-03, JW-05, C-07: the customer is told nothing, and signed in nowhere."""
    mgmt.role.create("Support", permission_names=["Impersonate"])
    support = mgmt.user.create("support@example.com", role_names=["Support"])["user"]
    customer = mgmt.user.create(ANN)["user"]
    token = mgmt.jwt.impersonate("support@example.com", ANN, validate_consent=False)
    session = auth.refresh_session(token)
    assert (session["userId"], session["sessionToken"]["act"]["sub"]) == (customer["userId"], support["userId"])
    assert mgmt.user.load(ANN)["user"] == customer
    assert (outbox.messages(), mgmt.user.history([customer["userId"]])) == ([], [])
    assert auth.me(mgmt.jwt.stop_impersonation(token))["userId"] == support["userId"]
    with refused(401, "E064001"):
        auth.me(token)


def test_user_without_an_address_as_login_id(auth, mgmt):
    """C-09, C-10: the vendor's own story of a test user who signs up by SMS, and changes the e-mail address."""
    tess = mgmt.user.create_test_user("tess", email="tess@example.com", phone=PHONE, verified_email=True)["user"]
    first, second = (mgmt.user.generate_otp_for_test_user(SMS, "tess")["code"] for _ in range(2))
    assert auth.otp.sign_up(SMS, "tess", {"phone": PHONE}) == "+1********01"
    session = auth.otp.verify_code(SMS, "tess", first)
    assert (session["userId"], session["user"]["verifiedPhone"]) == (tess["userId"], True)
    assert auth.otp.sign_in(SMS, "tess") == "+1********01"
    session = auth.otp.verify_code(SMS, "tess", second)

    link = mgmt.user.generate_magic_link_for_test_user(EMAIL, "tess", "http://app.example.com")["link"]
    assert auth.magiclink.sign_in(EMAIL, "tess", "http://app.example.com") == "t***@e******.com"
    session = auth.magiclink.verify(link.partition("?t=")[2])
    assert session["user"]["verifiedEmail"] is True
    auth.logout(refresh_token(session))
    with refused(401, "E064001", "Expired due to logout"):
        auth.refresh_session(refresh_token(session))
