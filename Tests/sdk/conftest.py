"""Every test owns its world: a project ID nobody used before, in one emulator for the whole run."""

import asyncio
import inspect
import os
import secrets
import string

import pytest
from descope import AssociatedTenant, DescopeClient, DescopeClientAsync
from descope._http_client_base import HTTPClientBase

from clock import Clock
from emulator_process import EmulatorProcess, built_binary
from outbox import Outbox
from project_control import ProjectControl
from sdk import SDK
from settings import Settings

pytest.register_assert_rewrite("refusals")

# There is no TLS to verify, and reading the list of authorities five times a client takes longer than a test.
OPTIONS = {"management_key": "key", "skip_verify": True}
ALPHANUMERIC = string.ascii_letters + string.digits


@pytest.fixture(scope="session")
def emulator(tmp_path_factory):
    process = EmulatorProcess(built_binary(), tmp_path_factory.mktemp("emulator"))
    yield process
    assert process.stop() == 0, process.log()


@pytest.fixture(autouse=True)
def no_sdk_environment(monkeypatch):
    """The SDK reads settings, and httpx proxies, from the environment."""
    for name in list(os.environ):
        if name.startswith("DESCOPE_") and name != "DESCOPE_EMULATOR_BINARY" or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def no_warnings(monkeypatch):
    """The emulator knows all that the SDK sends: no answer to it has a warning (W-05)."""
    warnings = []
    look = HTTPClientBase._raise_from_response

    def look_for_warnings(client, response):
        warnings.extend(response.headers.get_list("X-Emulator-Warnings"))
        look(client, response)

    monkeypatch.setattr(HTTPClientBase, "_raise_from_response", look_for_warnings)
    yield
    assert warnings == []


@pytest.fixture
def new_project():
    """Makes up the ID of a project that nobody used before."""
    return lambda: "P2" + "".join(secrets.choice(ALPHANUMERIC) for _ in range(26))


@pytest.fixture
def project_id(new_project):
    return new_project()


@pytest.fixture
def connect(emulator):
    """Makes a synchronous SDK client for a project."""

    def connect(project_id, suffix="", **options):
        return DescopeClient(project_id, base_url=emulator.url + suffix, **OPTIONS, **options)

    return connect


@pytest.fixture
def client(connect, project_id):
    return connect(project_id)


@pytest.fixture
def control(emulator, project_id):
    """The emulator's own endpoints of the project."""
    control = ProjectControl(emulator.url, project_id)
    yield control
    control.close()


@pytest.fixture
def clock(control):
    return Clock(control)


@pytest.fixture
def outbox(control):
    return Outbox(control)


@pytest.fixture
def settings(control):
    return Settings(control)


@pytest.fixture
def runner():
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def async_client(emulator, project_id, runner):
    client = DescopeClientAsync(project_id, base_url=emulator.url, **OPTIONS)
    yield client
    runner.run(client.aclose())


@pytest.fixture(params=["sync", "async"])
def auth(request):
    """The SDK's client: each test that asks for it, or for what is made with it, runs with both clients."""
    if request.param == "sync":
        return SDK(request.getfixturevalue("client"), lambda answer: answer)
    runner = request.getfixturevalue("runner")

    def settle(answer):
        # Some of the asynchronous client's methods only compute.
        return runner.run(answer) if inspect.iscoroutine(answer) else answer

    return SDK(request.getfixturevalue("async_client"), settle)


@pytest.fixture
def mgmt(auth):
    """The management side of the client."""
    return auth.mgmt


@pytest.fixture
def ann(mgmt):
    """A user with nothing but an e-mail login ID and a name."""
    return mgmt.user.create("ann@example.com", display_name="Ann")["user"]


@pytest.fixture(params=["loginId", "userId"])
def ann_id(request, ann):
    """How a caller names Ann: in the SDK's `login_id` a user ID does as well (U-02)."""
    return {"loginId": "ann@example.com", "userId": ann["userId"]}[request.param]


@pytest.fixture
def session(mgmt, ann):
    """Ann's, as a sign-in answers it."""
    return mgmt.jwt.sign_in("ann@example.com")


@pytest.fixture
def bob(mgmt):
    return mgmt.user.create("bob@example.com", display_name="Bob")["user"]


@pytest.fixture
def acme(mgmt):
    """A tenant's ID."""
    return mgmt.tenant.create("Acme Inc.", id="acme")["id"]


@pytest.fixture
def roles(mgmt):
    """Two project roles: Viewer, which may read invoices, and Editor, which may do nothing."""
    mgmt.permission.create("invoice.read")
    mgmt.role.create("Viewer", permission_names=["invoice.read"])
    mgmt.role.create("Editor")
    return ["Viewer", "Editor"]


@pytest.fixture
def portal(mgmt):
    """The ID of an SSO application."""
    return mgmt.sso_application.create_oidc_application("Portal", "http://example.com/login", id="portal")["id"]


@pytest.fixture
def plan(mgmt):
    """The name of a text attribute that users may have."""
    mgmt.user.create_custom_attribute("plan", "Plan", "string")
    return "plan"


@pytest.fixture
def profile(acme, roles, portal, plan):
    """Everything that the SDK can say of a user, in its own words."""
    return {
        "email": "ann@work.example",
        "verified_email": False,
        "phone": "+1-555-555-0001",
        "verified_phone": True,
        "display_name": "Ann",
        "given_name": "Anna",
        "middle_name": "B.",
        "family_name": "Carr",
        "picture": "http://example.com/a.png",
        "role_names": ["Editor", "Viewer"],
        "user_tenants": [AssociatedTenant(acme, ["Viewer"])],
        "custom_attributes": {plan: "gold"},
        "sso_app_ids": [portal],
    }
