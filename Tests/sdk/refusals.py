"""What the SDK raises when somebody says no."""

import json
from contextlib import contextmanager
from typing import Iterator, Optional

import pytest
from descope import AuthException
from descope.exceptions import ERROR_TYPE_INVALID_TOKEN, ERROR_TYPE_SERVER_ERROR

ENVELOPE = {"errorCode", "errorDescription", "errorMessage", "message"}


@contextmanager
def refused(status: int, code: Optional[str] = None, text: str = "") -> Iterator[None]:
    """Expects an AuthException with this HTTP status and, where the service's code is known, this code.

    The SDK keeps the body of the answer as the exception's text; .NET shows description and message of it, so that its
    tests look for a `text` there.
    """
    with pytest.raises(AuthException) as caught:
        yield
    error = json.loads(caught.value.error_message)
    assert (caught.value.status_code, error["errorCode"]) == (status, code or error["errorCode"])
    assert (caught.value.error_type, error.keys()) == (ERROR_TYPE_SERVER_ERROR, ENVELOPE)
    assert text in f"{error['errorDescription']} ({error['errorMessage']})"


@contextmanager
def disbelieved(text: str) -> Iterator[None]:
    """Expects that the SDK itself takes no token, without asking the service."""
    with pytest.raises(AuthException, match=text) as caught:
        yield
    assert caught.value.error_type == ERROR_TYPE_INVALID_TOKEN
