#!/usr/bin/env python3
"""A plug-in for Redress that writes the key and kind of each delivery into a file, once."""

import json
import pathlib
import sys

file = None


def initialize(opening):
    global file
    file = pathlib.Path(opening["settings"].get("file", "printed"))
    return {"protocol": 1, "name": "plugin-print", "version": "1.0.0", "capabilities": ["deliver"], "concurrency": 1}


def deliver(delivery):
    line = f"{delivery['key']} {delivery['kind']}\n"
    # The same key may come again: what was done for it once is not done twice.
    if not file.exists() or line not in file.read_text().splitlines(keepends=True):
        with file.open("a") as printed:
            printed.write(line)
    return {"key": delivery["key"], "outcome": "delivered"}


for line in sys.stdin:
    request = json.loads(line)
    answer = {"jsonrpc": "2.0", "id": request["id"]}
    methods = {"initialize": initialize, "deliver": deliver}
    if request["method"] in methods:
        answer["result"] = methods[request["method"]](request["params"])
    else:
        answer["error"] = {"code": -32601, "message": "no such method"}
    print(json.dumps(answer), flush=True)
