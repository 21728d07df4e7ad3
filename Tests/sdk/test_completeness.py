"""Every method of the SDK's resources that this suite claims to cover is called by some test."""

import ast
import inspect
from pathlib import Path

import pytest
from descope.management.group import Group
from descope.management.group_async import GroupAsync
from descope.management.license import License
from descope.management.license_async import LicenseAsync
from descope.management.permission import Permission
from descope.management.permission_async import PermissionAsync
from descope.management.role import Role
from descope.management.role_async import RoleAsync
from descope.management.sso_application import SSOApplication
from descope.management.sso_application_async import SSOApplicationAsync
from descope.management.tenant import Tenant
from descope.management.tenant_async import TenantAsync
from descope.management.user import User
from descope.management.user_async import UserAsync

COVERED = {
    "user": (User, UserAsync),
    "tenant": (Tenant, TenantAsync),
    "role": (Role, RoleAsync),
    "permission": (Permission, PermissionAsync),
    "sso_application": (SSOApplication, SSOApplicationAsync),
    "group": (Group, GroupAsync),
    "license": (License, LicenseAsync),
}


def methods(resource):
    return {name for name, _ in inspect.getmembers(resource, inspect.isfunction) if not name.startswith("_")}


def called(resource):
    """The methods in calls that read `mgmt.<resource>.<method>(…)` in the tests."""
    trees = (ast.parse(test.read_text()) for test in Path(__file__).parent.glob("test_*.py"))
    calls = (node.func for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {call.attr for call in calls if is_method_of(resource, call)}


def is_method_of(resource, call):
    match call:
        case ast.Attribute(value=ast.Attribute(attr=name, value=ast.Name(id="mgmt") | ast.Attribute(attr="mgmt"))):
            return name == resource
    return False


@pytest.mark.parametrize("resource", COVERED)
def test_every_method_is_called(resource):
    sync, _ = COVERED[resource]
    assert methods(sync) - called(resource) == set()


@pytest.mark.parametrize("resource", COVERED)
def test_both_clients_have_the_same_methods(resource):
    """So that one test serves both."""
    sync, asynchronous = COVERED[resource]
    assert methods(sync) == methods(asynchronous)
