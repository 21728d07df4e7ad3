"""Applications that let the project sign their users in."""

import pytest

from refusals import refused

LOGIN = "http://example.com/login"
SAML = {"entity_id": "urn:app", "acs_url": "http://app.example.com/acs", "certificate": "MIIB"}
WSFED = {"realm": "urn:app", "reply_url": "http://app.example.com/reply"}


@pytest.fixture
def portal(mgmt):
    """An OIDC application's ID."""
    return mgmt.sso_application.create_oidc_application("Portal", LOGIN, id="portal", description="Way in")["id"]


def ids(mgmt):
    return {app["id"] for app in mgmt.sso_application.load_all()["apps"]}


def test_new_project_has_one_application(mgmt):
    """§4.0."""
    assert ids(mgmt) == {"descope-default-oidc"}


def test_application_gets_an_id(mgmt):
    """§4.0."""
    app = mgmt.sso_application.create_oidc_application("Portal", LOGIN)["id"]
    assert app.startswith("SA")
    assert app in ids(mgmt)


def test_oidc_application_is_loaded(mgmt):
    """§4.7: at the root of the answer."""
    mgmt.sso_application.create_oidc_application("Portal", LOGIN, id="portal", logo="a.png", force_authentication=True)
    app = mgmt.sso_application.load("portal")
    assert (app["id"], app["name"], app["appType"], app["enabled"]) == ("portal", "Portal", "oidc", True)
    assert (app["description"], app["logo"]) == ("", "a.png")
    assert (app["oidcSettings"]["loginPageUrl"], app["oidcSettings"]["forceAuthentication"]) == (LOGIN, True)


def test_saml_application_is_loaded(mgmt):
    """§4.7."""
    mgmt.sso_application.create_saml_application("Portal", LOGIN, id="portal", **SAML)
    app = mgmt.sso_application.load("portal")
    settings = app["samlSettings"]
    assert (app["appType"], settings["loginPageUrl"], settings["entityId"]) == ("saml", LOGIN, "urn:app")
    assert (settings["acsUrl"], settings["certificate"]) == ("http://app.example.com/acs", "MIIB")


def test_wsfed_application_is_loaded(mgmt):
    """§4.7."""
    mgmt.sso_application.create_wsfed_application("Portal", LOGIN, id="portal", **WSFED)
    app = mgmt.sso_application.load("portal")
    settings = app["wsfedSettings"]
    assert (app["appType"], settings["loginPageUrl"]) == ("wsfed", LOGIN)
    assert (settings["realm"], settings["replyUrl"]) == ("urn:app", "http://app.example.com/reply")


@pytest.mark.parametrize("name, id", [("Portal", None), ("Other", "portal")])
def test_name_and_id_are_unique(mgmt, portal, name, id):
    """§4.7: the code is not known."""
    with refused(400):
        mgmt.sso_application.create_oidc_application(name, LOGIN, id=id)


def test_name_is_required(mgmt):
    """§1.4."""
    with refused(400, "E011003", "The name field is required"):
        mgmt.sso_application.create_oidc_application("", LOGIN)


def test_oidc_update_clears_what_is_left_out(mgmt, portal):
    """§4.0."""
    mgmt.sso_application.update_oidc_application(portal, "Gate", LOGIN, enabled=False)
    app = mgmt.sso_application.load(portal)
    assert (app["name"], app["description"], app["enabled"]) == ("Gate", "", False)


def test_saml_application_is_updated(mgmt):
    """§4.7."""
    mgmt.sso_application.create_saml_application("Portal", LOGIN, id="portal", **SAML)
    changed = SAML | {"entity_id": "urn:other"}
    mgmt.sso_application.update_saml_application("portal", "Gate", LOGIN, **changed)
    app = mgmt.sso_application.load("portal")
    assert (app["name"], app["samlSettings"]["entityId"]) == ("Gate", "urn:other")


def test_wsfed_application_is_updated(mgmt):
    """§4.7."""
    mgmt.sso_application.create_wsfed_application("Portal", LOGIN, id="portal", **WSFED)
    changed = WSFED | {"realm": "urn:other"}
    mgmt.sso_application.update_wsfed_application("portal", "Gate", LOGIN, **changed)
    app = mgmt.sso_application.load("portal")
    assert (app["name"], app["wsfedSettings"]["realm"]) == ("Gate", "urn:other")


def test_deleted_application_is_gone(mgmt, portal):
    """§4.7: the code is not known."""
    mgmt.sso_application.delete(portal)
    with refused(404):
        mgmt.sso_application.load(portal)
    assert ids(mgmt) == {"descope-default-oidc"}


def test_deleted_application_leaves_its_users(mgmt, ann, portal):
    """§4.17."""
    mgmt.user.add_sso_apps("ann@example.com", [portal, "descope-default-oidc"])
    mgmt.sso_application.delete(portal)
    assert mgmt.user.load("ann@example.com")["user"]["ssoAppIds"] == ["descope-default-oidc"]


def test_application_has_a_secret(mgmt, portal):
    """§4.7: the same each time."""
    secret = mgmt.sso_application.get_application_secret(portal)
    assert secret and secret == mgmt.sso_application.get_application_secret(portal)


def test_rotation_replaces_the_secret(mgmt, portal):
    """§4.7."""
    before = mgmt.sso_application.get_application_secret(portal)
    after = mgmt.sso_application.rotate_application_secret(portal)
    assert after and after != before
    assert mgmt.sso_application.get_application_secret(portal) == after
