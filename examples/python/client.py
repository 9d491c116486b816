"""A client for `tallystick conform client`: calls both networks with the standard library and `cryptography`.

The suite starts this program, and asks it for one call at a time (operation `call` of the testee protocol). Read
it from the end: `main` is the protocol, `call` makes one call and says how it ended: `answered`, `failed`,
`refused` or `unknown`. Nothing is sent twice, and what is not authentic is no answer.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import os
import secrets
import sys
import time
from datetime import datetime, timezone
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, padding as block_padding
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAY_LOAD = {"MPAY_APPLY"}
"""The interfaces whose request goes out encrypted whole."""

UNSIGNED = {"MPAY_RESULT_QUERY": {"bank_name", "memo", "card_no"}, "EASYPAY_RESULT_QUERY": {"bank_name", "memo"}}
"""What takes no part in the signature of an answer, by its table: nobody has signed it."""

MAX_BYTES = 1 << 20
"""The longest answer that is read."""

TOLERANCE = 300
"""Seconds that the time of a signature may differ from the clock."""

RETURNED = (
    "msgID", "channelCode", "industryCode",
    "oid_partner", "user_id", "no_order", "no_refund", "money_order", "money_refund",
)
"""What an answer repeats of its request."""

CRITICAL = {"UPI-UUID", "UPI-TIMESTAMP", "UPI-APPID", "UPI-REQPATH"}


class NotAuthentic(Exception):
    """An answer that nobody may act on."""


# Keys and encodings


def number(text: str) -> int:
    """A number of a JWK (RFC 7518 section 2): base64url, big-endian."""
    return int.from_bytes(unpadded(text), "big")


def public_key(jwk: dict[str, str]) -> rsa.RSAPublicKey:
    """The public half of an RSA key in a JWK."""
    return rsa.RSAPublicNumbers(number(jwk["e"]), number(jwk["n"])).public_key()


def private_key(jwk: dict[str, str]) -> rsa.RSAPrivateKey:
    """An RSA key in a JWK."""
    names = ("p", "q", "d", "dp", "dq", "qi")
    public = rsa.RSAPublicNumbers(number(jwk["e"]), number(jwk["n"]))
    return rsa.RSAPrivateNumbers(*(number(jwk[name]) for name in names), public).private_key()


def base64url(data: bytes) -> str:
    """Base64url without padding (RFC 7515 section 2)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unpadded(text: str) -> bytes:
    """The octets of base64url without padding; spare bits must be zero."""
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if base64url(data) != text:
        raise ValueError("not base64url")
    return data


