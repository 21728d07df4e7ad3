"""What tokens say, and that anybody can verify them."""

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from descope import AssociatedTenant

from refusals import refused
from tokens import refresh_token, session_token

ANN = "ann@example.com"
TIMES = {"exp", "iat", "rexp"}


@pytest.fixture
def work(mgmt, roles):
    """Ann is an Editor in the project, a Viewer at Acme, and a member of Zenith."""
    for tenant in ["acme", "zenith"]:
        mgmt.tenant.create(tenant.capitalize(), id=tenant)
    tenants = [AssociatedTenant("acme", ["Viewer"]), AssociatedTenant("zenith")]
    return mgmt.user.create(ANN, role_names=["Editor"], user_tenants=tenants)["user"]


def claims(token):
    """The claims but for the times, which differ from test to test."""
    return {name: value for name, value in token.items() if name not in TIMES | {"jwt"}}


@pytest.fixture(params=["/v2/keys/{}", "/{}/.well-known/jwks.json"])
def verified(request, emulator, project_id):
    """A token's header and claims, verified by another library with the keys that are published at an address."""
    keys = jwt.PyJWKClient(emulator.url + request.param.format(project_id))

    def verified(token):
        key = keys.get_signing_key_from_jwt(token)
        whole = jwt.decode_complete(token, key, algorithms=["RS256"])
        assert whole["header"] == {"alg": "RS256", "typ": "JWT", "kid": key.key_id}
        return claims(whole["payload"])

    return verified


def test_anybody_can_verify_a_token(verified, project_id, mgmt, work):
    """AR-2.1, AR-2.2, AR-2.3: the claims are these, and no others."""
    session = mgmt.jwt.sign_in(ANN)
    of_both = {
        "iss": project_id,
        "sub": work["userId"],
        "roles": ["Editor"],
        "tenants": {"acme": {"roles": ["Viewer"], "permissions": ["invoice.read"]}, "zenith": {}},
    }
    assert verified(session_token(session)) == of_both | {"drn": "DS"}
    refresh = verified(refresh_token(session))
    assert refresh == of_both | {"drn": "DSR", "jti": refresh["jti"], "sid": refresh["sid"]}


def test_forged_token_is_refused(auth, session):
    """AR-2.1, AR-2.7: another key by the name of the right one."""
    true = refresh_token(session)
    forger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    payload = jwt.decode(true, options={"verify_signature": False})
    forged = jwt.encode(payload, forger, "RS256", headers=jwt.get_unverified_header(true))
    for call in [auth.me, auth.history, auth.logout]:
        with refused(401, "E061005"):
            call(forged)


def test_roles_and_permissions_are_those_of_the_project(auth, mgmt, work):
    """AR-2.3: a tenant's roles never appear at the top."""
    session = mgmt.jwt.sign_in(ANN)
    assert auth.validate_roles(session, ["Editor"])
    assert not auth.validate_roles(session, ["Editor", "Viewer"])
    assert not auth.validate_permissions(session, ["invoice.read"])
    assert auth.get_matched_roles(session, ["Editor", "Viewer"]) == ["Editor"]
    assert auth.get_matched_permissions(session, ["invoice.read"]) == []


def test_roles_and_permissions_in_a_tenant_are_those_of_the_tenant(auth, mgmt, work):
    """AR-2.3."""
    session = mgmt.jwt.sign_in(ANN)
    assert auth.validate_tenant_roles(session, "acme", ["Viewer"])
    assert not auth.validate_tenant_roles(session, "acme", ["Editor"])
    assert not auth.validate_tenant_roles(session, "zenith", ["Viewer"])
    assert auth.validate_tenant_permissions(session, "acme", ["invoice.read"])
    assert not auth.validate_tenant_permissions(session, "zenith", ["invoice.read"])
    assert auth.get_matched_tenant_roles(session, "acme", ["Editor", "Viewer"]) == ["Viewer"]
    assert auth.get_matched_tenant_permissions(session, "acme", ["invoice.read", "invoice.write"]) == ["invoice.read"]


def test_user_chooses_among_tenants(auth, mgmt, work):
    """AR-2.3, AR-2.7: both tokens are new and name the tenant, and still all of them."""
    session = mgmt.jwt.sign_in(ANN)
    chosen = auth.select_tenant("zenith", refresh_token(session))
    for kind in ["sessionToken", "refreshSessionToken"]:
        assert "dct" not in session[kind]
        assert claims(chosen[kind]) == claims(session[kind]) | {"dct": "zenith"}
    assert auth.refresh_session(refresh_token(chosen))["sessionToken"]["dct"] == "zenith"


def test_user_sees_their_tenants(auth, mgmt, work):
    """AR-2.7."""
    token = refresh_token(auth.select_tenant("acme", refresh_token(mgmt.jwt.sign_in(ANN))))
    acme = {"id": "acme", "name": "Acme", "customAttributes": {}}
    zenith = {"id": "zenith", "name": "Zenith", "customAttributes": {}}
    assert auth.my_tenants(token, dct=True) == {"tenants": [acme]}
    assert auth.my_tenants(token, ids=["zenith", "acme", "nowhere"]) == {"tenants": [acme, zenith]}


def test_user_does_not_choose_a_tenant_of_others(auth, mgmt, work):
    """AR-7.23."""
    mgmt.tenant.create("Initech", id="initech")
    with refused(403, "E999011"):
        auth.select_tenant("initech", refresh_token(mgmt.jwt.sign_in(ANN)))
