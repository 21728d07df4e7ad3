"""Access keys exchanged for session tokens, which the SDK verifies with the project's published key."""

from descope import AccessKeyLoginOptions, AssociatedTenant

from refusals import refused


def token(auth, secret, *options):
    """The claims of a fresh session token, which is validated."""
    answer = auth.exchange_access_key(secret, None, *options)
    claims = auth.validate_session(answer["sessionToken"]["jwt"])["sessionToken"]
    assert claims == answer["sessionToken"]
    return {name: value for name, value in claims.items() if name not in ("jwt", "iat", "exp")}


def test_token_says_whose_it_is(auth, mgmt, project_id):
    """AR-3.13."""
    created = mgmt.access_key.create("deploy")
    answer = auth.exchange_access_key(created["cleartext"])
    session = answer["sessionToken"]
    assert (answer["keyId"], session["sub"]) == (created["key"]["id"], created["key"]["id"])
    assert (session["drn"], session["iss"], session["exp"] - session["iat"]) == ("DS", project_id, 600)
    assert answer["projectId"] == project_id


def test_token_has_the_roles_tenants_and_claims(auth, mgmt):
    """AK-09: the client's own claims are kept apart."""
    mgmt.permission.create("invoice.read")
    mgmt.role.create("Viewer", permission_names=["invoice.read"])
    for tenant in ["acme", "beta"]:
        mgmt.tenant.create(tenant, id=tenant)
    tenants = [AssociatedTenant("acme", ["Viewer"]), AssociatedTenant("beta")]
    created = mgmt.access_key.create("deploy", 0, ["Viewer"], tenants, custom_claims={"seats": 3, "trial": True})
    options = AccessKeyLoginOptions(custom_claims={"seats": 4}, selected_tenant="acme")
    claims = token(auth, created["cleartext"], options)
    granted = {"roles": ["Viewer"], "permissions": ["invoice.read"]}
    assert claims == claims | granted | {
        "tenants": {"acme": granted, "beta": {}},
        "dct": "acme",
        "seats": 3,
        "trial": True,
        "nsec": {"seats": 4},
    }
    assert auth.validate_permissions(claims, ["invoice.read"]) and auth.validate_roles(claims, ["Viewer"])
    assert auth.validate_tenant_permissions(claims, "acme", ["invoice.read"])


def test_key_that_is_bound_to_a_user_is_the_user(auth, mgmt, project_id):
    """AK-08: of a user without roles and tenants, no more is said than who it is."""
    user = mgmt.user.create("ann@example.com")["user"]["userId"]
    claims = token(auth, mgmt.access_key.create("Ann's", user_id=user)["cleartext"])
    assert claims == {"drn": "DS", "iss": project_id, "sub": user}


def test_dead_secret_is_refused(auth, mgmt):
    """AK-14, AK-15."""
    created = mgmt.access_key.create("deploy")
    key, secret = created["key"]["id"], created["cleartext"]
    mgmt.access_key.deactivate(key)
    with refused(401, "E062803"):
        auth.exchange_access_key(secret)
    mgmt.access_key.activate(key)
    rotated = mgmt.access_key.rotate(key)["cleartext"]
    with refused(401, "E062803"):
        auth.exchange_access_key(secret)
    assert token(auth, rotated)["sub"] == key
    mgmt.access_key.delete(key)
    with refused(401, "E062803"):
        auth.exchange_access_key(rotated)


def test_key_is_limited_to_addresses(auth, mgmt):
    """AK-17: the client is at 127.0.0.1."""
    near, far = (mgmt.access_key.create("deploy", permitted_ips=[ip])["cleartext"] for ip in ["127.0.0.0/8", "10.0.0.1"])
    assert token(auth, near)
    with refused(401, "E062803"):
        auth.exchange_access_key(far)


def test_management_key_may_follow_the_secret(connect, project_id, mgmt):
    """C-13: with a key of its own, the client adds that to every call."""
    secret = mgmt.access_key.create("deploy")["cleartext"]
    client = connect(project_id, auth_management_key="auth-key")
    assert client.exchange_access_key(secret)["sessionToken"]["drn"] == "DS"
