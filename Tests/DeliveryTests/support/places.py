"""A folder that a recipient collects from, and the recipient's own tool."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from support.plugin import PATIENCE, PROGRAMS, ROOT, Plugin

TOOL = PROGRAMS / "redress-folder"
RECIPIENT = "helping-hands"


def tool(*arguments) -> subprocess.CompletedProcess:
    """Runs the recipient's tool."""
    return subprocess.run([TOOL, *map(str, arguments)], capture_output=True, text=True, timeout=PATIENCE)


class Place:
    """A root with one recipient whose key is known."""

    def __init__(self, folder: Path):
        self.root, self.keys, self.private = folder / "root", folder / "keys", folder / "private-key"
        self.root.mkdir()
        (self.keys / "newtown").mkdir(parents=True)
        self.public = tool("new-key", self.private).stdout
        self.key_file.write_text(self.public)

    @property
    def key_file(self) -> Path:
        return self.keys / "newtown" / f"{RECIPIENT}.pub"

    @property
    def folder(self) -> Path:
        return self.root / "newtown" / RECIPIENT

    @property
    def settings(self) -> dict:
        return {"root": str(self.root), "keys-folder": str(self.keys)}

    @property
    def files(self) -> list[str]:
        """Every file under the root, but for the plug-in's own notes."""
        return sorted(
            str(file.relative_to(self.root)) for file in self.root.rglob("*")
            if not file.is_dir() and ".delivered" not in file.parts)

    def deliver(self, key: str = "k-1", **parts) -> str:
        """Delivers with a process of its own."""
        with Plugin.shipped("folder") as plugin:
            return plugin.begin(self.settings).deliver(**{"key": key, "address": RECIPIENT} | parts)

    def open_in_python(self, file: Path) -> dict:
        """Opens a sealed file with the very lines of `docs/plugins.md`."""
        page = (ROOT / "docs/plugins.md").read_text()
        [snippet] = [part for part in re.findall(r"```python\n(.*?)```", page, re.S) if "hpke" in part]
        snippet = snippet.replace("print(", "print(json.dumps(") + ")"
        done = subprocess.run(
            ["env", "-C", self.private.parent, sys.executable, "-c", snippet, file], capture_output=True, text=True,
            timeout=PATIENCE)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
