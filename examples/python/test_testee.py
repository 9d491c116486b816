"""Cases of the testee, calculated by hand from the published pages."""

from __future__ import annotations

import contextlib
import copy
import io
import json
import subprocess
import sys
import unittest
from pathlib import Path
from typing import Any

from testee import answer

MOBILE = "unionpay/MOBILE_NUMBER_VERIFICATION/request"
PHOTO_RESPONSE = "unionpay/ID_CARD_PHOTO_VERIFICATION/response"
LOGIN_RESPONSE = "unionpay/CHANNEL_LOGIN_INFO/response"
LIANLIAN = "lianlian/MPAY_VERIFY/request"
LIANLIAN_RESPONSE = "lianlian/MPAY_VERIFY/response"

MOBILE_REQUEST = {
    "memberIIN": "39990029",
    "memberName": "Harbour Bank",
    "tradeType": "TL0104",
    "encData": {"customerNm": "张三", "phoneNo": "13800138000", "certifID": "11010519491231002X"},
    "orderID": "39990029202603010800000000000000001",
    "scUsageScenarios": "Account opening",
    "scUsePurpose": "Check of identity",
    "protocolVerNm": "V1.0",
    "serialNm": "20260301000001",
}
LOGIN_ANSWER = {
    "msgID": "A0010023420260301160000123456",
    "channelCode": "CHNL0001",
    "industryCode": "00100234",
    "industryUrl": "https://example.com/parking",
    "msgResponse": {"responseCode": "00", "responseMsg": "Success"},
}
LIANLIAN_REQUEST = {
    "oid_partner": "201304121000001004",
    "no_order": "ORDER-1",
    "token": "4f2c9d7e",
    "sign_type": "RSA",
    "sign": "AAAA",
    "money_order": "10.00",
    "verify_code": "482913",
}


def ask(operation: str, case: dict[str, Any], now: str = "2026-03-01T08:00:00Z") -> dict[str, Any]:
    """The testee's answer to one case."""
    return answer({"type": "case", "id": 1, "operation": operation, "now": now, "input": case})


def verdict(message: str, value: Any, **more: Any) -> set[tuple[str, str]]:
    """Path and rule of everything that `validate` finds wrong."""
    text = value if isinstance(value, str) else json.dumps(value)
    case = {"message": message, "form": "plain", "json": {"text": text}, **more}
    result = ask("validate", case)
    assert result["status"] in ("ok", "reject"), result
    return {(found["path"], found["rule"]) for found in result.get("violations", [])}


