"""Searching users: each of the SDK's filters, the order and the pages."""

import pytest
from descope import AssociatedTenant
from descope.management.common import Sort

LONG_AGO, FAR_AHEAD = 1, 4_000_000_000_000
BOTH = ["Ann", "Bob"]

FILTERS = {
    "login_ids": ({"login_ids": ["ann@example.com", "nobody"]}, ["Ann"]),
    "emails": ({"emails": ["bob@example.com"]}, ["Bob"]),
    "phones": ({"phones": ["+1-555-555-0001"]}, ["Ann"]),
    "statuses": ({"statuses": ["enabled", "invited"]}, ["Ann"]),
    "tenant_ids": ({"tenant_ids": ["zenith"]}, ["Bob"]),
    "role_names": ({"role_names": ["Editor"]}, ["Ann"]),
    "sso_app_ids": ({"sso_app_ids": ["portal"]}, ["Ann"]),
    "custom_attributes": ({"custom_attributes": {"plan": "free"}}, ["Bob"]),
    "text": ({"text": "EXAMPLE.COM"}, BOTH),
    "any of tenant_role_names": ({"tenant_role_names": {"acme": {"values": ["Viewer", "Editor"]}}}, BOTH),
    "all tenant_role_names": ({"tenant_role_names": {"acme": {"values": ["Viewer", "Editor"], "and": True}}}, ["Ann"]),
    "from_created_time": ({"from_created_time": FAR_AHEAD}, []),
    "to_created_time": ({"to_created_time": LONG_AGO}, []),
    "from_modified_time": ({"from_modified_time": FAR_AHEAD}, []),
    "to_modified_time": ({"to_modified_time": LONG_AGO}, []),
    "times that include now": ({"from_created_time": LONG_AGO, "to_modified_time": FAR_AHEAD}, BOTH),
}


@pytest.fixture
def people(mgmt, acme, roles, portal, plan):
    """The user IDs of Ann and Bob, who differ in everything that a filter can see."""
    mgmt.tenant.create("Zenith", id="zenith")
    given = {"display_name": "Ann", "phone": "+15555550001", "status": "enabled", "sso_app_ids": [portal]}
    tenants = [AssociatedTenant(acme, roles)]
    ann = mgmt.user.create("ann@example.com", custom_attributes={plan: "gold"}, user_tenants=tenants, **given)
    given = {"display_name": "Bob", "phone": "+15555550002", "status": "disabled"}
    tenants = [AssociatedTenant(acme, ["Viewer"]), AssociatedTenant("zenith")]
    bob = mgmt.user.create("bob@example.com", custom_attributes={plan: "free"}, user_tenants=tenants, **given)
    return {"Ann": ann["user"]["userId"], "Bob": bob["user"]["userId"]}


@pytest.fixture
def tess(mgmt):
    return mgmt.user.create_test_user("tess@example.com", display_name="Tess")["user"]


def names(answer):
    return [user["name"] for user in answer["users"]]


@pytest.mark.parametrize("given, found", FILTERS.values(), ids=FILTERS)
def test_filter_finds(mgmt, people, given, found):
    answer = mgmt.user.search_all(**given)
    assert (names(answer), answer["total"]) == (found, len(found))


def test_ids_are_filters_too(mgmt, people):
    [editor] = mgmt.role.search(role_names=["Editor"])["roles"]
    assert names(mgmt.user.search_all(user_ids=[people["Bob"]])) == ["Bob"]
    assert names(mgmt.user.search_all(tenant_role_ids={"acme": {"values": [editor["id"]]}})) == ["Ann"]


@pytest.mark.parametrize("page, found", [(0, ["Bob"]), (1, ["Ann"]), (2, [])])
def test_pages_are_sorted(mgmt, people, page, found):
    answer = mgmt.user.search_all(limit=1, page=page, sort=[Sort("displayName", desc=True)])
    assert (names(answer), answer["total"]) == (found, 2)


def test_changed_user_is_found_at_once(mgmt, ann):
    """W-14."""
    mgmt.user.update_display_name("ann@example.com", "Annie")
    assert names(mgmt.user.search_all(text="annie")) == ["Annie"]


@pytest.mark.parametrize(
    "given, found",
    [({}, ["Ann"]), ({"with_test_user": True}, ["Ann", "Tess"]), ({"test_users_only": True}, ["Tess"])],
)
def test_test_users_are_found_on_request(mgmt, ann, tess, given, found):
    assert names(mgmt.user.search_all(**given)) == found


def test_test_users_have_a_search_of_their_own(mgmt, ann, tess):
    assert mgmt.user.search_all_test_users() == {"users": [tess], "total": 1}
    assert mgmt.user.search_all_test_users(emails=["ann@example.com"], limit=10) == {"users": [], "total": 0}
