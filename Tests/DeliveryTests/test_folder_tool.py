"""The recipient's tool: it makes keys, and opens what was sealed for them and nothing else."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from support.places import Place, tool


@pytest.fixture
def place(tmp_path) -> Place:
    return Place(tmp_path)


def spoilt(place: Place, name: str) -> Path:
    """A sealed file with one thing changed."""
    content = (place.folder / "k-1.sealed").read_bytes()
    changed = {
        "another label": content.replace(b"/k-1\n", b"/k-2\n"),
        "a changed byte": content[:-1] + bytes([content[-1] ^ 1]),
        "cut short": content[:-1],
        "only a label": content.split(b"\n")[0] + b"\n",
        "empty": b"",
        "something else": b"hello",
    }[name]
    file = place.root.parent / "spoilt"
    file.write_bytes(changed)
    return file


@pytest.mark.parametrize("name", [
    "another label", "a changed byte", "cut short", "only a label", "empty", "something else"])
def test_a_file_that_was_changed_stays_shut(place, name):
    place.deliver()
    opened = tool("open", "--key", place.private, spoilt(place, name))
    assert (opened.returncode, opened.stdout) == (1, "")
    assert opened.stderr.endswith("cannot be opened with this key\n")


def test_another_key_opens_nothing(place, tmp_path):
    place.deliver()
    tool("new-key", tmp_path / "other")
    assert tool("open", "--key", tmp_path / "other", place.folder / "k-1.sealed").returncode == 1


def test_several_files_open_at_once(place):
    for key in ["k-1", "k-2"]:
        place.deliver(key)
    files = sorted(place.folder.glob("*.sealed"))
    opened = tool("open", "--key", place.private, *files, place.folder / "missing")
    assert [json.loads(line)["key"] for line in opened.stdout.splitlines()] == ["k-1", "k-2"]
    assert opened.returncode == 1


def test_a_new_key_is_private_and_never_written_over(place):
    assert place.private.stat().st_mode & 0o777 == 0o600
    assert len(base64.b64decode(place.public)) == 32
    before = place.private.read_bytes()
    assert tool("new-key", place.private).returncode == 1
    assert place.private.read_bytes() == before


@pytest.mark.parametrize("arguments, code", [
    (["--help"], 0), (["open"], 64), (["new-key"], 64), (["close", "x"], 64), (["open", "--key", "/nowhere", "x"], 1),
], ids=str)
def test_the_tools_arguments(arguments, code):
    done = tool(*arguments)
    assert done.returncode == code
    assert (done.stdout if code == 0 else done.stderr) != ""
