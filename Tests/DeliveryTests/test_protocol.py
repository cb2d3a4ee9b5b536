"""What every shipped plug-in does with lines that it should not get."""

from __future__ import annotations

import json
import re

import pytest

from support.plugin import ROOT, Plugin, delivery

NAMES = sorted(manifest.parent.name for manifest in (ROOT / "Plugins").glob("*/plugin.json"))
PAGE = (ROOT / "docs/plugins.md").read_text()
KINDS = {"text", "whole", "flag", "choice", "email", "url", "host", "name", "path"}


def test_three_are_shipped():
    assert NAMES == ["email", "folder", "webhook"]


@pytest.mark.parametrize("name", NAMES)
def test_the_manifest_can_be_read_in_one_way_only(name):
    manifest = json.loads((ROOT / "Plugins" / name / "plugin.json").read_text())
    assert manifest["name"] == name and manifest["summary"]
    for setting in manifest["settings"]:
        form = setting["form"]
        assert (form["kind"] if isinstance(form, dict) else form) in KINDS
        assert setting["given_by"] in {"council", "operator", "either"} and setting["help"]
    assert all(secret["help"] for secret in manifest.get("secrets", []))


@pytest.mark.parametrize("name", NAMES)
def test_the_page_has_every_setting(name):
    manifest = json.loads((ROOT / "Plugins" / name / "plugin.json").read_text())
    section = PAGE.split(f"\n## {name}\n")[1].split("\n## ")[0]
    for setting in manifest["settings"]:
        [row] = re.findall(rf"^\| `{setting['name']}` \| (\w+) \|.*$", section, re.M)
        assert row == setting["given_by"]
    for secret in manifest.get("secrets", []):
        assert re.search(rf"^\| `{secret['name']}` \| secret \|", section, re.M)


def test_the_pages_examples_are_json():
    blocks = re.findall(r"```json\n(.*?)```", PAGE, re.S)
    assert len(blocks) >= 8
    for block in blocks:
        json.loads(block)


@pytest.mark.parametrize("name", NAMES)
def test_lines_that_are_no_requests(name):
    with Plugin.shipped(name) as plugin:
        for line in ["not JSON", "[]", "{}", '{"jsonrpc": "1.0", "method": "check", "id": 1}']:
            plugin.write(line)
            assert plugin.unasked()["error"]["code"] == -32700
        plugin.write('{"jsonrpc": "2.0", "method": "deliver"}')  # a notification, which is not answered
        assert plugin.ask("deliver", delivery())()["error"]["code"] == -32002
        assert plugin.ask("sing", {})()["error"]["code"] == -32601
        assert plugin.open({}, protocols=[2])["error"]["code"] == -32602


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", [
    {"key": ""}, {"key": "x" * 81}, {"key": "a/b"}, {"kind": "song"}, {"message": None},
], ids=str)
def test_deliveries_that_are_none(name, change, tmp_path):
    settings = {"from": "a@newtown.example", "server": "127.0.0.1", "root": str(tmp_path), "keys-folder": str(tmp_path)}
    with Plugin.shipped(name) as plugin:
        plugin.begin(settings, {"signing-key": "x" * 32})
        assert plugin.ask("deliver", delivery() | change)()["error"]["code"] == -32602
