"""The emulator's own endpoints of one project."""

from typing import Any

import httpx

LONGEST_WAIT = 60


class ProjectControl:
    """Calls the endpoints below `/_emulator/v1/projects/<project ID>`, which need no key."""

    def __init__(self, url: str, project_id: str):
        self._http = httpx.Client(base_url=url, trust_env=False, verify=False, timeout=LONGEST_WAIT + 10)
        self._prefix = f"/_emulator/v1/projects/{project_id}"
        # They never make a project: the first call of the service does.
        made = self._http.get("/v1/mgmt/license", headers={"Authorization": f"Bearer {project_id}:key"})
        assert made.status_code == 200, made.text

    def call(self, method: str, path: str, **options: Any) -> dict:
        """Calls an endpoint, which must not refuse, and returns its answer."""
        answer = self._http.request(method, self._prefix + path, **options)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def close(self) -> None:
        self._http.close()
