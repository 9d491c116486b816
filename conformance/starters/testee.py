#!/usr/bin/env python3
"""A testee of the conformance suite: it answers for your implementation.

The suite writes one JSON object a line to standard input, and reads one a line
from standard output. Nothing else may go there: logs go to standard error.

    npx tallystick conform -- python3 testee.py

What is not declared in OPERATIONS is not asked. Add one operation after the
other: docs and examples are in conformance/protocol.md of the package.
"""

import json
import os
import sys


class Reject(Exception):
    """The input breaks the protocol. Anything else that is raised means: we broke."""

    def __init__(self, rule, path=None):
        super().__init__(rule)
        self.violation = {"rule": rule} if path is None else {"rule": rule, "path": path}


def serial_pad(given, now):
    # Call your own code here, and raise Reject where it refuses.
    serial = given["serial"]
    if not 1 <= len(serial) <= 64:
        raise Reject("length")
    if not (serial.isascii() and serial.isprintable()):
        raise Reject("charset")
    return {"serial": serial.rjust(14, "0")}


OPERATIONS = {
    "serial-pad": serial_pad,
}

# The build that reports name, as GitLab and GitHub say it.
BUILD = os.environ.get("CI_COMMIT_SHA") or os.environ.get("GITHUB_SHA") or "local"

READY = {
    "type": "ready",
    "protocol": 1,
    "implementation": {"name": "my-implementation", "version": BUILD, "language": "python"},
    "operations": list(OPERATIONS),
    # Which messages you implement; left out, the suite asks eight, LianLian's too:
    # "messages": ["unionpay/MOBILE_NUMBER_VERIFICATION/request"],
}


def answer(message):
    try:
        output = OPERATIONS[message["operation"]](message["input"], message["now"])
        return {"status": "ok", "output": output}
    except Reject as refused:
        return {"status": "reject", "violations": [refused.violation]}
    except Exception as error:
        print(f"{type(error).__name__} in {message['operation']}", file=sys.stderr)
        return {"status": "error", "message": type(error).__name__}


def main():
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "hello":
            send(READY)
        elif message["type"] == "case":
            send({"type": "result", "id": message["id"], **answer(message)})
        elif message["type"] == "bye":
            break


def send(message):
    # ASCII alone is UTF-8 too, whatever the encoding of this system is.
    print(json.dumps(message), flush=True)


if __name__ == "__main__":
    main()
