"""The envelope of LianLian with cryptography: the signature of a message, and the encrypted message pay_load.

Keys are objects of jwcrypto.jwk.JWK; JWK.from_pem reads others.
"""

import base64
import hmac
import secrets
from decimal import Decimal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from reject import Reject
from strict import unbase64

# By the sign type in small letters: some answers write SHA256WITHRSA.
HASHES = {"rsa": hashes.MD5(), "sha256withrsa": hashes.SHA256()}
# What takes no part in the signature of the answer to a query, besides lists: nobody has signed it.
UNSIGNED = {"MPAY_RESULT_QUERY": ("bank_name", "memo", "card_no"), "EASYPAY_RESULT_QUERY": ("bank_name", "memo")}
# What LianLian returns of a request, besides the number. An amount may come back as 88, 88.0 or 88.00.
RETURNED = ("oid_partner", "user_id", "no_refund", "money_order", "money_refund")
OAEP = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None)
VERSION = "lianpay1_0_1"


def source(params):
    """The text that is signed: all but `sign`, lists and what is empty, in the order of ASCII, not encoded.

    Of the answers to two queries, what UNSIGNED names takes no part either: leave it out before.
    """
    given = {name: value for name, value in params.items() if value and name != "sign" and not isinstance(value, list)}
    for name, value in given.items():
        if not isinstance(value, (str, int)):
            raise TypeError(f"{name} must be a string; an object is sent as its JSON, by json.dumps")
    return "&".join(f"{name}={given[name]}" for name in sorted(given))


def sign(params, key, sign_type):
    """The member `sign` of a message, to which the sign type belongs."""
    text = source({**params, "sign_type": sign_type})
    signature = _private(key).sign(text.encode("utf-8"), padding.PKCS1v15(), HASHES[sign_type.lower()])
    return base64.b64encode(signature).decode("ascii")


def verify(params, key, accept=("RSA", "SHA256withRSA")):
    """Refuses a message whose signature does not hold, or whose sign type, in any letter case, is not accepted."""
    sign_type = str(params.get("sign_type")).lower()
    if sign_type not in [one.lower() for one in accept] or sign_type not in HASHES:
        raise Reject("value")
    try:
        signature = unbase64(params.get("sign") or "")
        _public(key).verify(signature, source(params).encode("utf-8"), padding.PKCS1v15(), HASHES[sign_type])
    except (InvalidSignature, TypeError, ValueError):
        raise Reject("signature") from None


def verify_answer(asked, answer, key, unsigned=()):
    """Refuses an answer that LianLian has not signed, and a signed one to another request than `asked`.

    Either leaves the outcome unknown: where money moves, query with the same number. `unsigned` names what takes no part in
    the signature: of the answer to an MPAY_RESULT_QUERY `UNSIGNED["MPAY_RESULT_QUERY"]`. Do not act on it.
    """
    verify({name: answer[name] for name in answer if name not in unsigned}, key, ["SHA256withRSA"])
    # Where an order has a number of yours, its steps differ in oid_paybill.
    number = "no_order" if asked.get("no_order") else "oid_paybill"
    for name in (number, *RETURNED):
        if asked.get(name) and answer.get(name) and not _is_same(name, asked[name], answer[name]):
            raise Reject("value")


def _is_same(name, one, other):
    try:
        return one == other or name.startswith("money_") and Decimal(one) == Decimal(other)
    except (ArithmeticError, TypeError, ValueError):
        return False


def encrypt(plaintext, key):
    """The value of `pay_load` for the holder of a key."""
    mac_key, content_key, nonce = secrets.token_bytes(32), secrets.token_bytes(32), secrets.token_bytes(8)
    cipher = _counter(content_key, nonce).encryptor()
    ciphertext = cipher.update(plaintext) + cipher.finalize()
    keys = [_public(key).encrypt(one, OAEP) for one in (mac_key, content_key)]
    text = f"{_base64(nonce)}${_base64(ciphertext)}"
    return "$".join([VERSION, *map(_base64, keys), text, _base64(_mac(mac_key, text))])


def decrypt(payload, keys):
    """What a `pay_load` holds. It names no key, so each is tried; what is wrong inside is the one rule `decryption`."""
    parts = payload.split("$")
    if len(parts) != 6 or parts[0] != VERSION:
        raise Reject("header")
    try:
        # Some senders break the lines of Base64.
        lines = [unbase64(part.replace("\r", "").replace("\n", "")) for part in parts[1:]]
    except ValueError:
        raise Reject("header") from None
    first, second, nonce, ciphertext, mac = lines
    if len(nonce) != 8 or len(mac) != 32:
        raise Reject("header")
    for key in map(_private, keys):
        try:
            mac_key, content_key = key.decrypt(first, OAEP), key.decrypt(second, OAEP)
        except ValueError:
            continue
        is_right = len(mac_key) == len(content_key) == 32
        if is_right and hmac.compare_digest(mac, _mac(mac_key, f"{parts[3]}${parts[4]}")):
            cipher = _counter(content_key, nonce).decryptor()
            return cipher.update(ciphertext) + cipher.finalize()
    raise Reject("decryption")


def _counter(key, nonce):
    return Cipher(algorithms.AES(key), modes.CTR(nonce + (1).to_bytes(8, "big")))


def _mac(key, text):
    return hmac.digest(key, text.encode("ascii"), "sha256")


def _base64(data):
    return base64.b64encode(data).decode("ascii")


def _public(key):
    return key.get_op_key("verify")


def _private(key):
    return key.get_op_key("sign")
