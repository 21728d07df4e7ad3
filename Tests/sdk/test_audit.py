"""The audit trail: what the service records, and events of the application's own."""

from datetime import datetime, timedelta, timezone

import pytest

from refusals import refused


@pytest.fixture
def paid(mgmt, ann):
    """An event about Ann."""
    about = {"tenant_id": "acme", "user_id": ann["userId"], "data": {"amount": 12.5}}
    assert mgmt.audit.create_event("InvoicePaid", "info", "billing", **about) is None
    return about


def actions(mgmt, **filters):
    """What is found, the newest first."""
    return [record["action"] for record in mgmt.audit.search(**filters)["audits"]]


def test_event_is_found(mgmt, paid, project_id):
    """AU-01, AU-02."""
    (record,) = mgmt.audit.search(actions=["InvoicePaid"])["audits"]
    shown = {"projectId": project_id, "userId": paid["user_id"], "action": "InvoicePaid", "data": paid["data"]}
    place = {"device": "Unknown", "method": "", "geo": "", "remoteAddress": "127.0.0.1"}
    assert record == record | shown | place | {"loginIds": [], "tenants": ["acme"]}
    assert abs(record["occurred"] - datetime.now(timezone.utc).replace(tzinfo=None)) < timedelta(minutes=10)


def test_user_changes_are_recorded(mgmt, ann):
    """AR-4.10."""
    mgmt.user.update_display_name(ann["userId"], "Anna")
    mgmt.user.delete(ann["userId"])
    assert actions(mgmt, user_ids=[ann["userId"]]) == ["UserDeleted", "UserModified", "UserCreated"]
    (record,) = mgmt.audit.search(actions=["UserModified"])["audits"]
    assert (record["data"], record["loginIds"]) == ({"name": "Anna"}, ["ann@example.com"])


@pytest.mark.parametrize(
    "filters, found",
    [
        ({}, ["InvoicePaid", "UserCreated"]),
        ({"excluded_actions": ["UserCreated"]}, ["InvoicePaid"]),
        ({"devices": ["Desktop"]}, []),
        ({"methods": ["otp"]}, []),
        ({"geos": ["US"]}, []),
        ({"remote_addresses": ["127.0.0.1"]}, ["InvoicePaid", "UserCreated"]),
        ({"login_ids": ["ann@example.com"]}, ["UserCreated"]),
        ({"tenants": ["acme"]}, ["InvoicePaid"]),
        ({"tenants": ["acme"], "no_tenants": True}, ["InvoicePaid", "UserCreated"]),
        ({"text": "12.5"}, ["InvoicePaid"]),
        ({"from_ts": datetime(2001, 1, 1)}, ["InvoicePaid", "UserCreated"]),
        ({"to_ts": datetime(2001, 1, 1)}, []),
    ],
    ids=str,
)
def test_filters_find_what_they_say(mgmt, paid, filters, found):
    """AU-03."""
    assert actions(mgmt, **filters) == found


def test_unknown_type_is_refused(mgmt):
    """C-41."""
    with refused(400, "E011003"):
        mgmt.audit.create_event("InvoicePaid", "notice", "billing", "acme")


def test_webhook_needs_a_url(mgmt):
    """AU-07: what the SDK takes for optional."""
    assert mgmt.audit.create_audit_webhook("Watch", "https://siem.example.com", headers={"X-A": "b"}) is None
    with refused(400, "E011003"):
        mgmt.audit.create_audit_webhook("Watch")
