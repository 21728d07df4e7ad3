"""Custom attributes of users."""

import pytest

ANN = "ann@example.com"


def test_attributes_are_defined_and_deleted(mgmt):
    """AT-01: every answer is the whole set, its total a string."""
    mgmt.user.create_custom_attribute("plan", "Plan", "string", required=False)
    both = mgmt.user.create_custom_attribute("seats", "Seats", "number")
    assert [(attribute["name"], attribute["displayName"]) for attribute in both["data"]] == [
        ("plan", "Plan"),
        ("seats", "Seats"),
    ]
    assert mgmt.user.load_custom_attributes() == both == both | {"total": "2"}
    assert mgmt.user.delete_custom_attribute("plan") == {"data": both["data"][1:], "total": "1"}


KINDS = {
    "string": (1, "gold"),
    "number": (2, 1.5),
    "boolean": (3, True),
    "singleselect": (4, "gold"),
    "multiselect": (5, ["gold", "free"]),
}


@pytest.mark.parametrize("kind", KINDS)
def test_value_of_each_type_is_set(mgmt, ann, kind):
    """AT-03: this SDK alone names the types by words."""
    number, value = KINDS[kind]
    options = ["gold", "free"] if "select" in kind else None
    [attribute] = mgmt.user.create_custom_attribute("plan", "Plan", kind, options=options)["data"]
    assert attribute["type"] == number
    assert mgmt.user.update_custom_attribute(ANN, "plan", value)["user"]["customAttributes"] == {"plan": value}
