"""The examples in README do what they say."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

README = (Path(__file__).resolve().parents[2] / "README.md").read_text()
SCRIPT, APPLICATION_TEST = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


@pytest.fixture
def output(emulator, tmp_path):
    """What Python prints when it runs an example, with the emulator where README says that it is."""

    def output(example, *options):
        file = tmp_path / "test_example.py"
        file.write_text(example.replace("http://localhost:7372", emulator.url))
        run = subprocess.run([sys.executable, *options, file], capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    return output


def test_script_prints_what_is_beside_it(output):
    printed = re.findall(r"print\(.*\)  # (.*)", SCRIPT)
    assert output(SCRIPT).splitlines() == printed != []


def test_test_of_an_application_passes(output):
    assert "1 passed" in output(APPLICATION_TEST, "-m", "pytest")
