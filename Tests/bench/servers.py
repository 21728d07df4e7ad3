"""The servers that are measured, and a plain client for all of them."""

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

HERE = Path(__file__).resolve().parent


class NoReadyLine(Exception):
    """A server ended before it listened."""


class Server:
    """A process that prints where it listens, from its start to its first answer and on."""

    def __init__(self, command):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DESCOPE_")}
        started = time.perf_counter()
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, close_fds=False
        )
        line = self.process.stdout.readline()
        if "listening on http" not in line:
            self.stop()
            raise NoReadyLine(f"{command} wrote: {line!r}")
        self.url = line.split()[-1]
        answer_once(self.url)
        self.milliseconds_to_first_answer = (time.perf_counter() - started) * 1000

    def cpu_seconds(self):
        """User and system time of the process, from the clock that clock_getcpuclockid(3) would name."""
        return time.clock_gettime(~self.process.pid << 3 | 2)

    def resident_megabytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) * 1024 / 1e6 for line in status.splitlines() if line.startswith("VmRSS:"))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


@contextmanager
def running(command):
    server = Server(command)
    try:
        yield server
    finally:
        server.stop()


def running_emulator(binary, under=()):
    """The release binary on a port of the system's choice; request logging is off, as in nginx."""
    return running([*under, binary, "serve", "--port", "0", "--log-level", "error"])


def starters(binary, limit):
    """How to start the emulator and those of its references that answer as it does, by name."""
    return {
        "emulator": lambda: running_emulator(binary),
        "limit": lambda: running([limit]),
        "Node": running_peer,
    }


def running_peer():
    return running(["node", HERE / "peer.js"])


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


class Nginx:
    """A private nginx that serves one file where the emulator serves users."""

    def __init__(self, folder, answer):
        port = free_port()
        file = folder / "www/v1/mgmt/user"
        file.parent.mkdir(parents=True)
        file.write_bytes(answer)
        configuration = folder / "nginx.conf"
        user = "user root;" if os.geteuid() == 0 else ""
        configuration.write_text(NGINX.format(folder=folder, port=port, user=user))
        command = ["nginx", "-p", folder, "-e", folder / "error.log", "-c", configuration]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        self.url = f"http://127.0.0.1:{port}"

    def cpu_seconds(self):
        """Not known: the workers' time is not the process's."""
        return 0


@contextmanager
def running_nginx(folder, answer):
    server = Nginx(folder, answer)
    try:
        wait_until_answering(server.url)
        yield server
    finally:
        server.process.terminate()
        server.process.wait(10)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_answering(url):
    for _ in range(100):
        try:
            return answer_once(url)
        except OSError:
            time.sleep(0.05)
    sys.exit(f"{url} does not answer")


def answer_once(url):
    """Any answer will do; a bare socket adds the least to what is measured."""
    address = urlsplit(url)
    with socket.create_connection((address.hostname, address.port), timeout=30) as connection:
        connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        if not connection.recv(4096).startswith(b"HTTP/1.1 "):
            sys.exit(f"{url} does not speak HTTP")


def text(body):
    return None if body is None else json.dumps(body, separators=(",", ":")).encode()


class Client:
    """One keep-alive connection, as one project."""

    def __init__(self, url, project=""):
        address = urlsplit(url)
        self.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=120)
        self.headers = {"Authorization": f"Bearer {project}:key", "Content-Type": "application/json"}

    def call(self, method, path, body=None):
        self.connection.request(method, path, text(body), self.headers)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def must(self, method, path, body=None):
        status, answer = self.call(method, path, body)
        if status != 200:
            sys.exit(f"{method} {path} answers {status}: {answer[:300]!r}")
        return answer

    def drain(self, method, path, body):
        """As `must`, for next to no time of this process: the answer's body goes nowhere."""
        self.connection.request(method, path, body, self.headers)
        answer = self.connection.getresponse()
        if answer.status != 200:
            sys.exit(f"{method} {path} answers {answer.status}: {answer.read(300)!r}")
        buffer = bytearray(65_536)
        while answer.readinto(buffer):
            pass

    def close(self):
        self.connection.close()
