// Generated from spec/ by `npm run generate`. Do not edit.

import { createInterface, type Interface, type Message } from '../codec/createMessage.js';
import { chineseName } from '../codec/formats/chineseName.js';
import { confidence } from '../codec/formats/confidence.js';
import { latitude, longitude } from '../codec/formats/coordinates.js';
import { idNumber } from '../codec/formats/idNumber.js';
import { language } from '../codec/formats/language.js';
import { messageId } from '../codec/formats/messageId.js';
import { phoneNumber } from '../codec/formats/phoneNumber.js';
import { photo } from '../codec/formats/photo.js';
import { url } from '../codec/formats/url.js';
import type { MessageTable } from '../codec/Table.js';

/** The request of CHANNEL_LOGIN_INFO, in plain form. */
export interface ChannelLoginInfoRequest {
  /** Message ID: AN, exactly 29 characters, mandatory. The letter A, the eight characters of the industry code, the time as YYYYMMDDhhmmss, and six digits. */
  msgID: string;
  /** Channel Code: AN, 8 to 12 characters, mandatory. The code of the channel. */
  channelCode: string;
  /** Channel Name: ANS, 1 to 50 characters, optional. The name of the channel. */
  channelName?: string;
  /** Client Type: N, exactly 1 character, optional. What the user is looking at. */
  clientType?: '0' | '1' | '2';
  /** Industry Code: AN, exactly 8 characters, mandatory. The code that UnionPay International assigned to the industry service when it first joined UCSP. */
  industryCode: string;
  /** User Identification: ANS, 1 to 64 characters, mandatory. The channel's identification of its user. */
  userId: string;
  /** Language: ANS, exactly 5 characters, optional. The language for the industry service to show, from an ISO 639 language code and an ISO 3166 country code. */
  language?: string;
  /** Longitude: NS, 1 to 15 characters, optional. The longitude of the user's place. */
  longitude?: string;
  /** Latitude: NS, 1 to 15 characters, optional. The latitude of the user's place. */
  latitude?: string;
  /** Encrypted Data: object, conditional. The sensitive members below as one JSON object, sent as a JWE; there when one of them is. */
  encData?: {
  /** Mobile Number: ANS, 1 to 64 characters, conditional where the industry service is a parking app. The user's mobile number. Needed by parking apps. */
  mobile?: string;
  /** Email Address: ANS, 1 to 100 characters, optional. The user's email address. */
  email?: string;
  /** ID Type: N, exactly 1 character, optional. The kind of ID document. */
  idType?: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';
  /** ID Number: ANS, 1 to 18 characters, optional. The number of the ID document. */
  idNo?: string;
};
}

/** The request of CHANNEL_LOGIN_INFO, in wire form: the encrypted object is a JWE string. */
export type ChannelLoginInfoRequestWire = Omit<ChannelLoginInfoRequest, 'encData'> & {
  /** The JWE of the members of encData. */
  encData?: string;
};

/** What `encode` takes: the plain form. */
export type ChannelLoginInfoRequestInput = ChannelLoginInfoRequest;

/** The response of CHANNEL_LOGIN_INFO, in plain form. */
export interface ChannelLoginInfoResponse {
  /** Message ID: AN, exactly 29 characters, mandatory. The letter A, the eight characters of the industry code, the time as YYYYMMDDhhmmss, and six digits. */
  msgID: string;
  /** Channel Code: AN, 8 to 12 characters, returned from the request. The code of the channel, as in the request. */
  channelCode: string;
  /** Industry Code: AN, exactly 8 characters, mandatory. The code that UnionPay International assigned to the industry service when it first joined UCSP. */
  industryCode: string;
  /** Industry URL Address: ANS, 1 to 512 characters, conditional where /msgResponse/responseCode is 00. The address of the industry service, there on success. It logs the user in, so it is kept out of logs. */
  industryUrl?: string;
  /** Message Response: object, mandatory. The outcome of the request. */
  msgResponse: {
  /** Response Code: AN, exactly 2 characters, mandatory. The code of the outcome; 00 is success. */
  responseCode: string;
  /** Response Message: S, 1 to 100 bytes in UTF-8, mandatory. The outcome in words. */
  responseMsg: string;
  /** Error Details: S, 1 to 255 bytes in UTF-8, optional. More about the problem that was found. */
  errorDetail?: string;
};
}

