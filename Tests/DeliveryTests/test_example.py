"""The example of `docs/plugins.md`: under forty lines, and a whole plug-in."""

from __future__ import annotations

import json
import os

from support.plugin import ROOT, Plugin

FOLDER = ROOT / "docs/examples/plugin-print"
MANIFEST = json.loads((FOLDER / "plugin.json").read_text())
PROGRAM = FOLDER / MANIFEST["program"]


def test_it_is_short_and_can_be_run():
    assert len(PROGRAM.read_text().splitlines()) < 40
    assert os.access(PROGRAM, os.X_OK)
    assert MANIFEST["name"] == FOLDER.name


def test_it_delivers_each_key_once(tmp_path):
    printed = tmp_path / "deliveries"
    with Plugin([PROGRAM]) as plugin:
        greeting = plugin.open({"file": str(printed)})["result"]
        assert [greeting[name] for name in ["name", "version", "protocol", "capabilities"]] == [
            MANIFEST[name] for name in ["name", "version", "protocol", "capabilities"]]
        assert [plugin.deliver(key=key) for key in ["k-1", "k-10", "k-1"]] == ["delivered"] * 3
        assert plugin.deliver(key="k-2", kind="referral") == "delivered"
        assert printed.read_text() == "k-1 notice\nk-10 notice\nk-2 referral\n"


def test_it_writes_in_its_own_folder_unless_told():
    with Plugin([PROGRAM]) as plugin:
        assert plugin.begin({}).deliver() == "delivered"
        assert (plugin.folder / "printed").read_text() == "k-1 notice\n"


def test_it_knows_what_it_does_not_know():
    with Plugin([PROGRAM]) as plugin:
        assert plugin.ask("check", {})()["error"]["code"] == -32601
