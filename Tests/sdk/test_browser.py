"""Signing in with a real browser: what its rules for pages, redirects and passkeys make of it."""

import re

import pytest

from browser import CREATE, GET, add_authenticator, running_application, running_browser

ANN = "ann@example.com"


@pytest.fixture(scope="module")
def browser():
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def application():
    """The origin of an application, which is another site than the emulator."""
    with running_application() as origin:
        yield origin


@pytest.fixture
def page(browser):
    """A page on which an error fails the test."""
    context = browser.new_context()
    page = context.new_page()
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert errors == []


def test_user_signs_in_on_the_page(client, page, application):
    """AR-3.11."""
    page.goto(client.oauth.start("google", application + "/callback")["url"])
    page.get_by_label("E-mail address").fill(ANN)
    page.get_by_label("Name").fill("Ann")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Welcome back").wait_for()
    code = re.fullmatch(re.escape(application) + r"/callback\?code=(\w+)", page.url)[1]
    user = client.oauth.exchange_token(code)["user"]
    assert (user["loginIds"], user["name"], user["OAuth"]) == ([ANN], "Ann", {"google": True})


def test_user_denies_on_the_page(client, page, application):
    """AR-3.11."""
    page.goto(client.oauth.start("google", application + "/callback")["url"])
    page.get_by_role("button", name="Deny").click()
    page.get_by_role("heading", name="Welcome back").wait_for()
    assert page.url == application + "/callback?err=access_denied"


def test_passkey_of_a_browser_signs_up_and_in(client, page, application):
    """AR-3.10: the browser checks the options, the emulator what the authenticator signs."""
    page.goto(application)
    add_authenticator(page)
    started = client.webauthn.sign_up_start(ANN, application, {"name": "Ann"})
    assert started["create"] is True
    created = page.evaluate(CREATE, started["options"])
    assert client.webauthn.sign_up_finish(started["transactionId"], created)["user"]["webauthn"] is True
    started = client.webauthn.sign_in_start(ANN, application)
    answer = client.webauthn.sign_in_finish(started["transactionId"], page.evaluate(GET, started["options"]))
    assert (answer["user"]["loginIds"], answer["sessionToken"]["amr"]) == ([ANN], ["webauthn"])
