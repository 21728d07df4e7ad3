"""What a client does first, and how it is turned away."""

import logging

import pytest

from refusals import refused

USER = "/v1/mgmt/user?loginId=ann@example.com"


def test_license_names_a_rate_limit_tier(mgmt):
    """§1.4."""
    assert mgmt.license.get()["rateLimitTier"]


def test_new_client_finishes_its_handshake_without_a_warning(connect, project_id, caplog):
    """§1.4: a failed handshake is only logged."""
    with caplog.at_level(logging.WARNING):
        connect(project_id)
    assert caplog.records == []


def test_trailing_slash_in_the_base_url_does_no_harm(connect, project_id):
    """SDK contract d.3: the SDK then asks for //v1/…"""
    client = connect(project_id, suffix="/")
    assert client.mgmt.user.search_all() == {"users": [], "total": 0}


def test_projects_are_worlds_of_their_own(connect, project_id):
    here, there = connect(project_id), connect(project_id[:-1] + "_")
    here.mgmt.user.create("ann@example.com")
    assert (here.mgmt.user.search_all()["total"], there.mgmt.user.search_all()["total"]) == (1, 0)


def test_project_id_of_the_wrong_shape_is_unauthorized(connect):
    """§1.4, §7 no. 1."""
    with refused(401, "E111119"):
        connect("not.a.project").mgmt.user.load("ann@example.com")


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer ", "Basic UDI6a2V5", "Bearer key"])
def test_management_call_without_a_proper_bearer_is_unauthorized(raw, authorization):
    """§1.4: 401 on management paths is E111119."""
    reply = raw.send("GET", USER, authorization=authorization)
    assert (reply.status, reply.code) == (401, "E111119")


def test_management_call_with_the_project_id_alone_is_unauthorized(raw, project_id):
    """§1.1: management wants `<projectId>:<managementKey>`."""
    reply = raw.send("GET", USER, authorization=f"Bearer {project_id}")
    assert (reply.status, reply.code) == (401, "E111119")
