"""Groups: only SSO and SCIM make them, so there are none."""


def test_groups_and_members_are_bare_lists(mgmt, ann, acme):
    """AR-4.9."""
    mgmt.user.add_tenant("ann@example.com", acme)
    assert mgmt.group.load_all_groups(acme) == []
    assert mgmt.group.load_all_groups_for_members(acme, [ann["userId"]], ["ann@example.com"]) == []
    assert mgmt.group.load_all_group_members(acme, "group") == []
