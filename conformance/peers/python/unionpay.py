"""The envelope of UnionPay with jwcrypto: the detached JWS of the header UPI-JWS, and the JWE of encData.

Keys are objects of jwcrypto.jwk.JWK. Load each once: jwcrypto checks a private key when it is first used.
"""

import json
import re
import uuid

from jwcrypto import jwe, jws
from jwcrypto.common import JWException, JWSEHeaderParameter

from reject import Reject
from strict import json_object, unbase64url

# The members of the protected header that have to be understood, and what they look like.
CRITICAL = {
    "UPI-UUID": "[0-9a-f]{32}",
    "UPI-TIMESTAMP": "[0-9]{10}",
    "UPI-APPID": "[!-~]{8}",
    "UPI-REQPATH": "/[!-~]*",
}

UNDERSTOOD = {}
# gap crit: jwcrypto refuses a critical member that it does not know. Its registry takes more of them.
UNDERSTOOD.update({name: JWSEHeaderParameter(name, True, True, None) for name in CRITICAL})
# end gap

JWE_ALGORITHMS = ["A128CBC-HS256"]
# gap rsa1_5: jwcrypto allows RSA1_5 only where the caller names it.
JWE_ALGORITHMS.append("RSA1_5")
# end gap


def sign(body, key, kid, app_id, path, now):
    """The value of UPI-JWS over the exact bytes of a body."""
    protected = {
        "alg": "RS256",
        "kid": kid,
        "UPI-UUID": uuid.uuid4().hex,
        "UPI-TIMESTAMP": str(int(now.timestamp())),
        "UPI-APPID": app_id,
    }
    if path is not None:
        protected["UPI-REQPATH"] = path
    protected["crit"] = [name for name in CRITICAL if name in protected]
    token = jws.JWS(body, UNDERSTOOD)
    token.add_signature(key, protected=json.dumps(protected))
    token.detach_payload()
    return token.serialize(compact=True)


def verify(body, header, keys, now, path=None, seen=(), app_id=None):
    """Refuses a UPI-JWS that does not hold for a body, is too old or new, was seen, or is meant for another."""
    protected = _protected(header)
    _require_form(protected)
    key = _key_named(protected["kid"], keys)
    try:
        token = jws.JWS(header_registry=UNDERSTOOD)
        token.allowed_algs = ["RS256"]
        token.deserialize(header)
        token.verify(key, detached_payload=body)
    except (JWException, ValueError):
        raise Reject("signature") from None
    if abs(now.timestamp() - int(protected["UPI-TIMESTAMP"])) > 300:
        raise Reject("timestamp")
    if path is not None and protected.get("UPI-REQPATH") != path:
        raise Reject("path")
    if app_id is not None and protected["UPI-APPID"] != app_id:
        raise Reject("app-id")
    if protected["UPI-UUID"] in seen:
        raise Reject("replay")


def _protected(header):
    """The protected header of a detached JWS."""
    parts = header.split(".")
    if len(parts) != 3 or parts[1] != "":
        raise Reject("header")
    try:
        protected, signature = unbase64url(parts[0]), unbase64url(parts[2])
        if not signature:
            raise Reject("header")
        return json_object(protected)
    except ValueError:
        raise Reject("header") from None


def _require_form(protected):
    """Refuses a protected header that lacks a member, or has one of another form."""
    there = [name for name in CRITICAL if name in protected or name != "UPI-REQPATH"]
    for name, form in [("kid", "[ -~]+"), *((name, CRITICAL[name]) for name in there)]:
        value = protected.get(name)
        if not isinstance(value, str) or not re.fullmatch(form, value):
            raise Reject("header")
    crit = protected.get("crit")
    if not isinstance(crit, list) or not all(isinstance(name, str) for name in crit):
        raise Reject("header")
    if sorted(crit) != sorted(there) or protected.get("alg") != "RS256":
        raise Reject("header")
    if "b64" in protected or "zip" in protected:
        raise Reject("header")


def _key_named(kid, keys):
    key = next((key for key in keys if key.get("kid") == kid), None)
    if key is None:
        raise Reject("key")
    return key


def encrypt(plaintext, key, kid):
    """A JWE in compact form for the holder of a key."""
    protected = json.dumps({"alg": "RSA1_5", "enc": "A128CBC-HS256", "kid": kid})
    token = jwe.JWE(plaintext, protected, algs=JWE_ALGORITHMS)
    token.add_recipient(key)
    return token.serialize(compact=True)


def decrypt(text, keys):
    """What a JWE holds. Whatever is wrong inside is the one rule `decryption`."""
    parts = text.split(".")
    try:
        decoded = [unbase64url(part) for part in parts]
        header = json_object(decoded[0])
    except ValueError:
        raise Reject("header") from None
    if len(parts) != 5 or not all(parts):
        raise Reject("header")
    if header.get("alg") != "RSA1_5" or header.get("enc") != "A128CBC-HS256":
        raise Reject("header")
    if "zip" in header or "crit" in header or not isinstance(header.get("kid"), str):
        raise Reject("header")
    key = _key_named(header["kid"], keys)
    token = jwe.JWE(algs=JWE_ALGORITHMS)
    try:
        token.deserialize(text)
        # Where RSA fails, jwcrypto goes on with a random key, so that nobody learns which it was.
        token.decrypt(key)
    except (JWException, ValueError):
        # gap empty: jwcrypto takes a plaintext of no bytes for a failure. It is None only after a real one.
        if token.plaintext == b"":
            return b""
        # end gap
        raise Reject("decryption") from None
    return token.payload
