"""Plug-ins in Python: one that records what it carries, and some that misbehave over what goes to somebody called bad."""

from __future__ import annotations

#: The ways of misbehaving, each as what is done in place of answering a delivery.
WAYS = {
    "hang": "time.sleep(600)",
    "silence": "pass",
    "crash": "os._exit(3)",
    "flood": "write('x' * (9 << 20))",
    "lie": "answer(number, {'key': 'another-key', 'outcome': 'delivered'})",
    "babble": "write('no JSON at all\\n' * 2000)",
    "twice": "answer(number, delivered(params)); answer(number, delivered(params))",
    "for-another": "answer(number + 1000, delivered(params))",
    "free-words": "answer(number, {'key': params['key'], 'outcome': 'never', 'reason': params['message']['text']})",
}

_BEGIN = """#!/usr/bin/python3
import json, os, sys, time

def write(text):
    os.write(1, text.encode())

def answer(number, result):
    write(json.dumps({"jsonrpc": "2.0", "id": number, "result": result}) + "\\n")

def delivered(params):
    return {"key": params["key"], "outcome": "delivered"}

def note(params):
    with open(FILE, "a") as file:
        file.write(json.dumps({"council": COUNCIL} | params) + "\\n")
        file.flush()
        os.fsync(file.fileno())
"""

_SERVE = """
for line in sys.stdin:
    request = json.loads(line)
    number, params = request["id"], request["params"]
    if request["method"] == "initialize":
        COUNCIL, FILE = params["council"], params["settings"]["file"]
        answer(number, {"protocol": 1, "name": params["plugin"], "version": "9.9", "capabilities": ["deliver"],
                        "concurrency": 4})
    elif request["method"] == "deliver":
"""

#: What such a plug-in is given: the file in which it notes what it carries.
SETTINGS = [{"name": "file", "form": "path", "given_by": "operator", "required": True, "help": "Where to note"}]

#: Notes every delivery, on disk, and says that it has arrived.
RECORDER = _BEGIN + _SERVE + """
        note(params)
        answer(number, delivered(params))
"""

#: Never answers anything, not even the handshake.
MUTE = "#!/usr/bin/python3\nimport time\ntime.sleep(600)\n"

#: Does not run.
BROKEN = "#!/usr/bin/python3\nimport nothing_of_the_kind\n"

#: Says all it knows on standard error, and then does its work.
BLABBER = _BEGIN + _SERVE + """
        print("carrying", json.dumps(params), file=sys.stderr, flush=True)
        print("to", params["address"], params["message"]["text"], file=sys.stderr, flush=True)
        note(params)
        answer(number, delivered(params))
"""


def rogue(way: str) -> str:
    """A plug-in that misbehaves in a way over whatever goes to somebody called bad, and carries the rest."""
    return _BEGIN + _SERVE + f"""
        if params["address"].startswith("bad"):
            {WAYS[way]}
        else:
            note(params)
            answer(number, delivered(params))
"""
