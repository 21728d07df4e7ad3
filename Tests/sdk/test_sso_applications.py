"""Applications that let the project sign their users in."""

from descope import SAMLIDPAttributeMappingInfo

from refusals import refused

LOGIN = "http://example.com/login"
MAPPING = [SAMLIDPAttributeMappingInfo("email", "", "mail")]
SHOWN_MAPPING = [{"name": "email", "type": "", "value": "mail"}]


def ids(mgmt):
    return [app["id"] for app in mgmt.sso_application.load_all()["apps"]]


def test_new_project_has_one_application(mgmt):
    """AR-4.0."""
    assert ids(mgmt) == ["descope-default-oidc"]


def test_oidc_application_is_created_and_updated(mgmt):
    """AR-4.0: an update clears what it leaves out."""
    details = {"description": "Way in", "logo": "a.png", "enabled": True, "force_authentication": True}
    assert mgmt.sso_application.create_oidc_application("Gate", LOGIN, id="gate", **details) == {"id": "gate"}
    app = mgmt.sso_application.load("gate")
    settings = app["oidcSettings"] | {"loginPageUrl": LOGIN, "forceAuthentication": True}
    shown = {"name": "Gate", "description": "Way in", "logo": "a.png", "enabled": True, "appType": "oidc"}
    assert app == app | shown | {"oidcSettings": settings}

    assert mgmt.sso_application.update_oidc_application("gate", "Door", LOGIN, enabled=False) is None
    cleared = {"name": "Door", "description": "", "logo": "", "enabled": False}
    settings |= {"forceAuthentication": False}
    assert mgmt.sso_application.load("gate") == app | cleared | {"oidcSettings": settings}


def test_saml_application_is_created_and_updated(mgmt):
    given = {"acs_url": "http://app.example.com/acs", "certificate": "MIIB", "attribute_mapping": MAPPING}
    shown = {"acsUrl": "http://app.example.com/acs", "certificate": "MIIB", "attributeMapping": SHOWN_MAPPING}
    mgmt.sso_application.create_saml_application("Gate", LOGIN, id="gate", entity_id="urn:app", **given)
    app = mgmt.sso_application.load("gate")
    settings = app["samlSettings"] | shown | {"loginPageUrl": LOGIN, "entityId": "urn:app"}
    assert app == app | {"name": "Gate", "appType": "saml", "samlSettings": settings}

    assert mgmt.sso_application.update_saml_application("gate", "Door", LOGIN, entity_id="urn:door", **given) is None
    settings |= {"entityId": "urn:door"}
    assert mgmt.sso_application.load("gate") == app | {"name": "Door", "samlSettings": settings}


def test_wsfed_application_is_created_and_updated(mgmt):
    given = {"reply_url": "http://app.example.com/reply", "attribute_mapping": MAPPING}
    shown = {"replyUrl": "http://app.example.com/reply", "attributeMapping": SHOWN_MAPPING}
    mgmt.sso_application.create_wsfed_application("Gate", LOGIN, id="gate", realm="urn:app", **given)
    app = mgmt.sso_application.load("gate")
    settings = app["wsfedSettings"] | shown | {"loginPageUrl": LOGIN, "realm": "urn:app"}
    assert app == app | {"name": "Gate", "appType": "wsfed", "wsfedSettings": settings}

    assert mgmt.sso_application.update_wsfed_application("gate", "Door", LOGIN, realm="urn:door", **given) is None
    settings |= {"realm": "urn:door"}
    assert mgmt.sso_application.load("gate") == app | {"name": "Door", "wsfedSettings": settings}


def test_deleted_application_is_gone(mgmt, portal):
    """AR-4.7: the code is not known."""
    assert mgmt.sso_application.delete(portal) is None
    with refused(404):
        mgmt.sso_application.load(portal)


def test_rotation_replaces_the_secret(mgmt, portal):
    before = mgmt.sso_application.get_application_secret(portal)
    after = mgmt.sso_application.rotate_application_secret(portal)
    assert before and after == mgmt.sso_application.get_application_secret(portal) != before
