"""POST /v2/mgmt/user/search: what is found, in which order, on which page."""

import pytest
from descope import UserObj
from descope.management.common import Sort


@pytest.fixture
def crowd(mgmt):
    """Five users, created in this order."""
    names = ["Cy", "Al", "Eve", "Bo", "Di"]
    users = [UserObj(f"{name.lower()}@example.com", display_name=name) for name in names]
    mgmt.user.invite_batch(users, send_mail=False)
    return names


def names(answer):
    return [user["name"] for user in answer["users"]]


def test_search_without_filters_finds_everybody(mgmt, ann, bob):
    """SE-01, SE-02."""
    assert mgmt.user.search_all() == {"users": [ann, bob], "total": 2}


def test_search_in_an_empty_project_finds_nobody(mgmt):
    """W-06."""
    assert mgmt.user.search_all() == {"users": [], "total": 0}


def test_users_come_in_the_order_of_their_creation(mgmt, crowd):
    """Q-24."""
    assert names(mgmt.user.search_all()) == crowd


def test_limit_shortens_the_page_but_not_the_total(mgmt, crowd):
    """SE-01, SE-03."""
    answer = mgmt.user.search_all(limit=2)
    assert (names(answer), answer["total"]) == (["Cy", "Al"], 5)


@pytest.mark.parametrize("page, found", [(0, ["Cy", "Al"]), (1, ["Eve", "Bo"]), (2, ["Di"]), (3, [])])
def test_pages_count_from_zero(mgmt, crowd, page, found):
    """SE-03."""
    answer = mgmt.user.search_all(limit=2, page=page)
    assert (names(answer), answer["total"]) == (found, 5)


def test_a_page_has_a_hundred_users_by_default(mgmt):
    """SE-03."""
    mgmt.user.invite_batch([UserObj(f"user{n}@example.com") for n in range(101)], send_mail=False)
    answer = mgmt.user.search_all()
    assert (len(answer["users"]), answer["total"]) == (100, 101)


@pytest.mark.parametrize(
    "desc, found", [(False, ["Al", "Bo", "Cy", "Di", "Eve"]), (True, ["Eve", "Di", "Cy", "Bo", "Al"])]
)
def test_users_are_sorted_on_request(mgmt, crowd, desc, found):
    """SE-12."""
    assert names(mgmt.user.search_all(sort=[Sort("displayName", desc)])) == found


def test_second_sort_field_decides_between_equals(mgmt):
    """SE-12."""
    mgmt.user.create("ann@example.com", display_name="Same", status="enabled")
    mgmt.user.create("bob@example.com", display_name="Same", status="disabled")
    found = mgmt.user.search_all(sort=[Sort("displayName"), Sort("email", desc=True)])
    assert [user["email"] for user in found["users"]] == ["bob@example.com", "ann@example.com"]


def test_changed_user_is_found_as_changed(mgmt, ann):
    """W-14: at once."""
    mgmt.user.update_display_name("ann@example.com", "Annie")
    assert names(mgmt.user.search_all(text="annie")) == ["Annie"]


TEXTS = ["ann@example.com", "ANN", "nna", "carr", "b. c", "15555550001", "+1555", "spare-id", "élodie"]


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_sought_in_login_ids_contacts_and_names(mgmt, bob, text):
    """SE-06: any part, whatever the case."""
    mgmt.user.create(
        "ann@example.com",
        phone="+15555550001",
        display_name="Ann of ÉLODIE",
        given_name="Anna",
        middle_name="B. C.",
        family_name="Carr",
        additional_login_ids=["spare-id"],
    )
    assert names(mgmt.user.search_all(text=text)) == ["Ann of ÉLODIE"]


def test_text_is_sought_in_user_ids(mgmt, ann, bob):
    """SE-06."""
    assert names(mgmt.user.search_all(text=ann["userId"])) == ["Ann"]


@pytest.mark.parametrize("text", ["%", "_", "*", '"', "'"])
def test_text_has_no_wildcards(mgmt, ann, text):
    """SE-06: a substring is a substring."""
    assert mgmt.user.search_all(text=text)["total"] == 0


def test_test_users_are_left_out(mgmt, ann):
    """SE-07, TU-04."""
    mgmt.user.create_test_user("tess@example.com")
    assert mgmt.user.search_all()["users"] == [ann]


def test_test_users_are_included_on_request(mgmt, ann):
    """SE-07."""
    tess = mgmt.user.create_test_user("tess@example.com")["user"]
    assert mgmt.user.search_all(with_test_user=True) == {"users": [ann, tess], "total": 2}


def test_test_users_are_found_alone_on_request(mgmt, ann):
    """SE-07."""
    tess = mgmt.user.create_test_user("tess@example.com")["user"]
    assert mgmt.user.search_all(test_users_only=True)["users"] == [tess]


def test_search_of_test_users_finds_them_alone(mgmt, ann):
    """SE-07."""
    tess = mgmt.user.create_test_user("tess@example.com")["user"]
    assert mgmt.user.search_all_test_users() == {"users": [tess], "total": 1}


def test_search_of_test_users_can_be_narrowed(mgmt):
    """SE-04, SE-07."""
    mgmt.user.create_test_user("tess@example.com", display_name="Tess")
    mgmt.user.create_test_user("toby@example.com", display_name="Toby")
    assert names(mgmt.user.search_all_test_users(login_ids=["toby@example.com"])) == ["Toby"]
