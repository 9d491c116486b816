"""A testee of the conformance suite: what it is asked, unionpay.py and lianlian.py answer.

The suite writes one JSON object a line to standard input, and reads one a line from standard output.
"""

import base64
import json
import sys
from datetime import datetime
from functools import lru_cache
from importlib.metadata import version

from jwcrypto import jwk

import lianlian
import unionpay
from reject import Reject


def jws_sign(given, now):
    body, key, kid, app_id = octets(given["body"]), key_of(given["key"]), given["kid"], given["appId"]
    return {"header": unionpay.sign(body, key, kid, app_id, given.get("requestPath"), now)}


def jws_verify(given, now):
    unionpay.verify(
        octets(given["body"]),
        given["header"],
        keys_of(given["keys"]),
        now,
        path=given.get("requestPath"),
        seen=given.get("seen", ()),
        app_id=given.get("appId"),
    )
    return {}


def kv_verify(given, now):
    lianlian.verify(given["params"], key_of(given["key"]), given.get("accept", ("RSA", "SHA256withRSA")))
    return {}


OPERATIONS = {
    "jws-sign": jws_sign,
    "jws-verify": jws_verify,
    "jwe-encrypt": lambda given, now: {
        "jwe": unionpay.encrypt(octets(given["plaintext"]), key_of(given["key"]), given["kid"])
    },
    "jwe-decrypt": lambda given, now: {
        "plaintext": as_bytes(unionpay.decrypt(given["jwe"], keys_of(given["keys"])))
    },
    "kv-source": lambda given, now: {"source": lianlian.source(given["params"])},
    "kv-sign": lambda given, now: {
        "sign": lianlian.sign(given["params"], key_of(given["key"]), given["signType"])
    },
    "kv-verify": kv_verify,
    "payload-encrypt": lambda given, now: {
        "payload": lianlian.encrypt(octets(given["plaintext"]), key_of(given["key"]))
    },
    "payload-decrypt": lambda given, now: {
        "plaintext": as_bytes(lianlian.decrypt(given["payload"], keys_of(given["keys"])))
    },
}

READY = {
    "type": "ready",
    "protocol": 1,
    "implementation": {"name": "jwcrypto", "version": version("jwcrypto"), "language": "python"},
    "operations": list(OPERATIONS),
    "messages": [],
    "features": ["app-id", "accept"],
}


def key_of(given):
    return _loaded(json.dumps(given))


def keys_of(given):
    return [key_of(key) for key in given]


@lru_cache(maxsize=100)
def _loaded(text):
    return jwk.JWK.from_json(text)


def octets(data):
    """The bytes of a value of the protocol's type Bytes."""
    return data["text"].encode("utf-8") if "text" in data else base64.b64decode(data["base64"])


def as_bytes(data):
    return {"base64": base64.b64encode(data).decode("ascii")}


def answer(message):
    now = datetime.fromisoformat(message["now"].replace("Z", "+00:00"))
    try:
        return {"status": "ok", "output": OPERATIONS[message["operation"]](message["input"], now)}
    except Reject as refused:
        return {"status": "reject", "violations": [{"path": "", "rule": refused.rule}]}
    except Exception as error:
        print(f"{type(error).__name__} in {message['operation']}", file=sys.stderr)
        return {"status": "error", "message": type(error).__name__}


def main():
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if message["type"] == "hello":
            send(READY)
        elif message["type"] == "case":
            send({"type": "result", "id": message["id"], **answer(message)})
        elif message["type"] == "bye":
            break


def send(message):
    print(json.dumps(message), flush=True)


if __name__ == "__main__":
    main()
