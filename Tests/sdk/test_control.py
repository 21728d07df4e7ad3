"""A project under a test's control: its clock, its outbox, its settings."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

from descope import DeliveryMethod

NEW_YEAR = datetime(2030, 1, 1, tzinfo=timezone.utc)
ANN = "ann@example.com"
BOB = "bob@example.com"


def created(user):
    return datetime.fromtimestamp(user["createdTime"], timezone.utc)


def test_clock_that_stands_is_the_time_of_everything(mgmt, clock):
    clock.freeze()
    assert clock.set(NEW_YEAR) == clock.now() == NEW_YEAR
    assert created(mgmt.user.create(ANN)["user"]) == NEW_YEAR
    assert clock.advance("1h30m") == NEW_YEAR + timedelta(hours=1, minutes=30)
    assert created(mgmt.user.create(BOB)["user"]) == clock.now()


def test_clock_goes_on_from_where_it_stood(clock):
    clock.freeze()
    clock.set(NEW_YEAR)
    assert clock.unfreeze() == NEW_YEAR
    assert NEW_YEAR <= clock.now() < clock.advance("1d")


def test_fresh_clock_is_the_system_s(clock):
    before = datetime.now(timezone.utc) - timedelta(milliseconds=1)
    assert before <= clock.now() <= datetime.now(timezone.utc)


def test_outbox_has_the_newest_link_to_an_address(mgmt, outbox):
    for user in [ANN, BOB, ANN]:
        mgmt.user.invite(user, invite_url=f"http://example.com/{user}")
    token = outbox.token(ANN)
    assert outbox.link(ANN) == f"http://example.com/{ANN}?t={token}"
    assert [message["token"] == token for message in outbox.messages(to=ANN)] == [False, True]
    assert [message["to"] for message in outbox.messages(kind="invite")] == [ANN, BOB, ANN]


def test_outbox_is_read_on_from_a_message(mgmt, outbox):
    for user in [ANN, BOB]:
        mgmt.user.invite(user)
    first, second = outbox.messages()
    assert outbox.messages(after=first["id"]) == [second]


def test_outbox_waits_for_a_message(mgmt, outbox):
    with ThreadPoolExecutor() as pool:
        token = pool.submit(outbox.token, ANN)
        mgmt.user.invite(ANN)
        assert token.result() == outbox.token(ANN)


def test_cleared_outbox_is_empty(mgmt, outbox):
    mgmt.user.invite(ANN)
    outbox.clear()
    assert outbox.messages() == []


def test_codes_of_test_users_are_not_sent(mgmt, outbox):
    mgmt.user.create_test_user(ANN)
    mgmt.user.generate_magic_link_for_test_user(DeliveryMethod.EMAIL, ANN, "http://example.com")
    assert outbox.messages() == []


def test_settings_change_one_by_one(settings):
    before = settings.read()
    assert settings.change(otpLength=8, autoCreate={"roles": True}) == settings.read()
    assert settings.read() == before | {"otpLength": 8, "autoCreate": before["autoCreate"] | {"roles": True}}


def test_links_lead_where_the_settings_say(mgmt, outbox, settings):
    settings.change(redirectURL="http://example.com/in")
    mgmt.user.invite(ANN)
    assert outbox.link(ANN).startswith("http://example.com/in?t=")
