"""A user's roles, in the project and in tenants, and what they permit."""

from refusals import refused

ANN = "ann@example.com"


def in_tenants(user):
    return {tenant["tenantId"]: tenant["roleNames"] for tenant in user["userTenants"]}


def test_roles_are_added(mgmt, ann, roles):
    """RO-01, RO-02."""
    mgmt.user.add_roles(ANN, ["Viewer"])
    assert mgmt.user.add_roles(ANN, ["Editor"])["user"]["roleNames"] == ["Viewer", "Editor"]


def test_role_added_twice_is_there_once(mgmt, ann, roles):
    """RO-03."""
    mgmt.user.add_roles(ANN, ["Viewer"])
    assert mgmt.user.add_roles(ANN, ["Viewer"])["user"]["roleNames"] == ["Viewer"]


def test_roles_are_set(mgmt, ann, roles):
    """RO-02."""
    mgmt.user.add_roles(ANN, ["Viewer"])
    assert mgmt.user.set_roles(ANN, ["Editor"])["user"]["roleNames"] == ["Editor"]


def test_roles_are_removed(mgmt, ann, roles):
    """RO-02."""
    mgmt.user.add_roles(ANN, roles)
    assert mgmt.user.remove_roles(ANN, ["Viewer"])["user"]["roleNames"] == ["Editor"]


def test_role_the_user_lacks_is_removed_without_fuss(mgmt, ann, roles):
    """RO-03."""
    assert mgmt.user.remove_roles(ANN, ["Viewer"])["user"]["roleNames"] == []


def test_unknown_role_is_refused(mgmt, ann, roles):
    """RO-09, Q-05."""
    with refused(404, "E111403"):
        mgmt.user.add_roles(ANN, ["Viewer", "Nobody"])
    assert mgmt.user.load(ANN)["user"]["roleNames"] == []


def test_roles_bring_their_permissions(mgmt, ann, roles):
    """R-07."""
    assert mgmt.user.add_roles(ANN, ["Viewer"])["user"]["permissions"] == ["invoice.read"]


def test_tenant_admin_is_there_from_the_start(mgmt, ann):
    """CR-06, R-07, §4.0."""
    user = mgmt.user.add_roles(ANN, ["Tenant Admin"])["user"]
    assert set(user["permissions"]) == {"Impersonate", "User Admin", "SSO Admin"}


def test_tenant_roles_are_added_and_the_tenant_with_them(mgmt, ann, acme, roles):
    """RO-04: v2."""
    user = mgmt.user.add_tenant_roles(ANN, acme, ["Viewer"])["user"]
    assert (in_tenants(user), user["roleNames"]) == ({"acme": ["Viewer"]}, [])


def test_tenant_roles_bring_their_permissions_in_the_tenant_only(mgmt, ann, acme, roles):
    """R-07."""
    user = mgmt.user.add_tenant_roles(ANN, acme, ["Viewer"])["user"]
    assert (user["userTenants"][0]["permissions"], user["permissions"]) == (["invoice.read"], [])


def test_tenant_roles_are_set_in_that_tenant_only(mgmt, ann, acme, roles):
    """RO-02."""
    mgmt.tenant.create("Zenith", id="zenith")
    mgmt.user.add_tenant_roles(ANN, "zenith", ["Viewer"])
    mgmt.user.add_tenant_roles(ANN, acme, ["Viewer"])
    user = mgmt.user.set_tenant_roles(ANN, acme, ["Editor"])["user"]
    assert in_tenants(user) == {"zenith": ["Viewer"], "acme": ["Editor"]}


def test_tenant_roles_are_removed_and_the_tenant_stays(mgmt, ann, acme, roles):
    """RO-02."""
    mgmt.user.add_tenant_roles(ANN, acme, roles)
    user = mgmt.user.remove_tenant_roles(ANN, acme, roles)["user"]
    assert in_tenants(user) == {"acme": []}


def test_roles_of_the_project_do_not_touch_those_of_a_tenant(mgmt, ann, acme, roles):
    """RO-02."""
    mgmt.user.add_tenant_roles(ANN, acme, ["Viewer"])
    user = mgmt.user.set_roles(ANN, ["Editor"])["user"]
    assert (user["roleNames"], in_tenants(user)) == (["Editor"], {"acme": ["Viewer"]})


def test_roles_in_a_tenant_the_user_is_not_in_cannot_be_set(mgmt, ann, acme, roles):
    """RO-04, Q-18."""
    with refused(400, "E011004"):
        mgmt.user.set_tenant_roles(ANN, acme, ["Viewer"])


def test_roles_in_a_tenant_the_user_is_not_in_cannot_be_removed(mgmt, ann, acme, roles):
    """RO-04, Q-18."""
    with refused(400, "E011004"):
        mgmt.user.remove_tenant_roles(ANN, acme, ["Viewer"])


def test_role_of_a_tenant_is_assigned_in_it(mgmt, ann, acme):
    """RO-06."""
    mgmt.role.create("Owner", tenant_id=acme)
    assert in_tenants(mgmt.user.add_tenant_roles(ANN, acme, ["Owner"])["user"]) == {"acme": ["Owner"]}


def test_role_of_a_tenant_is_unknown_outside(mgmt, ann, acme):
    """§4.3: only within its tenant."""
    mgmt.role.create("Owner", tenant_id=acme)
    with refused(404, "E111403"):
        mgmt.user.add_roles(ANN, ["Owner"])


def test_role_of_the_tenant_comes_before_that_of_the_project(mgmt, ann, acme, roles):
    """RO-06."""
    mgmt.role.create("Viewer", tenant_id=acme)
    user = mgmt.user.add_tenant_roles(ANN, acme, ["Viewer"])["user"]
    assert user["userTenants"][0]["permissions"] == []
