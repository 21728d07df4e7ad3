"""Plain HTTP, for what the SDK cannot say."""

import json
from dataclasses import dataclass
from email.message import Message
from typing import Any, Optional
from urllib import error, request

DIRECT = request.build_opener(request.ProxyHandler({}))


@dataclass(frozen=True)
class Reply:
    status: int
    body: Any
    headers: Message

    @property
    def code(self) -> str:
        return self.body["errorCode"]


class RawClient:
    """Sends JSON values, or bytes as they are, with a management bearer token unless told otherwise."""

    def __init__(self, url: str, project_id: str):
        self._url = url
        self._authorization = f"Bearer {project_id}:key"

    def get(self, path: str) -> Reply:
        return self.send("GET", path)

    def post(self, path: str, body: Any) -> Reply:
        return self.send("POST", path, body)

    def send(self, method: str, path: str, body: Any = None, authorization: Optional[str] = None) -> Reply:
        """Sends one request; an empty `authorization` leaves the header out."""
        call = request.Request(self._url + path, method=method, data=self._encoded(body))
        call.add_header("Content-Type", "application/json")
        bearer = self._authorization if authorization is None else authorization
        if bearer:
            call.add_header("Authorization", bearer)
        try:
            answer = DIRECT.open(call, timeout=10)
        except error.HTTPError as refusal:
            answer = refusal
        with answer:
            return Reply(answer.status, json.load(answer), answer.headers)

    @staticmethod
    def _encoded(body: Any) -> Optional[bytes]:
        if body is None or isinstance(body, bytes):
            return body
        return json.dumps(body).encode()
