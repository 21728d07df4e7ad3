"""The project's name, tags and password settings."""

import pytest

SETTINGS = {
    "enabled": True,
    "minLength": 10,
    "lowercase": True,
    "uppercase": True,
    "number": False,
    "nonAlphanumeric": True,
    "expiration": True,
    "expirationWeeks": 4,
    "reuse": True,
    "reuseAmount": 5,
    "lock": True,
    "lockAttempts": 6,
}


def test_project_has_a_name_and_tags(mgmt, project_id):
    assert mgmt.project.update_name("Shop") is None
    assert mgmt.project.update_tags(["blue", "europe"]) is None
    [project] = mgmt.project.list_projects()["projects"]
    assert (project["id"], project["name"], project["tags"]) == (project_id, "Shop", ["blue", "europe"])


@pytest.mark.parametrize("tenant", ["", "acme"], ids=["project", "tenant"])
def test_password_settings_come_back(mgmt, acme, tenant):
    """AR-4.6: of the project or of a tenant."""
    assert mgmt.password.configure_settings(tenant, SETTINGS) is None
    settings = mgmt.password.get_settings(tenant)
    assert settings == settings | SETTINGS | {"tenantId": tenant}
