"""GET /v1/mgmt/user and POST /v1/mgmt/users/load."""

import pytest

from refusals import refused


def test_user_is_loaded_by_any_login_id(mgmt):
    """LO-01."""
    user = mgmt.user.create("ann@example.com", additional_login_ids=["ann"])["user"]
    assert mgmt.user.load("ann")["user"] == mgmt.user.load("ann@example.com")["user"] == user


def test_user_is_loaded_by_user_id(mgmt, ann):
    """LO-01."""
    assert mgmt.user.load_by_user_id(ann["userId"])["user"] == ann


def test_user_id_passes_for_a_login_id(mgmt, ann):
    """U-02."""
    assert mgmt.user.load(ann["userId"])["user"] == ann


def test_login_id_does_not_pass_for_a_user_id(mgmt, ann):
    with refused(404, "E112102"):
        mgmt.user.load_by_user_id("ann@example.com")


def test_contact_that_is_no_login_id_finds_nobody(mgmt):
    """U-16."""
    mgmt.user.create("ann", email="ann@example.com")
    with refused(404, "E112102"):
        mgmt.user.load("ann@example.com")


@pytest.mark.parametrize("status", ["invited", "disabled"])
def test_user_is_loaded_whatever_the_status(mgmt, status):
    """LO-03."""
    mgmt.user.create("ann@example.com", status=status)
    assert mgmt.user.load("ann@example.com")["user"]["status"] == status


def test_test_user_is_loaded_like_any_other(mgmt):
    """LO-03."""
    user = mgmt.user.create_test_user("ann@example.com")["user"]
    assert mgmt.user.load("ann@example.com")["user"] == user


def test_several_users_are_loaded_at_once(mgmt, ann, bob):
    """LO-04."""
    answer = mgmt.user.load_users([ann["userId"], bob["userId"]])
    assert {user["userId"] for user in answer["users"]} == {ann["userId"], bob["userId"]}
    assert answer["total"] == 2


def test_unknown_user_ids_are_skipped(mgmt, ann):
    """LO-04, Q-14."""
    assert mgmt.user.load_users([ann["userId"], "U2nobody"]) == {"users": [ann], "total": 1}


def test_disabled_users_are_left_out(mgmt, ann):
    """LO-04."""
    mgmt.user.deactivate("ann@example.com")
    assert mgmt.user.load_users([ann["userId"]]) == {"users": [], "total": 0}


def test_disabled_users_are_included_on_request(mgmt, ann):
    """LO-04."""
    mgmt.user.deactivate("ann@example.com")
    assert mgmt.user.load_users([ann["userId"]], include_invalid_users=True)["total"] == 1
