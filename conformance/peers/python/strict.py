"""Base64 and JSON as the protocol wants them: what Python's own readers pass over is refused."""

import base64
import json
import re


def unbase64url(text):
    """The bytes of base64url without padding (RFC 7515 section 2); raises ValueError for anything else."""
    # gap base64url: Python, and jwcrypto with it, passes over what is not of the alphabet.
    if not re.fullmatch("[A-Za-z0-9_-]*", text):
        raise ValueError("not base64url")
    # end gap
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def unbase64(text):
    """The bytes of Base64 with padding (RFC 4648 section 4); raises ValueError for anything else."""
    return base64.b64decode(text, validate=True)


def json_object(data):
    """The members of a JSON object in UTF-8, none of which is named twice; raises ValueError for anything else."""
    value = json.loads(data.decode("utf-8"), object_pairs_hook=_unique)
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value


def _unique(pairs):
    members = dict(pairs)
    # gap duplicates: Python, and jwcrypto with it, takes the last of several members of one name.
    if len(members) < len(pairs):
        raise ValueError("a member is named twice")
    # end gap
    return members
