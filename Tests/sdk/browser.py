"""A browser without a window, and what a page does with passkeys in it."""

import shutil
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import sync_playwright

VIRTUAL_AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
# What an application's page does with the options that the service answers.
CREATE = """async text => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(text).publicKey);
    return JSON.stringify(await navigator.credentials.create({publicKey}));
}"""
GET = """async text => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(text).publicKey);
    return JSON.stringify(await navigator.credentials.get({publicKey}));
}"""


@contextmanager
def running_browser():
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("there is no chromium: install it, on Debian from the package of that name")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Application(BaseHTTPRequestHandler):
    """The site of an application, to which users come back."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<title>Application</title><h1>Welcome back</h1>")

    def log_message(self, *arguments):
        pass


@contextmanager
def running_application():
    """The origin of an application on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Application) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        # An address is no RP ID, so that a page has no passkeys there.
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


def add_authenticator(page):
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": VIRTUAL_AUTHENTICATOR})
