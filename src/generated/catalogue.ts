// Generated from spec/ by `npm run generate`. Do not edit.

import type { Erratum, Flow, InterfaceEntry } from '../catalogue/Catalogue.js';
import { channelLoginInfo, idCardPhotoVerification, mobileNumberVerification } from './unionpay.js';
import { mpayVerify } from './lianlian.js';

/** Every interface that the pages name, with or without a table. */
export const interfaces: readonly InterfaceEntry[] = [
  { ...{"name":"CHANNEL_LOGIN_INFO","system":"unionpay","title":"Channel Login Information","purpose":"A channel app asks the UnionPay Content and Service Platform (UCSP) to let its user into an industry service, and gets the address of that service."}, messages: [channelLoginInfo.request, channelLoginInfo.response] },
  { ...{"name":"GET_CARD_LIST","system":"unionpay","title":"Get card list","purpose":"UCSP asks a channel app for the cards of its user, on behalf of an industry service; the answer has masked card numbers and card identifiers.","unpublished":"The UCSP page names this interface and prints no table for it.","errata":["interfaces-without-table","card-list-name"]}, messages: [] },
  { ...{"name":"GET_CARD_PAYLOAD","system":"unionpay","title":"Get card payload","purpose":"UCSP asks a channel app for the card that the user chose; the answer has the card number or its token, the expiry date and other card information.","unpublished":"The UCSP page names this interface and prints no table for it.","errata":["interfaces-without-table"]}, messages: [] },
  { ...{"name":"ID_CARD_PHOTO_VERIFICATION","system":"unionpay","title":"ID Card Photo Verification","purpose":"Asks the ministry in charge how much a photo of a person resembles the photo of the ID card of a name and an ID number, with that person's consent."}, messages: [idCardPhotoVerification.request, idCardPhotoVerification.response] },
  { ...{"name":"MOBILE_NUMBER_VERIFICATION","system":"unionpay","title":"Mobile Number Verification","purpose":"Asks the telecom operators whether a mobile number belongs to the person of a name and an ID number, with that person's consent."}, messages: [mobileNumberVerification.request, mobileNumberVerification.response] },
  { ...{"name":"PAYMENT_RESULT_INQUIRY","system":"unionpay","title":"Payment result inquiry","purpose":"An industry service that missed the result of a payment asks UCSP for it.","unpublished":"The UCSP page names this interface and prints no table for it.","errata":["interfaces-without-table"]}, messages: [] },
  { ...{"name":"PAYMENT_RESULT_NOTICE","system":"unionpay","title":"Payment result notice","purpose":"UCSP tells an industry service and a channel app the result of a payment; not answered, it is sent again.","unpublished":"The UCSP page names this interface and prints no table for it.","errata":["interfaces-without-table","resend-schedule"]}, messages: [] },
  { ...{"name":"MPAY_VERIFY","system":"lianlian","title":"MPAY Verify Direct","purpose":"The verification step of an MPAY payment request, in which the merchant confirms the payment with the code that the payer received."}, messages: [mpayVerify.request, mpayVerify.response] },
];

