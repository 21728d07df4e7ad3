"""A real browser on the page where users say who they are: what its rules for pages and redirects make of it."""

import http.server
import re
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")


class Application(http.server.BaseHTTPRequestHandler):
    """The site that users come back to."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<h1>Welcome back</h1>")

    def log_message(self, *_):
        pass


@pytest.fixture
def callback():
    """An address of an application's, which is another site than the emulator."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Application) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://localhost:{server.server_port}/callback"
        server.shutdown()


@pytest.fixture
def page():
    """A page whose complaints, if any, fail the test."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))
        yield page
        browser.close()
        assert complaints == []


def test_user_signs_in_on_the_page(client, page, callback):
    page.goto(client.oauth.start("google", callback)["url"])
    page.get_by_label("E-mail address").fill("ann@example.com")
    page.get_by_label("Name").fill("Ann")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Welcome back").wait_for()
    code = re.fullmatch(re.escape(callback) + r"\?code=(\w+)", page.url)[1]
    user = client.oauth.exchange_token(code)["user"]
    assert (user["loginIds"], user["name"], user["OAuth"]) == (["ann@example.com"], "Ann", {"google": True})


def test_user_denies_on_the_page(client, page, callback):
    page.goto(client.oauth.start("google", callback)["url"])
    page.get_by_role("button", name="Deny").click()
    page.get_by_role("heading", name="Welcome back").wait_for()
    assert page.url == callback + "?err=access_denied"
