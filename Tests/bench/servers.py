"""The two servers that are measured, and a plain client for both."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit


class Emulator:
    """The release binary on a port of the system's choice; request logging is off, as in nginx."""

    def __init__(self, binary):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("DESCOPE_")}
        command = [binary, "serve", "--port", "0", "--log-level", "error"]
        started = time.perf_counter()
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if "listening on http" not in line:
            self.stop()
            sys.exit(f"no ready line, but: {line!r}")
        self.url = line.split()[-1]
        client = Client(self.url)
        client.call("GET", "/health")
        self.milliseconds_to_first_answer = (time.perf_counter() - started) * 1000
        client.close()

    def resident_megabytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS:"))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


@contextmanager
def running_emulator(binary):
    emulator = Emulator(binary)
    try:
        yield emulator
    finally:
        emulator.stop()


NGINX = """
daemon off; {user} worker_processes auto; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=10; server_tokens off;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    server {{
        listen 127.0.0.1:{port} backlog=1024; root {folder}/www; default_type application/json;
        location = /v1/mgmt/user {{ }}
    }}
}}
"""


@contextmanager
def running_nginx(folder, answer):
    """A private nginx that serves `answer` as a file where the emulator serves users."""
    port = free_port()
    file = folder / "www/v1/mgmt/user"
    file.parent.mkdir(parents=True)
    file.write_bytes(answer)
    configuration = folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    configuration.write_text(NGINX.format(folder=folder, port=port, user=user))
    command = ["nginx", "-p", folder, "-e", folder / "error.log", "-c", configuration]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_answering(url)
        yield url
    finally:
        process.terminate()
        process.wait(10)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_answering(url):
    for _ in range(100):
        try:
            client = Client(url)
            client.call("GET", "/")
            return client.close()
        except OSError:
            time.sleep(0.05)
    sys.exit(f"{url} does not answer")


class Client:
    """One keep-alive connection, as one project."""

    def __init__(self, url, project=""):
        address = urlsplit(url)
        self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=120)
        self.headers = {"Authorization": f"Bearer {project}:key", "Content-Type": "application/json"}

    def call(self, method, path, body=None):
        text = None if body is None else json.dumps(body, separators=(",", ":"))
        self.connection.request(method, path, text, self.headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def must(self, method, path, body=None):
        status, answer = self.call(method, path, body)
        if status != 200:
            sys.exit(f"{method} {path} answers {status}: {answer[:300]!r}")
        return answer

    def close(self):
        self.connection.close()
