"""Creating, loading, changing and deleting users, one and many."""

import pytest
from descope import UserObj, UserPassword, UserPasswordBcrypt

from refusals import refused

ANN = "ann@example.com"
BCRYPT = "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"

# What an answer shows of the `profile` in conftest.py.
SHOWN = {
    "email": "ann@work.example",
    "verifiedEmail": False,
    "phone": "+15555550001",
    "verifiedPhone": True,
    "name": "Ann",
    "givenName": "Anna",
    "middleName": "B.",
    "familyName": "Carr",
    "picture": "http://example.com/a.png",
    "roleNames": ["Editor", "Viewer"],
    "permissions": ["invoice.read"],
    "userTenants": [
        {"tenantId": "acme", "tenantName": "Acme Inc.", "roleNames": ["Viewer"], "permissions": ["invoice.read"]}
    ],
    "customAttributes": {"plan": "gold"},
    "ssoAppIds": ["portal"],
}
CLEARED = {field: type(value)() for field, value in SHOWN.items()}


@pytest.fixture
def rich(mgmt, profile):
    return mgmt.user.create(ANN, **profile)["user"]


def without_time(user):
    return {field: value for field, value in user.items() if field != "modifiedTime"}


MAKERS = {
    "create": lambda mgmt, more: mgmt.user.create(ANN, status="invited", **more),
    "create_test_user": lambda mgmt, more: mgmt.user.create_test_user(ANN, status="invited", **more),
    "invite": lambda mgmt, more: mgmt.user.invite(ANN, send_mail=False, template_id="welcome", locale="de", **more),
}


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_new_user_has_all_that_was_given(mgmt, profile, make):
    """CR-13, R-04, R-10."""
    answer = make(mgmt, profile | {"invite_url": "http://example.com/join", "additional_login_ids": ["ann"]})
    login_ids = {"loginIds": [ANN, "ann"], "externalIds": [ANN, "ann"]}
    assert answer == {"user": answer["user"] | SHOWN | login_ids | {"status": "invited"}, "created": True}
    assert mgmt.user.load(ANN)["user"] == answer["user"]


CHANGERS = {
    "update": lambda mgmt, more: mgmt.user.update(ANN, **more),
    "patch": lambda mgmt, more: mgmt.user.patch(ANN, **more),
}


@pytest.mark.parametrize("change", CHANGERS.values(), ids=CHANGERS)
def test_changed_user_has_all_that_was_given(mgmt, ann, profile, change):
    answer = change(mgmt, profile)
    assert answer == {"user": ann | SHOWN | {"modifiedTime": answer["user"]["modifiedTime"]}, "created": False}
    assert mgmt.user.load(ANN)["user"] == answer["user"]


def test_update_clears_what_is_not_given(mgmt, rich):
    """UP-02: the SDK sends it as null, or as an empty list."""
    user = mgmt.user.update(ANN, email=ANN, verified_email=True)["user"]
    assert without_time(user) == without_time(rich | CLEARED | {"email": ANN, "verifiedEmail": True})


def test_patch_keeps_what_is_not_given(mgmt, rich):
    """PA-02: the SDK leaves it out."""
    user = mgmt.user.patch(ANN, display_name="", role_names=[], status="enabled")["user"]
    changed = {"name": "", "roleNames": [], "permissions": [], "status": "enabled"}
    assert without_time(user) == without_time(rich | changed)


def test_batch_invites_users_and_tells_who_failed(mgmt, profile):
    """BA-03."""
    users = [UserObj("bob@example.com", role_names=["Nobody"]), UserObj(ANN, status="enabled", **profile)]
    answer = mgmt.user.invite_batch(users, invite_url="http://example.com/join", send_mail=False, locale="de")
    [ann], [failed] = answer["createdUsers"], answer["failedUsers"]
    assert ann == ann | SHOWN | {"status": "enabled"}
    assert (failed["user"]["loginIds"], answer["additionalErrors"]) == (["bob@example.com"], {})
    assert failed["failure"]


def test_batch_invites_users_with_credentials(mgmt):
    """BA-10."""
    clear = UserObj(ANN, password=UserPassword(cleartext="Secret-123"), seed="JBSWY3DPEHPK3PXP")
    hashed = UserObj("bob@example.com", password=UserPassword(hashed=UserPasswordBcrypt(BCRYPT)))
    users = mgmt.user.invite_batch([clear, hashed, UserObj("cy@example.com")])["createdUsers"]
    assert [(user["password"], user["TOTP"]) for user in users] == [(True, True), (True, False), (False, False)]


def test_batch_patches_users_and_tells_who_failed(mgmt, ann, profile):
    """PB-02."""
    answer = mgmt.user.patch_batch([UserObj("bob@example.com", display_name="Bob"), UserObj(ANN, **profile)])
    [patched], [failed] = answer["patchedUsers"], answer["failedUsers"]
    assert without_time(patched) == without_time(ann | SHOWN)
    assert (failed["user"]["loginIds"], answer["additionalErrors"]) == (["bob@example.com"], {})
    assert failed["failure"]


def test_export_of_auth0_is_imported(mgmt):
    """UM-2.20: the SDK sends the bytes in base64."""
    export = b'[{"user_id": "auth0|1", "email": "ann@example.com", "name": "Ann"}]'
    tried = mgmt.user.import_users("auth0", users=export, hashes=b"[]", dryrun=True)
    assert ([user["email"] for user in tried["users"]], mgmt.user.search_all()["total"]) == ([ANN], 0)
    [user] = mgmt.user.import_users("auth0", users=export)["users"]
    assert mgmt.user.load(ANN)["user"] == user == user | {"name": "Ann"}


def test_user_is_loaded_by_either_id(mgmt, ann, ann_id):
    assert mgmt.user.load(ann_id)["user"] == mgmt.user.load_by_user_id(ann["userId"])["user"] == ann


def test_users_are_loaded_together(mgmt, ann, bob):
    mgmt.user.deactivate("bob@example.com")
    both = [ann["userId"], bob["userId"]]
    assert mgmt.user.load_users(both) == {"users": [ann], "total": 1}
    assert mgmt.user.load_users(both, include_invalid_users=True)["total"] == 2


DELETIONS = {
    "delete": lambda mgmt, ann: mgmt.user.delete(ANN),
    "delete, by user ID": lambda mgmt, ann: mgmt.user.delete(ann["userId"]),
    "delete_by_user_id": lambda mgmt, ann: mgmt.user.delete_by_user_id(ann["userId"]),
    "delete_batch": lambda mgmt, ann: mgmt.user.delete_batch([ann["userId"], "U2nobody"]),
}


@pytest.mark.parametrize("delete", DELETIONS.values(), ids=DELETIONS)
def test_deleted_user_is_gone(mgmt, ann, bob, delete):
    assert delete(mgmt, ann) is None
    with refused(404, "E112102"):
        mgmt.user.load(ANN)
    assert mgmt.user.search_all() == {"users": [bob], "total": 1}
