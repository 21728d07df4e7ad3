"""Each kind of refusal as the SDK raises it: the service's status and code, whatever the method."""

import pytest

from refusals import refused

ANN, NOBODY = "ann@example.com", "nobody@example.com"

REFUSALS = {
    "field missing": (400, "E011003", lambda mgmt: mgmt.user.create("")),
    "field invalid": (400, "E011003", lambda mgmt: mgmt.user.create(NOBODY, email="not-an-address")),
    "contact missing": (400, "E011002", lambda mgmt: mgmt.user.create("nobody")),
    "last login ID": (400, "E011004", lambda mgmt: mgmt.user.update_login_id(ANN)),
    "login ID taken": (400, "E062107", lambda mgmt: mgmt.user.create(ANN)),
    "merge not wanted": (409, "E111127", lambda mgmt: mgmt.user.update_email(ANN, "bob@example.com", True, True)),
    "no test user": (400, "E062108", lambda mgmt: mgmt.user.generate_enchanted_link_for_test_user(ANN, "")),
    "user unknown (GET)": (404, "E112102", lambda mgmt: mgmt.user.load(NOBODY)),
    "user unknown (POST)": (404, "E112102", lambda mgmt: mgmt.user.activate(NOBODY)),
    "user unknown (PATCH)": (404, "E112102", lambda mgmt: mgmt.user.patch(NOBODY, display_name="Nobody")),
    "role unknown": (404, "E111403", lambda mgmt: mgmt.user.add_roles(ANN, ["Nobody"])),
    "role taken": (400, "E024209", lambda mgmt: mgmt.role.create("Tenant Admin")),
    "permission unknown": (404, "E111303", lambda mgmt: mgmt.permission.delete("nothing")),
    "permission taken": (400, "E024104", lambda mgmt: mgmt.permission.create("User Admin")),
    "tenant unknown": (404, "E111104", lambda mgmt: mgmt.tenant.load("nowhere")),
    "tenant unknown, updated": (404, "E111102", lambda mgmt: mgmt.tenant.update("nowhere", "Nowhere")),
    "tenant taken": (400, "E073307", lambda mgmt: mgmt.tenant.create("Acme Inc.")),
}


@pytest.mark.parametrize("status, code, call", REFUSALS.values(), ids=REFUSALS)
def test_refusal_is_raised(mgmt, ann, bob, acme, status, code, call):
    with refused(status, code):
        call(mgmt)
    assert mgmt.user.search_all()["users"] == [ann, bob]
