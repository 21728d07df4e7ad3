"""Custom attributes of users: their definitions and their values."""

import pytest

from refusals import refused

ANN = "ann@example.com"


def names(answer):
    return [attribute["name"] for attribute in answer["data"]]


def test_new_project_defines_no_attributes(mgmt):
    """AT-01: the total is a string."""
    assert mgmt.user.load_custom_attributes() == {"data": [], "total": "0"}


def test_attribute_is_defined(mgmt):
    """AT-01."""
    [attribute] = mgmt.user.create_custom_attribute("plan", "Plan", "string")["data"]
    assert (attribute["name"], attribute["displayName"]) == ("plan", "Plan")


@pytest.mark.parametrize("kind, number", [("string", 1), ("number", 2), ("boolean", 3)])
def test_type_is_shown_as_a_number(mgmt, kind, number):
    """AT-03; this SDK alone names types by words (contract b.8)."""
    [attribute] = mgmt.user.create_custom_attribute("plan", "Plan", kind)["data"]
    assert attribute["type"] == number


def test_every_answer_is_the_whole_set(mgmt, plan):
    """AT-01."""
    answer = mgmt.user.create_custom_attribute("seats", "Seats", "number")
    assert (set(names(answer)), answer["total"]) == ({"plan", "seats"}, "2")
    assert mgmt.user.load_custom_attributes() == answer


def test_attribute_defined_again_is_there_once(mgmt, plan):
    """AT-02."""
    [attribute] = mgmt.user.create_custom_attribute("plan", "Tariff", "string")["data"]
    assert attribute["displayName"] == "Tariff"


def test_definition_is_deleted(mgmt, plan):
    """AT-01."""
    mgmt.user.create_custom_attribute("seats", "Seats", "number")
    answer = mgmt.user.delete_custom_attribute("plan")
    assert (names(answer), answer["total"]) == (["seats"], "1")


def test_deleting_an_unknown_definition_is_no_error(mgmt):
    """AT-02."""
    assert names(mgmt.user.delete_custom_attribute("plan")) == []


def test_deleting_a_definition_drops_its_values(mgmt, ann, plan):
    """AT-05, §4.17."""
    mgmt.user.update_custom_attribute(ANN, plan, "gold")
    mgmt.user.delete_custom_attribute(plan)
    assert mgmt.user.load(ANN)["user"]["customAttributes"] == {}


@pytest.mark.parametrize("kind, value", [("string", "gold"), ("number", 3), ("number", 1.5), ("boolean", True)])
def test_value_of_the_right_type_is_set(mgmt, ann, kind, value):
    """CA-01."""
    mgmt.user.create_custom_attribute("plan", "Plan", kind)
    assert mgmt.user.update_custom_attribute(ANN, "plan", value)["user"]["customAttributes"] == {"plan": value}


@pytest.mark.parametrize("kind, value", [("string", 3), ("number", "gold"), ("boolean", "true")])
def test_value_of_the_wrong_type_is_refused(mgmt, ann, kind, value):
    """CA-01, Q-16."""
    mgmt.user.create_custom_attribute("plan", "Plan", kind)
    with refused(400, "E011004"):
        mgmt.user.update_custom_attribute(ANN, "plan", value)


def test_value_outside_the_options_is_refused(mgmt, ann):
    """AT-03, Q-16."""
    mgmt.user.create_custom_attribute("plan", "Plan", "singleselect", options=["gold", "silver"])
    mgmt.user.update_custom_attribute(ANN, "plan", "gold")
    with refused(400, "E011004"):
        mgmt.user.update_custom_attribute(ANN, "plan", "lead")


def test_other_values_are_kept(mgmt, ann, plan):
    """CA-01."""
    mgmt.user.create_custom_attribute("seats", "Seats", "number")
    mgmt.user.update_custom_attribute(ANN, "seats", 3)
    user = mgmt.user.update_custom_attribute(ANN, plan, "gold")["user"]
    assert user["customAttributes"] == {"seats": 3, "plan": "gold"}


def test_null_removes_the_value(mgmt, ann, plan):
    """CA-02."""
    mgmt.user.update_custom_attribute(ANN, plan, "gold")
    assert mgmt.user.update_custom_attribute(ANN, plan, None)["user"]["customAttributes"] == {}


def test_attribute_nobody_defined_is_refused(mgmt, ann):
    """CA-01, CR-09, Q-16."""
    with refused(400, "E011004"):
        mgmt.user.update_custom_attribute(ANN, "shoe", 38)
