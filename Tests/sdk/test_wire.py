"""What the SDK's HTTP library does that a story cannot show."""

import pytest
from descope import UserObj

LOGIN_IDS = ["+15555550001", "ann+news@example.com", "a b&c=d;e?f#g/h", "100%41", "Ärger 💥"]


@pytest.mark.parametrize("login_id", LOGIN_IDS)
def test_login_id_survives_the_query(mgmt, login_id):
    user = mgmt.user.create(login_id, email="ann@example.com")["user"]
    assert mgmt.user.load(login_id)["user"] == user == user | {"loginIds": [login_id]}


def test_text_survives_the_body(mgmt):
    text = "Zoë \"Zo\" O'Neill \\ 💥 </script> \t\n"
    assert mgmt.user.create("zoe@example.com", display_name=text)["user"]["name"] == text


def test_large_requests_and_answers_arrive_whole(mgmt):
    """More than a socket takes at once."""
    picture = "http://example.com/" + "a" * 4_000
    users = [UserObj(f"user{number}@example.com", picture=picture) for number in range(100)]
    assert len(mgmt.user.invite_batch(users, send_mail=False)["createdUsers"]) == 100
    assert [user["picture"] for user in mgmt.user.search_all()["users"]] == [picture] * 100