def compact(value: Any) -> bytes:
    """JSON without blanks in UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The members of a JSON object, none of which comes twice."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a member comes twice")
    return members


def read_object(data: bytes) -> dict[str, Any]:
    """A JSON object in UTF-8."""
    value = json.loads(data.decode("utf-8"), object_pairs_hook=once)
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


# UnionPay International


def encrypted(value: Any, jwk: dict[str, str]) -> str:
    """A JWE of RSA1_5 and A128CBC-HS256 (RFC 7518 sections 4.2 and 5.2)."""
    header = base64url(compact({"alg": "RSA1_5", "enc": "A128CBC-HS256", "kid": jwk["kid"]}))
    key, iv = secrets.token_bytes(32), secrets.token_bytes(16)
    wrapped = public_key(jwk).encrypt(key, padding.PKCS1v15())
    padder = block_padding.PKCS7(128).padder()
    plaintext = padder.update(compact(value)) + padder.finalize()
    encryptor = Cipher(algorithms.AES(key[16:]), modes.CBC(iv)).encryptor()
    ciphertext = encryptor.update(plaintext) + encryptor.finalize()
    covered = header.encode() + iv + ciphertext + (len(header) * 8).to_bytes(8, "big")
    tag = hmac.digest(key[:16], covered, "sha256")[:16]
    return ".".join([header, *(base64url(part) for part in (wrapped, iv, ciphertext, tag))])


def unionpay_request(case: dict[str, Any], now: int) -> tuple[bytes, dict[str, str]]:
    """The body of a request and its headers: a detached JWS over the exact bytes (RFC 7515 appendix F)."""
    value = {
        name: encrypted(member, case["keys"][0]) if isinstance(member, dict) else member
        for name, member in case["value"].items()
    }
    body = compact(value)
    header = {
        "alg": "RS256",
        "kid": case["kid"],
        "crit": sorted(CRITICAL),
        "UPI-UUID": secrets.token_hex(16),
        "UPI-TIMESTAMP": str(now),
        "UPI-APPID": case["appId"],
        "UPI-REQPATH": case["requestPath"],
    }
    protected = base64url(compact(header))
    signed = f"{protected}.{base64url(body)}".encode()
    signature = private_key(case["key"]).sign(signed, padding.PKCS1v15(), hashes.SHA256())
    return body, {"UPI-JWS": f"{protected}..{base64url(signature)}"}


def is_timely(timestamp: str, now: int) -> bool:
    """Whether an answer was signed about now: neither long ago nor in the future."""
    return abs(int(timestamp) - now) <= TOLERANCE


def unionpay_verified(case: dict[str, Any], now: int, headers: list[tuple[str, str]], body: bytes) -> None:
    """Raises unless the answer is the network's, of this moment and of this service."""
    values = [value for name, value in headers if name.lower() == "upi-jws"]
    if len(values) != 1:
        raise NotAuthentic
    protected, payload, signature = values[0].split(".")
    header = read_object(unpadded(protected))
    key = next(key for key in case["keys"] if key["kid"] == header.get("kid"))
    critical = header.get("crit")
    named = set(critical) if isinstance(critical, list) else set()
    due = {name for name in CRITICAL if name != "UPI-REQPATH" or name in header}
    if payload or header.get("alg") != "RS256" or named != due or not due <= set(header):
        raise NotAuthentic
    if not is_timely(header["UPI-TIMESTAMP"], now):
        raise NotAuthentic
    if header.get("UPI-REQPATH", case["requestPath"]) != case["requestPath"]:
        raise NotAuthentic
    signed = f"{protected}.{base64url(body)}".encode()
    public_key(key).verify(unpadded(signature), signed, padding.PKCS1v15(), hashes.SHA256())


# LianLian


def string_to_sign(message: dict[str, Any]) -> bytes:
    """All members that have a value, but `sign`, by name."""
    parts = [f"{name}={message[name]}" for name in sorted(message) if message[name] and name != "sign"]
    return "&".join(parts).encode()


HASHES = {"rsa": hashes.MD5, "sha256withrsa": hashes.SHA256}  # by the sign type in small letters


