"""A testee for `tallystick conform`: the codec operations in plain Python.

The conformance suite starts this program and speaks to it over standard input and output, one JSON
object a line. Read it from the end: `main` is the protocol, `OPERATIONS` what it can be asked,
`judge_rows` the heart of it, and `tables.py` what the publishers printed.

To test an implementation of your own, keep `main` and `answer`, and let the operations call yours.
"""

from __future__ import annotations

import base64
import itertools
import json
import re
import secrets
import sys
import traceback
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Callable, Iterator
from urllib.parse import urlsplit

from tables import CLASSES, HAN, TABLES, Row

BEIJING = timedelta(hours=8)
"""What the network's clock is ahead of UTC."""

SERIAL = Row("serial", "ANS", 1, 64)
INDUSTRY_CODE = Row("industryCode", "AN", 8, 8)
MEMBER_IIN = Row("memberIIN", "AN", 8, 8)

Violation = dict[str, str]


class Reject(Exception):
    """The input breaks the protocol. Anything else that is raised means that this program is broken."""

    def __init__(self, violations: list[Violation]) -> None:
        super().__init__(f"{len(violations)} violations")
        self.violations = violations


def pointer(path: str, name: str) -> str:
    """The JSON Pointer (RFC 6901) to a member of what `path` points to."""
    return f"{path}/{name.replace('~', '~0').replace('/', '~1')}"


def violation(path: str, rule: str) -> Violation:
    """What is wrong, and where: `path` is a JSON Pointer, empty for the whole message."""
    return {"path": path, "rule": rule}


# Reading JSON


def octets(data: dict[str, str]) -> bytes:
    """The octets of a value of the protocol's type Bytes."""
    if "text" in data:
        return data["text"].encode("utf-8")
    return base64.b64decode(data["base64"], validate=True)


def unique_members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The members of a JSON object, none of which may repeat a name."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("a member name stands twice")
    return members


def refuse_constant(name: str) -> None:
    """NaN and Infinity, which Python's parser takes, are not JSON."""
    raise ValueError(f"{name} is not JSON")


def read_json(data: dict[str, str]) -> Any:
    """The value of a JSON text (RFC 8259): UTF-8, no byte-order mark, no repeated names."""
    try:
        text = octets(data).decode("utf-8")
        # Numbers stand in unknown members alone; as floats they may have any number of digits.
        return json.loads(
            text, object_pairs_hook=unique_members, parse_constant=refuse_constant, parse_int=float
        )
    except (ValueError, RecursionError) as error:  # RecursionError: nested too deeply
        raise Reject([violation("", "syntax")]) from error


# Forms that a note demands beyond class and length


def is_chinese_name(text: str) -> bool:
    """Han characters, and the middle dot that parts a name of several words."""
    return re.fullmatch(f"[{HAN}\u00b7]+", text) is not None


def is_photo(text: str) -> bool:
    """JPEG or PNG, in base64 with padding."""
    try:
        image = base64.b64decode(text, validate=True)
    except ValueError:
        return False
    return image.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"))


def is_time(text: str, form: str = "%Y%m%d%H%M%S") -> bool:
    """A date of the calendar, all digits."""
    if not re.fullmatch("[0-9]+", text):
        return False
    try:
        datetime.strptime(text, form)
    except ValueError:
        return False
    return True


def is_message_id(text: str) -> bool:
    """A, the industry code, YYYYMMDDhhmmss, six digits."""
    parts = re.fullmatch("A[A-Za-z0-9]{8}([0-9]{14})[0-9]{6}", text)
    return parts is not None and is_time(parts[1])


