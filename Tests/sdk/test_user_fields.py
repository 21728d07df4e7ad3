"""POST /v1/mgmt/user/update/…: one thing at a time."""

import pytest

from refusals import refused


def test_login_id_is_replaced(mgmt, ann):
    """LI-01."""
    user = mgmt.user.update_login_id("ann@example.com", "annie")["user"]
    assert (user["userId"], user["loginIds"], user["status"]) == (ann["userId"], ["annie"], "invited")
    with refused(404, "E112102"):
        mgmt.user.load("ann@example.com")


def test_replaced_login_id_leaves_the_email(mgmt, ann):
    """LI-03, Q-07."""
    assert mgmt.user.update_login_id("ann@example.com", "annie@example.com")["user"]["email"] == "ann@example.com"


def test_login_id_is_removed(mgmt):
    """LI-02."""
    mgmt.user.create("ann@example.com", additional_login_ids=["ann"])
    assert mgmt.user.update_login_id("ann@example.com")["user"]["loginIds"] == ["ann"]


def test_last_login_id_stays(mgmt, ann):
    """LI-02, Q-08."""
    with refused(400, "E011004", "Cannot remove the last login ID"):
        mgmt.user.update_login_id("ann@example.com")
    assert mgmt.user.load("ann@example.com")["user"] == ann


def test_login_id_of_another_user_is_refused(mgmt, ann, bob):
    """LI-04."""
    with refused(400, "E062107"):
        mgmt.user.update_login_id("ann@example.com", "bob@example.com")


@pytest.mark.parametrize("verified", [True, False])
def test_email_is_set_with_its_flag(mgmt, ann, verified):
    """EM-01, Q-07."""
    user = mgmt.user.update_email("ann@example.com", "new@example.com", verified)["user"]
    assert (user["email"], user["verifiedEmail"]) == ("new@example.com", verified)
    assert user["loginIds"] == ["ann@example.com"]


def test_email_is_not_verified_unless_told(mgmt, ann):
    """EM-01, Q-10."""
    assert mgmt.user.update_email("ann@example.com", "new@example.com")["user"]["verifiedEmail"] is False


def test_email_is_removed(mgmt):
    """EM-01."""
    mgmt.user.create("ann@example.com", phone="+15555550001")
    user = mgmt.user.update_email("ann@example.com", "", True)["user"]
    assert (user["email"], user["verifiedEmail"]) == ("", False)


def test_email_merges_the_user_whose_login_id_it_is(mgmt, ann, bob):
    """EM-02, Q-12."""
    user = mgmt.user.update_email("ann@example.com", "bob@example.com", True)["user"]
    assert (user["userId"], user["email"]) == (ann["userId"], "bob@example.com")
    with refused(404, "E112102"):
        mgmt.user.load_by_user_id(bob["userId"])


def test_merged_user_brings_login_ids_and_roles(mgmt, ann, roles):
    """Q-12."""
    mgmt.user.create("bob@example.com", additional_login_ids=["bob"], role_names=["Viewer"])
    user = mgmt.user.update_email("ann@example.com", "bob@example.com", True)["user"]
    assert (user["loginIds"], user["roleNames"]) == (["ann@example.com", "bob@example.com", "bob"], ["Viewer"])


def test_email_that_would_merge_is_refused_on_request(mgmt, ann, bob):
    """EM-02."""
    with refused(409, "E111127"):
        mgmt.user.update_email("ann@example.com", "bob@example.com", True, fail_on_conflict=True)
    assert mgmt.user.search_all()["users"] == [ann, bob]


def test_email_that_is_only_a_contact_of_another_user_is_fine(mgmt, ann):
    """EM-02."""
    mgmt.user.create("bob", email="shared@example.com")
    user = mgmt.user.update_email("ann@example.com", "shared@example.com", True, fail_on_conflict=True)["user"]
    assert user["email"] == "shared@example.com"


@pytest.mark.parametrize("verified", [True, False])
def test_phone_is_set_with_its_flag(mgmt, ann, verified):
    """PH-01."""
    user = mgmt.user.update_phone("ann@example.com", "+1-555-555-0001", verified)["user"]
    assert (user["phone"], user["verifiedPhone"]) == ("+15555550001", verified)


def test_phone_is_removed(mgmt):
    """PH-01."""
    mgmt.user.create("ann@example.com", phone="+15555550001")
    user = mgmt.user.update_phone("ann@example.com")["user"]
    assert (user["phone"], user["verifiedPhone"]) == ("", False)


def test_phone_merges_the_user_whose_login_id_it_is(mgmt, ann):
    """PH-01, EM-02."""
    bob = mgmt.user.create("+15555550002")["user"]
    user = mgmt.user.update_phone("ann@example.com", "+1-555-555-0002", True)["user"]
    assert (user["userId"], user["phone"]) == (ann["userId"], "+15555550002")
    with refused(404, "E112102"):
        mgmt.user.load_by_user_id(bob["userId"])


def test_phone_that_would_merge_is_refused_on_request(mgmt, ann):
    """PH-01, EM-02."""
    mgmt.user.create("+15555550002")
    with refused(409, "E111127"):
        mgmt.user.update_phone("ann@example.com", "+15555550002", True, fail_on_conflict=True)


@pytest.mark.parametrize("verified", [True, False])
def test_recovery_email_is_set(mgmt, ann, verified):
    """RE-01."""
    user = mgmt.user.update_recovery_email("ann@example.com", "spare@example.com", verified)["user"]
    assert (user["recoveryEmail"], user["verifiedRecoveryEmail"]) == ("spare@example.com", verified)


@pytest.mark.parametrize("verified", [True, False])
def test_recovery_phone_is_set(mgmt, ann, verified):
    """RE-01."""
    user = mgmt.user.update_recovery_phone("ann@example.com", "+1-555-555-0009", verified)["user"]
    assert (user["recoveryPhone"], user["verifiedRecoveryPhone"]) == ("+15555550009", verified)


def test_names_left_out_are_kept(mgmt, ann):
    """NA-01."""
    mgmt.user.update_display_name("ann@example.com", given_name="Anna", middle_name="B.", family_name="Carr")
    user = mgmt.user.update_display_name("ann@example.com", display_name="Annie")["user"]
    assert (user["name"], user["givenName"], user["middleName"], user["familyName"]) == ("Annie", "Anna", "B.", "Carr")


def test_empty_name_clears(mgmt, ann):
    """NA-02."""
    assert mgmt.user.update_display_name("ann@example.com", display_name="")["user"]["name"] == ""


def test_picture_is_set(mgmt, ann):
    """PI-01."""
    user = mgmt.user.update_picture("ann@example.com", "http://example.com/a.png")["user"]
    assert user["picture"] == "http://example.com/a.png"


def test_picture_is_removed(mgmt):
    """PI-01."""
    mgmt.user.create("ann@example.com", picture="http://example.com/a.png")
    assert mgmt.user.update_picture("ann@example.com")["user"]["picture"] == ""
