"""The rules that tools can check: style, types, import contracts, sizes, one owner per vendor."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "kiosk").rglob("*.py"))
LONGEST_MODULE = 400


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "kiosk", "tests"),
        ("ruff", "format", "--check", "kiosk", "tests"),
        ("mypy",),
        ("importlinter.cli", "lint_imports"),
    ],
    ids=["lint", "format", "types", "import contracts"],
)
def test_tool_is_content(command: tuple[str, ...]) -> None:
    if command[0] == "importlinter.cli":
        arguments = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    else:
        arguments = [sys.executable, "-m", *command]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_is_short_and_says_what_it_is(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_MODULE
    assert ast.get_docstring(ast.parse(text))


def test_one_module_opens_cameras() -> None:
    users = [
        module.name
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "VideoCapture"
    ]
    assert set(users) == {"capture.py"}


def test_only_the_cache_codec_unpickles() -> None:
    users = {
        module.name
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import) and any(alias.name == "pickle" for alias in node.names)
    }
    assert users == {"cache_codec.py"}