def is_url(text: str) -> bool:
    """An absolute URL with a host."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*://[!-~]+", text):
        return False
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:
        return False


def is_amount(text: str) -> bool:
    """Digits, a point, two decimal places."""
    return re.fullmatch(r"(0|[1-9][0-9]*)\.[0-9]{2}", text) is not None


FORMS: dict[str, Callable[[str], bool]] = {
    "chinese-name": is_chinese_name,
    "phone": lambda text: text.isdecimal(),
    "photo": is_photo,
    "message-id": is_message_id,
    "language": lambda text: re.fullmatch("[A-Za-z]{2}[-_][A-Za-z]{2}", text) is not None,
    "url": is_url,
    "amount": is_amount,
    "time": is_time,
    "date": lambda text: is_time(text, "%Y%m%d"),
}


# Judging a message by its table


@dataclass(frozen=True)
class Circumstances:
    """What decides about a message beside its table."""

    party: str | None = None
    """Who sends it, where the case says so: `merchant` or `member`."""
    request: dict[str, Any] | None = None
    """The request that is answered, where the case has it."""
    wire: bool = False
    """The encrypted part is a JWE."""
    sending: bool = False
    """A sender has no use for unknown members, and signs after encoding."""
    success: bool = False
    """The message is a successful response."""


def broken_rules(row: Row, text: str) -> Iterator[str]:
    """The rules that a string breaks in a row; the form is told only where class and length are right."""
    right_length = row.shortest <= len(text) <= row.longest
    right_class = re.fullmatch(f"{CLASSES[row.kind]}*", text) is not None
    if not right_length:
        yield "length"
    if not right_class:
        yield "charset"
    if row.values and text not in row.values:
        yield "value"
    if right_length and right_class:
        if row.form and not FORMS[row.form](text):
            yield "format"
        elif row.span and not in_span(text, row.span):
            yield "value"


def in_span(text: str, span: tuple[str, str]) -> bool:
    """Whether a string is a number between two others, themselves included."""
    return Decimal(span[0]) <= Decimal(text) <= Decimal(span[1])


def judge_jwe(value: Any, path: str) -> list[Violation]:
    """The wire form of the encrypted part: five base64url parts, whose contents are not judged."""
    if not isinstance(value, str):
        return [violation(path, "type")]
    parts = value.split(".")
    if len(parts) == 5 and all(re.fullmatch("[A-Za-z0-9_-]+", part) for part in parts):
        return []
    return [violation(path, "format")]


def judge_value(row: Row, value: Any, path: str, given: Circumstances) -> list[Violation]:
    """What a present member breaks in its row."""
    if row.kind == "Object":
        if given.wire and row.name == "encData":
            return judge_jwe(value, path)
        return judge_rows(row.rows, value, path, given)
    if not isinstance(value, str):
        return [violation(path, "type")]
    found = [violation(path, rule) for rule in broken_rules(row, value)]
    if row.presence == "R" and given.request and given.request.get(row.name, value) != value:
        found.append(violation(path, "value"))
    return found


def is_required(row: Row, members: dict[str, Any], given: Circumstances) -> bool:
    """Whether a row that is missing among the members may not be missing."""
    if row.name == "sign" and given.sending:
        return False
    if row.presence == "merchant":
        all_or_none = any(name in members for name in ("merchantID", "merchantName", "mcc"))
        return given.party == "merchant" or (given.party is None and all_or_none)
    return row.presence in ("M", "R") or (row.presence == "success" and given.success)


def judge_rows(rows: tuple[Row, ...], value: Any, path: str, given: Circumstances) -> list[Violation]:
    """What an object breaks in the rows of its members."""
    if not isinstance(value, dict):
        return [violation(path, "type")]
    found: list[Violation] = []
    for row in rows:
        where = pointer(path, row.name)
        if row.name not in value:
            if is_required(row, value, given):
                found.append(violation(where, "required"))
        elif row.presence == "merchant" and given.party == "member":
            found.append(violation(where, "absent"))
        else:
            found += judge_value(row, value[row.name], where, given)
    if given.sending:
        names = {row.name for row in rows}
        found += [violation(pointer(path, name), "unknown") for name in value if name not in names]
    return found


def succeeded(value: Any) -> bool:
    """Whether a message is a response that tells of success."""
    if not isinstance(value, dict):
        return False
    response = value.get("msgResponse")
    code = response.get("responseCode") if isinstance(response, dict) else None
    return code == "00" or value.get("ret_code") == "0000"


def judge(message: str, value: Any, **circumstances: Any) -> None:
    """Raises `Reject` with everything that a message breaks in its table."""
    given = Circumstances(success=succeeded(value), **circumstances)
    found = judge_rows(TABLES[message], value, "", given)
    if found:
        raise Reject(found)


def known(rows: tuple[Row, ...], value: dict[str, Any]) -> dict[str, Any]:
    """The members that the rows know, in the published order."""
    return {
        row.name: known(row.rows, value[row.name]) if row.kind == "Object" else value[row.name]
        for row in rows
        if row.name in value
    }


def filled_in(rows: tuple[Row, ...], value: Any) -> Any:
    """A message to be sent, with the trade type that may be missing and the serial number padded."""
    if not isinstance(value, dict):
        return value
    full = dict(value)
    for row in rows:
        if row.name == "tradeType":
            full.setdefault("tradeType", row.values[0])
        if row.name == "serialNm" and isinstance(full.get("serialNm"), str):
            full["serialNm"] = padded(full["serialNm"])
    return full


def padded(serial: str) -> str:
    """A serial number with zeros ahead, as long as the shortest allowed; an empty one stays empty."""
    return serial.rjust(14, "0") if serial else serial


def refuse_unless(row: Row, value: Any) -> None:
    """Raises `Reject` for an argument that breaks its row."""
    found = judge_value(row, value, f"/{row.name}", Circumstances())
    if found:
        raise Reject(found)


def instant(text: str) -> datetime:
    """An instant of the protocol: ISO 8601 in UTC, whole seconds."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")


# Operations: each takes the input of a case and its clock, and returns the output


