"""What the benchmark needs besides Python: programs that it installs, and those it compiles."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGES = {"wrk": "wrk", "nginx": "nginx-light", "cc": "gcc", "node": "nodejs", "valgrind": "valgrind", "openssl": "openssl"}


def install_missing(*commands):
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    missing = [PACKAGES[command] for command in commands if not shutil.which(command)]
    if not missing:
        return
    if not shutil.which("apt-get"):
        sys.exit(f"install these first: {' '.join(missing)}")
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    for arguments in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", *missing]):
        environment = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive"]
        subprocess.run([*environment, "apt-get", *arguments], check=True, stdout=sys.stderr)


def compiled(name, folder):
    """The program of that name, built into the folder."""
    program = folder / name
    command = ["cc", "-O2", "-pthread", "-o", program, HERE / f"{name}.c", "-lsqlite3"]
    subprocess.run(command, check=True)
    return program


def progress(text):
    print(f"  {text}", file=sys.stderr, flush=True)
