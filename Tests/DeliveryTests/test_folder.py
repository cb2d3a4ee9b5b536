"""Files sealed for their recipient: opened with the tool and with Python, put once, and kept inside the root."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

import pytest

from support.places import RECIPIENT, Place, tool
from support.plugin import PACKET, Plugin, delivery, manifest, words


@pytest.fixture
def place(tmp_path) -> Place:
    return Place(tmp_path)


def test_a_file_is_what_was_delivered(place):
    with Plugin.shipped("folder") as plugin:
        sent = delivery("k-17", kind="referral", address=RECIPIENT, onward="12 High Street", packet=PACKET)
        assert words(plugin.begin(place.settings).ask("deliver", sent)()) == "delivered"
    file = place.folder / "k-17.sealed"
    packet = {name: value for name, value in PACKET.items() if value is not None}
    expected = {"key": "k-17", "kind": "referral", "council": "newtown", "onward": "12 High Street",
                "message": sent["message"], "packet": packet}
    assert place.files == [f"newtown/{RECIPIENT}/k-17.sealed"]
    assert place.open_in_python(file) == expected
    opened = tool("open", "--key", place.private, file)
    assert (opened.returncode, json.loads(opened.stdout)) == (0, expected)
    assert file.read_bytes().startswith(b"redress folder 1 newtown/helping-hands/k-17\n")
    assert b"Zo" not in file.read_bytes() and file.stat().st_mode & 0o777 == 0o640
    assert place.folder.stat().st_mode & 0o777 == 0o750


def test_a_repeat_makes_no_second_file(place):
    assert [place.deliver(), place.deliver()] == ["delivered"] * 2
    assert place.files == [f"newtown/{RECIPIENT}/k-1.sealed"]


def test_a_repeat_after_collection_puts_nothing(place):
    place.deliver()
    (place.folder / "k-1.sealed").unlink()
    assert place.deliver() == "delivered"
    assert place.files == []
    assert place.deliver("k-2") == "delivered"
    assert place.files == [f"newtown/{RECIPIENT}/k-2.sealed"]


def test_what_a_crash_left_behind_is_in_nobodys_way(place):
    place.folder.mkdir(parents=True)
    (place.folder / ".new-k-1.sealed").write_text("half a fi")
    assert place.deliver() == "delivered"
    assert place.files == [f"newtown/{RECIPIENT}/k-1.sealed"]


def test_a_crash_before_the_note_has_the_same_file_written_again(place):
    place.deliver()
    (place.root / "newtown/.delivered" / RECIPIENT / "k-1").unlink()
    assert place.deliver() == "delivered"
    assert place.files == [f"newtown/{RECIPIENT}/k-1.sealed"]


def test_many_at_once(place):
    with Plugin.shipped("folder") as plugin:
        plugin.begin(place.settings)
        waiting = [plugin.ask("deliver", delivery(f"k-{n}", address=RECIPIENT)) for n in range(40)]
        assert {words(answer()) for answer in waiting} == {"delivered"}
    assert len(place.files) == 40


@pytest.mark.parametrize("address", ["..", "../other", "a/b", ".delivered", "", "Helping", "a--b", "x" * 61, "é"])
def test_an_address_that_is_no_name(place, address):
    assert place.deliver(address=address) == "never address-refused"
    assert place.files == []


def no_key(place: Place):
    place.key_file.unlink()


def short_key(place: Place):
    place.key_file.write_text(base64.b64encode(b"x" * 31).decode())


def no_base64(place: Place):
    place.key_file.write_text("not a key")


def zero_key(place: Place):
    place.key_file.write_text(base64.b64encode(bytes(32)).decode())


def linked_key(place: Place):
    place.key_file.rename(place.keys / "elsewhere")
    place.key_file.symlink_to(place.keys / "elsewhere")


def linked_recipient(place: Place):
    (place.root / "newtown").mkdir()
    place.folder.symlink_to(place.keys)


def linked_council(place: Place):
    (place.root / "newtown").symlink_to(place.keys)


def linked_notes(place: Place):
    (place.root / "newtown").mkdir()
    (place.root / "newtown/.delivered").symlink_to(place.keys)


def open_to_all(place: Place):
    place.folder.mkdir(parents=True)
    place.folder.chmod(0o777)


def open_keys(place: Place):
    (place.keys / "newtown").chmod(0o777)


def a_file_in_the_way(place: Place):
    (place.root / "newtown").write_text("")


@pytest.mark.parametrize("spoil", [
    no_key, short_key, no_base64, linked_key, linked_recipient, linked_council, linked_notes, open_to_all,
    open_keys, a_file_in_the_way,
], ids=lambda spoil: spoil.__name__)
def test_a_place_that_is_not_set_up(place, spoil):
    spoil(place)
    before = sorted(place.keys.rglob("*"))
    assert place.deliver() == "later not-set-up"
    assert not any(file.endswith(".sealed") for file in place.files)
    assert sorted(place.keys.rglob("*")) == before


def test_a_key_that_shares_no_secret(place):
    zero_key(place)
    assert place.deliver() == "later not-set-up"
    assert place.files == []


def test_a_link_in_the_files_place_is_not_followed(place, tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("precious")
    place.folder.mkdir(parents=True)
    (place.folder / "k-1.sealed").symlink_to(precious)
    (place.folder / ".new-k-1.sealed").symlink_to(precious)
    assert place.deliver() == "delivered"
    assert precious.read_text() == "precious"
    assert not (place.folder / "k-1.sealed").is_symlink()


@pytest.mark.parametrize("changed, faults", [
    ({"root": None, "keys-folder": None}, ["keys-folder", "root"]),
    ({"root": "here"}, ["root"]),
    ({"root": "/tmp/../tmp"}, ["root"]),
    ({"root": "/nowhere"}, ["root"]),
    ({"root": "/etc/hostname"}, ["root"]),
    ({"root": "/tmp"}, ["root"]),
    ({"keys-folder": "/tmp"}, ["keys-folder"]),
], ids=str)
def test_settings_that_cannot_be_used(place, changed, faults):
    assert os.stat("/tmp").st_mode & 0o002
    given = {name: value for name, value in (place.settings | changed).items() if value is not None}
    with Plugin.shipped("folder") as plugin:
        assert plugin.refused(given) == faults


def test_a_council_that_cannot_be_a_folder(place):
    with Plugin.shipped("folder", council="../newtown") as plugin:
        assert plugin.refused(place.settings) == ["None"]


def test_the_manifest_says_what_the_greeting_says(place):
    with Plugin.shipped("folder") as plugin:
        greeting = plugin.open(place.settings)["result"]
    own = manifest("folder")
    assert [own[name] for name in ["name", "version", "protocol", "capabilities"]] == [
        greeting[name] for name in ["name", "version", "protocol", "capabilities"]]
    assert own["program"] == "redress-folder"
