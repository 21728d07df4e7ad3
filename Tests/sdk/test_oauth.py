"""Signing in at other providers, which the emulator's own page stands in for."""

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from descope import LoginOptions

from refusals import refused

CALLBACK = "https://app.example/callback"


def came_back(url, **identity):
    """What the user comes back with who says who they are at this address."""
    with httpx.Client() as browser:
        answer = browser.get(url)
        if answer.is_success:
            visit = parse_qs(answer.url.query.decode())["visit"][0]
            answer = browser.post(answer.url.copy_with(query=None), data={"visit": visit, **identity})
        assert answer.headers["Location"].startswith(CALLBACK)
        return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def test_oauth_creates_a_user_and_links_another_provider(auth, mgmt):
    """AR-3.11."""
    back = came_back(auth.oauth.start("google", CALLBACK)["url"], email="ann@example.com", name="Ann")
    first = auth.oauth.exchange_token(back["code"])
    assert (first["user"]["OAuth"], first["firstSeen"]) == ({"google": True}, True)
    assert auth.validate_session(first["sessionToken"]["jwt"])["amr"] == ["oauth"]

    back = came_back(auth.oauth.start("github", CALLBACK)["url"], email="ann@example.com")
    second = auth.oauth.exchange_token(back["code"])
    assert second["user"]["userId"] == first["user"]["userId"]
    assert (second["user"]["OAuth"], second["firstSeen"]) == ({"google": True, "github": True}, False)
    token = mgmt.user.get_provider_token("ann@example.com", "github")
    assert (token["provider"], token["providerUserId"]) == ("github", "ann@example.com") and token["accessToken"]


def test_step_up_goes_on_from_the_session(auth):
    back = came_back(auth.oauth.start("google", CALLBACK)["url"], email="ann@example.com")
    refresh = auth.oauth.exchange_token(back["code"])["refreshSessionToken"]["jwt"]
    url = auth.oauth.start("google", CALLBACK, LoginOptions(stepup=True), refresh)["url"]
    session = auth.oauth.exchange_token(came_back(url, email="ann@example.com")["code"])["sessionToken"]
    assert session["su"] is True


def test_bad_code_is_refused(auth):
    with refused(401, "E061301"):
        auth.oauth.exchange_token("no-code")
    with refused(401, "E061301"):
        auth.saml.exchange_token("no-code")
    with refused(401, "E061301"):
        auth.sso.exchange_token("no-code")


def test_denial_comes_back_as_an_error(auth):
    assert came_back(auth.oauth.start("google", CALLBACK)["url"], deny="true") == {"err": "access_denied"}


@pytest.fixture
def arrived(acme):
    """Whether an answer is one of single sign-on to the tenant."""

    def arrived(answer):
        assert [tenant["tenantId"] for tenant in answer["user"]["userTenants"]] == [acme]
        assert answer["user"]["SAML"] is True
        return answer["sessionToken"]["amr"] == ["fed"] and answer["sessionToken"]["dct"] == acme

    return arrived


def test_single_sign_on_joins_the_tenant(auth, acme, arrived):
    """AR-3.11; the address has an `https://` in it (C-03)."""
    url = auth.sso.start(acme, CALLBACK)["url"]
    assert "https://" in url
    assert arrived(auth.sso.exchange_token(came_back(url, email="ann@acme.example")["code"]))


def test_saml_is_its_older_name(auth, acme, arrived):
    url = auth.saml.start(acme, CALLBACK)["url"]
    assert arrived(auth.saml.exchange_token(came_back(url, email="ann@acme.example")["code"]))


def test_expected_user_is_not_asked(auth, acme):
    url = auth.sso.start(acme, CALLBACK, login_hint="ann@acme.example", force_authn=True)["url"]
    answer = httpx.get(url, headers={"Accept": "application/json"}).json()
    assert auth.sso.exchange_token(answer["code"])["user"]["email"] == "ann@acme.example"


def test_unknown_tenant_is_refused(auth):
    with refused(400, "E011001"):
        auth.sso.start("nowhere", CALLBACK)