/** The response of CHANNEL_LOGIN_INFO, in wire form: the same as the plain form. */
export type ChannelLoginInfoResponseWire = ChannelLoginInfoResponse;

/** What `encode` takes: the plain form. */
export type ChannelLoginInfoResponseInput = ChannelLoginInfoResponse;

const channelLoginInfoRequest: MessageTable = { name: "unionpay/CHANNEL_LOGIN_INFO/request", title: "Channel Login Information", rows: [
{ identifier: "msgID", name: "Message ID", type: "AN", presence: "M", note: "The letter A, the eight characters of the industry code, the time as YYYYMMDDhhmmss, and six digits.", examples: ["A0010023420260301160000482913"], min: 29, max: 29, format: messageId, errata: ["message-id-industry-code", "message-id-time-zone", "message-id-random"] },
{ identifier: "channelCode", name: "Channel Code", type: "AN", presence: "M", note: "The code of the channel.", examples: ["CHNL0001", "UPAPP0000001"], min: 8, max: 12 },
{ identifier: "channelName", name: "Channel Name", type: "ANS", presence: "O", note: "The name of the channel.", examples: ["Harbour Bank App"], min: 1, max: 50 },
{ identifier: "clientType", name: "Client Type", type: "N", presence: "O", values: { "0": "mobile app", "1": "website", "2": "others" }, note: "What the user is looking at.", min: 1, max: 1, errata: ["typesetting"] },
{ identifier: "industryCode", name: "Industry Code", type: "AN", presence: "M", note: "The code that UnionPay International assigned to the industry service when it first joined UCSP.", examples: ["00100234", "00200017"], min: 8, max: 8, errata: ["parking-mobile"] },
{ identifier: "userId", name: "User Identification", type: "ANS", presence: "M", sensitive: true, note: "The channel's identification of its user.", examples: ["u-20260301-7f3a", "90017263"], min: 1, max: 64 },
{ identifier: "language", name: "Language", type: "ANS", presence: "O", note: "The language for the industry service to show, from an ISO 639 language code and an ISO 3166 country code.", examples: ["en-US", "zh-CN"], min: 5, max: 5, format: language, errata: ["language-separator"] },
{ identifier: "longitude", name: "Longitude", type: "NS", presence: "O", sensitive: true, note: "The longitude of the user's place.", published: { length: "15" }, examples: ["103.8198", "-0.1276"], min: 1, max: 15, format: longitude, errata: ["ns-length", "coordinate-form", "ns-special-characters"] },
{ identifier: "latitude", name: "Latitude", type: "NS", presence: "O", sensitive: true, note: "The latitude of the user's place.", published: { length: "15" }, examples: ["1.3521", "51.5072"], min: 1, max: 15, format: latitude, errata: ["ns-length", "coordinate-form", "ns-special-characters"] },
{ identifier: "encData", name: "Encrypted Data", type: "Object", presence: "C", encrypted: true, condition: { anyMember: true, otherwise: "empty-encrypted-data" }, note: "The sensitive members below as one JSON object, sent as a JWE; there when one of them is.", members: [
{ identifier: "mobile", name: "Mobile Number", type: "ANS", presence: "C", condition: { unknowable: "the industry service is a parking app" }, sensitive: true, note: "The user's mobile number. Needed by parking apps.", examples: ["+65 8123 4567", "13800138000"], min: 1, max: 64, errata: ["parking-mobile"] },
{ identifier: "email", name: "Email Address", type: "ANS", presence: "O", sensitive: true, note: "The user's email address.", examples: ["user@example.com"], min: 1, max: 100 },
{ identifier: "idType", name: "ID Type", type: "N", presence: "O", values: { "1": "18-digit ID card", "2": "15-digit ID card", "3": "military or police ID", "4": "Taiwan resident pass", "5": "reserved", "6": "other ID", "7": "Hong Kong resident pass", "8": "Macao resident pass" }, note: "The kind of ID document.", min: 1, max: 1, errata: ["id-type-and-number"] },
{ identifier: "idNo", name: "ID Number", type: "ANS", presence: "O", sensitive: true, note: "The number of the ID document.", published: { length: "18" }, examples: ["11010519491231002X"], min: 1, max: 18, format: idNumber, errata: ["id-number-length", "id-type-and-number", "id-number-check-digit"] },
], errata: ["flat-tables", "empty-encrypted-data"] },
] };

