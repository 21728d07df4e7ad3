"""Signing in with a real browser: passkeys, and the page on which users say who they are."""

import pytest

from browser import CREATE, GET, add_authenticator, running_application, running_browser

ANN = "ann@example.com"


@pytest.fixture(scope="module")
def browser():
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def application():
    with running_application() as origin:
        yield origin


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


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
