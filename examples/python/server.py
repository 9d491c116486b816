#!/usr/bin/env python3
"""A server for `tallystick conform server`: plays the side of both networks with the standard library and `cryptography`.

    npx tallystick keys new test-keys
    npx tallystick conform server --keys test-keys/member -- python3 server.py test-keys/network

It binds a port that is free and prints where it is. Read it from the end: `Handler` is HTTP, `answer` one call. A call
is verified, judged and carried out in this order, and `Refused` ends it: what is refused does no work.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, padding as block_padding, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

MAX_BYTES = 1 << 20
"""The longest body that is read."""

IDLE = 10
"""Seconds that a connection may be silent."""

LONGEST = 30
"""Seconds that a request may take to arrive, headers and body, however it drips; `--limit 35` tests it."""

TOLERANCE = 300
"""Seconds that the time of a signature may differ from the clock."""

APP_ID = "00010344"
"""What answers of UnionPay are signed as."""

CRITICAL = {"UPI-UUID", "UPI-TIMESTAMP", "UPI-APPID", "UPI-REQPATH"}

# The interfaces that are offered: for each the members that its table demands.
UNIONPAY = {
    "/v1/mobile-number-verification": (
        "memberIIN memberName tradeType orderID scUsageScenarios scUsePurpose protocolVerNm serialNm".split()
    ),
}
LIANLIAN = {
    "/v1/mpay-apply": (
        "oid_partner user_id busi_partner no_order dt_order name_goods money_order notify_url risk_item pay_type"
        " acct_name".split()
    ),
    "/v1/mpay-verify": "oid_partner no_order token money_order verify_code".split(),
}
PAY_LOAD = {"/v1/mpay-apply"}
"""Whose request comes encrypted whole."""


class Refused(Exception):
    """A call that is declined, and with which status of HTTP."""

    def __init__(self, status: int = 401):
        super().__init__(status)
        self.status = status


# Keys and encodings


class Keys:
    """A key ring as `tallystick keys new` writes it: our own keys in PEM, certificates of the member."""

    def __init__(self, directory: Path):
        ring = json.loads((directory / "key-ring.json").read_text("utf-8"))
        read = {use: {key["kid"]: (directory / key["file"]).read_bytes() for key in ring[use]} for use in ring}
        self.decryption = {kid: private_key(pem) for kid, pem in read["decryption"].items()}
        self.verification = {kid: public_key(pem) for kid, pem in read["verification"].items()}
        self.kid, pem = next(iter(read["signing"].items()))
        self.signing = private_key(pem)


def private_key(pem: bytes) -> rsa.RSAPrivateKey:
    """A key of our own."""
    key = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise ValueError("not an RSA key")
    return key


def public_key(pem: bytes) -> rsa.RSAPublicKey:
    """The key of a certificate, or a public key."""
    is_certificate = b"BEGIN CERTIFICATE" in pem
    key = x509.load_pem_x509_certificate(pem).public_key() if is_certificate else serialization.load_pem_public_key(pem)
    if not isinstance(key, rsa.RSAPublicKey):
        raise ValueError("not an RSA key")
    return key


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


def demand(message: dict[str, Any], names: list[str]) -> None:
    """Each of these members is a text that is not empty. Here your own checks of the fields go on."""
    for name in names:
        if not isinstance(message.get(name), str) or message[name] == "":
            raise Refused(400)


# UnionPay International

SEEN: set[str] = set()
"""UPI-UUIDs of carried out calls. One process has them here; several share a store, which may forget the oldest."""

LOCK = threading.Lock()


def is_new(uuid: str) -> bool:
    """Whether a call comes for the first time; asked when its signature holds, so that nobody else can use it up."""
    with LOCK:
        is_known = uuid in SEEN
        SEEN.add(uuid)
        return not is_known


def is_timely(timestamp: str, now: float) -> bool:
    """Whether a call was signed about now: neither long ago nor in the future."""
    return len(timestamp) == 10 and timestamp.isdigit() and abs(int(timestamp) - now) <= TOLERANCE


def unionpay_verify(keys: Keys, path: str, signatures: list[str], body: bytes) -> None:
    """Raises unless the member has signed these bytes, for this path, about now, and for the first time."""
    if len(signatures) != 1:
        raise Refused
    protected, payload, signature = signatures[0].split(".")
    header = read_object(unpadded(protected))
    critical = header["crit"]
    if payload or header["alg"] != "RS256" or set(critical) != CRITICAL or len(critical) != len(CRITICAL):
        raise Refused
    if header["UPI-REQPATH"] != path or not is_timely(header["UPI-TIMESTAMP"], time.time()):
        raise Refused
    signed = f"{protected}.{base64url(body)}".encode()
    key = keys.verification[header["kid"]]
    key.verify(unpadded(signature), signed, padding.PKCS1v15(), hashes.SHA256())
    if not is_new(header["UPI-UUID"]):
        raise Refused


def decrypted(keys: Keys, jwe: str) -> dict[str, Any]:
    """The object of a JWE of RSA1_5 and A128CBC-HS256 (RFC 7518 sections 4.2 and 5.2)."""
    protected, wrapped, iv, ciphertext, tag = jwe.split(".")
    header = read_object(unpadded(protected))
    if header["alg"] != "RSA1_5" or header["enc"] != "A128CBC-HS256":
        raise Refused
    try:
        key = keys.decryption[header["kid"]].decrypt(unpadded(wrapped), padding.PKCS1v15())
    except ValueError:
        key = b""
    if len(key) != 32:
        # Nobody learns that it was the key (RFC 7516 section 11.5).
        key = secrets.token_bytes(32)
    bits = (len(protected) * 8).to_bytes(8, "big")
    covered = protected.encode() + unpadded(iv) + unpadded(ciphertext) + bits
    if not hmac.compare_digest(hmac.digest(key[:16], covered, "sha256")[:16], unpadded(tag)):
        raise Refused
    decryptor = Cipher(algorithms.AES(key[16:]), modes.CBC(unpadded(iv))).decryptor()
    padded = decryptor.update(unpadded(ciphertext)) + decryptor.finalize()
    unpadder = block_padding.PKCS7(128).unpadder()
    return read_object(unpadder.update(padded) + unpadder.finalize())


def unionpay_answer(keys: Keys, path: str, signatures: list[str], body: bytes) -> tuple[bytes, dict[str, str]]:
    """The answer to a call of UnionPay International, with its signature over the exact bytes (RFC 7515 appendix F)."""
    unionpay_verify(keys, path, signatures, body)
    message = read_object(body)
    demand(message, UNIONPAY[path])
    person = decrypted(keys, message["encData"])
    demand(person, ["customerNm", "phoneNo", "certifID"])
    do_work()
    answer = compact({"msgResponse": {"responseCode": "00", "responseMsg": "Success"}})
    header = {
        "alg": "RS256",
        "kid": keys.kid,
        "crit": sorted(CRITICAL),
        "UPI-UUID": secrets.token_hex(16),
        "UPI-TIMESTAMP": str(int(time.time())),
        "UPI-APPID": APP_ID,
        "UPI-REQPATH": path,
    }
    protected = base64url(compact(header))
    signed = f"{protected}.{base64url(answer)}".encode()
    signature = keys.signing.sign(signed, padding.PKCS1v15(), hashes.SHA256())
    return answer, {"UPI-JWS": f"{protected}..{base64url(signature)}"}


# LianLian

HASHES = {"rsa": hashes.MD5, "sha256withrsa": hashes.SHA256}  # by the sign type in small letters


def string_to_sign(message: dict[str, Any]) -> bytes:
    """All members that have a value, but `sign`, by name."""
    given = {name: value for name, value in message.items() if name != "sign" and value not in (None, "")}
    return "&".join(f"{name}={given[name]}" for name in sorted(given)).encode()


def is_signed_by(key: rsa.RSAPublicKey, message: dict[str, Any]) -> bool:
    """Whether this key has signed a message. A message of LianLian does not say which key it is."""
    try:
        signature = base64.b64decode(message["sign"], validate=True)
        algorithm = HASHES[str(message["sign_type"]).lower()]()
        key.verify(signature, string_to_sign(message), padding.PKCS1v15(), algorithm)
        return True
    except InvalidSignature:
        return False


def opened(keys: Keys, pay_load: str) -> bytes:
    """The text of a message that came encrypted whole."""
    version, *parts = pay_load.split("$")
    wrapped_mac, wrapped_key, nonce, ciphertext, mac = (base64.b64decode(part, validate=True) for part in parts)
    oaep = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None)
    decryption = next(iter(keys.decryption.values()))
    mac_key, key = (decryption.decrypt(wrapped, oaep) for wrapped in (wrapped_mac, wrapped_key))
    due = hmac.new(mac_key, f"{parts[2]}${parts[3]}".encode(), hashlib.sha256).digest()
    if version != "lianpay1_0_1" or not hmac.compare_digest(due, mac):
        raise Refused
    decryptor = Cipher(algorithms.AES(key), modes.CTR(nonce + (1).to_bytes(8, "big"))).decryptor()
    return decryptor.update(ciphertext)


def lianlian_answer(keys: Keys, path: str, body: bytes) -> bytes:
    """The answer to a call of LianLian, signed in its member `sign`."""
    message = read_object(body)
    if path in PAY_LOAD:
        message = read_object(opened(keys, message["pay_load"]))
    if not any(is_signed_by(key, message) for key in keys.verification.values()):
        raise Refused
    demand(message, LIANLIAN[path])
    # A network looks the order up here; this one takes every order.
    do_work()
    if path in PAY_LOAD:
        send_code(message["no_order"])
    answer = {
        "ret_code": "0000",
        "ret_msg": "交易成功",
        "sign_type": "SHA256withRSA",
        **{name: message[name] for name in ("oid_partner", "no_order", "money_order")},
        "dt_order": message.get("dt_order", time.strftime("%Y%m%d%H%M%S")),
        "token": message.get("token", secrets.token_hex(16)),
    }
    signature = keys.signing.sign(string_to_sign(answer), padding.PKCS1v15(), hashes.SHA256())
    return compact({**answer, "sign": base64.b64encode(signature).decode()})


# What is done

work = 0
"""How many calls were carried out: what the suite observes."""


def do_work() -> None:
    """Carries out a call. Here your own work begins."""
    global work
    with LOCK:
        work += 1


codes: list[dict[str, str]] = []
"""The codes that payers have got, with their orders: what the suite reads ahead of the second step."""


def send_code(order: str) -> None:
    """Sends a code to the payer. Here your text message goes out."""
    with LOCK:
        codes.append({"order": order, "code": f"{secrets.randbelow(10**6):06}"})


# HTTP

MALFORMED = (InvalidSignature, ValueError, KeyError, TypeError, AttributeError)
"""What reading something else than a message raises."""


def answer(keys: Keys, path: str, signatures: list[str], body: bytes) -> tuple[int, bytes, dict[str, str]]:
    """The status, body and headers of an answer."""
    try:
        if path in UNIONPAY:
            return 200, *unionpay_answer(keys, path, signatures, body)
        return 200, lianlian_answer(keys, path, body), {}
    except Refused as refused:
        status = refused.status
    except MALFORMED:
        status = 401
    if path in UNIONPAY:
        return status, compact({"MsgResponse": {"responseCode": "E0", "responseMsg": "Unauthorized access"}}), {}
    return 200, compact({"ret_code": "1001", "ret_msg": "商户请求签名错误"}), {}


class Handler(BaseHTTPRequestHandler):
    """Reads a bounded request, and answers it."""

    protocol_version = "HTTP/1.1"
    timeout = IDLE
    keys: Keys

    def handle(self) -> None:
        """A peer that hangs up before its answer is no fault of ours."""
        try:
            super().handle()
        except ConnectionError:
            pass

    def handle_one_request(self) -> None:
        """One that has not arrived in time arrives no further: reading it comes to its end, in the headers as in the body."""
        late = threading.Timer(LONGEST, self.stop_reading)
        late.daemon = True
        late.start()
        try:
            super().handle_one_request()
        finally:
            late.cancel()

    def stop_reading(self) -> None:
        """An answer can still be sent."""
        try:
            self.connection.shutdown(socket.SHUT_RD)
        except OSError:
            pass  # It has ended by itself.

    def do_GET(self) -> None:
        if self.path == "/work":
            self.reply(200, compact({"count": work, "texts": codes}))
        else:
            self.reply(405 if self.path in UNIONPAY or self.path in LIANLIAN else 404)

    def do_POST(self) -> None:
        if self.path not in UNIONPAY and self.path not in LIANLIAN:
            return self.reply(404)
        if self.headers.get_content_type() != "application/json" or "Content-Encoding" in self.headers:
            return self.reply(415)
        try:
            body = self.read_body()
        except Refused as refused:
            return self.reply(refused.status)
        except ValueError:
            return self.reply(400)
        signatures = self.headers.get_all("UPI-JWS", [])
        self.reply(*answer(self.keys, self.path, signatures, body))

    def read_body(self) -> bytes:
        """The body, of one framing alone (RFC 9112 section 6.3)."""
        lengths = self.headers.get_all("Content-Length", [])
        codings = self.headers.get_all("Transfer-Encoding", [])
        if len(lengths) + len(codings) != 1 or (codings and codings[0].lower() != "chunked"):
            raise Refused(400)
        if lengths:
            return self.read_bytes(length_in(lengths[0], 10), 0)
        body = b""
        while size := length_in(self.rfile.readline(20).split(b";")[0].strip().decode(), 16):
            body += self.read_bytes(size, len(body))
            self.rfile.readline(3)
        self.rfile.readline(3)
        return body

    def read_bytes(self, size: int, before: int) -> bytes:
        """So many bytes, unless they are too many or do not all arrive."""
        if size + before > MAX_BYTES:
            raise Refused(413)
        data = b""
        while len(data) < size:
            part = self.rfile.read1(size - len(data))
            if not part:
                raise Refused(408)
            data += part
        return data

    def reply(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
        """Sends an answer; what is refused may have bytes left that nobody reads, so the connection ends."""
        if status >= 400:
            self.close_connection = True
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        if body:
            self.send_header("Content-Type", "application/json; charset=utf-8")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nothing of a request is logged."""


def length_in(text: str, base: int) -> int:
    """The digits of a length, and nothing else: int() takes signs and underscores too."""
    if not text or set(text.lower()) - set("0123456789abcdef"[:base]):
        raise ValueError("not a length")
    return int(text, base)


def main() -> None:
    """Serves until it is ended."""
    Handler.keys = Keys(Path(sys.argv[1]))
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        url = f"http://127.0.0.1:{server.server_port}"
        print(json.dumps({"url": url, "observe": f"{url}/work"}), flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