const channelLoginInfoResponse: MessageTable = { name: "unionpay/CHANNEL_LOGIN_INFO/response", title: "Channel Login Information", rows: [
{ identifier: "msgID", name: "Message ID", type: "AN", presence: "M", note: "The letter A, the eight characters of the industry code, the time as YYYYMMDDhhmmss, and six digits.", examples: ["A0010023420260301160000482913"], min: 29, max: 29, format: messageId, matchesRequest: "response-message-id", errata: ["message-id-industry-code", "message-id-time-zone", "message-id-random", "response-message-id"] },
{ identifier: "channelCode", name: "Channel Code", type: "AN", presence: "R", note: "The code of the channel, as in the request.", examples: ["CHNL0001"], min: 8, max: 12 },
{ identifier: "industryCode", name: "Industry Code", type: "AN", presence: "M", note: "The code that UnionPay International assigned to the industry service when it first joined UCSP.", examples: ["00100234"], min: 8, max: 8, matchesRequest: true, errata: ["response-industry-code"] },
{ identifier: "industryUrl", name: "Industry URL Address", type: "ANS", presence: "C", condition: { member: "/msgResponse/responseCode", equals: "00", otherwise: "beside-failure" }, sensitive: true, note: "The address of the industry service, there on success. It logs the user in, so it is kept out of logs.", examples: ["https://parking.example.com/enter?ticket=5f0c"], min: 1, max: 512, format: url, errata: ["industry-url-form", "beside-failure"] },
{ identifier: "msgResponse", name: "Message Response", type: "Object", presence: "M", note: "The outcome of the request.", members: [
{ identifier: "responseCode", name: "Response Code", type: "AN", presence: "M", note: "The code of the outcome; 00 is success.", examples: ["00", "E0"], min: 2, max: 2 },
{ identifier: "responseMsg", name: "Response Message", type: "S", presence: "M", note: "The outcome in words.", examples: ["Success", "The channel may not enter this service"], min: 1, max: 100, errata: ["length-unit"] },
{ identifier: "errorDetail", name: "Error Details", type: "S", presence: "O", note: "More about the problem that was found.", examples: ["channelCode is not registered"], min: 1, max: 255, errata: ["error-detail-condition", "length-unit"] },
], errata: ["flat-tables", "message-response-case"] },
] };

/**
 * Channel Login Information. A channel app asks the UnionPay Content and Service Platform (UCSP) to let its user into an industry service, and gets the address of that service.
 *
 * @example
 * ```ts
 * import { channelLoginInfo } from 'tallystick/unionpay';
 *
 * const { valid, violations } = channelLoginInfo.request.validate({});
 * ```
 */
export const channelLoginInfo: Interface<
  Message<ChannelLoginInfoRequest, ChannelLoginInfoRequestWire, ChannelLoginInfoRequestInput>,
  Message<ChannelLoginInfoResponse, ChannelLoginInfoResponseWire, ChannelLoginInfoResponseInput>
> = /* @__PURE__ */ createInterface("CHANNEL_LOGIN_INFO", channelLoginInfoRequest, channelLoginInfoResponse);

