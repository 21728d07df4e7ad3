"""The generated OpenAPI document is valid OpenAPI 3.1."""

import json
from pathlib import Path

import pytest

validator = pytest.importorskip("openapi_spec_validator")


def document() -> Path:
    """`fixtures/openapi.json` of the repository that this file is in."""
    folders = Path(__file__).resolve().parents
    return next(file for folder in folders if (file := folder / "fixtures/openapi.json").is_file())


def test_the_document_is_valid_openapi_3_1():
    spec = json.loads(document().read_text())
    assert spec["openapi"].startswith("3.1.")
    validator.validate(spec, cls=validator.OpenAPIV31SpecValidator)
