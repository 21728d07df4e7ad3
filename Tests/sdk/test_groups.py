"""Groups: only SSO and SCIM make them, so there are none. Each answer is a bare list (§4.9)."""


def test_tenant_has_no_groups(mgmt, acme):
    assert mgmt.group.load_all_groups(acme) == []


def test_members_have_no_groups(mgmt, ann, acme):
    mgmt.user.add_tenant("ann@example.com", acme)
    assert mgmt.group.load_all_groups_for_members(acme, [ann["userId"]], ["ann@example.com"]) == []


def test_group_has_no_members(mgmt, acme):
    assert mgmt.group.load_all_group_members(acme, "group") == []
