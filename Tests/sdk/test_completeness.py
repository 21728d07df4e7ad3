"""Every method of the SDK is called by some test, except what is listed here."""

import ast
import inspect
from fnmatch import fnmatchcase
from operator import attrgetter
from pathlib import Path
from types import SimpleNamespace

import pytest
from descope import DescopeClient
from descope.mgmt import MGMT

# Not built yet: the emulator answers 501.
NOT_BUILT = [
    "mgmt.analytics.*",
    "mgmt.authz.*",
    "mgmt.descoper.*",
    "mgmt.engine.*",
    "mgmt.family.*",
    "mgmt.fga.*",
    "mgmt.flow.*",
    "mgmt.list.*",
    "mgmt.management_key.*",
    "mgmt.outbound_application.*",
    "mgmt.outbound_application_by_token.*",
    "mgmt.outbound_scim.*",
    "mgmt.project.clone",
    "mgmt.project.delete",
    "mgmt.project.*_project",
    "mgmt.project.*_snapshot",
    "mgmt.project.remove_tag_field",
    "mgmt.scope_claim_mapping.*",
    "mgmt.sso.*",
    "mgmt.third_party_application.*",
    "mgmt.user.*_families",
    "mgmt.user.*_family_scoped_custom_attributes",
]


def parts(of, prefix):
    return [f"{prefix}.{name}" for name, _ in inspect.getmembers(of, lambda member: isinstance(member, property))]


RESOURCES = ["auth", *parts(DescopeClient, "auth"), *parts(MGMT, "mgmt")]
RESOURCES.remove("auth.mgmt")


def methods(client, resource):
    part = attrgetter(resource)(SimpleNamespace(auth=client, mgmt=client.mgmt))
    return {f"{resource}.{name}" for name, _ in inspect.getmembers(type(part), inspect.isfunction) if name[0] != "_"}


@pytest.fixture(scope="module")
def called():
    """What is called as `mgmt.user.create(…)` or `auth.me(…)`, on the fixtures for both clients."""
    trees = (ast.parse(test.read_text()) for test in Path(__file__).parent.glob("test_*.py"))
    return {ast.unparse(node.func) for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)}


@pytest.mark.parametrize("resource", RESOURCES)
def test_every_method_is_called_that_is_built(client, called, resource):
    """And nothing else: what is built and called is not to stay in the list."""
    all_methods = methods(client, resource)
    not_built = {method for method in all_methods if any(fnmatchcase(method, pattern) for pattern in NOT_BUILT)}
    assert all_methods - called == not_built


@pytest.mark.parametrize("resource", RESOURCES)
def test_both_clients_have_the_same_methods(client, async_client, resource):
    """So that one test serves both."""
    lifecycle = {f"{resource}.aopen", f"{resource}.aclose"}
    assert methods(client, resource) == methods(async_client, resource) - lifecycle != set()
