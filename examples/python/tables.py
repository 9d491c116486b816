"""The published field tables of UnionPay International's Open API and of LianLian Pay, as data.

One `Row` for each printed row, under its printed name and in the printed order. Comments say where
the print needed a reading.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A row of a published table.

    `kind` is the printed type, which names a character class of `CLASSES`. Lengths are inclusive and
    in characters; an `Object` has none. `presence` is the printed letter where it decides by itself:
    `M` mandatory, `R` returned as in the request, `O` optional; or what decides: `merchant` (sent by
    merchants, not by members), `success` (only a successful response must have it).
    """

    name: str
    kind: str
    shortest: int = 0
    longest: int = 0
    presence: str = "O"
    values: tuple[str, ...] = ()
    """The fixed values; none where any is right."""
    form: str = ""
    """The form that the note demands: a name in `testee.FORMS`."""
    span: tuple[str, str] | None = None
    """The lowest and the highest number."""
    rows: tuple[Row, ...] = ()
    """The members of an `Object`."""


CLASSES = {
    "AN": r"[A-Za-z0-9]",
    "N": r"[0-9]",
    "NS": r"[0-9+.-]",
    "ANS": r"[ -~]",
    "a": r"[ -~]",  # printed for serialNm alone, which is ANS on the sister page
    "S": r"[^\x00-\x1f\x7f-\x9f\ud800-\udfff]",
    "String": r"[^\x00-\x1f\x7f-\x9f\ud800-\udfff]",
    "any": r"[^\ud800-\udfff]",  # not printed: members that a page names only in a condition
}

HAN = (
    r"\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufa6d\ufa70-\ufad9\U00016fe2\U00016fe3\U00016ff0-\U00016ff6\U00020000-\U0003fffd"
)
"""Han characters: Unicode's script Han, which Python's `re` has no name for."""

UNLIMITED = 2**31


def _named_in_condition(name: str) -> Row:
    """A member that has no row of its own, because the page names it only in a condition."""
    return Row(name, "any", 0, UNLIMITED)


_WHO = (
    Row("memberIIN", "AN", 8, 8, "M"),
    Row("memberName", "ANS", 1, 40, "M"),
    Row("merchantID", "ANS", 1, 15, "merchant"),
    Row("merchantName", "ANS", 1, 25, "merchant"),
    Row("mcc", "N", 4, 4, "merchant"),
)

_AGREEMENT = (
    Row("orderID", "ANS", 35, 35, "M"),
    Row("scUsageScenarios", "ANS", 2, 40, "M"),
    Row("scUsePurpose", "ANS", 2, 128, "M"),
    Row("protocolVerNm", "ANS", 2, 128, "M"),
)

_MSG_RESPONSE = Row(
    "msgResponse",
    "Object",
    presence="M",
    rows=(
        Row("responseCode", "AN", 2, 2, "M"),
        Row("responseMsg", "S", 1, 100, "M"),
        Row("errorDetail", "S", 1, 255),
    ),
)

_SIGN_TYPES = ("RSA", "SHA256withRSA", "SHA256WITHRSA")  # the pages differ in the letter case

