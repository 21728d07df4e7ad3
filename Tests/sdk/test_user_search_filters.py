"""POST /v2/mgmt/user/search: one filter at a time, then together."""

import pytest
from descope import AssociatedTenant

LONG_AGO, FAR_AHEAD = 1, 4_000_000_000_000


@pytest.fixture
def people(mgmt, acme, roles, plan):
    """Ann and Bob differ in everything that a filter can see."""
    mgmt.tenant.create("Zenith", id="zenith")
    mgmt.sso_application.create_oidc_application("Portal", "http://example.com", id="portal")
    ann = mgmt.user.create(
        "ann@example.com",
        phone="+15555550001",
        display_name="Ann",
        status="enabled",
        role_names=["Viewer"],
        user_tenants=[AssociatedTenant(acme, ["Viewer", "Editor"])],
        custom_attributes={plan: "gold"},
        sso_app_ids=["portal"],
    )["user"]
    bob = mgmt.user.create(
        "bob@example.com",
        phone="+15555550002",
        display_name="Bob",
        status="disabled",
        user_tenants=[AssociatedTenant(acme, ["Viewer"]), AssociatedTenant("zenith", ["Editor"])],
        custom_attributes={plan: "free"},
        sso_app_ids=["descope-default-oidc"],
    )["user"]
    return {"Ann": ann["userId"], "Bob": bob["userId"]}


def names(answer):
    return [user["name"] for user in answer["users"]]


BOTH = ["Ann", "Bob"]
FILTERS = {
    "login id": ({"login_ids": ["ann@example.com"]}, ["Ann"]),
    "login ids are alternatives": ({"login_ids": ["ann@example.com", "bob@example.com", "x"]}, BOTH),
    "login ids are matched whole": ({"login_ids": ["ann"]}, []),
    "email": ({"emails": ["bob@example.com"]}, ["Bob"]),
    "emails are matched whole": ({"emails": ["example.com"]}, []),
    "phone": ({"phones": ["+15555550001"]}, ["Ann"]),
    "phone in another form": ({"phones": ["+1-555-555-0002"]}, ["Bob"]),
    "status": ({"statuses": ["enabled"]}, ["Ann"]),
    "statuses are alternatives": ({"statuses": ["enabled", "disabled"]}, BOTH),
    "status nobody has": ({"statuses": ["invited"]}, []),
    "tenant": ({"tenant_ids": ["zenith"]}, ["Bob"]),
    "tenants are alternatives": ({"tenant_ids": ["acme", "zenith"]}, BOTH),
    "role in the project or a tenant": ({"role_names": ["Viewer"]}, BOTH),
    "role nobody has": ({"role_names": ["Tenant Admin"]}, []),
    "sso application": ({"sso_app_ids": ["portal"]}, ["Ann"]),
    "custom attribute": ({"custom_attributes": {"plan": "gold"}}, ["Ann"]),
    "custom attribute of several values": ({"custom_attributes": {"plan": ["gold", "free"]}}, BOTH),
    "any role in a tenant": ({"tenant_role_names": {"acme": {"values": ["Viewer", "Editor"]}}}, BOTH),
    "all roles in a tenant": ({"tenant_role_names": {"acme": {"values": ["Viewer", "Editor"], "and": True}}}, ["Ann"]),
    "filters are all required": ({"statuses": ["enabled"], "emails": ["bob@example.com"]}, []),
    "filter and text": ({"role_names": ["Viewer"], "text": "bob"}, ["Bob"]),
    "created since": ({"from_created_time": LONG_AGO}, BOTH),
    "created after": ({"from_created_time": FAR_AHEAD}, []),
    "created until": ({"to_created_time": FAR_AHEAD}, BOTH),
    "created before": ({"to_created_time": LONG_AGO}, []),
    "modified since": ({"from_modified_time": LONG_AGO}, BOTH),
    "modified after": ({"from_modified_time": FAR_AHEAD}, []),
    "modified until": ({"to_modified_time": FAR_AHEAD}, BOTH),
    "modified before": ({"to_modified_time": LONG_AGO}, []),
}


@pytest.mark.parametrize("given, found", FILTERS.values(), ids=FILTERS)
def test_filter_finds(mgmt, people, given, found):
    """SE-04, SE-05, SE-08, SE-09, SE-10, SE-13."""
    answer = mgmt.user.search_all(**given)
    assert (names(answer), answer["total"]) == (found, len(found))


def test_user_ids_find_their_users(mgmt, people):
    """SE-04."""
    assert names(mgmt.user.search_all(user_ids=[people["Bob"], "U2nobody"])) == ["Bob"]


def test_tenant_roles_may_be_named_by_id(mgmt, people):
    """SE-10."""
    [editor] = mgmt.role.search(role_names=["Editor"])["roles"]
    found = mgmt.user.search_all(tenant_role_ids={"acme": {"values": [editor["id"]]}})
    assert names(found) == ["Ann"]


def test_total_counts_matches_only(mgmt, people):
    """SE-01."""
    answer = mgmt.user.search_all(tenant_ids=["acme"], limit=1)
    assert (names(answer), answer["total"]) == (["Ann"], 2)
