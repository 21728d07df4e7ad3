"""Signing in at other providers, which the emulator's own page stands in for."""

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from refusals import refused

CALLBACK = "https://app.example/callback"


class Settled:
    """One of the SDK's ways to sign in; its calls return when the answer is there."""

    def __init__(self, way, settle):
        self._way, self._settle = way, settle

    def start(self, *arguments, **named):
        return self._settle(self._way.start(*arguments, **named))

    def exchange_token(self, code):
        return self._settle(self._way.exchange_token(code))


@pytest.fixture(params=["sync", "async"])
def way(request):
    """Makes one of the SDK's ways to sign in, with both clients."""
    if request.param == "sync":
        return lambda name: Settled(getattr(request.getfixturevalue("client"), name), lambda answer: answer)
    runner, client = request.getfixturevalue("runner"), request.getfixturevalue("async_client")
    return lambda name: Settled(getattr(client, name), runner.run)


def came_back(url, **identity):
    """What the user comes back with who says who they are at this address."""
    with httpx.Client() as browser:
        answer = browser.get(url)
        if answer.is_success:
            visit = parse_qs(answer.url.query.decode())["visit"][0]
            answer = browser.post(answer.url.copy_with(query=None), data={"visit": visit, **identity})
        assert answer.headers["Location"].startswith(CALLBACK)
        return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def test_oauth_creates_a_user_and_links_another_provider(way, client):
    """AR-3.11."""
    oauth = way("oauth")
    back = came_back(oauth.start("google", CALLBACK)["url"], email="ann@example.com", name="Ann")
    first = oauth.exchange_token(back["code"])
    assert (first["user"]["OAuth"], first["firstSeen"]) == ({"google": True}, True)
    assert client.validate_session(first["sessionToken"]["jwt"])["amr"] == ["oauth"]

    back = came_back(oauth.start("github", CALLBACK)["url"], email="ann@example.com")
    second = oauth.exchange_token(back["code"])
    assert second["user"]["userId"] == first["user"]["userId"]
    assert (second["user"]["OAuth"], second["firstSeen"]) == ({"google": True, "github": True}, False)
    token = client.mgmt.user.get_provider_token("ann@example.com", "github")
    assert (token["provider"], token["providerUserId"]) == ("github", "ann@example.com") and token["accessToken"]


def test_bad_code_is_refused(way):
    for name in ["oauth", "saml", "sso"]:
        with refused(401, "E061301"):
            way(name).exchange_token("no-code")


def test_denial_comes_back_as_an_error(way):
    assert came_back(way("oauth").start("google", CALLBACK)["url"], deny="true") == {"err": "access_denied"}


@pytest.mark.parametrize("name", ["sso", "saml"])
def test_single_sign_on_joins_the_tenant(way, client, name):
    """AR-3.11; the address has an `https://` in it (C-03)."""
    client.mgmt.tenant.create("Acme", id="acme")
    sso = way(name)
    url = sso.start("acme", CALLBACK)["url"]
    assert "https://" in url
    back = came_back(url, email="ann@acme.example")
    answer = sso.exchange_token(back["code"])
    assert [tenant["tenantId"] for tenant in answer["user"]["userTenants"]] == ["acme"]
    assert answer["user"]["SAML"] is True
    assert answer["sessionToken"]["amr"] == ["fed"] and answer["sessionToken"]["dct"] == "acme"


def test_expected_user_is_not_asked(way, client):
    client.mgmt.tenant.create("Acme", id="acme")
    url = way("sso").start("acme", CALLBACK, login_hint="ann@acme.example", force_authn=True)["url"]
    answer = httpx.get(url, headers={"Accept": "application/json"}).json()
    assert way("sso").exchange_token(answer["code"])["user"]["email"] == "ann@acme.example"


def test_unknown_tenant_is_refused(way):
    with refused(400, "E011001"):
        way("sso").start("nowhere", CALLBACK)
