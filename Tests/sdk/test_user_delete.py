"""The ways to delete users."""

from refusals import refused


def test_deleted_user_is_gone(mgmt, ann):
    """DE-02."""
    assert mgmt.user.delete("ann@example.com") is None
    with refused(404, "E112102"):
        mgmt.user.load("ann@example.com")
    assert mgmt.user.search_all() == {"users": [], "total": 0}


def test_user_is_deleted_by_user_id(mgmt, ann):
    """DE-01."""
    mgmt.user.delete_by_user_id(ann["userId"])
    with refused(404, "E112102"):
        mgmt.user.load_by_user_id(ann["userId"])


def test_user_id_passes_for_a_login_id(mgmt, ann):
    """U-02."""
    mgmt.user.delete(ann["userId"])
    assert mgmt.user.search_all()["total"] == 0


def test_any_login_id_deletes_the_user(mgmt):
    """DE-03: a phone in either form too."""
    mgmt.user.create("ann@example.com", additional_login_ids=["+15555550001"])
    mgmt.user.delete("+1-555-555-0001")
    assert mgmt.user.search_all()["total"] == 0


def test_login_ids_of_a_deleted_user_are_free(mgmt):
    """DE-03."""
    gone = mgmt.user.create("ann@example.com", additional_login_ids=["ann"])["user"]
    mgmt.user.delete("ann@example.com")
    again = mgmt.user.create("bob@example.com", additional_login_ids=["ann@example.com", "ann"])["user"]
    assert again["userId"] != gone["userId"]


def test_delete_of_an_unknown_user_is_refused(mgmt):
    """DE-04, Q-13."""
    with refused(404, "E112102"):
        mgmt.user.delete("nobody@example.com")


def test_delete_of_an_unknown_user_id_is_refused(mgmt):
    """DE-04, Q-13."""
    with refused(404, "E112102"):
        mgmt.user.delete_by_user_id("U2nobody")


def test_batch_deletes_by_user_id(mgmt, ann, bob):
    """DE-05."""
    mgmt.user.delete_batch([ann["userId"]])
    assert mgmt.user.search_all()["users"] == [bob]


def test_batch_delete_passes_over_unknown_user_ids(mgmt, ann):
    """DE-05, Q-13."""
    mgmt.user.delete_batch(["U2nobody", ann["userId"]])
    assert mgmt.user.search_all()["total"] == 0


def test_all_test_users_are_deleted_and_nobody_else(mgmt, ann):
    """DE-06."""
    mgmt.user.create_test_user("tess@example.com")
    mgmt.user.delete_all_test_users()
    assert mgmt.user.search_all(with_test_user=True)["users"] == [ann]


def test_deleting_all_test_users_needs_none(mgmt):
    """DE-06."""
    assert mgmt.user.delete_all_test_users() is None