TABLES: dict[str, tuple[Row, ...]] = {
    "unionpay/MOBILE_NUMBER_VERIFICATION/request": (
        *_WHO,
        Row("tradeType", "AN", 6, 6, "M", values=("TL0104",)),  # printed N, but its value has letters
        Row(
            "encData",
            "Object",
            presence="M",
            rows=(
                Row("customerNm", "S", 1, 66, "M", form="chinese-name"),
                Row("phoneNo", "ANS", 11, 11, "M", form="phone"),
                Row("certifID", "ANS", 1, 20, "M"),
            ),
        ),
        *_AGREEMENT,
        Row("serialNm", "ANS", 14, 64, "M"),
    ),
    "unionpay/MOBILE_NUMBER_VERIFICATION/response": (_MSG_RESPONSE,),
    "unionpay/ID_CARD_PHOTO_VERIFICATION/request": (
        *_WHO,
        Row("tradeType", "AN", 6, 6, "M", values=("ID0203",)),  # printed N, but its value has letters
        Row(
            "encData",
            "Object",
            presence="M",
            rows=(
                Row("customerNm", "S", 1, 66, "M", form="chinese-name"),
                Row("certifID", "ANS", 1, 20, "M"),
                Row("photo", "S", 1, 204800, "M", form="photo"),  # the page is silent: encrypted or not
            ),
        ),
        *_AGREEMENT,
        Row("serialNm", "a", 14, 64, "M"),
    ),
    "unionpay/ID_CARD_PHOTO_VERIFICATION/response": (
        # Printed 0-3, but no number between 0 and 100 has no digits.
        Row("confidence", "N", 1, 3, "success", span=("0", "100")),
        _MSG_RESPONSE,
    ),
    "unionpay/CHANNEL_LOGIN_INFO/request": (
        Row("msgID", "AN", 29, 29, "M", form="message-id"),
        Row("channelCode", "AN", 8, 12, "M"),
        Row("channelName", "ANS", 1, 50),
        Row("clientType", "N", 1, 1, values=("0", "1", "2")),
        Row("industryCode", "AN", 8, 8, "M"),
        Row("userId", "ANS", 1, 64, "M"),
        Row("language", "ANS", 5, 5, form="language"),
        Row("longitude", "NS", 1, 15),  # printed 15; read as at most
        Row("latitude", "NS", 1, 15),
        Row(
            "encData",
            "Object",
            rows=(
                Row("mobile", "ANS", 1, 64),
                Row("email", "ANS", 1, 100),
                Row("idType", "N", 1, 1, values=tuple("12345678")),
                Row("idNo", "ANS", 1, 18),  # printed 18, but one of the types has 15 digits
            ),
        ),
    ),
    "unionpay/CHANNEL_LOGIN_INFO/response": (
        Row("msgID", "AN", 29, 29, "M", form="message-id"),
        Row("channelCode", "AN", 8, 12, "R"),
        Row("industryCode", "AN", 8, 8, "M"),
        Row("industryUrl", "ANS", 1, 512, "success", form="url"),
        _MSG_RESPONSE,
    ),
    # LianLian's String(n) is read as at most n, but where a form fixes the length.
    "lianlian/MPAY_VERIFY/request": (
        Row("oid_partner", "String", 1, 18, "M"),
        Row("no_order", "String", 1, 32, "M"),
        Row("token", "String", 1, UNLIMITED, "M"),
        Row("sign_type", "String", 1, 13, "M", values=_SIGN_TYPES),  # printed String(3)
        Row("sign", "String", 1, UNLIMITED, "M"),
        Row("money_order", "String", 1, 12, "M", form="amount"),
        Row("verify_code", "String", 1, 6, "M"),
        *map(_named_in_condition, ("no_agree", "id_no", "bind_mob", "id_type", "card_no", "info_order")),
    ),
    "lianlian/MPAY_VERIFY/response": (
        Row("ret_code", "String", 4, 4, "M"),
        Row("ret_msg", "String", 1, 100, "M"),
        Row("oid_partner", "String", 1, 18, "success"),
        Row("sign_type", "String", 1, 13, "success", values=_SIGN_TYPES),
        Row("sign", "String", 1, UNLIMITED, "success"),
        Row("no_order", "String", 1, 32, "success"),
        Row("dt_order", "String", 14, 14, "success", form="time"),
        Row("oid_paybill", "String", 1, 18, "success"),
        Row("money_order", "String", 1, 12, "success", form="amount", span=("0.01", "100000000.00")),
        Row("token", "String", 1, UNLIMITED),
        Row("info_order", "String", 1, 255),
        Row("settle_date", "String", 8, 8, form="date"),
        Row("no_agree", "String", 1, 16),
        _named_in_condition("result_pay"),
    ),
}