/** Every place where the publication contradicts itself or is silent. */
export const errata: readonly Erratum[] = [
  {
    "id": "character-sets",
    "title": "The character sets are named, never defined",
    "printed": "The type columns say AN, ANS, N, NS and S. No page lists the characters.",
    "problem": "ANS may or may not mean ASCII, and whether a blank is a special character is open.",
    "strict": "AN is A-Z a-z 0-9; N is 0-9; ANS is U+0020 to U+007E; S is any Unicode character but control characters.",
    "tolerant": "The same.",
    "conformance": "judged",
    "general": true
  },
  {
    "id": "length-unit",
    "title": "Lengths of free text in bytes or in characters",
    "printed": "customerNm is S 1-66 and holds a Chinese name; ret_msg is String(100) and holds Chinese text.",
    "problem": "66 is 22 Chinese characters of three UTF-8 bytes, which points to bytes; the word \"length\" alone points to characters.",
    "strict": "A length of an S or String row counts UTF-8 bytes, so that a value fits under both readings.",
    "tolerant": "It counts Unicode characters (code points).",
    "conformance": "acceptable"
  },
  {
    "id": "string-length",
    "title": "String(n) is exact or at most n",
    "printed": "oid_paybill is String(18), and its example has 16 characters; money_order is String(12) for amounts from 0.01.",
    "problem": "Read as exact, the page's own example and most amounts would be wrong.",
    "strict": "1 to n characters, but exactly n for ret_code, dt_order and settle_date, whose form fixes it.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "ns-special-characters",
    "title": "Which special characters NS has",
    "printed": "longitude and latitude are NS; nothing says what the S adds to the digits.",
    "problem": "A coordinate needs a sign and a point; others, such as a degree sign, are neither named nor excluded.",
    "strict": "Digits, plus, minus and point.",
    "tolerant": "Digits and every printable ASCII character that is no letter.",
    "conformance": "acceptable"
  },
  {
    "id": "ns-length",
    "title": "NS 15 is exact or at most 15",
    "printed": "longitude and latitude have the length 15.",
    "problem": "A coordinate of exactly 15 characters would need padding that nothing describes: 113.3245 has 8.",
    "strict": "1 to 15 characters.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "coordinate-form",
    "title": "The form of longitude and latitude",
    "printed": "Two rows without a note.",
    "problem": "Decimal degrees, degrees and minutes, and the order of the sign are all possible; the datum is not named.",
    "strict": "Decimal degrees, such as -33.8688, from -180 to 180 and from -90 to 90.",
    "tolerant": "Anything of the type. A decimal number outside the range is refused, because it is no place in any form.",
    "conformance": "acceptable"
  },
  {
    "id": "trade-type-type",
    "title": "tradeType is numeric, its only value has letters",
    "printed": "tradeType is N 6; its values are TL0104 and ID0203.",
    "problem": "No value of type N is TL0104.",
    "strict": "AN 6, and the one value that the page names.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "serial-number-type",
    "title": "serialNm has two types on sister pages",
    "printed": "`a` on the ID card page, ANS on the mobile number page, with the same note.",
    "problem": "Letters alone cannot be padded with the digit 0, nor locate a date.",
    "strict": "ANS on both pages.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "serial-number-date",
    "title": "How serialNm locates the date of signing",
    "printed": "The serial number should be able to locate the date of signing the agreement.",
    "problem": "No form of the date is given, and the agreement number is the sender's own.",
    "strict": "Any ANS text of 14 to 64 characters, a shorter one padded with zeros on the left to 14.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "id-number-length",
    "title": "idNo is 18 long, an ID type has 15 digits",
    "printed": "idNo is ANS 18; idType 2 is a 15-digit ID card, and passes have other lengths.",
    "problem": "Read as exact, six of the eight ID types could not be sent.",
    "strict": "18 characters with idType 1, 15 with idType 2, otherwise 1 to 18.",
    "tolerant": "1 to 18 characters.",
    "conformance": "acceptable"
  },
  {
    "id": "id-type-and-number",
    "title": "idType and idNo are optional, each on its own",
    "printed": "Both rows are O.",
    "problem": "A number without its type, or a type without a number, tells the receiver nothing.",
    "strict": "Each may stand alone, as printed.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "id-number-check-digit",
    "title": "Whether the check digit of a resident ID number is judged",
    "printed": "Nothing on any page.",
    "problem": "An 18-digit resident ID number ends in a check digit (GB 11643), but old numbers with a wrong one are in use.",
    "strict": "A wrong check digit is a note, never a refusal.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "simplified-chinese",
    "title": "How far a name must be Simplified Chinese",
    "printed": "customerNm shall be in Simplified Chinese.",
    "problem": "Names of minorities are joined by a middle dot that no row mentions, and many characters are the same in both scripts.",
    "strict": "Chinese characters that are no traditional forms of a simplified one, and U+00B7 between them.",
    "tolerant": "Chinese characters and U+00B7, in any script and order.",
    "conformance": "acceptable"
  },
  {
    "id": "mobile-number-digits",
    "title": "phoneNo is ANS, although it is a telephone number",
    "printed": "phoneNo is ANS 11, without the district code.",
    "problem": "ANS would admit letters.",
    "strict": "Eleven digits.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "photo-encryption",
    "title": "photo is not said to be encrypted",
    "printed": "customerNm and certifID say that they are encrypted; photo, the next row, is silent.",
    "problem": "The photo is personal data, and the tables do not show nesting.",
    "strict": "photo is a member of the encrypted object.",
    "tolerant": "A photo beside encData is accepted too.",
    "conformance": "acceptable"
  },
  {
    "id": "photo-base64",
    "title": "Which Base64 the photo is in",
    "printed": "The photo shall be encoded with Base64.",
    "problem": "Padding, line breaks, the URL alphabet, a data URL prefix and unused bits are open.",
    "strict": "RFC 4648 section 4 with padding, no line breaks, unused bits zero.",
    "tolerant": "The same, but unused bits may be set.",
    "conformance": "acceptable"
  },
  {
    "id": "flat-tables",
    "title": "The tables do not show nesting",
    "printed": "The members of encData and of msgResponse follow their object as rows of the same level.",
    "problem": "Read literally, customerNm and responseCode would be top-level members.",
    "strict": "Rows after an Object row belong to it where their note, or the published refusal of the gateway, says so.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "merchant-condition",
    "title": "Who is a member and who a merchant",
    "printed": "merchantID, merchantName and mcc are not presented by a member and filled by a merchant.",
    "problem": "No field of the message says which of the two its sender is.",
    "strict": "With the party given, all three are required of a merchant and absent for a member. Without it, all three or none.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "empty-encrypted-data",
    "title": "encData without a member",
    "printed": "encData is conditional, for messages that contain sensitive information.",
    "problem": "An empty encrypted object says nothing, and nothing forbids it.",
    "strict": "encData is sent exactly when one of its members is.",
    "tolerant": "An encData without any of its members is accepted.",
    "conformance": "acceptable"
  },
  {
    "id": "parking-mobile",
    "title": "mobile is required for parking, which no field names",
    "printed": "mobile is required for the parking industry app.",
    "problem": "No page says which industryCode values are parking.",
    "strict": "mobile may be left out; whoever knows that the industry is parking sends it.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "error-detail-condition",
    "title": "errorDetail is conditional without a condition",
    "printed": "C on the two verification pages, O on the UCSP page, with no condition on any.",
    "problem": "Nothing says when it must stand.",
    "strict": "It is never required.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "confidence-length",
    "title": "A confidence of no digits",
    "printed": "confidence is N 0-3, a value between 0 and 100.",
    "problem": "A value without digits is no number; it can only mean that there is none.",
    "strict": "1 to 3 digits.",
    "tolerant": "An empty confidence is accepted where none is due, that is beside a responseCode other than 00.",
    "conformance": "acceptable"
  },
  {
    "id": "beside-failure",
    "title": "Members of a success beside a failure",
    "printed": "confidence is presented when the responseCode is 00, industryUrl if successful; LianLian lists most rows under \"returned only when ret_code=0000\".",
    "problem": "Whether a receiver must refuse them beside a failure is not said.",
    "strict": "They are not sent beside a failure.",
    "tolerant": "They are accepted, checked as usual, and reported.",
    "conformance": "acceptable"
  },
  {
    "id": "message-id-industry-code",
    "title": "The 8-digit industry code inside msgID",
    "printed": "msgID is A, an 8-digit industry code, a time and 6 digits; the row industryCode is AN 8.",
    "problem": "An industryCode with a letter cannot be eight digits; whether the two are the same code is not said.",
    "strict": "The eight characters are the message's industryCode, letters included.",
    "tolerant": "Any eight letters and digits.",
    "conformance": "acceptable"
  },
  {
    "id": "message-id-time-zone",
    "title": "The time zone of msgID",
    "printed": "YYYYMMDDhhmmss, without a zone.",
    "problem": "Senders are in every zone; two of them must not make the same ID.",
    "strict": "Beijing time, UTC+8, on which the network runs.",
    "tolerant": "Any real date and time.",
    "conformance": "judged"
  },
  {
    "id": "message-id-random",
    "title": "A random number that must not repeat",
    "printed": "msgID ends in a 6-digit random number.",
    "problem": "Random numbers repeat; of 1,200 in a second two are likely the same.",
    "strict": "The six digits are drawn without repetition within a second.",
    "tolerant": "Any six digits.",
    "conformance": "judged"
  },
  {
    "id": "response-message-id",
    "title": "Whether a response repeats the msgID of its request",
    "printed": "msgID is M in the response of CHANNEL_LOGIN_INFO, while channelCode is R.",
    "problem": "M and the same note allow both an echo and a new ID.",
    "strict": "The response repeats the msgID of its request.",
    "tolerant": "Any well-formed msgID.",
    "conformance": "acceptable"
  },
  {
    "id": "response-industry-code",
    "title": "industryCode of a response is not marked as returned",
    "printed": "industryCode is M in the response of CHANNEL_LOGIN_INFO, with the note of the request.",
    "problem": "A response about another industry than the one asked for has no meaning.",
    "strict": "It is the industryCode of the request.",
    "tolerant": "The same, where the request is at hand.",
    "conformance": "judged"
  },
  {
    "id": "language-separator",
    "title": "What stands between language and country",
    "printed": "language is ANS 5, after ISO 639 and ISO 3166.",
    "problem": "Two letters and two letters leave one character that is not named.",
    "strict": "A hyphen, lower-case language, upper-case country (zh-CN).",
    "tolerant": "A hyphen or an underscore, letters of either case.",
    "conformance": "acceptable"
  },
  {
    "id": "industry-url-form",
    "title": "What kind of URL industryUrl is",
    "printed": "URL of the Industry Service, ANS 1-512.",
    "problem": "Scheme and form are not named; the flow opens it as a page.",
    "strict": "An absolute http or https URL.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "order-id-structure",
    "title": "How an orderID of 35 characters is built",
    "printed": "orderID is ANS 35, made by the participant, unique.",
    "problem": "Nothing says how; a shorter own number cannot be sent.",
    "strict": "Any 35 printable ASCII characters.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "sign-type-length",
    "title": "sign_type is String(3), a value has 13 letters",
    "printed": "sign_type is String(3), RSA or SHA256withRSA.",
    "problem": "SHA256withRSA does not fit into three characters.",
    "strict": "3 to 13 characters, and one of the two values.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "sign-type-letter-case",
    "title": "SHA256withRSA is spelt two ways",
    "printed": "SHA256withRSA in the request, SHA256WITHRSA in the response.",
    "problem": "sign_type takes part in the signature, so its letters matter.",
    "strict": "Each message as its own table prints it.",
    "tolerant": "Any letter case.",
    "conformance": "acceptable"
  },
  {
    "id": "members-without-row",
    "title": "Members that stand only in a condition",
    "printed": "id_no, bind_mob, id_type and card_no are required if no_agree is not present; none has a row in the request.",
    "problem": "Type and length are unknown, and the sentence stands in the row of verify_code.",
    "strict": "Each may hold any string; without no_agree the four are required.",
    "tolerant": "Each may hold any string, and all may be absent.",
    "conformance": "acceptable"
  },
  {
    "id": "result-pay-without-row",
    "title": "result_pay is used by a condition and has no row",
    "printed": "settle_date and no_agree are returned only when result_pay=SUCCESS.",
    "problem": "No table declares result_pay.",
    "strict": "settle_date and no_agree stand only beside a result_pay of SUCCESS; result_pay may hold any string.",
    "tolerant": "They may stand without it.",
    "conformance": "acceptable"
  },
  {
    "id": "info-order-echo",
    "title": "info_order is echoed from a request that has no such row",
    "printed": "info_order is returned when info_order is sent in the request.",
    "problem": "The request table does not list it.",
    "strict": "The request may hold any string there; the response repeats it exactly when it was sent.",
    "tolerant": "A response with or without it is accepted.",
    "conformance": "acceptable"
  },
  {
    "id": "money-order-range",
    "title": "The range of money_order stands in the response only",
    "printed": "0.01 to 100,000,000.00 in the response, String(12) in both.",
    "problem": "The two rows are the same amount. Written with its commas, the upper end has 14 characters.",
    "strict": "The range holds for both messages; an amount has no commas.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "money-order-decimals",
    "title": "Two decimal places are expected",
    "printed": "2 decimal places are expected.",
    "problem": "Real messages from the network also carry one decimal (5.0).",
    "strict": "Two decimals.",
    "tolerant": "One or two decimals.",
    "conformance": "acceptable"
  },
  {
    "id": "order-match",
    "title": "Whether a LianLian response must be about its request",
    "printed": "oid_partner, no_order and money_order have rows in request and response.",
    "problem": "The page does not call them returned; a response about another order or amount must not be taken for an answer.",
    "strict": "They are those of the request, the amount compared as a number.",
    "tolerant": "The same, where the request is at hand.",
    "conformance": "judged"
  },
  {
    "id": "unsized-strings",
    "title": "String without a length",
    "printed": "token and sign are String.",
    "problem": "No upper end is given.",
    "strict": "At least one character, bounded by the size of the message alone.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "dt-order-time-zone",
    "title": "The time zone of dt_order and settle_date",
    "printed": "YYYYMMddHHmmss and YYYYMMdd, without a zone.",
    "problem": "An order near midnight has another date elsewhere.",
    "strict": "Beijing time, UTC+8; a real date and time of day.",
    "tolerant": "Any real date and time.",
    "conformance": "judged"
  },
  {
    "id": "verify-code-without-sms",
    "title": "verify_code is required even where no SMS is sent",
    "printed": "verify_code is required; accounts may be set up without SMS verification.",
    "problem": "What such an account sends is not said.",
    "strict": "It is required.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "unsigned-failure",
    "title": "A failed LianLian response carries no signature",
    "printed": "sign is returned only when ret_code=0000.",
    "problem": "A failure can be forged; it proves nothing.",
    "strict": "A failure is taken as unauthenticated.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "message-response-case",
    "title": "MsgResponse or msgResponse",
    "printed": "Every table writes msgResponse; the general requirements show a refusal with MsgResponse.",
    "problem": "Member names are case-sensitive.",
    "strict": "msgResponse.",
    "tolerant": "msgResponse in a message; MsgResponse only in the gateway's refusal (401, E0).",
    "conformance": "judged"
  },
  {
    "id": "detached-signature",
    "title": "RFC 7797 is named, RFC 7515 is done",
    "printed": "The general requirements name RFC 7797 (unencoded payload); their header has no b64, and the published code signs the encoded payload.",
    "problem": "The two give different signatures.",
    "strict": "RFC 7515 appendix F, detached content with an encoded payload.",
    "tolerant": "The same; a header with b64 is refused.",
    "conformance": "judged",
    "general": true
  },
  {
    "id": "header-typesetting",
    "title": "Blanks inside names of the signature header",
    "printed": "The published example has blanks in \" UPI-TIMESTAMP\", \"UPI- REQPATH\" and \" 1555570302\".",
    "problem": "They come from line breaks of the page.",
    "strict": "No blanks.",
    "tolerant": "The same.",
    "conformance": "judged",
    "general": true
  },
  {
    "id": "request-path",
    "title": "No page publishes the path of its interface",
    "printed": "HTTP POST, and a direct API whose endpoint is given on request.",
    "problem": "A path is needed to send and to sign.",
    "strict": "The path is the caller's to configure.",
    "tolerant": "The same.",
    "conformance": "not-judged",
    "general": true
  },
  {
    "id": "resend-schedule",
    "title": "2n minutes",
    "printed": "PAYMENT_RESULT_NOTICE is sent again at intervals of 2n minutes (n=0,1,2,3,4), 5 times at most.",
    "problem": "Read as 2 times n the first interval would be none; a superscript was lost.",
    "strict": "2 to the power n, that is 1, 2, 4, 8 and 16 minutes, each after the one before.",
    "tolerant": "The same.",
    "conformance": "judged",
    "general": true
  },
  {
    "id": "card-list-name",
    "title": "GET_CARD_INFO or GET_CARD_LIST",
    "printed": "The list of interfaces has GET_CARD_LIST; the front-end payment flow calls it GET_CARD_INFO.",
    "problem": "Two names for one interface, or two interfaces of which one is not listed.",
    "strict": "GET_CARD_LIST.",
    "tolerant": "The same; neither has a table.",
    "conformance": "not-judged",
    "general": true
  },
  {
    "id": "interfaces-without-table",
    "title": "Interfaces that are named without a table",
    "printed": "GET_CARD_LIST, GET_CARD_PAYLOAD and PAYMENT_RESULT_NOTICE are listed, PAYMENT_RESULT_INQUIRY stands only in a flow; none has rows.",
    "problem": "Their fields are not public.",
    "strict": "We have no rows for them.",
    "tolerant": "The same; a table of one's own can be brought.",
    "conformance": "not-judged",
    "general": true
  },
  {
    "id": "typesetting",
    "title": "Slips of typesetting",
    "printed": "USCP for UCSP, Filed name for Field name, a colon for a semicolon in the values of clientType, OAUTH, and an interface listed by its title.",
    "problem": "They look like names and are none.",
    "strict": "UCSP; clientType is 0, 1 or 2; ID_CARD_PHOTO_VERIFICATION.",
    "tolerant": "The same.",
    "conformance": "not-judged",
    "general": true
  }
];