/** The request of ID_CARD_PHOTO_VERIFICATION, in plain form. */
export interface IdCardPhotoVerificationRequest {
  /** Member IIN: AN, exactly 8 characters, mandatory. The number that UnionPay International assigned to the member. A merchant fills in the one of its acquirer. */
  memberIIN: string;
  /** Member Name: ANS, 1 to 40 characters, mandatory. The name of the member. A merchant fills in the one of its acquirer. */
  memberName: string;
  /** Merchant ID: ANS, 1 to 15 characters, conditional. The number of the merchant, unique among the merchants of its acquirer. A merchant fills it in, a member leaves it out. */
  merchantID?: string;
  /** Merchant Name: ANS, 1 to 25 characters, conditional. The name of the merchant that calls. A merchant fills it in, a member leaves it out. */
  merchantName?: string;
  /** Merchant Category Code: N, exactly 4 characters, conditional. The merchant's category code. A merchant fills it in, a member leaves it out. */
  mcc?: string;
  /** Trade Type: AN, exactly 6 characters, mandatory. The one trade type of this interface. */
  tradeType: 'ID0203';
  /** Encrypted Data: object, mandatory. The members below as one JSON object, sent as a JWE. */
  encData: {
  /** Customer Name: S, 1 to 66 bytes in UTF-8, mandatory. The customer's name in Simplified Chinese. Encrypted. */
  customerNm: string;
  /** ID Number: ANS, 1 to 20 characters, mandatory. The number of the customer's ID document. Encrypted. */
  certifID: string;
  /** Photo: S, 1 to 204800 bytes in UTF-8, mandatory. The photo, a JPG or PNG image in Base64. */
  photo?: string;
};
  /** Transaction Order ID: ANS, exactly 35 characters, mandatory. The participant's own number of the order, never used twice. */
  orderID: string;
  /** Usage Scenarios: ANS, 2 to 40 characters, mandatory. The scenario in which the interface is used. */
  scUsageScenarios: string;
  /** Use Purpose: ANS, 2 to 128 characters, mandatory. The purpose for which the interface is used. */
  scUsePurpose: string;
  /** Protocol Version Number: ANS, 2 to 128 characters, mandatory. The version of the electronic agreement that the customer signed with the participant. */
  protocolVerNm: string;
  /** Serial Number: ANS, 14 to 64 characters, mandatory. The number of the electronic agreement that the customer signed, from which the date of signing can be found. A shorter number gets zeros ahead. */
  serialNm: string;
  /** Photo, where a sender put it beside its object (tolerated). */
  photo?: string;
}

/** The request of ID_CARD_PHOTO_VERIFICATION, in wire form: the encrypted object is a JWE string. */
export type IdCardPhotoVerificationRequestWire = Omit<IdCardPhotoVerificationRequest, 'encData'> & {
  /** The JWE of the members of encData. */
  encData: string;
};

/** What `encode` takes: as the plain form, but tradeType may be left out. */
export type IdCardPhotoVerificationRequestInput = Omit<IdCardPhotoVerificationRequest, 'tradeType' | 'encData'> & {
  /** Trade Type: AN, exactly 6 characters, mandatory. The one trade type of this interface. */
  tradeType?: 'ID0203';
  /** Encrypted Data: object, mandatory. The members below as one JSON object, sent as a JWE. */
  encData: {
  /** Customer Name: S, 1 to 66 bytes in UTF-8, mandatory. The customer's name in Simplified Chinese. Encrypted. */
  customerNm: string;
  /** ID Number: ANS, 1 to 20 characters, mandatory. The number of the customer's ID document. Encrypted. */
  certifID: string;
  /** Photo: S, 1 to 204800 bytes in UTF-8, mandatory. The photo, a JPG or PNG image in Base64. */
  photo: string;
};
};

/** The response of ID_CARD_PHOTO_VERIFICATION, in plain form. */
export interface IdCardPhotoVerificationResponse {
  /** Confidence: N, 1 to 3 characters, conditional where /msgResponse/responseCode is 00. How likely the photo is of the person, from 0 to 100; a higher value is more likely. Present when the responseCode is 00. */
  confidence?: string;
  /** Message Response: object, mandatory. The outcome of the request. */
  msgResponse: {
  /** Response Code: AN, exactly 2 characters, mandatory. The code of the outcome; 00 is success. */
  responseCode: string;
  /** Response Message: S, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, with the reason of a refusal; fit to be shown to the user. */
  responseMsg: string;
  /** Error Details: S, 1 to 255 bytes in UTF-8, conditional where there is more to say about the error. More about the problem that was found in the message. */
  errorDetail?: string;
};
}

/** The response of ID_CARD_PHOTO_VERIFICATION, in wire form: the same as the plain form. */
export type IdCardPhotoVerificationResponseWire = IdCardPhotoVerificationResponse;

/** What `encode` takes: the plain form. */
export type IdCardPhotoVerificationResponseInput = IdCardPhotoVerificationResponse;