def validate(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Judges a received message; unknown members are ignored."""
    judge(
        case["message"],
        read_json(case["json"]),
        wire=case["form"] == "wire",
        party=case.get("party"),
        request=case.get("request"),
    )
    return {}


def encode(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Makes the JSON text of a message: fills in the trade type and pads the serial number."""
    rows = TABLES[case["message"]]
    value = filled_in(rows, case["value"])
    judge(case["message"], value, party=case.get("party"), sending=True)
    return {"json": {"text": json.dumps(known(rows, value), ensure_ascii=False)}}


def decode(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Reads a received message in the plain form; unknown members are left out."""
    value = read_json(case["json"])
    judge(case["message"], value)
    return {"value": known(TABLES[case["message"]], value)}


def serial_pad(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Pads a serial number with zeros ahead to the fourteen characters that it needs."""
    refuse_unless(SERIAL, case["serial"])
    return {"serial": padded(case["serial"])}


def six_digits() -> Iterator[str]:
    """The million numbers of six digits, each once, from a random one on."""
    first = secrets.randbelow(10**6)
    return (f"{(first + step) % 10**6:06}" for step in range(10**6))


numbers: dict[str, Iterator[str]] = {}
"""The numbers that are left, for each beginning of a message ID."""


def message_id(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Makes message IDs, none twice; goes on to the next second where one has no number left."""
    refuse_unless(INDUSTRY_CODE, case["industryCode"])
    time = now + BEIJING
    ids: list[str] = []
    while len(ids) < case["count"]:
        beginning = f"A{case['industryCode']}{time:%Y%m%d%H%M%S}"
        if beginning not in numbers:
            numbers[beginning] = six_digits()
        number = next(numbers[beginning], None)
        if number is None:
            time += timedelta(seconds=1)
        else:
            ids.append(beginning + number)
    return {"ids": ids}


orders = itertools.count()
process = secrets.randbelow(10**6)


def order_id(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Makes order IDs of 35 characters: the IIN, the time, a number of this process, a running number."""
    refuse_unless(MEMBER_IIN, case["memberIIN"])
    beginning = f"{case['memberIIN']}{now + BEIJING:%Y%m%d%H%M%S}{process:06}"
    return {"ids": [f"{beginning}{next(orders):07}" for _ in range(case["count"])]}


def kv_source(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Joins what LianLian signs: all but `sign` and the empty, in the order of ASCII, not URL-encoded."""
    params = case["params"]
    wrong = [name for name, value in params.items() if not isinstance(value, (str, type(None)))]
    if wrong:
        raise Reject([violation(pointer("", name), "type") for name in wrong])
    parts = [f"{name}={params[name]}" for name in sorted(params) if params[name] and name != "sign"]
    return {"source": "&".join(parts)}


def notify_schedule(case: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Tells when a notice is sent again: 1, 2, 4, 8 and 16 minutes, each after the one before."""
    try:
        sent_at = instant(case["firstSentAt"])
    except (TypeError, ValueError) as error:
        raise Reject([violation("/firstSentAt", "format")]) from error
    gaps = itertools.accumulate(timedelta(minutes=2**n) for n in range(5))
    return {"at": [f"{sent_at + gap:%Y-%m-%dT%H:%M:%SZ}" for gap in gaps]}


OPERATIONS: dict[str, Callable[[dict[str, Any], datetime], dict[str, Any]]] = {
    "validate": validate,
    "encode": encode,
    "decode": decode,
    "serial-pad": serial_pad,
    "message-id": message_id,
    "order-id": order_id,
    "kv-source": kv_source,
    "notify-schedule": notify_schedule,
}


# The protocol

READY = {
    "type": "ready",
    "protocol": 1,
    "implementation": {"name": "python-example", "version": "1.0.0", "language": "python"},
    "operations": list(OPERATIONS),
    "messages": list(TABLES),
    "maxInFlight": 8,
    "features": ["request"],
}


def answer(case: dict[str, Any]) -> dict[str, Any]:
    """The result of a case: `reject` where the input is at fault, `error` where this program is."""
    result = {"type": "result", "id": case["id"]}
    operation = OPERATIONS.get(case["operation"])
    message = case["input"].get("message")
    if operation is None or (message is not None and message not in TABLES):
        return {**result, "status": "unsupported"}
    try:
        return {**result, "status": "ok", "output": operation(case["input"], instant(case["now"]))}
    except Reject as reject:
        return {**result, "status": "reject", "violations": reject.violations}
    except Exception as error:
        traceback.print_exc()
        return {**result, "status": "error", "message": type(error).__name__}


def main() -> None:
    """Answers the suite line by line until it says `bye` or closes standard input."""
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if message["type"] == "bye":
            return
        if message["type"] == "hello":
            if not message["protocol"]["min"] <= READY["protocol"] <= message["protocol"]["max"]:
                sys.exit("this testee speaks version 1 of the protocol alone")
            reply = READY
        elif message["type"] == "case":
            reply = answer(message)
        else:
            continue
        sys.stdout.buffer.write(json.dumps(reply).encode("ascii") + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