def pay_load(text: bytes, jwk: dict[str, str]) -> str:
    """A signed message, encrypted whole."""
    mac_key, key, nonce = (secrets.token_hex(size // 2).encode() for size in (32, 32, 8))
    oaep = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None)
    wrapped = [public_key(jwk).encrypt(secret, oaep) for secret in (mac_key, key)]
    counter = nonce + (1).to_bytes(8, "big")
    encryptor = Cipher(algorithms.AES(key), modes.CTR(counter)).encryptor()
    parts = [base64.b64encode(part).decode() for part in (*wrapped, nonce, encryptor.update(text))]
    mac = hmac.new(mac_key, f"{parts[2]}${parts[3]}".encode(), hashlib.sha256).digest()
    return "$".join(["lianpay1_0_1", *parts, base64.b64encode(mac).decode()])


def lianlian_request(case: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
    """The body of a request, signed, and encrypted where the interface says so."""
    message = {**case["value"], "sign_type": case["signType"]}
    signature = private_key(case["key"]).sign(
        string_to_sign(message), padding.PKCS1v15(), HASHES[case["signType"].lower()]()
    )
    message["sign"] = base64.b64encode(signature).decode()
    if case["interface"] in PAY_LOAD:
        sealed = pay_load(compact(message), case["keys"][0])
        message = {"oid_partner": message["oid_partner"], "pay_load": sealed}
    return compact(message), {}


def lianlian_verified(case: dict[str, Any], message: dict[str, Any]) -> None:
    """Raises unless the answer is the network's, signed with the algorithm that was asked for, in any letter case."""
    sign_type = case["signType"].lower()
    if str(message.get("sign_type")).lower() != sign_type:
        raise NotAuthentic
    signature = base64.b64decode(message["sign"], validate=True)
    signed = {name: message[name] for name in message if name not in UNSIGNED.get(case["interface"], ())}
    public_key(case["keys"][0]).verify(
        signature, string_to_sign(signed), padding.PKCS1v15(), HASHES[sign_type]()
    )


# One call


def is_other(name: str, asked: dict[str, Any], answered: dict[str, Any]) -> bool:
    """Whether an answer has another value than its request; an amount may come back as 88, 88.0 or 88.00."""
    if not asked.get(name) or not answered.get(name) or asked[name] == answered[name]:
        return False
    return not name.startswith("money_") or Decimal(asked[name]) != Decimal(answered[name])


def exchange(case: dict[str, Any], body: bytes, more: dict[str, str]) -> tuple[int, list[tuple[str, str]], bytes]:
    """Sends a request once, and reads a bounded answer."""
    url = urlsplit(case["url"])
    until = time.monotonic() + case["timeout"] / 1000
    connection = http.client.HTTPConnection(url.hostname or "", url.port, timeout=case["timeout"] / 1000)
    try:
        headers = {"Content-Type": "application/json; charset=utf-8", **more}
        connection.request("POST", url.path, body, headers)
        response = connection.getresponse()
        data = b""
        while part := response.read1(MAX_BYTES + 1 - len(data)):
            data += part
            # The time-out of a connection is one of each read, and an answer may drip.
            if len(data) > MAX_BYTES or time.monotonic() > until:
                raise NotAuthentic
        if response.length:
            raise NotAuthentic
        return response.status, response.getheaders(), data
    finally:
        connection.close()


def outcome_of(case: dict[str, Any], now: int, answered: tuple[int, list[tuple[str, str]], bytes]) -> dict[str, Any]:
    """What an answer means."""
    status, headers, body = answered
    is_unionpay = case["network"] == "unionpay"
    if status >= 500 or 300 <= status < 400:
        return {"outcome": "unknown"}
    if is_unionpay and status >= 400 and not any(name.lower() == "upi-jws" for name, _ in headers):
        return {"outcome": "refused"}
    if is_unionpay:
        unionpay_verified(case, now, headers, body)
    message = read_object(body)
    if not is_unionpay:
        if "sign" not in message:
            # Unsigned, so it proves nothing; a code that leaves it open refuses nothing either.
            is_open = message.get("ret_code") in (None, "0000", "8888", "1003")
            return {"outcome": "unknown" if is_open else "refused"}
        lianlian_verified(case, message)
        is_success = message.get("ret_code") in ("0000", "8888")
    else:
        is_success = message.get("msgResponse", {}).get("responseCode") == "00"
    if any(is_other(name, case["value"], message) for name in RETURNED):
        # It is authentic, and the answer to another request.
        return {"outcome": "unknown"}
    return {"outcome": "answered", "value": message} if is_success else {"outcome": "failed"}


def call(case: dict[str, Any], now: int) -> dict[str, Any]:
    """Makes one call, and says how it ended."""
    sealed = unionpay_request(case, now) if case["network"] == "unionpay" else lianlian_request(case)
    try:
        return outcome_of(case, now, exchange(case, *sealed))
    except (NotAuthentic, InvalidSignature, OSError, http.client.HTTPException, ValueError, ArithmeticError, KeyError, TypeError, StopIteration):
        # It was sent, and no authentic answer came: nobody knows what was done.
        return {"outcome": "unknown"}


# The protocol

MESSAGES = [
    "unionpay/MOBILE_NUMBER_VERIFICATION/request",
    "unionpay/ID_CARD_PHOTO_VERIFICATION/request",
    "unionpay/CHANNEL_LOGIN_INFO/request",
    "lianlian/MPAY_APPLY/request",
    "lianlian/MPAY_VERIFY/request",
]

# The build that reports name, as GitLab and GitHub say it.
BUILD = os.environ.get("CI_COMMIT_SHA") or os.environ.get("GITHUB_SHA") or "local"

READY = {
    "type": "ready",
    "protocol": 1,
    "implementation": {"name": "python-client", "version": BUILD, "language": "python"},
    "operations": ["call"],
    "messages": MESSAGES,
}


def main() -> None:
    """Answers the suite line by line until it says `bye` or closes standard input."""
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if message["type"] == "bye":
            return
        if message["type"] == "hello":
            reply = READY
        else:
            at = datetime.strptime(message["now"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
            output = call(message["input"], int(at.timestamp()))
            reply = {"type": "result", "id": message["id"], "status": "ok", "output": output}
        sys.stdout.buffer.write(json.dumps(reply).encode("ascii") + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