const idCardPhotoVerificationRequest: MessageTable = { name: "unionpay/ID_CARD_PHOTO_VERIFICATION/request", title: "ID Card Photo Verification", rows: [
{ identifier: "memberIIN", name: "Member IIN", type: "AN", presence: "M", note: "The number that UnionPay International assigned to the member. A merchant fills in the one of its acquirer.", examples: ["39990029", "47980156"], min: 8, max: 8 },
{ identifier: "memberName", name: "Member Name", type: "ANS", presence: "M", note: "The name of the member. A merchant fills in the one of its acquirer.", examples: ["Harbour Bank Ltd.", "Lion City Payments Pte. Ltd."], min: 1, max: 40 },
{ identifier: "merchantID", name: "Merchant ID", type: "ANS", presence: "C", condition: { party: "merchant" }, note: "The number of the merchant, unique among the merchants of its acquirer. A merchant fills it in, a member leaves it out.", examples: ["104110548990001", "MID-7781"], min: 1, max: 15, errata: ["merchant-condition"] },
{ identifier: "merchantName", name: "Merchant Name", type: "ANS", presence: "C", condition: { party: "merchant" }, note: "The name of the merchant that calls. A merchant fills it in, a member leaves it out.", examples: ["Orchard Telecom Shop", "Peak Insurance Broker"], min: 1, max: 25, errata: ["merchant-condition"] },
{ identifier: "mcc", name: "Merchant Category Code", type: "N", presence: "C", condition: { party: "merchant" }, note: "The merchant's category code. A merchant fills it in, a member leaves it out.", examples: ["4814", "6300"], min: 4, max: 4, errata: ["merchant-condition"] },
{ identifier: "tradeType", name: "Trade Type", type: "AN", presence: "M", values: { ID0203: "ID card photo verification" }, note: "The one trade type of this interface.", published: { type: "N" }, min: 6, max: 6, errata: ["trade-type-type"] },
{ identifier: "encData", name: "Encrypted Data", type: "Object", presence: "M", encrypted: true, note: "The members below as one JSON object, sent as a JWE.", members: [
{ identifier: "customerNm", name: "Customer Name", type: "S", presence: "M", sensitive: true, note: "The customer's name in Simplified Chinese. Encrypted.", examples: ["张伟", "阿依古丽·买买提", "欧阳静怡"], min: 1, max: 66, format: chineseName, errata: ["simplified-chinese", "length-unit"] },
{ identifier: "certifID", name: "ID Number", type: "ANS", presence: "M", sensitive: true, note: "The number of the customer's ID document. Encrypted.", examples: ["11010519491231002X", "440308199901011512"], min: 1, max: 20, format: idNumber, errata: ["id-number-check-digit"] },
{ identifier: "photo", name: "Photo", type: "S", presence: "M", sensitive: true, beside: "photo-encryption", note: "The photo, a JPG or PNG image in Base64.", examples: ["iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="], min: 1, max: 204800, format: photo, errata: ["photo-base64", "length-unit", "photo-encryption"] },
], errata: ["flat-tables"] },
{ identifier: "orderID", name: "Transaction Order ID", type: "ANS", presence: "M", note: "The participant's own number of the order, never used twice.", examples: ["39990029202603011600000000008f3k2q1"], min: 35, max: 35, errata: ["order-id-structure"] },
{ identifier: "scUsageScenarios", name: "Usage Scenarios", type: "ANS", presence: "M", note: "The scenario in which the interface is used.", examples: ["Account opening", "Insurance claim"], min: 2, max: 40 },
{ identifier: "scUsePurpose", name: "Use Purpose", type: "ANS", presence: "M", note: "The purpose for which the interface is used.", examples: ["Verify the applicant before opening an account", "Verify the payee of a claim"], min: 2, max: 128 },
{ identifier: "protocolVerNm", name: "Protocol Version Number", type: "ANS", presence: "M", note: "The version of the electronic agreement that the customer signed with the participant.", examples: ["V2.1", "PRIVACY-2026-01"], min: 2, max: 128 },
{ identifier: "serialNm", name: "Serial Number", type: "ANS", presence: "M", pad: true, note: "The number of the electronic agreement that the customer signed, from which the date of signing can be found. A shorter number gets zeros ahead.", published: { type: "a" }, examples: ["20260301000042", "AGR-20260301-000815"], min: 14, max: 64, errata: ["serial-number-date", "serial-number-type"] },
] };

