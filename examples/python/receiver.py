#!/usr/bin/env python3
"""A merchant's receiver for `tallystick conform receiver`: takes notices of LianLian with the standard library and `cryptography`.

    npx tallystick keys new test-keys
    npx tallystick conform receiver --keys test-keys/network -- python3 receiver.py test-keys/member

It binds a port that is free and prints where it is. Read it from the end: `Handler` is HTTP, `take` one notice. A notice
is verified, acted on once and acknowledged in this order; `Refused` ends it, and the network sends it again. What must
survive a crash is in a file of the directory that TALLYSTICK_STORE names.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

MAX_BYTES = 1 << 20
"""The longest body that is read."""

IDLE = 10
"""Seconds that a connection may be silent."""

LONGEST = 30
"""Seconds that a notice may take to arrive, headers and body, however it drips."""

# Where the notices of an interface arrive, and the number of the network that no two of them share.
NOTICES = {
    "/notify/mpay": ("MPAY_NOTIFICATION", "oid_paybill"),
    "/notify/aggregate": ("AGGREGATE_NOTIFICATION", "oid_paybill"),
    "/notify/refund": ("REFUND_NOTIFICATION", "oid_refundno"),
}


class Refused(Exception):
    """A notice that is not acknowledged, and with which status of HTTP."""

    def __init__(self, status: int = 400):
        super().__init__(status)
        self.status = status


# Keys and messages


def keys_of(directory: Path) -> list[rsa.RSAPublicKey]:
    """The keys of the network in a key ring as `tallystick keys new` writes it. A notice does not say which one it is of."""
    ring = json.loads((directory / "key-ring.json").read_text("utf-8"))
    return [public_key((directory / key["file"]).read_bytes()) for key in ring["verification"]]


def public_key(pem: bytes) -> rsa.RSAPublicKey:
    """The key of a certificate, or a public key."""
    is_certificate = b"BEGIN CERTIFICATE" in pem
    key = x509.load_pem_x509_certificate(pem).public_key() if is_certificate else serialization.load_pem_public_key(pem)
    if not isinstance(key, rsa.RSAPublicKey):
        raise ValueError("not an RSA key")
    return key


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


HASHES = {"rsa": hashes.MD5, "sha256withrsa": hashes.SHA256}  # by the sign type in small letters


def string_to_sign(message: dict[str, Any]) -> bytes:
    """All members that have a value, but `sign`, by name."""
    given = {name: value for name, value in message.items() if name != "sign" and value not in (None, "")}
    return "&".join(f"{name}={given[name]}" for name in sorted(given)).encode()


def is_signed_by(key: rsa.RSAPublicKey, message: dict[str, Any]) -> bool:
    """Whether this key has signed a message."""
    try:
        signature = base64.b64decode(message["sign"], validate=True)
        algorithm = HASHES[message["sign_type"].lower()]()
        key.verify(signature, string_to_sign(message), padding.PKCS1v15(), algorithm)
        return True
    except InvalidSignature:
        return False


# What is done

LOCK = threading.Lock()

KNOWN: set[str] = set()
"""The numbers of notices that were acted on."""


def is_first(number: str) -> bool:
    """Whether a notice is the first of its number: the network sends it until it is acknowledged, and once more."""
    return number not in KNOWN


class Books:
    """What was done, a line each in a file. A line is on the disk before its notice is acknowledged."""

    def __init__(self, path: Path):
        self.count = 0
        for line in path.read_text("utf-8").splitlines() if path.exists() else []:
            # A crash may cut the last line off: its notice was not acknowledged, and comes again.
            if line.endswith("."):
                KNOWN.add(line[:-1])
                self.count += 1
        self.file = path.open("ab")
        self.file.write(b"\n")

    def act(self, number: str) -> None:
        """Acts on a notice once. Here your own work begins, in one transaction with what remembers the number."""
        with LOCK:
            if is_first(number):
                self.file.write(f"{number}.\n".encode())
                self.file.flush()
                os.fsync(self.file.fileno())
                KNOWN.add(number)
                self.count += 1


MALFORMED = (InvalidSignature, ValueError, KeyError, TypeError, AttributeError)
"""What reading something else than a notice raises."""


def take(keys: list[rsa.RSAPublicKey], books: Books, path: str, body: bytes) -> None:
    """Takes a notice, or raises. An order that you do not know is yours to refuse here."""
    interface, name = NOTICES[path]
    try:
        message = read_object(body)
        is_signed = any(is_signed_by(key, message) for key in keys)
        number = message[name]
    except MALFORMED as malformed:
        raise Refused from malformed
    if not is_signed or not isinstance(number, str) or not number.isalnum():
        raise Refused
    books.act(f"{interface} {number}")


# HTTP

ACKNOWLEDGED = {"ret_code": "0000", "ret_msg": "交易成功"}


class Handler(BaseHTTPRequestHandler):
    """Reads a bounded request, and answers it."""

    protocol_version = "HTTP/1.1"
    timeout = IDLE
    keys: list[rsa.RSAPublicKey]
    books: Books

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
        if self.path == "/books":
            self.reply(200, {"count": self.books.count})
        else:
            self.reply(405 if self.path in NOTICES else 404)

    def do_POST(self) -> None:
        if self.path not in NOTICES:
            return self.reply(404)
        if self.headers.get_content_type() != "application/json" or "Content-Encoding" in self.headers:
            return self.reply(415)
        try:
            take(self.keys, self.books, self.path, self.read_body())
        except Refused as refused:
            return self.reply(refused.status)
        except ValueError:
            return self.reply(400)
        self.reply(200, ACKNOWLEDGED)

    def read_body(self) -> bytes:
        """The body, of one framing alone (RFC 9112 section 6.3)."""
        lengths = self.headers.get_all("Content-Length", [])
        codings = self.headers.get_all("Transfer-Encoding", [])
        if len(lengths) + len(codings) != 1 or (codings and codings[0].lower() != "chunked"):
            raise Refused
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

    def reply(self, status: int, answer: dict[str, Any] | None = None) -> None:
        """Sends an answer; what is refused may have bytes left that nobody reads, so the connection ends."""
        body = b"" if answer is None else json.dumps(answer, ensure_ascii=False).encode()
        if status >= 400:
            self.close_connection = True
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if body:
            self.send_header("Content-Type", "application/json; charset=utf-8")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Nothing of a notice is logged."""


def length_in(text: str, base: int) -> int:
    """The digits of a length, and nothing else: int() takes signs and underscores too."""
    if not text or set(text.lower()) - set("0123456789abcdef"[:base]):
        raise ValueError("not a length")
    return int(text, base)


def main() -> None:
    """Serves until it is ended."""
    Handler.keys = keys_of(Path(sys.argv[1]))
    Handler.books = Books(Path(os.environ.get("TALLYSTICK_STORE", ".")) / "notices.txt")
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        url = f"http://127.0.0.1:{server.server_port}"
        notices = {interface: path for path, (interface, _) in NOTICES.items()}
        print(json.dumps({"url": url, "notices": notices, "observe": f"{url}/books"}), flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