class Messages(unittest.TestCase):
    """Validating, encoding and decoding."""

    def test_valid(self) -> None:
        self.assertEqual(verdict(MOBILE, MOBILE_REQUEST), set())
        self.assertEqual(verdict(LOGIN_RESPONSE, LOGIN_ANSWER), set())
        self.assertEqual(verdict(LIANLIAN, LIANLIAN_REQUEST), set())

    def test_type_length_charset_value_format(self) -> None:
        for member, value, rule in (
            ("memberIIN", 39990029, "type"),
            ("memberIIN", None, "type"),
            ("memberIIN", "3999002", "length"),
            ("memberName", "Crédit", "charset"),
            ("tradeType", "TL0105", "value"),
            ("serialNm", "2026030100001", "length"),
        ):
            with self.subTest(member=member, value=value):
                self.assertEqual(verdict(MOBILE, {**MOBILE_REQUEST, member: value}), {(f"/{member}", rule)})
        request = copy.deepcopy(MOBILE_REQUEST)
        request["encData"]["phoneNo"] = "+8613800138"
        request["encData"]["customerNm"] = "Zhang San"
        self.assertEqual(
            verdict(MOBILE, request), {("/encData/phoneNo", "format"), ("/encData/customerNm", "format")}
        )

    def test_members_and_merchants(self) -> None:
        merchant = {**MOBILE_REQUEST, "merchantID": "M1", "merchantName": "Shop", "mcc": "5411"}
        self.assertEqual(verdict(MOBILE, merchant, party="merchant"), set())
        self.assertEqual(
            verdict(MOBILE, merchant, party="member"),
            {("/merchantID", "absent"), ("/merchantName", "absent"), ("/mcc", "absent")},
        )
        del merchant["mcc"]
        self.assertEqual(verdict(MOBILE, merchant), {("/mcc", "required")})

    def test_wire_form(self) -> None:
        for enc_data, found in (
            ("aGVhZA.a2V5.aXY.Y2lwaGVy.dGFn", set()),
            ("aGVhZA..aXY.Y2lwaGVy.dGFn", {("/encData", "format")}),
            ("aGVhZA.a2V5.aXY.Y2lwaGVy", {("/encData", "format")}),
            ({}, {("/encData", "type")}),
        ):
            with self.subTest(encData=enc_data):
                self.assertEqual(verdict(MOBILE, {**MOBILE_REQUEST, "encData": enc_data}, form="wire"), found)

    def test_success_decides(self) -> None:
        failure = {"msgResponse": {"responseCode": "01", "responseMsg": "Declined"}}
        success = {"msgResponse": {"responseCode": "00", "responseMsg": "Success"}}
        self.assertEqual(verdict(PHOTO_RESPONSE, failure), set())
        self.assertEqual(verdict(PHOTO_RESPONSE, success), {("/confidence", "required")})
        self.assertEqual(verdict(PHOTO_RESPONSE, {**success, "confidence": "100"}), set())
        self.assertEqual(
            verdict(PHOTO_RESPONSE, {**success, "confidence": "101"}), {("/confidence", "value")}
        )
        self.assertEqual(verdict(LIANLIAN_RESPONSE, {"ret_code": "1004", "ret_msg": "参数错误"}), set())
        self.assertEqual(len(verdict(LIANLIAN_RESPONSE, {"ret_code": "0000", "ret_msg": "交易成功"})), 7)

    def test_forms(self) -> None:
        for message, sound, member, value in (
            (LOGIN_RESPONSE, LOGIN_ANSWER, "msgID", "A0010023420260229160000123456"),  # no leap year
            (LOGIN_RESPONSE, LOGIN_ANSWER, "industryUrl", "example.com/parking"),
            (LIANLIAN, LIANLIAN_REQUEST, "money_order", "10.0"),
        ):
            with self.subTest(member=member):
                self.assertEqual(verdict(message, {**sound, member: value}), {(f"/{member}", "format")})

    def test_request_that_is_answered(self) -> None:
        self.assertEqual(verdict(LOGIN_RESPONSE, LOGIN_ANSWER, request={"channelCode": "CHNL0001"}), set())
        self.assertEqual(
            verdict(LOGIN_RESPONSE, LOGIN_ANSWER, request={"channelCode": "CHNL0002"}),
            {("/channelCode", "value")},
        )

    def test_syntax(self) -> None:
        sound = '{"msgResponse":{"responseCode":"01","responseMsg":"x"}%s}'
        self.assertEqual(verdict(PHOTO_RESPONSE, sound % ',"unknown":[1e5,null]'), set())
        for text in (
            sound % ',"a":NaN',
            sound % ',"a":1,"\\u0061":2',
            sound % ",",
            "\ufeff" + sound % "",
            "[" * 100_000,
        ):
            with self.subTest(text=text[-20:]):
                self.assertEqual(verdict(PHOTO_RESPONSE, text), {("", "syntax")})
        latin = {"message": PHOTO_RESPONSE, "form": "plain", "json": {"base64": "eyJhIjoi6SJ9"}}  # {"a":"é"}
        self.assertEqual(ask("validate", latin)["violations"], [{"path": "", "rule": "syntax"}])

    def test_encode(self) -> None:
        short = {**MOBILE_REQUEST, "serialNm": "42"}
        del short["tradeType"]
        result = ask("encode", {"message": MOBILE, "value": short})
        self.assertEqual(
            json.loads(result["output"]["json"]["text"]), {**MOBILE_REQUEST, "serialNm": "00000000000042"}
        )
        unsigned = {name: value for name, value in LIANLIAN_REQUEST.items() if name != "sign"}
        self.assertEqual(ask("encode", {"message": LIANLIAN, "value": unsigned})["status"], "ok")
        result = ask("encode", {"message": LIANLIAN, "value": {**LIANLIAN_REQUEST, "a/b~c": "x"}})
        self.assertEqual(result["violations"], [{"path": "/a~1b~0c", "rule": "unknown"}])

    def test_decode(self) -> None:
        received = {**LIANLIAN_REQUEST, "card_no": "", "more": {"deep": 1}}
        result = ask("decode", {"message": LIANLIAN, "json": {"text": json.dumps(received)}})
        self.assertEqual(result["output"], {"value": {**LIANLIAN_REQUEST, "card_no": ""}})


