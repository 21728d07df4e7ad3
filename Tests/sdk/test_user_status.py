"""POST /v1/mgmt/user/update/status."""

import pytest

from refusals import refused


def test_activate_enables(mgmt, ann):
    """ST-01, U-09."""
    assert mgmt.user.activate("ann@example.com")["user"]["status"] == "enabled"


def test_deactivate_disables(mgmt, ann):
    """ST-01, U-09."""
    assert mgmt.user.deactivate("ann@example.com")["user"]["status"] == "disabled"


def test_activate_after_deactivate_enables_again(mgmt, ann):
    mgmt.user.deactivate("ann@example.com")
    mgmt.user.activate("ann@example.com")
    assert mgmt.user.load("ann@example.com")["user"]["status"] == "enabled"


def test_activate_twice_is_once(mgmt, ann):
    """ST-01."""
    mgmt.user.activate("ann@example.com")
    assert mgmt.user.activate("ann@example.com")["user"]["status"] == "enabled"


def test_status_change_touches_nothing_else(mgmt, ann):
    """U-11."""
    user = mgmt.user.deactivate("ann@example.com")["user"]
    assert user | {"status": "invited", "modifiedTime": None} == ann | {"modifiedTime": None}


def test_user_can_be_made_invited_again(raw):
    """ST-01."""
    raw.post("/v1/mgmt/user/create", {"loginId": "ann@example.com", "status": "enabled"})
    reply = raw.post("/v1/mgmt/user/update/status", {"loginId": "ann@example.com", "status": "invited"})
    assert reply.body["user"]["status"] == "invited"


@pytest.mark.parametrize("status", ["expired", "active"])
def test_other_statuses_are_refused(raw, status):
    """Q-17, Q-22."""
    raw.post("/v1/mgmt/user/create", {"loginId": "ann@example.com"})
    reply = raw.post("/v1/mgmt/user/update/status", {"loginId": "ann@example.com", "status": status})
    assert (reply.status, reply.code) == (400, "E011003")


def test_unknown_user_cannot_be_activated(mgmt):
    with refused(404, "E112102"):
        mgmt.user.activate("nobody@example.com")


def test_unknown_user_cannot_be_deactivated(mgmt):
    with refused(404, "E112102"):
        mgmt.user.deactivate("nobody@example.com")
