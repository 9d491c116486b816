// Generated from spec/ by `npm run generate`. Do not edit.

/**
 * The messages of one network: an object and types for every interface that has a table.
 *
 * @module tallystick/unionpay
 */
import { createInterface, type Interface } from '../codec/createInterface.js';
import type { Message } from '../codec/createMessage.js';
import { chineseName, confidence, idNumber, language, latitude, longitude, messageId, phoneNumber, photo, typedIdNumber, url } from '../table/format/formats.js';
import { anyMember } from '../table/presence/conditionRules.js';
import type { Row } from '../table/Row.js';

/** The request of CHANNEL_LOGIN_INFO, in plain form. */
export interface ChannelLoginInfoRequest {
  /** Message ID: AN, exactly 29 characters, mandatory. The letter A, the eight characters of the industry code, the time as YYYYMMDDhhmmss, and six digits. */
  msgID: string;
  /** Channel Code: AN, 8 to 12 characters, mandatory. The code of the channel. */
  channelCode: string;
  /** Channel Name: ANS, 1 to 50 characters, optional. The name of the channel. */
  channelName?: string;
  /** Client Type: N, exactly 1 character, optional. What the user is looking at. Values: 0 mobile app; 1 website; 2 others. */
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
  /** Mobile Number: ANS, 1 to 64 characters, conditional where the industry service is a parking app. The user's mobile number. Needed by parking apps. Encrypted. */
  mobile?: string;
  /** Email Address: ANS, 1 to 100 characters, optional. The user's email address. Encrypted. */
  email?: string;
  /** ID Type: N, exactly 1 character, optional. The kind of ID document. Encrypted. Values: 1 18-digit ID card; 2 15-digit ID card; 3 military or police ID; 4 Taiwan resident pass; 5 reserved; 6 other ID; 7 Hong Kong resident pass; 8 Macao resident pass. */
  idType?: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';
  /** ID Number: ANS, 1 to 18 characters, optional. The number of the ID document. Encrypted. */
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

const channelLoginInfoRequest = (): readonly Row[] => [
{ identifier: "msgID", type: "AN", presence: "M", max: 29, format: messageId, min: 29 },
{ identifier: "channelCode", type: "AN", presence: "M", max: 12, min: 8 },
{ identifier: "channelName", type: "ANS", presence: "O", max: 50 },
{ identifier: "clientType", type: "N", presence: "O", values: { "0": "", "1": "", "2": "" }, max: 1 },
{ identifier: "industryCode", type: "AN", presence: "M", max: 8, min: 8 },
{ identifier: "userId", type: "ANS", presence: "M", sensitive: true, max: 64 },
{ identifier: "language", type: "ANS", presence: "O", max: 5, format: language, min: 5 },
{ identifier: "longitude", type: "NS", presence: "O", sensitive: true, max: 15, format: longitude },
{ identifier: "latitude", type: "NS", presence: "O", sensitive: true, max: 15, format: latitude },
{ identifier: "encData", type: "Object", presence: "C", encrypted: true, condition: { anyMember: true, erratum: "empty-encrypted-data" }, when: anyMember, members: [
{ identifier: "mobile", type: "ANS", presence: "C", condition: { unknowable: "" }, sensitive: true, max: 64 },
{ identifier: "email", type: "ANS", presence: "O", sensitive: true, max: 100 },
{ identifier: "idType", type: "N", presence: "O", values: { "1": "", "2": "", "3": "", "4": "", "5": "", "6": "", "7": "", "8": "" }, max: 1 },
{ identifier: "idNo", type: "ANS", presence: "O", sensitive: true, max: 18, format: typedIdNumber },
] },
];

const channelLoginInfoResponse = (): readonly Row[] => [
{ identifier: "msgID", type: "AN", presence: "M", max: 29, format: messageId, matchesRequest: "response-message-id", min: 29 },
{ identifier: "channelCode", type: "AN", presence: "R", max: 12, min: 8 },
{ identifier: "industryCode", type: "AN", presence: "M", max: 8, matchesRequest: true, min: 8 },
{ identifier: "industryUrl", type: "ANS", presence: "C", condition: { member: "/msgResponse/responseCode", equals: "00", erratum: "beside-failure" }, sensitive: true, max: 512, format: url },
{ identifier: "msgResponse", type: "Object", presence: "M", members: [
{ identifier: "responseCode", type: "AN", presence: "M", max: 2, min: 2 },
{ identifier: "responseMsg", type: "S", presence: "M", max: 100 },
{ identifier: "errorDetail", type: "S", presence: "O", max: 255 },
] },
];

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
> = /* @__PURE__ */ createInterface('unionpay', 'CHANNEL_LOGIN_INFO', {
  request: { rows: channelLoginInfoRequest },
  response: { rows: channelLoginInfoResponse },
});

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
  /** Trade Type: AN, exactly 6 characters, mandatory. The one trade type of this interface. Values: ID0203 ID card photo verification. */
  tradeType: 'ID0203';
  /** Encrypted Data: object, mandatory. The members below as one JSON object, sent as a JWE. */
  encData: {
  /** Customer Name: S, 1 to 66 bytes in UTF-8, mandatory. The customer's name in Simplified Chinese. Encrypted. */
  customerNm: string;
  /** ID Number: ANS, 1 to 20 characters, mandatory. The number of the customer's ID document. Encrypted. */
  certifID: string;
  /** Photo: S, 1 to 204800 bytes in UTF-8, mandatory. The photo, a JPG or PNG image in Base64. The length is that of the Base64 text, so an image has at most 153,600 bytes. Encrypted. */
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
  /** Photo, where a sender put it outside of its object (tolerated). */
  photo?: string;
}

/** The request of ID_CARD_PHOTO_VERIFICATION, in wire form: the encrypted object is a JWE string. */
export type IdCardPhotoVerificationRequestWire = Omit<IdCardPhotoVerificationRequest, 'encData'> & {
  /** The JWE of the members of encData. */
  encData: string;
};

/** What `encode` takes: as the plain form, but tradeType may be left out. */
export type IdCardPhotoVerificationRequestInput = Omit<IdCardPhotoVerificationRequest, 'tradeType' | 'encData' | 'photo'> & {
  /** Trade Type: AN, exactly 6 characters, mandatory. The one trade type of this interface. Values: ID0203 ID card photo verification. */
  tradeType?: 'ID0203';
  /** Encrypted Data: object, mandatory. The members below as one JSON object, sent as a JWE. */
  encData: {
  /** Customer Name: S, 1 to 66 bytes in UTF-8, mandatory. The customer's name in Simplified Chinese. Encrypted. */
  customerNm: string;
  /** ID Number: ANS, 1 to 20 characters, mandatory. The number of the customer's ID document. Encrypted. */
  certifID: string;
  /** Photo: S, 1 to 204800 bytes in UTF-8, mandatory. The photo, a JPG or PNG image in Base64. The length is that of the Base64 text, so an image has at most 153,600 bytes. Encrypted. */
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

const idCardPhotoVerificationRequest = (): readonly Row[] => [
{ identifier: "memberIIN", type: "AN", presence: "M", max: 8, min: 8 },
{ identifier: "memberName", type: "ANS", presence: "M", max: 40 },
{ identifier: "merchantID", type: "ANS", presence: "C", condition: { party: "merchant" }, max: 15 },
{ identifier: "merchantName", type: "ANS", presence: "C", condition: { party: "merchant" }, max: 25 },
{ identifier: "mcc", type: "N", presence: "C", condition: { party: "merchant" }, max: 4, min: 4 },
{ identifier: "tradeType", type: "AN", presence: "M", values: { ID0203: "" }, max: 6, min: 6 },
{ identifier: "encData", type: "Object", presence: "M", encrypted: true, members: [
{ identifier: "customerNm", type: "S", presence: "M", sensitive: true, max: 66, format: chineseName },
{ identifier: "certifID", type: "ANS", presence: "M", sensitive: true, max: 20, format: idNumber },
{ identifier: "photo", type: "S", presence: "M", sensitive: true, outsideEncrypted: "photo-encryption", max: 204800, format: photo },
] },
{ identifier: "orderID", type: "ANS", presence: "M", max: 35, min: 35 },
{ identifier: "scUsageScenarios", type: "ANS", presence: "M", max: 40, min: 2 },
{ identifier: "scUsePurpose", type: "ANS", presence: "M", max: 128, min: 2 },
{ identifier: "protocolVerNm", type: "ANS", presence: "M", max: 128, min: 2 },
{ identifier: "serialNm", type: "ANS", presence: "M", pad: true, max: 64, min: 14 },
];

const idCardPhotoVerificationResponse = (): readonly Row[] => [
{ identifier: "confidence", type: "N", presence: "C", condition: { member: "/msgResponse/responseCode", equals: "00", erratum: "beside-failure" }, empty: "confidence-length", max: 3, format: confidence },
{ identifier: "msgResponse", type: "Object", presence: "M", members: [
{ identifier: "responseCode", type: "AN", presence: "M", max: 2, min: 2 },
{ identifier: "responseMsg", type: "S", presence: "M", max: 100 },
{ identifier: "errorDetail", type: "S", presence: "C", condition: { unknowable: "" }, max: 255 },
] },
];

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
> = /* @__PURE__ */ createInterface('unionpay', 'ID_CARD_PHOTO_VERIFICATION', {
  request: { rows: idCardPhotoVerificationRequest },
  response: { rows: idCardPhotoVerificationResponse },
});

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
  /** Trade Type: AN, exactly 6 characters, mandatory. The one trade type of this interface. Values: TL0104 mobile number verification. */
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
  /** Trade Type: AN, exactly 6 characters, mandatory. The one trade type of this interface. Values: TL0104 mobile number verification. */
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

const mobileNumberVerificationRequest = (): readonly Row[] => [
{ identifier: "memberIIN", type: "AN", presence: "M", max: 8, min: 8 },
{ identifier: "memberName", type: "ANS", presence: "M", max: 40 },
{ identifier: "merchantID", type: "ANS", presence: "C", condition: { party: "merchant" }, max: 15 },
{ identifier: "merchantName", type: "ANS", presence: "C", condition: { party: "merchant" }, max: 25 },
{ identifier: "mcc", type: "N", presence: "C", condition: { party: "merchant" }, max: 4, min: 4 },
{ identifier: "tradeType", type: "AN", presence: "M", values: { TL0104: "" }, max: 6, min: 6 },
{ identifier: "encData", type: "Object", presence: "M", encrypted: true, members: [
{ identifier: "customerNm", type: "S", presence: "M", sensitive: true, max: 66, format: chineseName },
{ identifier: "phoneNo", type: "ANS", presence: "M", sensitive: true, max: 11, format: phoneNumber, min: 11 },
{ identifier: "certifID", type: "ANS", presence: "M", sensitive: true, max: 20, format: idNumber },
] },
{ identifier: "orderID", type: "ANS", presence: "M", max: 35, min: 35 },
{ identifier: "scUsageScenarios", type: "ANS", presence: "M", max: 40, min: 2 },
{ identifier: "scUsePurpose", type: "ANS", presence: "M", max: 128, min: 2 },
{ identifier: "protocolVerNm", type: "ANS", presence: "M", max: 128, min: 2 },
{ identifier: "serialNm", type: "ANS", presence: "M", pad: true, max: 64, min: 14 },
];

const mobileNumberVerificationResponse = (): readonly Row[] => [
{ identifier: "msgResponse", type: "Object", presence: "M", members: [
{ identifier: "responseCode", type: "AN", presence: "M", max: 2, min: 2 },
{ identifier: "responseMsg", type: "S", presence: "M", max: 100 },
{ identifier: "errorDetail", type: "S", presence: "C", condition: { unknowable: "" }, max: 255 },
] },
];

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
> = /* @__PURE__ */ createInterface('unionpay', 'MOBILE_NUMBER_VERIFICATION', {
  request: { rows: mobileNumberVerificationRequest },
  response: { rows: mobileNumberVerificationResponse },
});