const idCardPhotoVerificationResponse: MessageTable = { name: "unionpay/ID_CARD_PHOTO_VERIFICATION/response", title: "ID Card Photo Verification", rows: [
{ identifier: "confidence", name: "Confidence", type: "N", presence: "C", condition: { member: "/msgResponse/responseCode", equals: "00", otherwise: "beside-failure" }, empty: "confidence-length", note: "How likely the photo is of the person, from 0 to 100; a higher value is more likely. Present when the responseCode is 00.", published: { length: "0-3" }, examples: ["97", "100"], min: 1, max: 3, format: confidence, errata: ["confidence-length", "beside-failure"] },
{ identifier: "msgResponse", name: "Message Response", type: "Object", presence: "M", note: "The outcome of the request.", members: [
{ identifier: "responseCode", name: "Response Code", type: "AN", presence: "M", note: "The code of the outcome; 00 is success.", examples: ["00", "E0"], min: 2, max: 2 },
{ identifier: "responseMsg", name: "Response Message", type: "S", presence: "M", note: "The outcome in words, with the reason of a refusal; fit to be shown to the user.", examples: ["Success", "Verification failed"], min: 1, max: 100, errata: ["length-unit"] },
{ identifier: "errorDetail", name: "Error Details", type: "S", presence: "C", condition: { unknowable: "there is more to say about the error" }, note: "More about the problem that was found in the message.", examples: ["The photo cannot be read"], min: 1, max: 255, errata: ["error-detail-condition", "length-unit"] },
], errata: ["flat-tables", "message-response-case"] },
] };

/**
 * ID Card Photo Verification. Asks the ministry in charge how much a photo of a person resembles the photo of the ID card of a name and an ID number, with that person's consent.
 *
 * @example
 * ```ts
 * import { idCardPhotoVerification } from 'tallystick/unionpay';
 *
 * const { valid, violations } = idCardPhotoVerification.request.validate({});
 * ```
 */
export const idCardPhotoVerification: Interface<
  Message<IdCardPhotoVerificationRequest, IdCardPhotoVerificationRequestWire, IdCardPhotoVerificationRequestInput>,
  Message<IdCardPhotoVerificationResponse, IdCardPhotoVerificationResponseWire, IdCardPhotoVerificationResponseInput>
> = /* @__PURE__ */ createInterface("ID_CARD_PHOTO_VERIFICATION", idCardPhotoVerificationRequest, idCardPhotoVerificationResponse);

/** The request of MOBILE_NUMBER_VERIFICATION, in plain form. */
export interface MobileNumberVerificationRequest {
  /** Member IIN: AN, exactly 8 characters, mandatory. The number that UnionPay International assigned to the member. A merchant fills in the one of its acquirer. */
  memberIIN: string;
  /** Member Name: ANS, 1 to 40 characters, mandatory. The name of the member. A merchant fills in the one of its acquirer. */
  memberName: string;
  /** Merchant ID: ANS, 1 to 15 characters, conditional. The number of the merchant, unique among the merchants of its acquirer. A merchant fills it in, a member leaves it out. */
  merchantID?: string;
  /** Merchant Name: ANS, 1 to 25 characters, conditional. The name of the merchant that calls. A merchant fills it in, a member leaves it out. */
  merchantName?: string;
  /** Merchant Category Code: N, exactly 4 characters, conditional. The merchant's category code. A merchant fills it in, a member leaves it out. */
  mcc?: string;
  /** Trade Type: AN, exactly 6 characters, mandatory. The one trade type of this interface. */
  tradeType: 'TL0104';
  /** Encrypted Data: object, mandatory. The members below as one JSON object, sent as a JWE. */
  encData: {
  /** Customer Name: S, 1 to 66 bytes in UTF-8, mandatory. The customer's name in Simplified Chinese. Encrypted. */
  customerNm: string;
  /** Mobile Number: ANS, exactly 11 characters, mandatory. The mobile number without district code. Encrypted. */
  phoneNo: string;
  /** ID Number: ANS, 1 to 20 characters, mandatory. The number of the customer's ID document. Encrypted. */
  certifID: string;
};
  /** Transaction Order ID: ANS, exactly 35 characters, mandatory. The participant's own number of the order, never used twice. */
  orderID: string;
  /** Usage Scenarios: ANS, 2 to 40 characters, mandatory. The scenario in which the interface is used. */
  scUsageScenarios: string;
  /** Use Purpose: ANS, 2 to 128 characters, mandatory. The purpose for which the interface is used. */
  scUsePurpose: string;
  /** Protocol Version Number: ANS, 2 to 128 characters, mandatory. The version of the electronic agreement that the customer signed with the participant. */
  protocolVerNm: string;
  /** Serial Number: ANS, 14 to 64 characters, mandatory. The number of the electronic agreement that the customer signed, from which the date of signing can be found. A shorter number gets zeros ahead. */
  serialNm: string;
}

