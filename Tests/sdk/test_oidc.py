"""The project as OpenID provider: Authlib is the client, PyJWT believes its tokens."""

from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
import pytest
from authlib.integrations.base_client import OAuthError
from authlib.integrations.httpx_client import OAuth2Client

CALLBACK = "https://app.example/callback"
VERIFIER = "a-verifier-of-at-least-43-characters-as-RFC-7636-wants"


@pytest.fixture
def provider(emulator, project_id):
    """What a client finds at the project's issuer."""
    return httpx.get(f"{emulator.url}/{project_id}/.well-known/openid-configuration").json()


@pytest.fixture
def oauth(project_id):
    """A client without a secret, which proves itself by PKCE."""
    with OAuth2Client(
        project_id,
        scope="openid profile email descope.claims",
        redirect_uri=CALLBACK,
        code_challenge_method="S256",
        token_endpoint_auth_method="none",
    ) as client:
        yield client


def sent_back(start: str) -> str:
    """Where a browser ends that goes through the sign-in at this address."""
    with httpx.Client(follow_redirects=False) as browser:
        answer = browser.get(start)
        while not answer.headers["Location"].startswith(CALLBACK):
            answer = browser.get(answer.headers["Location"])
        return answer.headers["Location"]


def verified(provider, token, project_id):
    """The claims of a token that the published keys signed for the client."""
    key = jwt.PyJWKClient(provider["jwks_uri"]).get_signing_key_from_jwt(token)
    return jwt.decode(token, key, algorithms=["RS256"], audience=project_id, issuer=provider["issuer"])


@pytest.fixture
def tokens(provider, oauth):
    url, state = oauth.create_authorization_url(
        provider["authorization_endpoint"], code_verifier=VERIFIER, nonce="n1", login_hint="ann@example.com"
    )
    back = sent_back(url)
    assert parse_qs(urlsplit(back).query)["state"] == [state]
    return oauth.fetch_token(
        provider["token_endpoint"], authorization_response=back, state=state, code_verifier=VERIFIER
    )


def test_code_is_worth_tokens_that_the_keys_verify(client, provider, oauth, tokens, project_id):
    """AR-3.12."""
    client.mgmt.role.create("Viewer")
    user = client.mgmt.user.add_roles("ann@example.com", ["Viewer"])["user"]
    identity = verified(provider, tokens["id_token"], project_id)
    assert (identity["sub"], identity["nonce"], identity["email"]) == (user["userId"], "n1", "ann@example.com")
    access = verified(provider, tokens["access_token"], project_id)
    assert (access["token_type"], access["scope"]) == ("access_token", "openid profile email descope.claims")

    shown = oauth.get(provider["userinfo_endpoint"]).json()
    assert shown == {"sub": user["userId"], "email": "ann@example.com", "email_verified": True, "roles": ["Viewer"]}


def test_refresh_token_is_worth_tokens(provider, oauth, tokens, project_id):
    refreshed = oauth.refresh_token(provider["token_endpoint"])
    assert refreshed["refresh_token"] == tokens["refresh_token"]
    assert verified(provider, refreshed["access_token"], project_id)["sub"]


def test_revoked_refresh_token_is_worth_nothing(provider, oauth, tokens):
    assert oauth.revoke_token(provider["revocation_endpoint"], tokens["refresh_token"]).status_code == 200
    with pytest.raises(OAuthError) as refusal:
        oauth.refresh_token(provider["token_endpoint"])
    assert refusal.value.error == "invalid_grant"


def test_logout_ends_the_session(provider, oauth, tokens):
    query = {"id_token_hint": tokens["id_token"], "post_logout_redirect_uri": "https://app.example/bye"}
    answer = httpx.get(provider["end_session_endpoint"], params=query)
    assert (answer.status_code, answer.headers["Location"]) == (302, "https://app.example/bye")
    with pytest.raises(OAuthError):
        oauth.refresh_token(provider["token_endpoint"])


def test_user_on_the_page_may_deny(provider, oauth):
    url, state = oauth.create_authorization_url(provider["authorization_endpoint"], code_verifier=VERIFIER)
    page = httpx.get(url, follow_redirects=True)
    assert page.headers["Content-Type"] == "text/html; charset=utf-8" and "<form" in page.text
    visit = parse_qs(page.url.query.decode())["visit"][0]
    answer = httpx.post(page.url.copy_with(query=None), data={"visit": visit, "deny": "true"})
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    assert (answer.status_code, query["error"], query["state"]) == (303, ["access_denied"], [state])


def test_confidential_application_has_a_secret(emulator, client, project_id):
    """SS-35: what the SDK has no words for is sent as Go sends it."""
    create = {"id": "office", "name": "Office", "enabled": True, "clientType": "confidential"}
    httpx.post(
        f"{emulator.url}/v1/mgmt/sso/idp/app/oidc/create",
        json=create,
        headers={"Authorization": f"Bearer {project_id}:key"},
    ).raise_for_status()
    settings = client.mgmt.sso_application.load("office")["oidcSettings"]
    secret = client.mgmt.sso_application.get_application_secret("office")
    provider = httpx.get(settings["discoveryUrl"]).json()
    with OAuth2Client(settings["clientId"], secret, scope="reports") as office:
        token = office.fetch_token(provider["token_endpoint"], grant_type="client_credentials")
        claims = verified(provider, token["access_token"], project_id)
        assert claims["aud"] == [project_id, settings["clientId"]]
    with OAuth2Client(settings["clientId"], "wrong") as office, pytest.raises(OAuthError) as refusal:
        office.fetch_token(provider["token_endpoint"], grant_type="client_credentials")
    assert refusal.value.error == "invalid_client"