/** The published flows. */
export const flows: readonly Flow[] = [
  {
    "flow": "authorized-login",
    "title": "Authorized login",
    "note": "For channel apps that offer OAuth authorization.",
    "parties": {
      "user": "User",
      "channel": "Channel app",
      "ucsp": "UCSP",
      "industry": "Industry service"
    },
    "steps": [
      {
        "from": "user",
        "to": "channel",
        "text": "Logs in to the channel app."
      },
      {
        "from": "user",
        "to": "channel",
        "text": "Opens the icon of an industry service."
      },
      {
        "from": "channel",
        "to": "ucsp",
        "message": "unionpay/CHANNEL_LOGIN_INFO/request",
        "text": "Asks for the authorized login; for a user who is logged in it sends userId, mobile or email, and industryCode."
      },
      {
        "from": "ucsp",
        "to": "ucsp",
        "text": "Checks that the channel is legitimate and may enter the industry service."
      },
      {
        "from": "ucsp",
        "to": "channel",
        "message": "unionpay/CHANNEL_LOGIN_INFO/response",
        "text": "Returns the address of the industry service, or the failure."
      },
      {
        "from": "channel",
        "to": "industry",
        "text": "Redirects the user to the address."
      }
    ]
  },
  {
    "flow": "frontend-payment",
    "title": "Front-end payment",
    "note": "For payments in which the user takes part.",
    "errata": [
      "resend-schedule",
      "card-list-name",
      "interfaces-without-table"
    ],
    "parties": {
      "user": "User",
      "channel": "Channel app",
      "ucsp": "UCSP",
      "industry": "Industry service",
      "downstream": "Downstream system"
    },
    "steps": [
      {
        "from": "user",
        "to": "industry",
        "text": "Submits the order on the page shown in the channel app."
      },
      {
        "from": "industry",
        "to": "ucsp",
        "text": "Pushes the order information."
      },
      {
        "from": "ucsp",
        "to": "downstream",
        "text": "Places the order."
      },
      {
        "from": "ucsp",
        "to": "industry",
        "text": "Returns the address of the UCSP cashier page."
      },
      {
        "from": "industry",
        "to": "user",
        "text": "Redirects to the cashier page."
      },
      {
        "from": "ucsp",
        "to": "channel",
        "interface": "GET_CARD_LIST",
        "text": "If a card is needed, asks for the eligible cards."
      },
      {
        "from": "user",
        "to": "ucsp",
        "text": "Chooses the card."
      },
      {
        "from": "ucsp",
        "to": "channel",
        "interface": "GET_CARD_PAYLOAD",
        "text": "Asks for the payload of the card."
      },
      {
        "from": "user",
        "to": "ucsp",
        "text": "Confirms the payment."
      },
      {
        "from": "ucsp",
        "to": "industry",
        "text": "Returns to its front end at once that the payment was accepted."
      },
      {
        "from": "downstream",
        "to": "ucsp",
        "text": "Returns the result of the payment."
      },
      {
        "from": "ucsp",
        "to": "industry",
        "interface": "PAYMENT_RESULT_NOTICE",
        "text": "Forwards the result.",
        "resend": {
          "unless": "the notice is confirmed",
          "intervalsInMinutes": [
            1,
            2,
            4,
            8,
            16
          ]
        }
      },
      {
        "from": "ucsp",
        "to": "channel",
        "interface": "PAYMENT_RESULT_NOTICE",
        "text": "Forwards the result.",
        "resend": {
          "unless": "the notice is confirmed",
          "intervalsInMinutes": [
            1,
            2,
            4,
            8,
            16
          ]
        }
      },
      {
        "from": "industry",
        "to": "ucsp",
        "interface": "PAYMENT_RESULT_INQUIRY",
        "text": "Asks for the result if a time-out kept it away."
      }
    ]
  },
  {
    "flow": "get-card-info",
    "title": "Get card information",
    "errata": [
      "interfaces-without-table",
      "card-list-name"
    ],
    "parties": {
      "user": "User",
      "channel": "Channel app",
      "ucsp": "UCSP",
      "industry": "Industry service"
    },
    "steps": [
      {
        "from": "industry",
        "to": "ucsp",
        "interface": "GET_CARD_LIST",
        "text": "Asks for the eligible cards of the user's account."
      },
      {
        "from": "ucsp",
        "to": "channel",
        "interface": "GET_CARD_LIST",
        "text": "Asks for the card list."
      },
      {
        "from": "channel",
        "to": "ucsp",
        "interface": "GET_CARD_LIST",
        "text": "Returns masked card numbers and their card identifiers."
      },
      {
        "from": "ucsp",
        "to": "industry",
        "interface": "GET_CARD_LIST",
        "text": "Returns the masked card list."
      },
      {
        "from": "user",
        "to": "industry",
        "text": "Chooses a card for binding, payment or another purpose."
      },
      {
        "from": "industry",
        "to": "ucsp",
        "interface": "GET_CARD_PAYLOAD",
        "text": "Asks for the payload of the card by its card identifier."
      },
      {
        "from": "ucsp",
        "to": "channel",
        "interface": "GET_CARD_PAYLOAD",
        "text": "Asks for the card payload."
      },
      {
        "from": "channel",
        "to": "ucsp",
        "interface": "GET_CARD_PAYLOAD",
        "text": "Returns the card number or token, its expiry date and other card information."
      },
      {
        "from": "ucsp",
        "to": "industry",
        "interface": "GET_CARD_PAYLOAD",
        "text": "Returns the card number or token, its expiry date and other card information."
      }
    ]
  },
  {
    "flow": "id-card-photo-verification",
    "title": "ID card photo verification",
    "parties": {
      "participant": "Merchant or institution",
      "upi": "UnionPay International",
      "ministry": "Ministry of Public Security"
    },
    "steps": [
      {
        "from": "participant",
        "to": "upi",
        "message": "unionpay/ID_CARD_PHOTO_VERIFICATION/request",
        "text": "Sends the ID card information and the photo to be verified."
      },
      {
        "from": "upi",
        "to": "ministry",
        "text": "Passes the ID card information and the photo on."
      },
      {
        "from": "ministry",
        "to": "upi",
        "text": "Returns the result of the verification."
      },
      {
        "from": "upi",
        "to": "participant",
        "message": "unionpay/ID_CARD_PHOTO_VERIFICATION/response",
        "text": "Returns the result."
      }
    ]
  },
  {
    "flow": "mobile-number-verification",
    "title": "Mobile number verification",
    "parties": {
      "participant": "Merchant or institution",
      "upi": "UnionPay International",
      "operators": "Telecom operators"
    },
    "steps": [
      {
        "from": "participant",
        "to": "upi",
        "message": "unionpay/MOBILE_NUMBER_VERIFICATION/request",
        "text": "Sends the mobile number, name and ID number to be verified."
      },
      {
        "from": "upi",
        "to": "operators",
        "text": "Passes the mobile number, name and ID number on."
      },
      {
        "from": "operators",
        "to": "upi",
        "text": "Returns the result of the verification."
      },
      {
        "from": "upi",
        "to": "participant",
        "message": "unionpay/MOBILE_NUMBER_VERIFICATION/response",
        "text": "Returns the result."
      }
    ]
  },
  {
    "flow": "mpay-verify",
    "title": "MPAY verification step",
    "note": "The page prints no chart; this is what its text says.",
    "parties": {
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/MPAY_VERIFY/request",
        "text": "Confirms the payment request with the token and the code that the payer received."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/MPAY_VERIFY/response",
        "text": "Returns the outcome; for accounts without SMS verification it may hold the result of the payment."
      }
    ]
  },
  {
    "flow": "ucsp-overview",
    "title": "UCSP, login and transaction",
    "parties": {
      "user": "User",
      "channel": "Channel app",
      "ucsp": "UCSP",
      "industry": "Industry service"
    },
    "steps": [
      {
        "from": "user",
        "to": "channel",
        "text": "Logs in."
      },
      {
        "from": "ucsp",
        "to": "industry",
        "text": "Passes the login information on."
      },
      {
        "from": "industry",
        "to": "user",
        "text": "Logs the user in as well."
      },
      {
        "from": "user",
        "to": "channel",
        "text": "Places an order."
      },
      {
        "from": "industry",
        "to": "ucsp",
        "text": "Calls the interface of UCSP."
      },
      {
        "from": "user",
        "to": "channel",
        "text": "Pays the order and starts the transaction."
      },
      {
        "from": "channel",
        "to": "ucsp",
        "text": "Returns the result of the transaction."
      },
      {
        "from": "ucsp",
        "to": "industry",
        "text": "Returns the result of the transaction."
      }
    ]
  }
];