/** The request of MOBILE_NUMBER_VERIFICATION, in wire form: the encrypted object is a JWE string. */
export type MobileNumberVerificationRequestWire = Omit<MobileNumberVerificationRequest, 'encData'> & {
  /** The JWE of the members of encData. */
  encData: string;
};

/** What `encode` takes: as the plain form, but tradeType may be left out. */
export type MobileNumberVerificationRequestInput = Omit<MobileNumberVerificationRequest, 'tradeType'> & {
  /** Trade Type: AN, exactly 6 characters, mandatory. The one trade type of this interface. */
  tradeType?: 'TL0104';
};

/** The response of MOBILE_NUMBER_VERIFICATION, in plain form. */
export interface MobileNumberVerificationResponse {
  /** Message Response: object, mandatory. The outcome of the request. */
  msgResponse: {
  /** Response Code: AN, exactly 2 characters, mandatory. The code of the outcome; 00 is success. */
  responseCode: string;
  /** Response Message: S, 1 to 100 bytes in UTF-8, mandatory. The outcome in words, with the reason of a refusal; fit to be shown to the user. */
  responseMsg: string;
  /** Error Details: S, 1 to 255 bytes in UTF-8, conditional where there is more to say about the error. More about the problem that was found in the message. */
  errorDetail?: string;
};
}

/** The response of MOBILE_NUMBER_VERIFICATION, in wire form: the same as the plain form. */
export type MobileNumberVerificationResponseWire = MobileNumberVerificationResponse;

/** What `encode` takes: the plain form. */
export type MobileNumberVerificationResponseInput = MobileNumberVerificationResponse;