class Identifiers(unittest.TestCase):
    """Serial numbers, message IDs and order IDs."""

    def test_serial_pad(self) -> None:
        self.assertEqual(ask("serial-pad", {"serial": "42"})["output"], {"serial": "00000000000042"})
        self.assertEqual(ask("serial-pad", {"serial": "9" * 64})["output"], {"serial": "9" * 64})
        for serial, rule in (("", "length"), ("9" * 65, "length"), ("№1", "charset")):
            with self.subTest(serial=serial):
                self.assertEqual(ask("serial-pad", {"serial": serial})["violations"][0]["rule"], rule)

    def test_message_ids(self) -> None:
        case = {"industryCode": "00100234", "count": 500}
        ids = [
            one
            for _ in range(2)
            for one in ask("message-id", case, "2026-02-28T16:30:00Z")["output"]["ids"]
        ]
        self.assertEqual(len(set(ids)), 1000)
        for one in ids:
            self.assertRegex(one, r"^A0010023420260301003000[0-9]{6}$")  # eight hours ahead: 1 March

    def test_order_ids(self) -> None:
        ids = ask("order-id", {"memberIIN": "39990029", "count": 1000})["output"]["ids"]
        self.assertEqual(len(set(ids)), 1000)
        self.assertEqual({len(one) for one in ids}, {35})


class Others(unittest.TestCase):
    """The signature source, the schedule and the protocol."""

    def test_kv_source(self) -> None:
        params = {"b": "0", "a_b": "x y&", "aB": "元", "n": None, "e": "", "sign": "s", "sign_type": "RSA"}
        self.assertEqual(
            ask("kv-source", {"params": params})["output"], {"source": "aB=元&a_b=x y&&b=0&sign_type=RSA"}
        )

    def test_notify_schedule(self) -> None:
        self.assertEqual(
            ask("notify-schedule", {"firstSentAt": "2026-02-28T23:50:00Z"})["output"]["at"],
            [
                "2026-02-28T23:51:00Z",
                "2026-02-28T23:53:00Z",
                "2026-02-28T23:57:00Z",
                "2026-03-01T00:05:00Z",
                "2026-03-01T00:21:00Z",
            ],
        )

    def test_unsupported_and_error(self) -> None:
        self.assertEqual(ask("jws-sign", {})["status"], "unsupported")
        unlisted = {"message": "unionpay/GET_CARD_LIST/request"}
        self.assertEqual(ask("validate", unlisted)["status"], "unsupported")
        with contextlib.redirect_stderr(io.StringIO()) as log:
            broken = answer({"id": 7, "operation": "serial-pad", "now": "noon", "input": {"serial": "1"}})
        self.assertEqual((broken["id"], broken["status"]), (7, "error"))
        self.assertIn("Traceback", log.getvalue())

    def test_session(self) -> None:
        lines = (
            {"type": "hello", "protocol": {"min": 1, "max": 3}, "kit": "0.1.0", "new": True},
            {"type": "news"},
            {
                "type": "case",
                "id": 5,
                "operation": "serial-pad",
                "now": "2026-03-01T08:00:00Z",
                "input": {"serial": "1", "new": 1},
            },
            {"type": "bye"},
            {"type": "case"},
        )
        process = subprocess.run(
            [sys.executable, str(Path(__file__).with_name("testee.py"))],
            input="".join(json.dumps(line) + "\n" for line in lines).encode(),
            capture_output=True,
            timeout=10,
            check=True,
        )
        ready, result = (json.loads(line) for line in process.stdout.splitlines())
        self.assertEqual((ready["type"], ready["protocol"]), ("ready", 1))
        self.assertEqual(
            result, {"type": "result", "id": 5, "status": "ok", "output": {"serial": "00000000000001"}}
        )


if __name__ == "__main__":
    unittest.main()
