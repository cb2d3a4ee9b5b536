/// A plug-in in Python that does as it should; what stands between start and end changes it.
enum GoodPlugin {
    static let start = #"""
        #!/usr/bin/python3
        import json, os, sys, threading, time

        NAME, VERSION, PROTOCOL, CAPABILITIES, CONCURRENCY = "post", "1.0", 1, ["deliver", "check"], 1
        settings, secrets = {}, {}

        def note(name, what):
            with open("NOTES/" + name, "a") as file: file.write(str(what) + "\n")

        def write(data):
            while data: data = data[os.write(1, data):]

        def send(message): write((json.dumps(dict(message, jsonrpc="2.0")) + "\n").encode())
        def answer(id, result): send({"id": id, "result": result})
        def delivered(id, delivery): answer(id, {"key": delivery["key"], "outcome": "delivered"})
        def check(id): answer(id, {"faults": []})
        def deliver(id, delivery): delivered(id, delivery)

        def initialize(id, opening):
            answer(id, {"name": NAME, "version": VERSION, "protocol": PROTOCOL, "capabilities": CAPABILITIES,
                        "concurrency": CONCURRENCY})

        note("process", os.getpid())

        """#

    static let end = #"""
        for line in sys.stdin:
            request = json.loads(line)
            if request["method"] == "initialize":
                settings, secrets = request["params"]["settings"], request["params"]["secrets"]
                initialize(request["id"], request["params"])
            elif request["method"] == "check":
                check(request["id"])
            else:
                deliver(request["id"], request["params"])

        """#
}
