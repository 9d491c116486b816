"""Reads a JSON list of requests and answers from standard input, and writes what lianlian.py makes of each.

The first argument is the folder of the peer, the second a JWK that verifies.
"""

import json
import sys

sys.path.insert(0, sys.argv[1])

from jwcrypto import jwk  # noqa: E402

import lianlian  # noqa: E402
from reject import Reject  # noqa: E402


def outcome(asked, answer, key, interface):
    try:
        lianlian.verify_answer(asked, answer, key, lianlian.UNSIGNED.get(interface, ()))
    except Reject as refused:
        return refused.rule
    return "taken"


key = jwk.JWK.from_json(sys.argv[2])
print(json.dumps([outcome(one["asked"], one["answer"], key, one["interface"]) for one in json.load(sys.stdin)]))
