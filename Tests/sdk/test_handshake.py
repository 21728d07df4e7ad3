"""What a client does first, and how it is turned away."""

import logging

from refusals import refused


def test_handshake_leaves_no_warning(caplog, mgmt):
    """AR-1.4: a failed handshake is only logged. The asynchronous client's comes with its first request."""
    mgmt.user.search_all()
    warnings = [record for record in caplog.get_records("setup") + caplog.records if record.levelno >= logging.WARNING]
    assert warnings == []


def test_later_requests_carry_the_rate_limit_tier(connect, project_id):
    auth = connect(project_id, verbose=True)
    tier = auth.mgmt.license.get()["rateLimitTier"]
    assert auth.get_last_response().raw.request.headers["x-descope-license"] == tier


def test_license_names_the_rate_limit_tier(mgmt):
    assert mgmt.license.get()["rateLimitTier"] in {"tier1", "tier2", "tier3", "tier4"}


def test_trailing_slash_in_the_base_url_does_no_harm(connect, project_id):
    """The SDK then asks for //v1/…"""
    client = connect(project_id, suffix="/")
    assert client.mgmt.user.search_all() == {"users": [], "total": 0}


def test_project_id_of_the_wrong_shape_is_unauthorized(connect):
    """AR-7.1."""
    with refused(401, "E111119"):
        connect("not.a.project").mgmt.user.load("ann@example.com")
