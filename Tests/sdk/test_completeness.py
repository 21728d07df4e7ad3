"""Every method of the SDK's resources that this suite claims to cover is called by some test."""

import ast
import inspect
from pathlib import Path

import pytest

COVERED = ["user", "tenant", "role", "permission", "sso_application", "group", "license", "password", "access_key"]


def methods(resource):
    members = inspect.getmembers(type(resource), inspect.isfunction)
    return {name for name, _ in members if not name.startswith("_")}


def called(name):
    """The methods in calls that read `mgmt.<name>.<method>(…)`, where `mgmt` is the fixture for both clients."""
    trees = (ast.parse(test.read_text()) for test in Path(__file__).parent.glob("test_*.py"))
    calls = (node.func for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {call.attr for call in calls if is_method_of(name, call)}


def is_method_of(resource, call):
    match call:
        case ast.Attribute(value=ast.Attribute(attr=name, value=ast.Name(id="mgmt"))):
            return name == resource
    return False


@pytest.mark.parametrize("name", COVERED)
def test_every_method_is_called(client, name):
    assert methods(getattr(client.mgmt, name)) - called(name) == set()


@pytest.mark.parametrize("name", COVERED)
def test_both_clients_have_the_same_methods(client, async_client, name):
    """So that one test serves both."""
    assert methods(getattr(client.mgmt, name)) == methods(getattr(async_client.mgmt, name)) != set()
