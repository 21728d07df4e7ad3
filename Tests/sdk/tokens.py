"""The tokens in what the SDK answers."""


def session_token(answer: dict) -> str:
    return answer["sessionToken"]["jwt"]


def refresh_token(answer: dict) -> str:
    return answer["refreshSessionToken"]["jwt"]