const mobileNumberVerificationRequest: MessageTable = { name: "unionpay/MOBILE_NUMBER_VERIFICATION/request", title: "Mobile Number Verification", rows: [
{ identifier: "memberIIN", name: "Member IIN", type: "AN", presence: "M", note: "The number that UnionPay International assigned to the member. A merchant fills in the one of its acquirer.", examples: ["39990029", "47980156"], min: 8, max: 8 },
{ identifier: "memberName", name: "Member Name", type: "ANS", presence: "M", note: "The name of the member. A merchant fills in the one of its acquirer.", examples: ["Harbour Bank Ltd.", "Lion City Payments Pte. Ltd."], min: 1, max: 40 },
{ identifier: "merchantID", name: "Merchant ID", type: "ANS", presence: "C", condition: { party: "merchant" }, note: "The number of the merchant, unique among the merchants of its acquirer. A merchant fills it in, a member leaves it out.", examples: ["104110548990001", "MID-7781"], min: 1, max: 15, errata: ["merchant-condition"] },
{ identifier: "merchantName", name: "Merchant Name", type: "ANS", presence: "C", condition: { party: "merchant" }, note: "The name of the merchant that calls. A merchant fills it in, a member leaves it out.", examples: ["Orchard Telecom Shop", "Peak Insurance Broker"], min: 1, max: 25, errata: ["merchant-condition"] },
{ identifier: "mcc", name: "Merchant Category Code", type: "N", presence: "C", condition: { party: "merchant" }, note: "The merchant's category code. A merchant fills it in, a member leaves it out.", examples: ["4814", "6300"], min: 4, max: 4, errata: ["merchant-condition"] },
{ identifier: "tradeType", name: "Trade Type", type: "AN", presence: "M", values: { TL0104: "mobile number verification" }, note: "The one trade type of this interface.", published: { type: "N" }, min: 6, max: 6, errata: ["trade-type-type"] },
{ identifier: "encData", name: "Encrypted Data", type: "Object", presence: "M", encrypted: true, note: "The members below as one JSON object, sent as a JWE.", members: [
{ identifier: "customerNm", name: "Customer Name", type: "S", presence: "M", sensitive: true, note: "The customer's name in Simplified Chinese. Encrypted.", examples: ["张伟", "阿依古丽·买买提", "欧阳静怡"], min: 1, max: 66, format: chineseName, errata: ["simplified-chinese", "length-unit"] },
{ identifier: "phoneNo", name: "Mobile Number", type: "ANS", presence: "M", sensitive: true, note: "The mobile number without district code. Encrypted.", examples: ["13800138000", "18600001111"], min: 11, max: 11, format: phoneNumber, errata: ["mobile-number-digits"] },
{ identifier: "certifID", name: "ID Number", type: "ANS", presence: "M", sensitive: true, note: "The number of the customer's ID document. Encrypted.", examples: ["11010519491231002X", "440308199901011512"], min: 1, max: 20, format: idNumber, errata: ["id-number-check-digit"] },
], errata: ["flat-tables"] },
{ identifier: "orderID", name: "Transaction Order ID", type: "ANS", presence: "M", note: "The participant's own number of the order, never used twice.", examples: ["39990029202603011600000000008f3k2q1"], min: 35, max: 35, errata: ["order-id-structure"] },
{ identifier: "scUsageScenarios", name: "Usage Scenarios", type: "ANS", presence: "M", note: "The scenario in which the interface is used.", examples: ["Account opening", "Insurance claim"], min: 2, max: 40 },
{ identifier: "scUsePurpose", name: "Use Purpose", type: "ANS", presence: "M", note: "The purpose for which the interface is used.", examples: ["Verify the applicant before opening an account", "Verify the payee of a claim"], min: 2, max: 128 },
{ identifier: "protocolVerNm", name: "Protocol Version Number", type: "ANS", presence: "M", note: "The version of the electronic agreement that the customer signed with the participant.", examples: ["V2.1", "PRIVACY-2026-01"], min: 2, max: 128 },
{ identifier: "serialNm", name: "Serial Number", type: "ANS", presence: "M", pad: true, note: "The number of the electronic agreement that the customer signed, from which the date of signing can be found. A shorter number gets zeros ahead.", examples: ["20260301000042", "AGR-20260301-000815"], min: 14, max: 64, errata: ["serial-number-date", "serial-number-type"] },
] };

const mobileNumberVerificationResponse: MessageTable = { name: "unionpay/MOBILE_NUMBER_VERIFICATION/response", title: "Mobile Number Verification", rows: [
{ identifier: "msgResponse", name: "Message Response", type: "Object", presence: "M", note: "The outcome of the request.", members: [
{ identifier: "responseCode", name: "Response Code", type: "AN", presence: "M", note: "The code of the outcome; 00 is success.", examples: ["00", "E0"], min: 2, max: 2 },
{ identifier: "responseMsg", name: "Response Message", type: "S", presence: "M", note: "The outcome in words, with the reason of a refusal; fit to be shown to the user.", examples: ["Success", "Verification failed"], min: 1, max: 100, errata: ["length-unit"] },
{ identifier: "errorDetail", name: "Error Details", type: "S", presence: "C", condition: { unknowable: "there is more to say about the error" }, note: "More about the problem that was found in the message.", examples: ["The mobile number does not belong to the ID number"], min: 1, max: 255, errata: ["error-detail-condition", "length-unit"] },
], errata: ["flat-tables", "message-response-case"] },
] };

/**
 * Mobile Number Verification. Asks the telecom operators whether a mobile number belongs to the person of a name and an ID number, with that person's consent.
 *
 * @example
 * ```ts
 * import { mobileNumberVerification } from 'tallystick/unionpay';
 *
 * const { valid, violations } = mobileNumberVerification.request.validate({});
 * ```
 */
export const mobileNumberVerification: Interface<
  Message<MobileNumberVerificationRequest, MobileNumberVerificationRequestWire, MobileNumberVerificationRequestInput>,
  Message<MobileNumberVerificationResponse, MobileNumberVerificationResponseWire, MobileNumberVerificationResponseInput>
> = /* @__PURE__ */ createInterface("MOBILE_NUMBER_VERIFICATION", mobileNumberVerificationRequest, mobileNumberVerificationResponse);
