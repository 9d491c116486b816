// Generated from spec/ by `npm run generate`. Do not edit.

import { amount, chineseName, confidence, date, dateTime, dateTimeOrNumber, idNumber, language, latitude, longitude, messageId, phoneNumber, photo, typedIdNumber, url, wholeAmount } from '../table/format/formats.js';
import { int, jsonText, list } from '../codec/kinds.js';
import { always, anyMember, anyValue, excludes, missing, ofRequest } from '../table/presence/conditionRules.js';
import type { Row } from '../table/Row.js';
import type { Erratum, Flow, InterfaceEntry } from './Publication.js';
import { channelLoginInfo, idCardPhotoVerification, mobileNumberVerification } from './unionpay.js';
import { aggregateDirect, aggregateNotification, aggregateResultQuery, aggregateWebRedirect, balanceQuery, cardBindApply, cardBindQuery, cardBindUnbind, cardBindVerify, cardBinQuery, easypayApply, easypayH5Redirect, easypayNotification, easypayPreauthCancel, easypayPreauthComplete, easypayPreauthQuery, easypayResultQuery, easypayVerify, easypayWebRedirect, exchangeApply, exchangeNotification, exchangeResultQuery, exchangeVerify, instantPaymentApply, instantPaymentConfirm, instantPaymentNotification, instantPaymentResultQuery, mpayApply, mpayCardBindApply, mpayCardBindVerify, mpayNotification, mpayResultQuery, mpayVerify, onlineBankingNotification, onlineBankingRedirect, refundApply, refundNotification, refundResultQuery, syncNotification, unifiedDirect } from './lianlian.js';
import { withTables } from './withTables.js';

const agreement = (): readonly Row[] => [
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "M", sensitive: true, note: "The token that stands for the card.", examples: ["2017080112345678"], min: 1, max: 16, errata: ["length-unit", "string-length"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", note: "The last four digits of the card number.", examples: ["0005"], min: 1, max: 4, errata: ["length-unit", "string-length"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "M", note: "The short code of the bank.", examples: ["01020000"], min: 1, max: 8, errata: ["length-unit", "string-length"] },
{ identifier: "bank_name", name: "bank_name", type: "String", presence: "M", note: "The name of the bank, in Chinese.", examples: ["工商银行"], min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "card_type", name: "card_type", type: "String", presence: "M", values: { "2": "debit card", "3": "credit card" }, note: "What kind of card it is.", min: 1, max: 1 },
{ identifier: "bind_mobile", name: "bind_mobile", type: "String", presence: "M", sensitive: true, note: "The phone number of the user, masked.", examples: ["138****8000"], min: 1, max: 11, errata: ["length-unit", "string-length"] },
];

const riskItem = (): readonly Row[] => [
{ identifier: "frms_ware_category", name: "frms_ware_category", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, note: "The industry code that LianLian assigned to the merchant, usually four digits.", examples: ["1009", "4005"], when: always, errata: ["risk-item-basic"] },
{ identifier: "user_info_mercht_userno", name: "user_info_mercht_userno", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, sensitive: true, note: "The merchant's number of the user; it may be that of user_id.", examples: ["user-20417"], when: always, errata: ["risk-item-basic"] },
{ identifier: "user_info_bind_phone", name: "user_info_bind_phone", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, sensitive: true, note: "The phone number of the user, where the merchant has it.", examples: ["13800138000"], when: always, errata: ["risk-item-basic"] },
{ identifier: "user_info_dt_register", name: "user_info_dt_register", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, note: "When the user registered with the merchant, as yyyyMMddHHmmss.", examples: ["20240611083000"], min: 14, max: 14, when: always, format: dateTime, errata: ["length-unit", "risk-item-basic"] },
{ identifier: "goods_name", name: "goods_name", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, note: "The name of the product; it may be that of name_goods.", examples: ["Running shoes"], when: always, errata: ["risk-item-basic"] },
{ identifier: "frms_client_chnl", name: "frms_client_chnl", type: "String", presence: "C", condition: { unknowable: "the merchant calls from its server" }, values: { "10": "mobile application", "13": "web application", "16": "H5 application" }, published: { presence: "Required" }, note: "What the payer pays with.", errata: ["risk-item-groups"] },
{ identifier: "frms_ip_addr", name: "frms_ip_addr", type: "String", presence: "C", condition: { unknowable: "the merchant calls from its server" }, sensitive: true, published: { presence: "Required" }, examples: ["192.0.2.17"], note: "The IP address of the payer.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "frms_imei", name: "frms_imei", type: "String", presence: "C", condition: { unknowable: "the payer pays in a mobile application" }, sensitive: true, published: { presence: "Required" }, examples: ["490154203237518"], note: "The IMEI of the payer's telephone.", min: 1, max: 40, errata: ["risk-item-groups", "length-unit", "string-length"] },
{ identifier: "frms_mac_addr", name: "frms_mac_addr", type: "String", presence: "C", condition: { unknowable: "the payer pays in a web application" }, sensitive: true, published: { presence: "Required" }, examples: ["00:00:5E:00:53:01"], note: "The MAC address of the payer's device.", min: 1, max: 40, errata: ["risk-item-groups", "length-unit", "string-length"] },
{ identifier: "user_info_full_name", name: "user_info_full_name", type: "String", presence: "C", condition: { unknowable: "the merchant takes verified payments" }, sensitive: true, published: { presence: "Required" }, examples: ["张伟"], note: "The name of the user.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "user_info_id_no", name: "user_info_id_no", type: "String", presence: "C", condition: { unknowable: "the merchant takes verified payments" }, sensitive: true, published: { presence: "Required" }, examples: ["11010519491231002X"], note: "The number of the user's document; the page says nothing of it.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "user_info_identify_state", name: "user_info_identify_state", type: "String", presence: "C", condition: { unknowable: "the merchant takes verified payments" }, values: { "0": "not by an ID", "1": "by an ID" }, published: { presence: "Required" }, note: "Whether the merchant has identified the user by an ID.", errata: ["risk-item-groups"] },
{ identifier: "user_info_identify_type", name: "user_info_identify_type", type: "String", presence: "C", condition: { unknowable: "the merchant takes verified payments" }, values: { "1": "bank card verification", "2": "verification on the spot", "3": "remote verification of an ID card", "4": "another verification" }, published: { presence: "Required" }, note: "How the merchant has identified the user.", errata: ["risk-item-groups"] },
{ identifier: "airline_code", name: "airline_code", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["XX"], note: "The airline; the page says nothing of it.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "passenger_country", name: "passenger_country", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["US", "CN"], note: "The country code of the passenger.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "passenger_idcard_type", name: "passenger_idcard_type", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, values: { "0": "ID card or business license", "1": "household register", "2": "passport", "3": "officer certificate", "4": "soldier certificate", "5": "mainland travel permit for Hong Kong and Macau residents", "6": "mainland travel permit for Taiwan residents", "7": "temporary ID card", "8": "residence permit for foreigners", "9": "police ID card", X: "other certificates" }, published: { presence: "Required" }, note: "The kind of the passenger's document.", errata: ["risk-item-groups", "passenger-document"] },
{ identifier: "passenger_idcard", name: "passenger_idcard", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, sensitive: true, published: { presence: "Required" }, examples: ["11010519491231002X"], note: "The number of the passenger's document.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "passenger_name", name: "passenger_name", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, sensitive: true, published: { presence: "Required" }, examples: ["伟"], note: "The first name of the passenger.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "passenger_phone", name: "passenger_phone", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, sensitive: true, published: { presence: "Required" }, examples: ["1380013****"], note: "The phone number of the passenger; its last four digits may be asterisks.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "station_from_province", name: "station_from_province", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["110000", "PEK"], note: "The code of the province that a train leaves from, or of three letters the airport that a flight leaves from.", errata: ["risk-item-groups", "station-from-province", "unsized-strings"] },
{ identifier: "airport_to", name: "airport_to", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["SHA"], note: "The airport that a flight goes to, in three letters.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "station_from_city", name: "station_from_city", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["110100"], note: "The code of the city that a train leaves from.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "station_to_province", name: "station_to_province", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["310000"], note: "The code of the province that a train goes to.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "station_to_city", name: "station_to_city", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["310100"], note: "The code of the city that a train goes to.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "dt_flight", name: "dt_flight", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["20260315"], note: "The date of the flight or journey, as YYYYMMdd.", format: date, errata: ["risk-item-groups", "dt-order-time-zone", "unsized-strings"] },
{ identifier: "hotel_com_name", name: "hotel_com_name", type: "String", presence: "C", condition: { unknowable: "the merchant sells hotel nights" }, published: { presence: "Required" }, examples: ["Example Hotel Beijing"], note: "The full name of the hotel.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "hotel_phone", name: "hotel_phone", type: "String", presence: "C", condition: { unknowable: "the merchant sells hotel nights" }, sensitive: true, published: { presence: "Required" }, examples: ["13800138000"], note: "The phone number of the guest.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "dt_arrive", name: "dt_arrive", type: "String", presence: "C", condition: { unknowable: "the merchant sells hotel nights" }, published: { presence: "Required" }, examples: ["20260315140000"], note: "When the guest arrives, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["risk-item-groups", "dt-order-time-zone", "length-unit"] },
{ identifier: "dt_leave", name: "dt_leave", type: "String", presence: "C", condition: { unknowable: "the merchant sells hotel nights" }, published: { presence: "Required" }, examples: ["20260317110000"], note: "When the guest leaves, as yyyyMMddHHmmss.", format: dateTime, errata: ["risk-item-groups", "dt-order-time-zone", "risk-item-lengths", "unsized-strings"] },
{ identifier: "book_phone", name: "book_phone", type: "String", presence: "C", condition: { unknowable: "the merchant sells tourist products, or tickets without names" }, sensitive: true, published: { presence: "Required" }, examples: ["13800138000"], note: "The phone number of who booked.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "cinema_addr_province", name: "cinema_addr_province", type: "String", presence: "C", condition: { unknowable: "the merchant sells tourist products, or tickets without names" }, published: { presence: "Required" }, examples: ["110000"], note: "The code of the province where the payer is.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "cinema_addr_city", name: "cinema_addr_city", type: "String", presence: "C", condition: { unknowable: "the merchant sells tourist products, or tickets without names" }, published: { presence: "Required", length: "14" }, examples: ["110100"], note: "The code of the city where the payer is.", errata: ["risk-item-groups", "risk-item-lengths", "unsized-strings"] },
{ identifier: "dt_play", name: "dt_play", type: "String", presence: "C", condition: { unknowable: "the merchant sells tourist products, or tickets without names" }, published: { presence: "Required" }, examples: ["20260320193000"], note: "When it begins, as yyyyMMddHHmmss.", format: dateTime, errata: ["risk-item-groups", "dt-order-time-zone", "unsized-strings"] },
{ identifier: "airline_list", name: "airline_list", type: "List", presence: "C", condition: { unknowable: "an order has several tickets or tourist products" }, published: { presence: "Optional" }, note: "The rows of tickets or of tourist products, once for each.", members: [
{ identifier: "airline_code", name: "airline_code", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["XX"], note: "The airline; the page says nothing of it.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "passenger_country", name: "passenger_country", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["US", "CN"], note: "The country code of the passenger.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "passenger_idcard_type", name: "passenger_idcard_type", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, values: { "0": "ID card or business license", "1": "household register", "2": "passport", "3": "officer certificate", "4": "soldier certificate", "5": "mainland travel permit for Hong Kong and Macau residents", "6": "mainland travel permit for Taiwan residents", "7": "temporary ID card", "8": "residence permit for foreigners", "9": "police ID card", X: "other certificates" }, published: { presence: "Required" }, note: "The kind of the passenger's document.", errata: ["risk-item-groups", "passenger-document"] },
{ identifier: "passenger_idcard", name: "passenger_idcard", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, sensitive: true, published: { presence: "Required" }, examples: ["11010519491231002X"], note: "The number of the passenger's document.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "passenger_name", name: "passenger_name", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, sensitive: true, published: { presence: "Required" }, examples: ["伟"], note: "The first name of the passenger.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "passenger_phone", name: "passenger_phone", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, sensitive: true, published: { presence: "Required" }, examples: ["1380013****"], note: "The phone number of the passenger; its last four digits may be asterisks.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "station_from_province", name: "station_from_province", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["110000", "PEK"], note: "The code of the province that a train leaves from, or of three letters the airport that a flight leaves from.", errata: ["risk-item-groups", "station-from-province", "unsized-strings"] },
{ identifier: "airport_to", name: "airport_to", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["SHA"], note: "The airport that a flight goes to, in three letters.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "station_from_city", name: "station_from_city", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["110100"], note: "The code of the city that a train leaves from.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "station_to_province", name: "station_to_province", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["310000"], note: "The code of the province that a train goes to.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "station_to_city", name: "station_to_city", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["310100"], note: "The code of the city that a train goes to.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "dt_flight", name: "dt_flight", type: "String", presence: "C", condition: { unknowable: "the merchant sells air or train tickets" }, published: { presence: "Required" }, examples: ["20260315"], note: "The date of the flight or journey, as YYYYMMdd.", format: date, errata: ["risk-item-groups", "dt-order-time-zone", "unsized-strings"] },
{ identifier: "book_phone", name: "book_phone", type: "String", presence: "C", condition: { unknowable: "the merchant sells tourist products, or tickets without names" }, sensitive: true, published: { presence: "Required" }, examples: ["13800138000"], note: "The phone number of who booked.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "cinema_addr_province", name: "cinema_addr_province", type: "String", presence: "C", condition: { unknowable: "the merchant sells tourist products, or tickets without names" }, published: { presence: "Required" }, examples: ["110000"], note: "The code of the province where the payer is.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "cinema_addr_city", name: "cinema_addr_city", type: "String", presence: "C", condition: { unknowable: "the merchant sells tourist products, or tickets without names" }, published: { presence: "Required", length: "14" }, examples: ["110100"], note: "The code of the city where the payer is.", errata: ["risk-item-groups", "risk-item-lengths", "unsized-strings"] },
{ identifier: "dt_play", name: "dt_play", type: "String", presence: "C", condition: { unknowable: "the merchant sells tourist products, or tickets without names" }, published: { presence: "Required" }, examples: ["20260320193000"], note: "When it begins, as yyyyMMddHHmmss.", format: dateTime, errata: ["risk-item-groups", "dt-order-time-zone", "unsized-strings"] },
], kind: list, errata: ["airline-list"] },
{ identifier: "delivery_full_name", name: "delivery_full_name", type: "String", presence: "C", condition: { unknowable: "the merchant sells physical products" }, sensitive: true, published: { presence: "Required" }, examples: ["张伟"], note: "Who receives the goods.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "delivery_addr_province", name: "delivery_addr_province", type: "String", presence: "C", condition: { unknowable: "the merchant sells physical products" }, published: { presence: "Required" }, examples: ["110000"], note: "The code of the province that the goods go to.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "delivery_addr_city", name: "delivery_addr_city", type: "String", presence: "C", condition: { unknowable: "the merchant sells physical products" }, published: { presence: "Required" }, examples: ["110100"], note: "The code of the city that the goods go to.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "delivery_phone", name: "delivery_phone", type: "String", presence: "C", condition: { unknowable: "the merchant sells physical products" }, sensitive: true, published: { presence: "Required" }, examples: ["13800138000"], note: "The mobile number of who receives the goods.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "logistics_mode", name: "logistics_mode", type: "String", presence: "C", condition: { unknowable: "the merchant sells physical products" }, values: { "1": "post", "2": "ordinary express", "3": "express delivery", "4": "freight company", "5": "logistics and distribution company", "6": "international express", "7": "shipping express", "8": "ocean shipping", "9": "picked up" }, published: { presence: "Required" }, note: "How the goods are sent.", errata: ["risk-item-groups"] },
{ identifier: "delivery_cycle", name: "delivery_cycle", type: "String", presence: "C", condition: { unknowable: "the merchant sells physical products" }, values: { "12h": "within 12 hours", "24h": "within 24 hours", "48h": "within 48 hours", "72h": "within 72 hours", other: "after three days" }, published: { presence: "Required" }, note: "How soon the goods are delivered.", errata: ["risk-item-groups"] },
{ identifier: "goods_count", name: "goods_count", type: "String", presence: "C", condition: { unknowable: "the merchant sells physical products, or tickets without names" }, published: { presence: "Required" }, examples: ["1"], note: "How many products there are.", errata: ["risk-item-groups", "unsized-strings"] },
{ identifier: "virtual_goods_status", name: "virtual_goods_status", type: "String", presence: "C", condition: { unknowable: "the merchant sells physical products" }, values: { "0": "none", "1": "some" }, published: { presence: "Required" }, note: "Whether there are virtual goods among them.", errata: ["risk-item-groups"] },
{ identifier: "virtual_goods_amount", name: "virtual_goods_amount", type: "String", presence: "O", examples: ["12.50"], note: "The amount of the virtual goods, in CNY.", errata: ["virtual-goods-amount", "unsized-strings"] },
{ identifier: "game_id_belongs", name: "game_id_belongs", type: "String", presence: "C", condition: { unknowable: "the merchant sells games" }, values: { "1": "the own account", "2": "the account of another person" }, published: { presence: "Required" }, note: "Whose game account is paid for.", errata: ["risk-item-groups"] },
{ identifier: "game_id", name: "game_id", type: "String", presence: "M", condition: { member: "/game_id_belongs", equals: "2", erratum: "game-id" }, sensitive: true, published: { presence: "Required when game_id_belongs is 2" }, examples: ["player-3307"], note: "The game account that is paid for.", errata: ["unsized-strings", "game-id"] },
{ identifier: "cinema_name", name: "cinema_name", type: "String", presence: "C", condition: { unknowable: "the merchant sells tickets without names" }, published: { presence: "Required" }, examples: ["Example Cinema"], note: "The name of the cinema, or of the company that sells the tickets.", errata: ["risk-item-groups", "unsized-strings"] },
];

/** Every interface that the pages name, with or without a table. */
export const interfaces: readonly InterfaceEntry[] = [
  withTables({ ...{ name: "CHANNEL_LOGIN_INFO", system: "unionpay", title: "Channel Login Information", purpose: "A channel app asks the UnionPay Content and Service Platform (UCSP) to let its user into an industry service, and gets the address of that service." }, messages: [channelLoginInfo.request, channelLoginInfo.response] }, () => [{ network: "unionpay", interface: "CHANNEL_LOGIN_INFO", direction: "request", name: "unionpay/CHANNEL_LOGIN_INFO/request", title: "Channel Login Information", rows: [
{ identifier: "msgID", name: "Message ID", type: "AN", presence: "M", note: "The letter A, the eight characters of the industry code, the time as YYYYMMDDhhmmss, and six digits.", examples: ["A0010023420260301160000482913"], min: 29, max: 29, format: messageId, errata: ["message-id-industry-code", "message-id-time-zone", "message-id-random"] },
{ identifier: "channelCode", name: "Channel Code", type: "AN", presence: "M", note: "The code of the channel.", examples: ["CHNL0001", "UPAPP0000001"], min: 8, max: 12 },
{ identifier: "channelName", name: "Channel Name", type: "ANS", presence: "O", note: "The name of the channel.", examples: ["Harbour Bank App"], min: 1, max: 50 },
{ identifier: "clientType", name: "Client Type", type: "N", presence: "O", values: { "0": "mobile app", "1": "website", "2": "others" }, note: "What the user is looking at.", min: 1, max: 1, errata: ["typesetting"] },
{ identifier: "industryCode", name: "Industry Code", type: "AN", presence: "M", note: "The code that UnionPay International assigned to the industry service when it first joined UCSP.", examples: ["00100234", "00200017"], min: 8, max: 8, errata: ["parking-mobile"] },
{ identifier: "userId", name: "User Identification", type: "ANS", presence: "M", sensitive: true, note: "The channel's identification of its user.", examples: ["u-20260301-7f3a", "90017263"], min: 1, max: 64 },
{ identifier: "language", name: "Language", type: "ANS", presence: "O", note: "The language for the industry service to show, from an ISO 639 language code and an ISO 3166 country code.", examples: ["en-US", "zh-CN"], min: 5, max: 5, format: language, errata: ["language-separator"] },
{ identifier: "longitude", name: "Longitude", type: "NS", presence: "O", sensitive: true, note: "The longitude of the user's place.", published: { length: "15" }, examples: ["103.8198", "-0.1276"], min: 1, max: 15, format: longitude, errata: ["ns-length", "coordinate-form", "ns-special-characters"] },
{ identifier: "latitude", name: "Latitude", type: "NS", presence: "O", sensitive: true, note: "The latitude of the user's place.", published: { length: "15" }, examples: ["1.3521", "51.5072"], min: 1, max: 15, format: latitude, errata: ["ns-length", "coordinate-form", "ns-special-characters"] },
{ identifier: "encData", name: "Encrypted Data", type: "Object", presence: "C", encrypted: true, condition: { anyMember: true, erratum: "empty-encrypted-data" }, note: "The sensitive members below as one JSON object, sent as a JWE; there when one of them is.", when: anyMember, members: [
{ identifier: "mobile", name: "Mobile Number", type: "ANS", presence: "C", condition: { unknowable: "the industry service is a parking app" }, sensitive: true, note: "The user's mobile number. Needed by parking apps. Encrypted.", examples: ["+65 8123 4567", "13800138000"], min: 1, max: 64, errata: ["parking-mobile"] },
{ identifier: "email", name: "Email Address", type: "ANS", presence: "O", sensitive: true, note: "The user's email address. Encrypted.", examples: ["user@example.com"], min: 1, max: 100 },
{ identifier: "idType", name: "ID Type", type: "N", presence: "O", values: { "1": "18-digit ID card", "2": "15-digit ID card", "3": "military or police ID", "4": "Taiwan resident pass", "5": "reserved", "6": "other ID", "7": "Hong Kong resident pass", "8": "Macao resident pass" }, note: "The kind of ID document. Encrypted.", min: 1, max: 1, errata: ["id-type-and-number"] },
{ identifier: "idNo", name: "ID Number", type: "ANS", presence: "O", sensitive: true, note: "The number of the ID document. Encrypted.", published: { length: "18" }, examples: ["11010519491231002X"], min: 1, max: 18, format: typedIdNumber, errata: ["id-number-length", "id-type-and-number", "id-number-check-digit"] },
], errata: ["flat-tables", "empty-encrypted-data"] },
] }, { network: "unionpay", interface: "CHANNEL_LOGIN_INFO", direction: "response", name: "unionpay/CHANNEL_LOGIN_INFO/response", title: "Channel Login Information", rows: [
{ identifier: "msgID", name: "Message ID", type: "AN", presence: "M", note: "The letter A, the eight characters of the industry code, the time as YYYYMMDDhhmmss, and six digits.", examples: ["A0010023420260301160000482913"], min: 29, max: 29, format: messageId, matchesRequest: "response-message-id", errata: ["message-id-industry-code", "message-id-time-zone", "message-id-random", "response-message-id"] },
{ identifier: "channelCode", name: "Channel Code", type: "AN", presence: "R", note: "The code of the channel, as in the request.", examples: ["CHNL0001"], min: 8, max: 12 },
{ identifier: "industryCode", name: "Industry Code", type: "AN", presence: "M", note: "The code that UnionPay International assigned to the industry service when it first joined UCSP.", examples: ["00100234"], min: 8, max: 8, matchesRequest: true, errata: ["response-industry-code"] },
{ identifier: "industryUrl", name: "Industry URL Address", type: "ANS", presence: "C", condition: { member: "/msgResponse/responseCode", equals: "00", erratum: "beside-failure" }, sensitive: true, note: "The address of the industry service, there on success. It logs the user in, so it is kept out of logs.", examples: ["https://parking.example.com/enter?ticket=5f0c"], min: 1, max: 512, format: url, errata: ["industry-url-form", "beside-failure"] },
{ identifier: "msgResponse", name: "Message Response", type: "Object", presence: "M", note: "The outcome of the request.", members: [
{ identifier: "responseCode", name: "Response Code", type: "AN", presence: "M", note: "The code of the outcome; 00 is success.", examples: ["00", "E0"], min: 2, max: 2 },
{ identifier: "responseMsg", name: "Response Message", type: "S", presence: "M", note: "The outcome in words.", examples: ["Success", "The channel may not enter this service"], min: 1, max: 100, errata: ["length-unit"] },
{ identifier: "errorDetail", name: "Error Details", type: "S", presence: "O", note: "More about the problem that was found.", examples: ["channelCode is not registered"], min: 1, max: 255, errata: ["error-detail-condition", "length-unit"] },
], errata: ["flat-tables", "message-response-case"] },
] }]),
  { ...{ name: "GET_CARD_LIST", system: "unionpay", title: "Get card list", purpose: "UCSP asks a channel app for the cards of its user, on behalf of an industry service; the answer has masked card numbers and card identifiers.", unpublished: "The UCSP page names this interface and prints no table for it.", errata: ["interfaces-without-table", "card-list-name"] }, messages: [], tables: [] },
  { ...{ name: "GET_CARD_PAYLOAD", system: "unionpay", title: "Get card payload", purpose: "UCSP asks a channel app for the card that the user chose; the answer has the card number or its token, the expiry date and other card information.", unpublished: "The UCSP page names this interface and prints no table for it.", errata: ["interfaces-without-table"] }, messages: [], tables: [] },
  withTables({ ...{ name: "ID_CARD_PHOTO_VERIFICATION", system: "unionpay", title: "ID Card Photo Verification", purpose: "Asks the ministry in charge how much a photo of a person resembles the photo of the ID card of a name and an ID number, with that person's consent." }, messages: [idCardPhotoVerification.request, idCardPhotoVerification.response] }, () => [{ network: "unionpay", interface: "ID_CARD_PHOTO_VERIFICATION", direction: "request", name: "unionpay/ID_CARD_PHOTO_VERIFICATION/request", title: "ID Card Photo Verification", rows: [
{ identifier: "memberIIN", name: "Member IIN", type: "AN", presence: "M", note: "The number that UnionPay International assigned to the member. A merchant fills in the one of its acquirer.", examples: ["39990029", "47980156"], min: 8, max: 8 },
{ identifier: "memberName", name: "Member Name", type: "ANS", presence: "M", note: "The name of the member. A merchant fills in the one of its acquirer.", examples: ["Harbour Bank Ltd.", "Lion City Payments Pte. Ltd."], min: 1, max: 40 },
{ identifier: "merchantID", name: "Merchant ID", type: "ANS", presence: "C", condition: { party: "merchant" }, note: "The number of the merchant, unique among the merchants of its acquirer. A merchant fills it in, a member leaves it out.", examples: ["104110548990001", "MID-7781"], min: 1, max: 15, errata: ["merchant-condition"] },
{ identifier: "merchantName", name: "Merchant Name", type: "ANS", presence: "C", condition: { party: "merchant" }, note: "The name of the merchant that calls. A merchant fills it in, a member leaves it out.", examples: ["Orchard Telecom Shop", "Peak Insurance Broker"], min: 1, max: 25, errata: ["merchant-condition"] },
{ identifier: "mcc", name: "Merchant Category Code", type: "N", presence: "C", condition: { party: "merchant" }, note: "The merchant's category code. A merchant fills it in, a member leaves it out.", examples: ["4814", "6300"], min: 4, max: 4, errata: ["merchant-condition"] },
{ identifier: "tradeType", name: "Trade Type", type: "AN", presence: "M", values: { ID0203: "ID card photo verification" }, note: "The one trade type of this interface.", published: { type: "N" }, min: 6, max: 6, errata: ["trade-type-type"] },
{ identifier: "encData", name: "Encrypted Data", type: "Object", presence: "M", encrypted: true, note: "The members below as one JSON object, sent as a JWE.", members: [
{ identifier: "customerNm", name: "Customer Name", type: "S", presence: "M", sensitive: true, note: "The customer's name in Simplified Chinese. Encrypted.", examples: ["张伟", "阿依古丽·买买提", "欧阳静怡"], min: 1, max: 66, format: chineseName, errata: ["simplified-chinese", "length-unit"] },
{ identifier: "certifID", name: "ID Number", type: "ANS", presence: "M", sensitive: true, note: "The number of the customer's ID document. Encrypted.", examples: ["11010519491231002X", "440308199901011517"], min: 1, max: 20, format: idNumber, errata: ["id-number-check-digit"] },
{ identifier: "photo", name: "Photo", type: "S", presence: "M", sensitive: true, outsideEncrypted: "photo-encryption", note: "The photo, a JPG or PNG image in Base64. The length is that of the Base64 text, so an image has at most 153,600 bytes. Encrypted.", examples: ["iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="], min: 1, max: 204800, format: photo, errata: ["photo-base64", "length-unit", "photo-encryption"] },
], errata: ["flat-tables"] },
{ identifier: "orderID", name: "Transaction Order ID", type: "ANS", presence: "M", note: "The participant's own number of the order, never used twice.", examples: ["39990029202603011600000000008f3k2q1"], min: 35, max: 35, errata: ["order-id-structure"] },
{ identifier: "scUsageScenarios", name: "Usage Scenarios", type: "ANS", presence: "M", note: "The scenario in which the interface is used.", examples: ["Account opening", "Insurance claim"], min: 2, max: 40 },
{ identifier: "scUsePurpose", name: "Use Purpose", type: "ANS", presence: "M", note: "The purpose for which the interface is used.", examples: ["Verify the applicant before opening an account", "Verify the payee of a claim"], min: 2, max: 128 },
{ identifier: "protocolVerNm", name: "Protocol Version Number", type: "ANS", presence: "M", note: "The version of the electronic agreement that the customer signed with the participant.", examples: ["V2.1", "PRIVACY-2026-01"], min: 2, max: 128 },
{ identifier: "serialNm", name: "Serial Number", type: "ANS", presence: "M", pad: true, note: "The number of the electronic agreement that the customer signed, from which the date of signing can be found. A shorter number gets zeros ahead.", published: { type: "a" }, examples: ["20260301000042", "AGR-20260301-000815"], min: 14, max: 64, errata: ["serial-number-date", "serial-number-type"] },
] }, { network: "unionpay", interface: "ID_CARD_PHOTO_VERIFICATION", direction: "response", name: "unionpay/ID_CARD_PHOTO_VERIFICATION/response", title: "ID Card Photo Verification", rows: [
{ identifier: "confidence", name: "Confidence", type: "N", presence: "C", condition: { member: "/msgResponse/responseCode", equals: "00", erratum: "beside-failure" }, empty: "confidence-length", note: "How likely the photo is of the person, from 0 to 100; a higher value is more likely. Present when the responseCode is 00.", published: { length: "0-3" }, examples: ["97", "100"], min: 1, max: 3, format: confidence, errata: ["confidence-length", "beside-failure"] },
{ identifier: "msgResponse", name: "Message Response", type: "Object", presence: "M", note: "The outcome of the request.", members: [
{ identifier: "responseCode", name: "Response Code", type: "AN", presence: "M", note: "The code of the outcome; 00 is success.", examples: ["00", "E0"], min: 2, max: 2 },
{ identifier: "responseMsg", name: "Response Message", type: "S", presence: "M", note: "The outcome in words, with the reason of a refusal; fit to be shown to the user.", examples: ["Success", "Verification failed"], min: 1, max: 100, errata: ["length-unit"] },
{ identifier: "errorDetail", name: "Error Details", type: "S", presence: "C", condition: { unknowable: "there is more to say about the error" }, note: "More about the problem that was found in the message.", examples: ["The photo cannot be read"], min: 1, max: 255, errata: ["error-detail-condition", "length-unit"] },
], errata: ["flat-tables", "message-response-case"] },
] }]),
  withTables({ ...{ name: "MOBILE_NUMBER_VERIFICATION", system: "unionpay", title: "Mobile Number Verification", purpose: "Asks the telecom operators whether a mobile number belongs to the person of a name and an ID number, with that person's consent." }, messages: [mobileNumberVerification.request, mobileNumberVerification.response] }, () => [{ network: "unionpay", interface: "MOBILE_NUMBER_VERIFICATION", direction: "request", name: "unionpay/MOBILE_NUMBER_VERIFICATION/request", title: "Mobile Number Verification", rows: [
{ identifier: "memberIIN", name: "Member IIN", type: "AN", presence: "M", note: "The number that UnionPay International assigned to the member. A merchant fills in the one of its acquirer.", examples: ["39990029", "47980156"], min: 8, max: 8 },
{ identifier: "memberName", name: "Member Name", type: "ANS", presence: "M", note: "The name of the member. A merchant fills in the one of its acquirer.", examples: ["Harbour Bank Ltd.", "Lion City Payments Pte. Ltd."], min: 1, max: 40 },
{ identifier: "merchantID", name: "Merchant ID", type: "ANS", presence: "C", condition: { party: "merchant" }, note: "The number of the merchant, unique among the merchants of its acquirer. A merchant fills it in, a member leaves it out.", examples: ["104110548990001", "MID-7781"], min: 1, max: 15, errata: ["merchant-condition"] },
{ identifier: "merchantName", name: "Merchant Name", type: "ANS", presence: "C", condition: { party: "merchant" }, note: "The name of the merchant that calls. A merchant fills it in, a member leaves it out.", examples: ["Orchard Telecom Shop", "Peak Insurance Broker"], min: 1, max: 25, errata: ["merchant-condition"] },
{ identifier: "mcc", name: "Merchant Category Code", type: "N", presence: "C", condition: { party: "merchant" }, note: "The merchant's category code. A merchant fills it in, a member leaves it out.", examples: ["4814", "6300"], min: 4, max: 4, errata: ["merchant-condition"] },
{ identifier: "tradeType", name: "Trade Type", type: "AN", presence: "M", values: { TL0104: "mobile number verification" }, note: "The one trade type of this interface.", published: { type: "N" }, min: 6, max: 6, errata: ["trade-type-type"] },
{ identifier: "encData", name: "Encrypted Data", type: "Object", presence: "M", encrypted: true, note: "The members below as one JSON object, sent as a JWE.", members: [
{ identifier: "customerNm", name: "Customer Name", type: "S", presence: "M", sensitive: true, note: "The customer's name in Simplified Chinese. Encrypted.", examples: ["张伟", "阿依古丽·买买提", "欧阳静怡"], min: 1, max: 66, format: chineseName, errata: ["simplified-chinese", "length-unit"] },
{ identifier: "phoneNo", name: "Mobile Number", type: "ANS", presence: "M", sensitive: true, note: "The mobile number without district code. Encrypted.", examples: ["13800138000", "18600001111"], min: 11, max: 11, format: phoneNumber, errata: ["mobile-number-digits"] },
{ identifier: "certifID", name: "ID Number", type: "ANS", presence: "M", sensitive: true, note: "The number of the customer's ID document. Encrypted.", examples: ["11010519491231002X", "440308199901011517"], min: 1, max: 20, format: idNumber, errata: ["id-number-check-digit"] },
], errata: ["flat-tables"] },
{ identifier: "orderID", name: "Transaction Order ID", type: "ANS", presence: "M", note: "The participant's own number of the order, never used twice.", examples: ["39990029202603011600000000008f3k2q1"], min: 35, max: 35, errata: ["order-id-structure"] },
{ identifier: "scUsageScenarios", name: "Usage Scenarios", type: "ANS", presence: "M", note: "The scenario in which the interface is used.", examples: ["Account opening", "Insurance claim"], min: 2, max: 40 },
{ identifier: "scUsePurpose", name: "Use Purpose", type: "ANS", presence: "M", note: "The purpose for which the interface is used.", examples: ["Verify the applicant before opening an account", "Verify the payee of a claim"], min: 2, max: 128 },
{ identifier: "protocolVerNm", name: "Protocol Version Number", type: "ANS", presence: "M", note: "The version of the electronic agreement that the customer signed with the participant.", examples: ["V2.1", "PRIVACY-2026-01"], min: 2, max: 128 },
{ identifier: "serialNm", name: "Serial Number", type: "ANS", presence: "M", pad: true, note: "The number of the electronic agreement that the customer signed, from which the date of signing can be found. A shorter number gets zeros ahead.", examples: ["20260301000042", "AGR-20260301-000815"], min: 14, max: 64, errata: ["serial-number-date", "serial-number-type"] },
] }, { network: "unionpay", interface: "MOBILE_NUMBER_VERIFICATION", direction: "response", name: "unionpay/MOBILE_NUMBER_VERIFICATION/response", title: "Mobile Number Verification", rows: [
{ identifier: "msgResponse", name: "Message Response", type: "Object", presence: "M", note: "The outcome of the request.", members: [
{ identifier: "responseCode", name: "Response Code", type: "AN", presence: "M", note: "The code of the outcome; 00 is success.", examples: ["00", "E0"], min: 2, max: 2 },
{ identifier: "responseMsg", name: "Response Message", type: "S", presence: "M", note: "The outcome in words, with the reason of a refusal; fit to be shown to the user.", examples: ["Success", "Verification failed"], min: 1, max: 100, errata: ["length-unit"] },
{ identifier: "errorDetail", name: "Error Details", type: "S", presence: "C", condition: { unknowable: "there is more to say about the error" }, note: "More about the problem that was found in the message.", examples: ["The mobile number does not belong to the ID number"], min: 1, max: 255, errata: ["error-detail-condition", "length-unit"] },
], errata: ["flat-tables", "message-response-case"] },
] }]),
  { ...{ name: "PAYMENT_RESULT_INQUIRY", system: "unionpay", title: "Payment result inquiry", purpose: "An industry service that missed the result of a payment asks UCSP for it.", unpublished: "The UCSP page names this interface and prints no table for it.", errata: ["interfaces-without-table"] }, messages: [], tables: [] },
  { ...{ name: "PAYMENT_RESULT_NOTICE", system: "unionpay", title: "Payment result notice", purpose: "UCSP tells an industry service and a channel app the result of a payment; not answered, it is sent again.", unpublished: "The UCSP page names this interface and prints no table for it.", errata: ["interfaces-without-table", "resend-schedule"] }, messages: [], tables: [] },
  withTables({ ...{ name: "AGGREGATE_DIRECT", system: "lianlian", product: "aggregate", page: "aggregate-direct-api", endpoint: "https://wallet.lianlianpay.com/llwalletapi/combinepay.htm", title: "Aggregate Payment Direct", purpose: "Starts a payment with WeChat Pay or Alipay from the merchant's server, by QR code, in an application or in an official account." }, messages: [aggregateDirect.request, aggregateDirect.response] }, () => [{ network: "lianlian", interface: "AGGREGATE_DIRECT", direction: "request", name: "lianlian/AGGREGATE_DIRECT/request", title: "Aggregate Payment Direct", rows: [
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "appid", name: "appid", type: "String", presence: "M", condition: { member: "/pay_type", equals: ["Y", "W"], otherwise: "optional", erratum: "wallet-members", lenient: true }, published: { presence: "Optional" }, examples: ["wx0123456789abcdef"], note: "The number of the application, from the wallet.", when: anyValue, errata: ["unsized-strings", "wallet-members"] },
{ identifier: "openid", name: "openid", type: "String", presence: "M", condition: { member: "/pay_type", equals: "W", otherwise: "optional", erratum: "wallet-members", lenient: true }, sensitive: true, published: { presence: "Optional" }, examples: ["oInvented0000000000000000001"], note: "The number of the payer in the official account, from WeChat.", when: anyValue, errata: ["unsized-strings", "wallet-members"] },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "name_user", name: "name_user", type: "String", presence: "O", sensitive: true, examples: ["张伟"], note: "The real name of the payer; without it the payer is anonymous.", errata: ["unsized-strings"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "O", values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the payer's document.", min: 1, max: 1 },
{ identifier: "id_no", name: "id_no", type: "String", presence: "C", condition: { unknowable: "the payment is a verified payment" }, sensitive: true, published: { presence: "Optional" }, examples: ["11010519491231002X"], note: "The number of the payer's ID card, of 15 or 18 characters.", errata: ["unsized-strings", "verified-payment"] },
{ identifier: "col_userid", name: "col_userid", type: "String", presence: "O", sensitive: true, examples: ["user-20418"], note: "The user who receives the money, of the E-wallet alone. Not together with col_oidpartner.", errata: ["unsized-strings", "one-recipient"] },
{ identifier: "col_oidpartner", name: "col_oidpartner", type: "String", presence: "O", condition: { excludes: "col_userid", erratum: "one-recipient" }, examples: ["201304121000001005"], note: "The merchant who receives the money. Not together with col_userid.", min: 1, max: 18, when: excludes, errata: ["length-unit", "string-length", "one-recipient"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "return_url", name: "return_url", type: "String", presence: "O", examples: ["https://merchant.example/return"], note: "Where the payer goes after the payment.", min: 1, max: 128, errata: ["return-url-name", "length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { I: "WeChat Pay, QR code", L: "Alipay, QR code", Y: "WeChat Pay, in an application", W: "WeChat Pay, official account" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings"] },
{ identifier: "shareing_data", name: "shareing_data", type: "String", presence: "O", sensitive: true, examples: ["user-20417^1^10.00^Share of the seller"], note: "Who gets a share of the amount; up to three of account, kind of account, amount and description, joined by ^ and separated by |.", min: 1, max: 1024, errata: ["shareing-data", "length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "AGGREGATE_DIRECT", direction: "response", name: "lianlian/AGGREGATE_DIRECT/response", title: "Aggregate Payment Direct", rows: [
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "O", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, format: amount, matchesRequest: true, errata: ["money-order-range", "money-order-decimals", "order-match", "length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "payLoad", name: "payLoad", type: "String", presence: "O", sensitive: true, examples: ["https://qr.example/p/20417"], note: "The link for the QR code, or the JSON text of what the wallet needs.", condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["unsized-strings", "pay-load-text", "answer-beside-failure"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { I: "WeChat Pay, QR code", L: "Alipay, QR code", Y: "WeChat Pay, in an application", W: "WeChat Pay, official account" }, note: "The way in which the payer pays.", condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true, errata: ["unsized-strings", "order-match", "answer-beside-failure"] },
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "answer-beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "answer-beside-failure"] },
] }]),
  withTables({ ...{ name: "AGGREGATE_NOTIFICATION", system: "lianlian", product: "aggregate", page: "aggregate-asyn-notification", title: "Aggregate Payment Asynchronous Notification", purpose: "Tells the merchant that an aggregate payment has succeeded, at the notify_url of its request, until the merchant confirms it." }, messages: [aggregateNotification.notification, aggregateNotification.acknowledgement] }, () => [{ network: "lianlian", interface: "AGGREGATE_NOTIFICATION", direction: "notification", name: "lianlian/AGGREGATE_NOTIFICATION/notification", title: "Aggregate Payment Asynchronous Notification", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice; act on each once.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", examples: ["SUCCESS"], note: "The result of the payment; SUCCESS is its one known value.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { "0": "balance", "1": "online banking with a debit card", "2": "quick payment with a debit card", "3": "quick payment with a credit card", "8": "online banking with a credit card", "9": "online banking of a business", D: "verified payment", I: "WeChat Pay", L: "Alipay", M: "easypay, regular payments", F: "easypay, authorization" }, note: "The way in which the payer paid.", errata: ["unsized-strings"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank.", errata: ["unsized-strings"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "AGGREGATE_NOTIFICATION", direction: "acknowledgement", name: "lianlian/AGGREGATE_NOTIFICATION/acknowledgement", title: "Aggregate Payment Asynchronous Notification", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", values: { "0000": "received" }, note: "Any other answer, or none within 5 seconds, makes LianLian send the notification again.", min: 4, max: 4 },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["ok"], note: "Anything.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "AGGREGATE_RESULT_QUERY", system: "lianlian", product: "aggregate", page: "aggregate-payment-result-query", endpoint: "https://wallet.lianlianpay.com/llwalletapi/orderquery.htm", title: "Aggregate Payment Result Query", purpose: "Asks for the result of an aggregate payment." }, messages: [aggregateResultQuery.request, aggregateResultQuery.response] }, () => [{ network: "lianlian", interface: "AGGREGATE_RESULT_QUERY", direction: "request", name: "lianlian/AGGREGATE_RESULT_QUERY/request", title: "Aggregate Payment Result Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sign-type-blank"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", condition: { missing: "oid_paybill", erratum: "either-order-number" }, published: { presence: "Optional" }, examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, when: missing, errata: ["length-unit", "string-length", "either-order-number"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", condition: { missing: "no_order", erratum: "either-order-number" }, published: { length: "14", presence: "Optional" }, examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, when: missing, errata: ["pay-bill-length", "length-unit", "string-length", "either-order-number"] },
{ identifier: "query_version", name: "query_version", type: "String", presence: "O", examples: ["1.0"], note: "The version of the query; 1.0 where it is left out.", min: 1, max: 6, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "O", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
] }, { network: "lianlian", interface: "AGGREGATE_RESULT_QUERY", direction: "response", name: "lianlian/AGGREGATE_RESULT_QUERY/response", title: "Aggregate Payment Result Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", condition: { always: true, erratum: "wallet-query-sample" }, examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, when: always, errata: ["length-unit", "wallet-query-sample"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", condition: { always: true, erratum: "wallet-query-sample" }, examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, when: always, errata: ["length-unit", "string-length", "wallet-query-sample"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "wallet-query-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "wallet-query-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "wallet-query-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "wallet-query-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "wallet-query-failure" }, errata: ["unsized-strings", "unsigned-failure", "wallet-query-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "O", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "O", examples: ["SUCCESS"], note: "The result of the payment; SUCCESS is its one known value. The guide Handle answers and time-outs has those of other queries.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request of the payment sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { "0": "balance", "1": "online banking with a debit card", "2": "quick payment with a debit card", "3": "quick payment with a credit card", "8": "online banking with a credit card", "9": "online banking of a business", D: "verified payment", I: "WeChat Pay", L: "Alipay" }, note: "The way in which the payer paid.", errata: ["unsized-strings"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank.", errata: ["unsized-strings"] },
{ identifier: "bank_name", name: "bank_name", type: "String", presence: "O", examples: ["工商银行"], note: "The name of the bank.", errata: ["unsized-strings", "wallet-query-signed"] },
{ identifier: "memo", name: "memo", type: "String", presence: "O", examples: ["余额不足"], note: "What the bank says of the payment.", errata: ["unsized-strings", "wallet-query-signed"] },
] }]),
  withTables({ ...{ name: "AGGREGATE_WEB_REDIRECT", system: "lianlian", product: "aggregate", page: "aggregate-web-redirect", endpoint: "https://wallet.lianlianpay.com/aggregateweb/gateway.htm", title: "Aggregate Web Redirect", purpose: "Takes the payer to a page of LianLian where cards, online banking, Alipay and WeChat Pay are offered, by a form that the browser of the payer posts." }, messages: [aggregateWebRedirect.request, aggregateWebRedirect.notification] }, () => [{ network: "lianlian", interface: "AGGREGATE_WEB_REDIRECT", direction: "request", name: "lianlian/AGGREGATE_WEB_REDIRECT/request", title: "Aggregate Web Redirect", transport: "form", rows: [
{ identifier: "version", name: "version", type: "String", presence: "M", values: { "1.1": "the one version" }, toleratedValues: { "1.0": "aggregate-form-version" }, note: "The version of the interface.", errata: ["unsized-strings", "aggregate-form-version"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "timestamp", name: "timestamp", type: "String", presence: "M", condition: { always: true, erratum: "aggregate-form-timestamp" }, examples: ["20170801225714"], note: "When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8.", min: 14, max: 14, when: always, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "aggregate-form-timestamp"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the notifications.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "url_return", name: "url_return", type: "String", presence: "O", examples: ["https://merchant.example/return"], note: "Where the payer goes after the payment.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "userreq_ip", name: "userreq_ip", type: "String", presence: "M", sensitive: true, examples: ["192_0_2_17"], note: "The IP address of the payer, with _ for each point.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "url_order", name: "url_order", type: "String", presence: "O", examples: ["https://merchant.example/goods/7"], note: "The page of the product.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "valid_order", name: "valid_order", type: "Int", presence: "O", examples: ["10080", "30"], note: "After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings"] },
{ identifier: "col_oidpartner", name: "col_oidpartner", type: "String", presence: "O", examples: ["201304121000001005"], note: "The merchant who receives the money, mainly in the E-wallet. Not together with col_userid.", min: 1, max: 18, errata: ["one-recipient", "length-unit", "string-length"] },
{ identifier: "col_userid", name: "col_userid", type: "String", presence: "O", sensitive: true, condition: { excludes: "col_oidpartner", erratum: "one-recipient" }, examples: ["user-20418"], note: "The user who receives the money, mainly in the E-wallet. Not together with col_oidpartner.", min: 1, max: 32, when: excludes, errata: ["length-unit", "string-length", "one-recipient"] },
{ identifier: "shareing_data", name: "shareing_data", type: "String", presence: "O", sensitive: true, examples: ["user-20417^1^10.00^Share of the seller"], note: "Who gets a share of the amount; up to three of account, kind of account, amount and description, joined by ^ and separated by |.", min: 1, max: 1024, errata: ["shareing-data", "length-unit", "string-length"] },
{ identifier: "secured_partner", name: "secured_partner", type: "String", presence: "O", examples: ["201304121000001005"], note: "The merchant who guarantees the transaction, mainly in the E-wallet.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "buyer_confirm_valid", name: "buyer_confirm_valid", type: "Int", presence: "O", examples: ["10080"], note: "Nothing is printed about it.", kind: int, errata: ["row-without-note", "int-in-quotes"] },
{ identifier: "seller_send_valid", name: "seller_send_valid", type: "Int", presence: "O", examples: ["10080"], note: "Nothing is printed about it.", kind: int, errata: ["row-without-note", "int-in-quotes"] },
{ identifier: "id_no", name: "id_no", type: "String", presence: "C", condition: { unknowable: "the payment is a verified payment" }, sensitive: true, published: { presence: "Optional" }, examples: ["11010519491231002X"], note: "The number of the payer's ID card, of 15 or 18 characters.", errata: ["unsized-strings", "verified-payment"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "C", condition: { unknowable: "the payment is a verified payment" }, sensitive: true, published: { presence: "Optional" }, examples: ["张伟"], note: "The name of the payer, in Chinese.", errata: ["unsized-strings", "verified-payment"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of a bank, together with pay_type; the payer goes to its pages at once.", errata: ["unsized-strings", "bank-code-and-pay-type"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { "1": "online banking with a debit card", "8": "online banking with a credit card", "9": "online banking of a business" }, note: "The way in which the payer pays, together with bank_code.", errata: ["unsized-strings", "bank-code-and-pay-type"] },
] }, { network: "lianlian", interface: "AGGREGATE_WEB_REDIRECT", direction: "notification", name: "lianlian/AGGREGATE_WEB_REDIRECT/notification", title: "Aggregate Web Redirect", transport: "form", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", examples: ["SUCCESS"], note: "The result of the payment; SUCCESS is its one known value.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { "0": "balance", "1": "online banking with a debit card", "2": "quick payment with a debit card", "3": "quick payment with a credit card", "8": "online banking with a credit card", "9": "online banking of a business", D: "verified payment", I: "WeChat Pay", L: "Alipay" }, note: "The way in which the payer paid.", errata: ["unsized-strings"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank.", errata: ["unsized-strings"] },
] }]),
  withTables({ ...{ name: "BALANCE_QUERY", system: "lianlian", product: "query", page: "balance-query-api", endpoint: "https://traderapi.lianlianpay.com/traderAcctQuery.htm", title: "Balance Query", purpose: "Asks for the balance of the merchant's account." }, messages: [balanceQuery.request, balanceQuery.response] }, () => [{ network: "lianlian", interface: "BALANCE_QUERY", direction: "request", name: "lianlian/BALANCE_QUERY/request", title: "Balance Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", values: { "1.1": "the one version" }, toleratedValues: { "1.0": "balance-version" }, note: "The version of the interface.", min: 1, max: 6, errata: ["balance-version"] },
] }, { network: "lianlian", interface: "BALANCE_QUERY", direction: "response", name: "lianlian/BALANCE_QUERY/response", title: "Balance Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "amt_unsettle", name: "amt_unsettle", type: "String", presence: "M", examples: ["5210.80"], note: "What is not settled yet; refunds can be paid from it.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["balance-form", "unsized-strings", "beside-failure"] },
{ identifier: "amt_balance", name: "amt_balance", type: "String", presence: "M", examples: ["12000.00"], note: "What is available; money can be transferred from it.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["balance-form", "unsized-strings", "beside-failure"] },
] }]),
  withTables({ ...{ name: "CARD_BIND_APPLY", system: "lianlian", product: "cardBinding", page: "card-bind-apply-api", endpoint: "https://traderapi.lianlianpay.com/bankcardbind.htm", title: "Card Bind Apply", purpose: "The first step of binding a card, in which the merchant names the cardholder, and LianLian sends a code to the telephone." }, messages: [cardBindApply.request, cardBindApply.response] }, () => [{ network: "lianlian", interface: "CARD_BIND_APPLY", direction: "request", name: "lianlian/CARD_BIND_APPLY/request", title: "Card Bind Apply", rows: [
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, when: always, errata: ["length-unit", "string-length", "card-bind-sample"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, when: always, errata: ["length-unit", "string-length", "card-bind-sample"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "blank-behind-name"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, values: { M: "easypay with a debit card", N: "easypay with a credit card", D: "authenticated payment" }, note: "The way to pay that the card is bound for.", when: always, errata: ["unsized-strings", "card-bind-sample"] },
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, values: { "2.1": "the one version" }, note: "The version of the interface.", min: 1, max: 6, when: always, errata: ["card-bind-sample"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, sensitive: true, json: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", when: always, members: riskItem(), kind: jsonText, errata: ["unsized-strings", "card-bind-sample"] },
{ identifier: "vali_date", name: "vali_date", type: "String", presence: "C", condition: { unknowable: "the card is a credit card" }, sensitive: true, published: { presence: "Optional" }, examples: ["3012"], note: "The expiry date of a credit card.", errata: ["credit-card-members", "unsized-strings"] },
{ identifier: "cvv2", name: "cvv2", type: "String", presence: "C", condition: { unknowable: "the card is a credit card" }, sensitive: true, published: { presence: "Optional" }, examples: ["123"], note: "The security code of a credit card.", errata: ["credit-card-members", "unsized-strings"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "M", values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the cardholder's document.", min: 1, max: 1 },
{ identifier: "id_no", name: "id_no", type: "String", presence: "M", sensitive: true, examples: ["11010519491231002X"], note: "The number of the cardholder's document; that of an ID card has 15 or 18 characters.", errata: ["unsized-strings"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "M", sensitive: true, examples: ["张伟"], note: "The name of the cardholder, in Chinese.", errata: ["unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", sensitive: true, examples: ["6200000000000005"], note: "The number of the card.", errata: ["unsized-strings"] },
{ identifier: "bind_mob", name: "bind_mob", type: "String", presence: "M", sensitive: true, examples: ["13800138000"], note: "The phone number of the cardholder, of mainland China.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "CARD_BIND_APPLY", direction: "response", name: "lianlian/CARD_BIND_APPLY/response", title: "Card Bind Apply", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "blank-behind-name", lenient: true }, sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, when: anyValue, matchesRequest: true, errata: ["order-match", "beside-failure", "length-unit", "string-length", "blank-behind-name"] },
{ identifier: "token", name: "token", type: "String", presence: "O", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token for CARD_BIND_VERIFY.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
] }]),
  withTables({ ...{ name: "CARD_BIND_QUERY", system: "lianlian", product: "cardBinding", page: "card-bind-query-api", endpoint: "https://queryapi.lianlianpay.com/bankcardbindlist.htm", title: "Card Bind Query", purpose: "Lists the cards that a user of the merchant has bound, each with the token that stands for it.", errata: ["card-bind-query-sample"] }, messages: [cardBindQuery.request, cardBindQuery.response] }, () => [{ network: "lianlian", interface: "CARD_BIND_QUERY", direction: "request", name: "lianlian/CARD_BIND_QUERY/request", title: "Card Bind Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", note: "The number that LianLian assigned to the merchant.", examples: ["201304121000001004"], min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", note: "The algorithm of the signature.", published: { length: "3" }, min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, note: "The signature over all other members.", examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], errata: ["unsized-strings"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, note: "The merchant's number of the user.", examples: ["user-20417"], min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", note: "Shares users between several merchant numbers; left out unless LianLian says so.", examples: ["201304121000001005"], min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { "2": "express payment with a debit card", "3": "express payment with a credit card", D: "verified payment", M: "easypay, regular payments", F: "easypay, authorization" }, note: "Lists the cards of one way to pay alone.", errata: ["unsized-strings"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, note: "Lists the card of this token alone.", examples: ["2017080112345678"], errata: ["unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "O", sensitive: true, note: "Lists what belongs to this card number alone.", examples: ["6200000000000005"], errata: ["unsized-strings"] },
{ identifier: "offset", name: "offset", type: "String", presence: "M", note: "How many of the results to leave out, from 0.", examples: ["0", "20"], min: 1, max: 8, errata: ["length-unit", "string-length"] },
] }, { network: "lianlian", interface: "CARD_BIND_QUERY", direction: "response", name: "lianlian/CARD_BIND_QUERY/response", title: "Card Bind Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", note: "The code of the outcome; 0000 is success.", examples: ["0000", "1004"], min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", note: "The outcome in words, in Chinese.", examples: ["交易成功", "参数错误"], min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", note: "The algorithm of the signature.", published: { length: "3" }, min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, note: "The signature over all other members but the list.", examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", note: "LianLian's number of the transaction.", examples: ["2011030900001098"], min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, note: "The merchant's number of the user.", examples: ["user-20417"], min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "count", name: "count", type: "String", presence: "M", note: "How many tokens there are.", examples: ["1"], min: 1, max: 8, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "agreement_list", name: "aggrement_list", type: "List", presence: "O", note: "The bound cards of the user, the newest first.", membersOf: "agreement", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, members: agreement(), kind: list, unsigned: true, errata: ["agreement-list-name", "list-unsigned", "beside-failure"] },
{ identifier: "aggrement_list", name: "aggrement_list", type: "List", presence: "O", note: "The same under the name that the table prints.", membersOf: "agreement", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, members: agreement(), kind: list, unsigned: true, errata: ["agreement-list-name", "list-unsigned", "beside-failure"] },
] }]),
  withTables({ ...{ name: "CARD_BIND_UNBIND", system: "lianlian", product: "cardBinding", page: "card-bind-unbind-api", endpoint: "https://traderapi.lianlianpay.com/bankcardunbind.htm", title: "Card Unbind", purpose: "Unbinds a card of a user, whose token is worth nothing afterwards.", errata: ["endpoint-with-blank"] }, messages: [cardBindUnbind.request, cardBindUnbind.response] }, () => [{ network: "lianlian", interface: "CARD_BIND_UNBIND", direction: "request", name: "lianlian/CARD_BIND_UNBIND/request", title: "Card Unbind", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "blank-behind-name"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { "2": "express payment with a debit card", "3": "express payment with a credit card", D: "verified payment", M: "easypay, regular payments", F: "easypay, authorization" }, note: "The way to pay that the card is bound for.", errata: ["unsized-strings"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "M", sensitive: true, examples: ["2017080112345678"], note: "The token of the card.", errata: ["unsized-strings"] },
{ note: "In the sample only; a card query has a member of this name.", errata: ["sample-only-members"], examples: ["0"], identifier: "offset", name: "offset", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "CARD_BIND_UNBIND", direction: "response", name: "lianlian/CARD_BIND_UNBIND/response", title: "Card Unbind", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; the card is unbound where it is 0000.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
] }]),
  withTables({ ...{ name: "CARD_BIND_VERIFY", system: "lianlian", product: "cardBinding", page: "card-bind-verify-api", endpoint: "https://traderapi.lianlianpay.com/bankcardbindverfy.htm", title: "Card Bind Verify", purpose: "The second step of binding a card, in which the merchant confirms it with the code that the cardholder received.", errata: ["bind-verify-path", "bind-verify-host"] }, messages: [cardBindVerify.request, cardBindVerify.response] }, () => [{ network: "lianlian", interface: "CARD_BIND_VERIFY", direction: "request", name: "lianlian/CARD_BIND_VERIFY/request", title: "Card Bind Verify", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "blank-behind-name"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "token", name: "token", type: "String", presence: "M", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token of CARD_BIND_APPLY.", errata: ["unsized-strings"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "verify_code", name: "verify_code", type: "String", presence: "M", sensitive: true, examples: ["482913"], note: "The code that the cardholder received.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "CARD_BIND_VERIFY", direction: "response", name: "lianlian/CARD_BIND_VERIFY/response", title: "Card Bind Verify", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "blank-behind-name", lenient: true }, sensitive: true, published: { length: "4" }, examples: ["6200000000000005", "0005"], note: "The number of the card, or its last four digits.", min: 4, max: 19, when: anyValue, errata: ["bound-card-number", "beside-failure", "length-unit", "string-length", "blank-behind-name"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the card.", min: 1, max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["token-length", "length-unit", "string-length", "beside-failure"] },
] }]),
  withTables({ ...{ name: "CARD_BIN_QUERY", system: "lianlian", product: "query", page: "card-bin-query-api", endpoint: "https://queryapi.lianlianpay.com/bankcardbin.htm", title: "Card BIN Query", purpose: "Tells of which bank and of which kind a UnionPay card is." }, messages: [cardBinQuery.request, cardBinQuery.response] }, () => [{ network: "lianlian", interface: "CARD_BIN_QUERY", direction: "request", name: "lianlian/CARD_BIN_QUERY/request", title: "Card BIN Query", rows: [
{ identifier: "api_version", name: "api_version", type: "String", presence: "O", values: { "1.0": "the one version" }, note: "The version of the interface.", min: 1, max: 6 },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "blank-behind-name"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", sensitive: true, examples: ["6200000000000005"], note: "The number of the card.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "CARD_BIN_QUERY", direction: "response", name: "lianlian/CARD_BIN_QUERY/response", title: "Card BIN Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" }, errata: ["sign-type-length", "sign-type-letter-case", "answer-without-condition"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" }, errata: ["unsized-strings", "unsigned-failure", "answer-without-condition"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", examples: ["0005"], note: "The last four digits of the card number.", min: 1, max: 4, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" }, errata: ["length-unit", "string-length", "answer-without-condition"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "M", examples: ["01020000"], note: "The short code of the bank.", min: 1, max: 8, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" }, errata: ["length-unit", "string-length", "answer-without-condition"] },
{ identifier: "bank_name", name: "bank_name", type: "String", presence: "M", examples: ["工商银行"], note: "The name of the bank, in Chinese.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" }, errata: ["length-unit", "string-length", "answer-without-condition"] },
{ identifier: "card_type", name: "card_type", type: "String", presence: "M", values: { "2": "debit card", "3": "credit card" }, note: "What kind of card it is.", min: 1, max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "answer-without-condition" }, errata: ["answer-without-condition"] },
] }]),
  withTables({ ...{ name: "EASYPAY_APPLY", system: "lianlian", product: "easypay", page: "easypay-apply-direct-API", endpoint: "https://traderapi.lianlianpay.com/easypay.htm", title: "Easypay Apply Direct", purpose: "The first step of an Easypay payment, in which the merchant names the order and the card, and LianLian sends a code to the payer.", errata: ["easypay-apply-sample"] }, messages: [easypayApply.request, easypayApply.response] }, () => [{ network: "lianlian", interface: "EASYPAY_APPLY", direction: "request", name: "lianlian/EASYPAY_APPLY/request", title: "Easypay Apply Direct", rows: [
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", values: { "1.0": "the one version" }, note: "The version of the interface.", min: 1, max: 6 },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sign-type-blank"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", condition: { always: true, erratum: "easypay-apply-sample" }, sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, when: always, errata: ["length-unit", "string-length", "easypay-apply-sample"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the response and in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "valid_order", name: "valid_order", type: "Int", presence: "O", examples: ["10080", "30"], note: "After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { M: "easypay with a debit card", F: "easypay with pre-authorization" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "vali_date", name: "vali_date", type: "String", presence: "C", condition: { unknowable: "the card is a credit card" }, sensitive: true, published: { presence: "Optional" }, examples: ["3012"], note: "The expiry date of a credit card.", errata: ["credit-card-members", "unsized-strings"] },
{ identifier: "cvv2", name: "cvv2", type: "String", presence: "C", condition: { unknowable: "the card is a credit card" }, sensitive: true, published: { presence: "Optional" }, examples: ["123"], note: "The security code of a credit card.", errata: ["credit-card-members", "unsized-strings"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the payer's document.", min: 1, max: 1, when: missing, errata: ["required-without-token"] },
{ identifier: "id_no", name: "id_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, examples: ["11010519491231002X"], note: "The number of the payer's document; that of an ID card has 15 or 18 characters.", when: missing, errata: ["unsized-strings", "required-without-token"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "M", sensitive: true, examples: ["张伟"], note: "The name of the payer, in Chinese.", errata: ["unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, examples: ["6200000000000005"], note: "The number of the payer's card.", when: missing, errata: ["unsized-strings", "required-without-token"] },
{ identifier: "bind_mob", name: "bind_mob", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, examples: ["13800138000"], note: "The phone number of the payer, of mainland China.", when: missing, errata: ["unsized-strings", "required-without-token"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 32, errata: ["token-length", "length-unit", "string-length"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank of the card.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "client_chnl", name: "client_chnl", type: "String", presence: "O", values: { "10": "mobile application", "13": "computer", "16": "H5 page", "18": "telephone menu" }, note: "What the payer pays with.", errata: ["unsized-strings"] },
{ errata: ["easypay-apply-sample"], examples: ["20170801225714"], note: "In the sample only; when the request was made.", identifier: "time_stamp", name: "time_stamp", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "EASYPAY_APPLY", direction: "response", name: "lianlian/EASYPAY_APPLY/response", title: "Easypay Apply Direct", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256WITHRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction; there where it has been created.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the transaction, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true, errata: ["money-order-range", "money-order-decimals", "easypay-currency", "order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "O", values: { SUCCESS: "paid", PROCESSING: "the payment is being processed" }, note: "The result of the payment; there where LianLian pays without a code.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "token", name: "token", type: "String", presence: "O", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token for EASYPAY_VERIFY, for 30 minutes; there where LianLian sends a code.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", examples: ["M"], note: "The way in which the payer paid.", min: 1, max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank of the card.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement, as YYYYMMdd.", min: 8, max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: date, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["token-length", "length-unit", "string-length", "beside-failure"] },
] }]),
  withTables({ ...{ name: "EASYPAY_H5_REDIRECT", system: "lianlian", product: "easypay", page: "easypay_h5_redirect", endpoint: "https://wap.lianlianpay.com/travlepay.htm", title: "Easypay H5 Redirect", purpose: "Takes the payer to the payment page of LianLian for mobile telephones, by a form whose one field, req_data, holds the message.", errata: ["easypay-req-data"] }, messages: [easypayH5Redirect.request, easypayH5Redirect.notification] }, () => [{ network: "lianlian", interface: "EASYPAY_H5_REDIRECT", direction: "request", name: "lianlian/EASYPAY_H5_REDIRECT/request", title: "Easypay H5 Redirect", transport: "form", field: "req_data", rows: [
{ identifier: "version", name: "version", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, values: { "1.0": "the one version" }, note: "The version of the interface.", when: always, errata: ["unsized-strings", "easypay-h5-sample"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, when: always, errata: ["length-unit", "string-length", "easypay-h5-sample"] },
{ identifier: "app_request", name: "app_request", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, values: { "1": "Android", "2": "iOS", "3": "H5 page" }, note: "Where the payer pays.", min: 1, max: 1, when: always, errata: ["easypay-h5-sample"] },
{ identifier: "timestamp", name: "timestamp", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, examples: ["20170801225714"], note: "When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8.", min: 14, max: 14, when: always, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "easypay-h5-sample"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sign-type-blank"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "bg_color", name: "bg_color", type: "String", presence: "O", examples: ["0a7f3c"], note: "The colour behind the payment pages, as six hexadecimal digits; ff5001 where it is left out.", min: 6, max: 6, errata: ["easypay-colour", "length-unit"] },
{ identifier: "font_color", name: "font_color", type: "String", presence: "O", examples: ["202020"], note: "The colour of the text of the payment pages, as six hexadecimal digits.", min: 6, max: 6, errata: ["easypay-colour", "length-unit"] },
{ identifier: "syschnotify_flag", name: "syschnotify_flag", type: "String", presence: "O", values: { "0": "when the payer asks for it", "1": "at once" }, note: "When the payer leaves the last payment page; 0 where it is left out.", min: 1, max: 1 },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the response and in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "url_return", name: "url_return", type: "String", presence: "O", examples: ["https://merchant.example/return"], note: "Where the payer goes after the payment.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "back_url", name: "back_url", type: "String", presence: "O", examples: ["https://merchant.example/cards"], note: "Where the payer goes to choose another card, of a payment with preset data.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 32, errata: ["token-length", "length-unit", "string-length"] },
{ identifier: "valid_order", name: "valid_order", type: "Int", presence: "O", examples: ["10080", "30"], note: "After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", condition: { always: true, erratum: "easypay-h5-sample" }, values: { M: "easypay with a debit card", F: "easypay with pre-authorization, for credit cards alone" }, note: "The way in which the payer pays; LianLian refuses a debit card with F.", when: always, errata: ["unsized-strings", "easypay-h5-sample"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "O", sensitive: true, examples: ["张伟"], note: "The name of the payer, in Chinese.", errata: ["unsized-strings", "ignored-beside-token"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "O", sensitive: true, examples: ["6200000000000005"], note: "The number of the payer's card.", errata: ["unsized-strings", "ignored-beside-token"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "O", values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the payer's document.", min: 1, max: 1, errata: ["ignored-beside-token"] },
{ identifier: "id_no", name: "id_no", type: "String", presence: "O", sensitive: true, examples: ["11010519491231002X"], note: "The number of the payer's document; that of an ID card has 15 or 18 characters.", errata: ["unsized-strings", "ignored-beside-token"] },
] }, { network: "lianlian", interface: "EASYPAY_H5_REDIRECT", direction: "notification", name: "lianlian/EASYPAY_H5_REDIRECT/notification", title: "Easypay H5 Redirect", transport: "form", field: "res_data", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", examples: ["SUCCESS"], note: "The result of the payment; SUCCESS is its one known value.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
] }]),
  withTables({ ...{ name: "EASYPAY_NOTIFICATION", system: "lianlian", product: "easypay", page: "easypay-asyn-notification", title: "Easypay Asynchronous Notification", purpose: "Tells the merchant that a payment has succeeded, at the notify_url of its request, until the merchant confirms it." }, messages: [easypayNotification.notification, easypayNotification.acknowledgement] }, () => [{ network: "lianlian", interface: "EASYPAY_NOTIFICATION", direction: "notification", name: "lianlian/EASYPAY_NOTIFICATION/notification", title: "Easypay Asynchronous Notification", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice; act on each once.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", examples: ["SUCCESS"], note: "The result of the payment; SUCCESS is its one known value.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { M: "easypay with a debit card", F: "easypay with pre-authorization" }, toleratedValues: { "2": "easypay-pay-type" }, note: "The way in which the payer paid.", errata: ["unsized-strings", "easypay-pay-type"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank.", errata: ["unsized-strings"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "EASYPAY_NOTIFICATION", direction: "acknowledgement", name: "lianlian/EASYPAY_NOTIFICATION/acknowledgement", title: "Easypay Asynchronous Notification", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", values: { "0000": "received" }, note: "Any other answer, or none within 5 seconds, makes LianLian send the notification again.", min: 4, max: 4 },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["ok"], note: "Anything.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "EASYPAY_PREAUTH_CANCEL", system: "lianlian", product: "easypay", page: "easypay-preauth-cancel", endpoint: "https://traderapi.lianlianpay.com/preauthCancel.htm", title: "Easypay Pre-authorization Cancel", purpose: "Gives up a payment that was authorized before and not captured.", errata: ["preauth-sample-answer"] }, messages: [easypayPreauthCancel.request, easypayPreauthCancel.response] }, () => [{ network: "lianlian", interface: "EASYPAY_PREAUTH_CANCEL", direction: "request", name: "lianlian/EASYPAY_PREAUTH_CANCEL/request", title: "Easypay Pre-authorization Cancel", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { F: "easypay with pre-authorization" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "preauth-api-version" }, values: { "1.0": "the one version" }, note: "The version of the interface.", when: always, errata: ["unsized-strings", "preauth-api-version"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: wholeAmount, errata: ["money-order-range", "preauth-amount", "length-unit", "string-length"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 1, max: 14, format: dateTimeOrNumber, errata: ["preauth-dt-order", "dt-order-time-zone", "length-unit", "string-length"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction that was authorized.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ errata: ["preauth-api-version"], examples: ["1.0"], note: "In the sample only, in the place of api_version.", identifier: "api_verion", name: "api_verion", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "EASYPAY_PREAUTH_CANCEL", direction: "response", name: "lianlian/EASYPAY_PREAUTH_CANCEL/response", title: "Easypay Pre-authorization Cancel", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "preauth-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "preauth-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, errata: ["unsized-strings", "unsigned-failure", "preauth-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "preauth-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "preauth-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, errata: ["length-unit", "string-length", "preauth-failure"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "preauth-failure"] },
] }]),
  withTables({ ...{ name: "EASYPAY_PREAUTH_COMPLETE", system: "lianlian", product: "easypay", page: "easypay-Pre-authorized-complete-API", endpoint: "https://traderapi.lianlianpay.com/preauthComplete.htm", title: "Easypay Pre-authorization Capture", purpose: "Takes the money of a payment that was authorized before.", errata: ["preauth-sample-answer"] }, messages: [easypayPreauthComplete.request, easypayPreauthComplete.response] }, () => [{ network: "lianlian", interface: "EASYPAY_PREAUTH_COMPLETE", direction: "request", name: "lianlian/EASYPAY_PREAUTH_COMPLETE/request", title: "Easypay Pre-authorization Capture", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { F: "easypay with pre-authorization" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "preauth-api-version" }, values: { "1.0": "the one version" }, note: "The version of the interface.", when: always, errata: ["unsized-strings", "preauth-api-version"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: wholeAmount, errata: ["money-order-range", "preauth-amount", "length-unit", "string-length"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 1, max: 14, format: dateTimeOrNumber, errata: ["preauth-dt-order", "dt-order-time-zone", "length-unit", "string-length"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction that was authorized.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "O", json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings"] },
{ errata: ["preauth-api-version"], examples: ["1.0"], note: "In the sample only, in the place of api_version.", identifier: "api_verion", name: "api_verion", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "EASYPAY_PREAUTH_COMPLETE", direction: "response", name: "lianlian/EASYPAY_PREAUTH_COMPLETE/response", title: "Easypay Pre-authorization Capture", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "preauth-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "preauth-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, errata: ["unsized-strings", "unsigned-failure", "preauth-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "preauth-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "preauth-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, errata: ["length-unit", "string-length", "preauth-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, format: amount, matchesRequest: true, errata: ["money-order-range", "money-order-decimals", "order-match", "length-unit", "string-length", "preauth-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful capture, as YYYYMMDD.", min: 8, max: 8, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, format: date, errata: ["dt-order-time-zone", "length-unit", "preauth-failure"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request of the payment sent as info_order.", min: 1, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "preauth-failure" }, errata: ["length-unit", "string-length", "preauth-failure"] },
{ sensitive: true, errata: ["preauth-sample-answer"], examples: ["user-20417"], note: "In the sample only; the merchant's number of the user.", identifier: "user_id", name: "user_id", type: "String", presence: "O", withoutRow: true },
] }]),
  withTables({ ...{ name: "EASYPAY_PREAUTH_QUERY", system: "lianlian", product: "easypay", page: "easypay-Pre-authorized-status-query-API", endpoint: "https://queryapi.lianlianpay.com/preauthquery.htm", title: "Easypay Pre-authorization Status Query", purpose: "Asks for the state of a pre-authorization, its capture or its cancellation.", errata: ["preauth-sample-answer", "preauth-query-host"] }, messages: [easypayPreauthQuery.request, easypayPreauthQuery.response] }, () => [{ network: "lianlian", interface: "EASYPAY_PREAUTH_QUERY", direction: "request", name: "lianlian/EASYPAY_PREAUTH_QUERY/request", title: "Easypay Pre-authorization Status Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { F: "easypay with pre-authorization" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "preauth-api-version" }, values: { "1.0": "the one version" }, note: "The version of the interface.", when: always, errata: ["unsized-strings", "preauth-api-version"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 1, max: 14, format: dateTimeOrNumber, errata: ["preauth-dt-order", "dt-order-time-zone", "length-unit", "string-length"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", condition: { always: true, erratum: "preauth-query-sample" }, examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, when: always, errata: ["length-unit", "string-length", "preauth-query-sample"] },
{ errata: ["preauth-api-version"], examples: ["1.0"], note: "In the sample only, in the place of api_version.", identifier: "api_verion", name: "api_verion", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "EASYPAY_PREAUTH_QUERY", direction: "response", name: "lianlian/EASYPAY_PREAUTH_QUERY/response", title: "Easypay Pre-authorization Status Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The state, PR07 to PR16, 2003 or 2006; or why the query failed.", min: 4, max: 4, errata: ["preauth-state-code", "length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "preauth-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, errata: ["sign-type-length", "sign-type-letter-case", "preauth-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, errata: ["unsized-strings", "unsigned-failure", "preauth-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "preauth-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "preauth-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, errata: ["length-unit", "string-length", "preauth-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "O", examples: ["88.00", "1250.50"], note: "The amount in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: ["PR07", "PR08", "PR09", "PR10", "PR11", "PR12", "PR13", "PR14", "PR15", "PR16", "2003", "2006", "0000"], erratum: "preauth-failure" }, when: anyValue, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length", "preauth-failure"] },
{ sensitive: true, errata: ["preauth-sample-answer"], examples: ["user-20417"], note: "In the sample only; the merchant's number of the user.", identifier: "user_id", name: "user_id", type: "String", presence: "O", withoutRow: true },
] }]),
  withTables({ ...{ name: "EASYPAY_RESULT_QUERY", system: "lianlian", product: "easypay", page: "easypay_payment_result_query", endpoint: "https://queryapi.lianlianpay.com/orderquery.htm", title: "Easypay Payment Result Query", purpose: "Asks for the result of a payment." }, messages: [easypayResultQuery.request, easypayResultQuery.response] }, () => [{ network: "lianlian", interface: "EASYPAY_RESULT_QUERY", direction: "request", name: "lianlian/EASYPAY_RESULT_QUERY/request", title: "Easypay Payment Result Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", condition: { missing: "oid_paybill", erratum: "either-order-number" }, examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, when: missing, errata: ["length-unit", "string-length", "either-order-number"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", condition: { missing: "no_order", erratum: "either-order-number" }, examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, when: missing, errata: ["length-unit", "string-length", "either-order-number"] },
{ identifier: "query_version", name: "query_version", type: "String", presence: "O", values: { "1.0": "the usual answer", "1.1": "with memo and bank_name" }, note: "Which members the answer has; 1.0 where it is left out.", min: 1, max: 6 },
] }, { network: "lianlian", interface: "EASYPAY_RESULT_QUERY", direction: "response", name: "lianlian/EASYPAY_RESULT_QUERY/response", title: "Easypay Payment Result Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", condition: { always: true, erratum: "result-query-sample" }, examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, when: always, errata: ["length-unit", "result-query-sample"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", condition: { always: true, erratum: "result-query-sample" }, examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, when: always, errata: ["length-unit", "string-length", "result-query-sample"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "easypay-query-failure", lenient: true }, when: anyValue, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "easypay-query-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "easypay-query-failure", lenient: true }, when: anyValue, errata: ["sign-type-length", "sign-type-letter-case", "easypay-query-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members but bank_name and memo.", condition: { member: "/ret_code", equals: "0000", erratum: "easypay-query-failure", lenient: true }, when: anyValue, errata: ["unsized-strings", "unsigned-failure", "easypay-query-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "easypay-query-failure", lenient: true }, when: anyValue, errata: ["length-unit", "string-length", "easypay-query-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "O", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "O", values: { SUCCESS: "paid", WAITING: "not yet paid", PROCESSING: "banks are at work", REFUND: "reversed", FAILURE: "not paid" }, note: "The state of the payment; deliver by it alone.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request of the payment sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { M: "easypay with a debit card", N: "easypay with a credit card", F: "easypay with pre-authorization, of a credit card" }, note: "The way in which the payer paid.", min: 1, max: 1 },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank.", min: 1, max: 8, errata: ["length-unit", "string-length"] },
{ identifier: "bank_name", name: "bank_name", type: "String", presence: "O", condition: { request: "/query_version", equals: "1.1", erratum: "query-version" }, unsigned: true, examples: ["工商银行"], note: "The name of the bank.", min: 1, max: 32, when: ofRequest, errata: ["length-unit", "string-length", "query-version"] },
{ identifier: "memo", name: "memo", type: "String", presence: "O", condition: { request: "/query_version", equals: "1.1", erratum: "query-version" }, unsigned: true, examples: ["余额不足"], note: "What the bank says of a payment that failed.", min: 1, max: 255, when: ofRequest, errata: ["length-unit", "string-length", "query-version"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "O", examples: ["622208*********0000"], note: "The number of the card, masked.", min: 15, max: 19, errata: ["masked-card-length", "length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "EASYPAY_VERIFY", system: "lianlian", product: "easypay", page: "easypay-verify-direct-api", endpoint: "https://traderapi.lianlianpay.com/easypayverify.htm", title: "Easypay Verify Direct", purpose: "The second step of an Easypay payment, in which the merchant confirms the payment with the code that the payer received.", errata: ["easypay-verify-sample"] }, messages: [easypayVerify.request, easypayVerify.response] }, () => [{ network: "lianlian", interface: "EASYPAY_VERIFY", direction: "request", name: "lianlian/EASYPAY_VERIFY/request", title: "Easypay Verify Direct", rows: [
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sign-type-blank"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "token", name: "token", type: "String", presence: "M", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token of EASYPAY_APPLY; it expires after 30 minutes.", errata: ["unsized-strings"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", condition: { always: true, erratum: "easypay-verify-sample" }, examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, when: always, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "easypay-verify-sample"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "verify_code", name: "verify_code", type: "String", presence: "M", sensitive: true, examples: ["482913"], note: "The code that the payer received.", min: 1, max: 6, errata: ["verify-code-without-sms", "length-unit", "string-length"] },
{ sensitive: true, errata: ["members-without-row"], examples: ["2017080112345678"], note: "The token of a stored payment; without it the four members below are required.", identifier: "no_agree", name: "no_agree", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, examples: ["11010519491231002X"], note: "Named in a condition only, for a payer without stored payment.", condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "id_no", name: "id_no", type: "String", presence: "O", withoutRow: true, errata: ["members-without-row"] },
{ sensitive: true, examples: ["13800138000"], note: "Named in a condition only, for a payer without stored payment.", condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "bind_mob", name: "bind_mob", type: "String", presence: "O", withoutRow: true, errata: ["members-without-row"] },
{ examples: ["0"], note: "Named in a condition only, for a payer without stored payment.", condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "id_type", name: "id_type", type: "String", presence: "O", withoutRow: true, errata: ["members-without-row"] },
{ sensitive: true, examples: ["6200000000000005"], note: "Named in a condition only, for a payer without stored payment.", condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "card_no", name: "card_no", type: "String", presence: "O", withoutRow: true, errata: ["members-without-row"] },
{ sensitive: true, errata: ["info-order-echo"], examples: ["A pair of shoes"], note: "Named in the response only, which returns it.", identifier: "info_order", name: "info_order", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "EASYPAY_VERIFY", direction: "response", name: "lianlian/EASYPAY_VERIFY/response", title: "Easypay Verify Direct", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256WITHRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "easypay-verify-answer", lenient: true }, examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, when: anyValue, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "easypay-verify-answer"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "currency_order", name: "currency_order", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "easypay-verify-answer", lenient: true }, values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency of the amount.", min: 3, max: 3, when: anyValue, errata: ["easypay-verify-answer"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the transaction, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true, errata: ["money-order-range", "money-order-decimals", "order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "O", values: { SUCCESS: "paid", PROCESSING: "the payment is being processed" }, note: "The result of the payment; there where LianLian pays without a code.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "token", name: "token", type: "String", presence: "O", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token of the payment request.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", condition: { member: "/ret_code", equals: "0000", erratum: "easypay-verify-answer", lenient: true }, examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, when: anyValue, errata: ["length-unit", "string-length", "easypay-verify-answer"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", examples: ["M"], note: "The way in which the payer paid.", min: 1, max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: "info-order-echo", errata: ["length-unit", "string-length", "info-order-echo", "beside-failure"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank of the card.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement, as YYYYMMdd.", min: 8, max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "easypay-verify-answer", advice: true }, when: anyValue, format: date, errata: ["dt-order-time-zone", "length-unit", "easypay-verify-answer"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "easypay-verify-answer", advice: true }, when: anyValue, errata: ["token-length", "length-unit", "string-length", "easypay-verify-answer"] },
] }]),
  withTables({ ...{ name: "EASYPAY_WEB_REDIRECT", system: "lianlian", product: "easypay", page: "easypay_web_redirect", endpoint: "https://payment.lianlianpay.com/payment/traveleasypay.htm", title: "Easypay Web Redirect", purpose: "Takes the payer to the payment page of LianLian, by a form that the browser of the payer posts." }, messages: [easypayWebRedirect.request, easypayWebRedirect.notification] }, () => [{ network: "lianlian", interface: "EASYPAY_WEB_REDIRECT", direction: "request", name: "lianlian/EASYPAY_WEB_REDIRECT/request", title: "Easypay Web Redirect", transport: "form", rows: [
{ identifier: "version", name: "version", type: "String", presence: "M", values: { "1.0": "the one version" }, note: "The version of the interface.", errata: ["unsized-strings"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "timestamp", name: "timestamp", type: "String", presence: "M", examples: ["20170801225714"], note: "When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the response and in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "url_return", name: "url_return", type: "String", presence: "O", examples: ["https://merchant.example/return"], note: "Where the payer goes after the payment.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "userreq_ip", name: "userreq_ip", type: "String", presence: "M", sensitive: true, examples: ["192_0_2_17"], note: "The IP address of the payer, with _ for each point.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "url_order", name: "url_order", type: "String", presence: "O", examples: ["https://merchant.example/goods/7"], note: "The page of the product.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "valid_order", name: "valid_order", type: "Int", presence: "O", examples: ["10080", "30"], note: "After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { M: "easypay with a debit card", F: "easypay with pre-authorization, for credit cards alone" }, note: "The way in which the payer pays; LianLian refuses a debit card with F.", errata: ["unsized-strings"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", condition: { always: true, erratum: "easypay-form-sample" }, json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", when: always, members: riskItem(), kind: jsonText, errata: ["unsized-strings", "easypay-form-sample"] },
{ identifier: "back_url", name: "back_url", type: "String", presence: "O", examples: ["https://merchant.example/cards"], note: "Where the payer goes to choose another card, of a payment with preset data.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 32, errata: ["token-length", "length-unit", "string-length"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "O", sensitive: true, examples: ["张伟"], note: "The name of the payer, in Chinese.", errata: ["unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "O", sensitive: true, examples: ["6200000000000005"], note: "The number of the payer's card.", errata: ["unsized-strings"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "O", values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the payer's document.", min: 1, max: 1 },
{ identifier: "id_no", name: "id_no", type: "String", presence: "O", sensitive: true, examples: ["11010519491231002X"], note: "The number of the payer's document; that of an ID card has 15 or 18 characters.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "EASYPAY_WEB_REDIRECT", direction: "notification", name: "lianlian/EASYPAY_WEB_REDIRECT/notification", title: "Easypay Web Redirect", transport: "form", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success. A failure is not notified.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { "0": "balance", "1": "online banking with a debit card", "2": "quick payment with a debit card", "3": "quick payment with a credit card", "8": "online banking with a credit card", "9": "online banking of a business", D: "verified payment", I: "WeChat Pay", L: "Alipay", M: "easypay with a debit card", F: "easypay with pre-authorization" }, note: "The way in which the payer paid.", errata: ["unsized-strings", "easypay-sync-pay-type"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank.", errata: ["unsized-strings"] },
] }]),
  withTables({ ...{ name: "EXCHANGE_APPLY", system: "lianlian", product: "exchange", page: "exchange-payment-apply-api", endpoint: "https://fe-pay.lianlianpay.com/exchange/v1/bankcardpayapply", title: "Exchange Payment Apply", purpose: "The first step of a payment in CNY for an order in another currency, in which the merchant names the order and the card, and LianLian sends a code to the payer.", errata: ["exchange-apply-sample"] }, messages: [exchangeApply.request, exchangeApply.response] }, () => [{ network: "lianlian", interface: "EXCHANGE_APPLY", direction: "request", name: "lianlian/EXCHANGE_APPLY/request", title: "Exchange Payment Apply", rows: [
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "exchange-apply-sample" }, values: { "1.0": "the one version" }, note: "The version of the interface.", min: 1, max: 6, when: always, errata: ["exchange-apply-sample"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sign-type-blank"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "time_stamp", name: "time_stamp", type: "String", presence: "M", examples: ["20170801225714"], note: "When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", condition: { always: true, erratum: "exchange-apply-sample" }, sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, when: always, errata: ["length-unit", "string-length", "exchange-apply-sample"] },
{ identifier: "platform", name: "platform", type: "String", presence: "O", examples: ["201304121000001005"], note: "Shares users between several merchant numbers; left out unless LianLian says so.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the response and in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "valid_order", name: "valid_order", type: "Int", presence: "O", examples: ["10080", "30"], note: "After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", condition: { always: true, erratum: "exchange-apply-sample" }, json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", when: always, members: riskItem(), kind: jsonText, errata: ["unsized-strings", "exchange-apply-sample"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { M: "easypay with a debit card", N: "easypay with a credit card", D: "authenticated payment" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
{ identifier: "currency_order", name: "currency_order", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency of the order.", min: 3, max: 3 },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in currency_order, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "minor-units", "length-unit", "string-length"] },
{ identifier: "currency_settle", name: "currency_settle", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which LianLian settles; today it must be currency_order.", min: 3, max: 3 },
{ identifier: "vali_date", name: "vali_date", type: "String", presence: "C", condition: { unknowable: "the card is a credit card" }, sensitive: true, published: { presence: "Optional" }, examples: ["3012"], note: "The expiry date of a credit card.", errata: ["credit-card-members", "unsized-strings"] },
{ identifier: "cvv2", name: "cvv2", type: "String", presence: "C", condition: { unknowable: "the card is a credit card" }, sensitive: true, published: { presence: "Optional" }, examples: ["123"], note: "The security code of a credit card.", errata: ["credit-card-members", "unsized-strings"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "O", values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the payer's document.", min: 1, max: 1, errata: ["ignored-beside-token"] },
{ identifier: "id_no", name: "id_no", type: "String", presence: "O", sensitive: true, examples: ["11010519491231002X"], note: "The number of the payer's document; that of an ID card has 15 or 18 characters.", errata: ["unsized-strings", "ignored-beside-token"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "ignored-beside-token" }, sensitive: true, examples: ["张伟"], note: "The name of the payer, in Chinese.", when: missing, errata: ["unsized-strings", "ignored-beside-token"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "ignored-beside-token" }, sensitive: true, examples: ["6200000000000005"], note: "The number of the payer's card.", when: missing, errata: ["unsized-strings", "ignored-beside-token"] },
{ identifier: "bind_mob", name: "bind_mob", type: "String", presence: "M", sensitive: true, examples: ["13800138000"], note: "The phone number of the payer, of mainland China.", errata: ["unsized-strings"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 32, errata: ["token-length", "length-unit", "string-length"] },
{ errata: ["sample-only-members"], examples: ["01020000"], note: "In the sample only; the short code of the bank of the card.", identifier: "bank_code", name: "bank_code", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "EXCHANGE_APPLY", direction: "response", name: "lianlian/EXCHANGE_APPLY/response", title: "Exchange Payment Apply", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction; there where it has been created.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "currency_order", name: "currency_order", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency of the order.", min: 3, max: 3, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "beside-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in currency_order, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true, errata: ["money-order-range", "money-order-decimals", "minor-units", "order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "O", values: { SUCCESS: "paid", PROCESSING: "the payment is being processed" }, note: "The result of the payment; there where LianLian pays without a code.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "token", name: "token", type: "String", presence: "O", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token for EXCHANGE_VERIFY; there where LianLian sends a code.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "M", examples: ["20170801"], note: "The date of settlement, as YYYYMMDD.", min: 8, max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: date, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request of the payment sent as info_order.", min: 1, max: 255, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", examples: ["D"], note: "The way in which the payer paid.", min: 1, max: 1, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "currency_settle", name: "currency_settle", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which LianLian settles.", min: 3, max: 3, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["beside-failure"] },
{ identifier: "money_settle", name: "money_settle", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount that LianLian settles, in currency_settle.", min: 1, max: 12, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: amount, errata: ["money-order-decimals", "length-unit", "string-length", "beside-failure"] },
{ identifier: "currency_pay", name: "currency_pay", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which the payer pays.", min: 3, max: 3, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["beside-failure"] },
{ identifier: "money_pay", name: "money_pay", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount that the payer pays, in currency_pay.", min: 1, max: 12, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: amount, errata: ["money-order-decimals", "length-unit", "string-length", "beside-failure"] },
{ identifier: "exchange_rate", name: "exchange_rate", type: "String", presence: "M", examples: ["7.1234"], note: "The exchange rate of the payment.", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["token-length", "length-unit", "string-length", "beside-failure"] },
] }]),
  withTables({ ...{ name: "EXCHANGE_NOTIFICATION", system: "lianlian", product: "exchange", page: "exchange-payment-async-notification", title: "Exchange Payment Asynchronous Notification", purpose: "Tells the merchant that a payment with exchange has succeeded, at the notify_url of its request, until the merchant confirms it." }, messages: [exchangeNotification.notification, exchangeNotification.acknowledgement] }, () => [{ network: "lianlian", interface: "EXCHANGE_NOTIFICATION", direction: "notification", name: "lianlian/EXCHANGE_NOTIFICATION/notification", title: "Exchange Payment Asynchronous Notification", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice; act on each once.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", values: { SUCCESS: "paid", PROCESSING: "the payment is being processed" }, note: "The result of the payment; the page says that SUCCESS alone is notified.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "M", examples: ["20170801"], note: "The date of settlement, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", examples: ["D"], note: "The way in which the payer paid.", min: 1, max: 1, errata: ["length-unit", "string-length"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank of the card.", min: 1, max: 8, errata: ["length-unit", "string-length"] },
{ identifier: "currency_order", name: "currency_order", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency of the order.", min: 3, max: 3 },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in currency_order, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "minor-units", "length-unit", "string-length"] },
{ identifier: "currency_settle", name: "currency_settle", type: "String", presence: "M", condition: { always: true, erratum: "exchange-settle-names" }, values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which LianLian settles.", min: 3, max: 3, when: always, errata: ["exchange-settle-names"] },
{ identifier: "money_settle", name: "money_settle", type: "String", presence: "M", condition: { always: true, erratum: "exchange-settle-names" }, examples: ["88.00", "1250.50"], note: "The amount that LianLian settles, in currency_settle.", min: 1, max: 12, when: always, format: amount, errata: ["money-order-decimals", "length-unit", "string-length", "exchange-settle-names"] },
{ identifier: "currency_pay", name: "currency_pay", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which the payer pays.", min: 3, max: 3 },
{ identifier: "money_pay", name: "money_pay", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount that the payer pays, in currency_pay.", min: 1, max: 12, format: amount, errata: ["money-order-decimals", "length-unit", "string-length"] },
{ identifier: "exchange_rate", name: "exchange_rate", type: "String", presence: "M", examples: ["7.1234"], note: "The exchange rate of the payment.", errata: ["unsized-strings"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "C", condition: { unknowable: "LianLian has configured it for the merchant" }, sensitive: true, published: { presence: "Optional" }, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 16, errata: ["token-length", "returned-after-configuration", "length-unit", "string-length"] },
{ errata: ["exchange-settle-names"], examples: ["USD"], note: "In the sample only, in the place of currency_settle.", identifier: "currency_sellte", name: "currency_sellte", type: "String", presence: "O", withoutRow: true },
{ errata: ["exchange-settle-names"], examples: ["88.00"], note: "In the sample only, in the place of money_settle.", identifier: "money_sellte", name: "money_sellte", type: "String", presence: "O", withoutRow: true },
{ errata: ["sample-only-members"], examples: ["0000"], note: "In the sample only; the code of the outcome.", identifier: "ret_code", name: "ret_code", type: "String", presence: "O", withoutRow: true },
{ errata: ["sample-only-members"], examples: ["交易成功"], note: "In the sample only; the outcome in words.", identifier: "ret_msg", name: "ret_msg", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "EXCHANGE_NOTIFICATION", direction: "acknowledgement", name: "lianlian/EXCHANGE_NOTIFICATION/acknowledgement", title: "Exchange Payment Asynchronous Notification", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", values: { "0000": "received" }, note: "Any other answer, or none within 5 seconds, makes LianLian send the notification again.", min: 4, max: 4 },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["ok"], note: "Anything.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "EXCHANGE_RESULT_QUERY", system: "lianlian", product: "exchange", page: "exchange-payment-result-query", endpoint: "https://queryapi.lianlianpay.com/exchangeorderquery.htm", title: "Exchange Payment Result Query", purpose: "Asks for the result of a payment with exchange." }, messages: [exchangeResultQuery.request, exchangeResultQuery.response] }, () => [{ network: "lianlian", interface: "EXCHANGE_RESULT_QUERY", direction: "request", name: "lianlian/EXCHANGE_RESULT_QUERY/request", title: "Exchange Payment Result Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sign-type-blank"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
] }, { network: "lianlian", interface: "EXCHANGE_RESULT_QUERY", direction: "response", name: "lianlian/EXCHANGE_RESULT_QUERY/response", title: "Exchange Payment Result Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", values: { SUCCESS: "paid", PROCESSING: "banks are at work", WAITING: "not yet verified, or without a result from the bank", REFUND: "refunded", FAILURE: "closed without being paid" }, note: "The state of the payment.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "exchange-states", "beside-failure"] },
{ identifier: "memo", name: "memo", type: "String", presence: "O", examples: ["余额不足"], note: "A remark, such as why the payment failed.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "currency_order", name: "currency_order", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency of the order.", min: 3, max: 3, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["beside-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in currency_order, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, errata: ["money-order-range", "money-order-decimals", "minor-units", "length-unit", "string-length", "beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement, as YYYYMMDD.", min: 8, max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: date, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request of the payment sent as info_order.", min: 1, max: 255, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", examples: ["D"], note: "The way in which the payer paid.", min: 1, max: 1, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "currency_settle", name: "currency_settle", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-settle-names", lenient: true }, values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which LianLian settles.", min: 3, max: 3, when: anyValue, errata: ["exchange-settle-names"] },
{ identifier: "money_settle", name: "money_settle", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-settle-names", lenient: true }, examples: ["88.00", "1250.50"], note: "The amount that LianLian settles, in currency_settle.", min: 1, max: 12, when: anyValue, format: amount, errata: ["money-order-decimals", "length-unit", "string-length", "exchange-settle-names"] },
{ identifier: "currency_pay", name: "currency_pay", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which the payer pays.", min: 3, max: 3, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["beside-failure"] },
{ identifier: "money_pay", name: "money_pay", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount that the payer pays, in currency_pay.", min: 1, max: 12, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, format: amount, errata: ["money-order-decimals", "length-unit", "string-length", "beside-failure"] },
{ identifier: "exchange_rate", name: "exchange_rate", type: "String", presence: "M", examples: ["7.1234"], note: "The exchange rate of the payment.", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "beside-failure" }, errata: ["token-length", "length-unit", "string-length", "beside-failure"] },
{ errata: ["exchange-settle-names"], examples: ["USD"], note: "In the sample only, in the place of currency_settle.", identifier: "currency_sellte", name: "currency_sellte", type: "String", presence: "O", withoutRow: true },
{ errata: ["exchange-settle-names"], examples: ["88.00"], note: "In the sample only, in the place of money_settle.", identifier: "money_sellte", name: "money_sellte", type: "String", presence: "O", withoutRow: true },
{ errata: ["sample-only-members"], examples: ["01020000"], note: "In the sample only; the short code of the bank of the card.", identifier: "bank_code", name: "bank_code", type: "String", presence: "O", withoutRow: true },
] }]),
  withTables({ ...{ name: "EXCHANGE_VERIFY", system: "lianlian", product: "exchange", page: "exchange-payment-verify-api", endpoint: "https://fe-pay.lianlianpay.com/exchange/v1/bankcardpayverify", title: "Exchange Payment Verify", purpose: "The second step of a payment with exchange, in which the merchant confirms the payment with the code that the payer received." }, messages: [exchangeVerify.request, exchangeVerify.response] }, () => [{ network: "lianlian", interface: "EXCHANGE_VERIFY", direction: "request", name: "lianlian/EXCHANGE_VERIFY/request", title: "Exchange Payment Verify", rows: [
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", values: { "1.0": "the one version" }, note: "The version of the interface.", min: 1, max: 6 },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sign-type-blank"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "time_stamp", name: "time_stamp", type: "String", presence: "M", examples: ["20170801225714"], note: "When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "token", name: "token", type: "String", presence: "M", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token of EXCHANGE_APPLY.", errata: ["unsized-strings"] },
{ identifier: "verify_code", name: "verify_code", type: "String", presence: "M", sensitive: true, examples: ["482913"], note: "The code that the payer received.", min: 1, max: 6, errata: ["verify-code-without-sms", "length-unit", "string-length"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
] }, { network: "lianlian", interface: "EXCHANGE_VERIFY", direction: "response", name: "lianlian/EXCHANGE_VERIFY/response", title: "Exchange Payment Verify", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", values: { SUCCESS: "paid", PROCESSING: "the payment is being processed" }, note: "The result of the payment.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, examples: ["20170801"], note: "The date of settlement, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit", "exchange-processing"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request of the payment sent as info_order.", min: 1, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, examples: ["D"], note: "The way in which the payer paid.", min: 1, max: 1, errata: ["length-unit", "string-length", "exchange-processing"] },
{ identifier: "currency_order", name: "currency_order", type: "String", presence: "M", values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency of the order.", min: 3, max: 3, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["beside-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in currency_order, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, errata: ["money-order-range", "money-order-decimals", "minor-units", "length-unit", "string-length", "beside-failure"] },
{ identifier: "currency_settle", name: "currency_settle", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-settle-names", lenient: true }, values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which LianLian settles.", min: 3, max: 3, when: anyValue, errata: ["exchange-settle-names"] },
{ identifier: "money_settle", name: "money_settle", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-settle-names", lenient: true }, examples: ["88.00", "1250.50"], note: "The amount that LianLian settles, in currency_settle.", min: 1, max: 12, when: anyValue, format: amount, errata: ["money-order-decimals", "length-unit", "string-length", "exchange-settle-names"] },
{ identifier: "currency_pay", name: "currency_pay", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, values: { AUD: "Australian dollar", CNY: "Chinese yuan", DKK: "Danish krone", EUR: "euro", GBP: "pound sterling", HKD: "Hong Kong dollar", JPY: "Japanese yen", NZD: "New Zealand dollar", SEK: "Swedish krona", SGD: "Singapore dollar", USD: "US dollar" }, note: "The currency in which the payer pays.", min: 3, max: 3, errata: ["exchange-processing"] },
{ identifier: "money_pay", name: "money_pay", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, examples: ["88.00", "1250.50"], note: "The amount that the payer pays, in currency_pay.", min: 1, max: 12, format: amount, errata: ["money-order-decimals", "length-unit", "string-length", "exchange-processing"] },
{ identifier: "exchange_rate", name: "exchange_rate", type: "String", presence: "M", condition: { member: "/result_pay", equals: "SUCCESS", erratum: "exchange-processing" }, examples: ["7.1234"], note: "The exchange rate of the payment.", errata: ["unsized-strings", "exchange-processing"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["token-length", "length-unit", "string-length", "beside-failure"] },
{ errata: ["exchange-settle-names"], examples: ["USD"], note: "In the sample only, in the place of currency_settle.", identifier: "currency_sellte", name: "currency_sellte", type: "String", presence: "O", withoutRow: true },
{ errata: ["exchange-settle-names"], examples: ["88.00"], note: "In the sample only, in the place of money_settle.", identifier: "money_sellte", name: "money_sellte", type: "String", presence: "O", withoutRow: true },
{ errata: ["sample-only-members"], examples: ["01020000"], note: "In the sample only; the short code of the bank of the card.", identifier: "bank_code", name: "bank_code", type: "String", presence: "O", withoutRow: true },
] }]),
  withTables({ ...{ name: "INSTANT_PAYMENT_APPLY", system: "lianlian", product: "instantPayment", page: "instant-payment-apply-API", endpoint: "https://instantpay.lianlianpay.com/paymentapi/payment.htm", title: "Instant Payment Apply", purpose: "Pays money out of the merchant's account to a bank account, almost in real time." }, messages: [instantPaymentApply.request, instantPaymentApply.response] }, () => [{ network: "lianlian", interface: "INSTANT_PAYMENT_APPLY", direction: "request", name: "lianlian/INSTANT_PAYMENT_APPLY/request", title: "Instant Payment Apply", payLoad: true, rows: [
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", values: { "1.1": "the one version" }, note: "The version of the interface.", min: 1, max: 6 },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sign-type-blank" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sign-type-blank"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "flag_card", name: "flag_card", type: "String", presence: "M", values: { "0": "a person, in the sample alone", "1": "debit card of a person", "2": "account of a business" }, note: "Whose account receives the money.", min: 1, max: 1, errata: ["flag-card-values"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in CNY, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-decimals", "length-unit", "string-length"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the payout.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the merchant ordered the payout, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", sensitive: true, examples: ["6200000000000005"], note: "The number of the card or account that receives the money.", errata: ["unsized-strings"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "M", sensitive: true, examples: ["张伟"], note: "The name of the owner of the card or account, in Chinese.", errata: ["unsized-strings"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "M", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "memo", name: "memo", type: "String", presence: "M", sensitive: true, examples: ["货款", "Refund of a deposit"], note: "What the statement of the bank may show.", min: 1, max: 24, errata: ["memo-characters", "length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "M", condition: { member: "/flag_card", equals: "2", otherwise: "optional", erratum: "bank-code-of-business", lenient: true }, published: { presence: "Required for business bank settlement accounts." }, examples: ["01020000"], note: "The short code of the bank that keeps the account of a business.", min: 1, max: 18, when: anyValue, errata: ["length-unit", "string-length", "bank-code-of-business"] },
] }, { network: "lianlian", interface: "INSTANT_PAYMENT_APPLY", direction: "response", name: "lianlian/INSTANT_PAYMENT_APPLY/response", title: "Instant Payment Apply", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "4002"], note: "The code of the outcome; 0000 is success, and 4002, 4003 and 4004 ask for a confirmation.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "疑似重复"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, matchesRequest: true, errata: ["order-match", "length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings", "signed-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the payout.", min: 1, max: 32, matchesRequest: true, errata: ["order-match", "length-unit", "string-length"] },
{ identifier: "confirm_code", name: "confirm_code", type: "String", presence: "O", condition: { member: "/ret_code", equals: ["4002", "4003", "4004"], erratum: "confirm-code" }, sensitive: true, examples: ["482913"], note: "The code for the confirmation, which has to be sent within 24 hours.", min: 1, max: 6, when: anyValue, errata: ["length-unit", "string-length", "confirm-code"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the payout; there where it has been created.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
] }]),
  withTables({ ...{ name: "INSTANT_PAYMENT_CONFIRM", system: "lianlian", product: "instantPayment", page: "instant-payment-confirm-API", endpoint: "https://instantpay.lianlianpay.com/paymentapi/confirmPayment.htm", title: "Instant Payment Confirm", purpose: "Confirms a payout that LianLian holds back, because it looks like a repetition or the name does not fit the card." }, messages: [instantPaymentConfirm.request, instantPaymentConfirm.response] }, () => [{ network: "lianlian", interface: "INSTANT_PAYMENT_CONFIRM", direction: "request", name: "lianlian/INSTANT_PAYMENT_CONFIRM/request", title: "Instant Payment Confirm", payLoad: true, rows: [
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", values: { "1.1": "the one version" }, toleratedValues: { "1.0": "confirm-version" }, note: "The version of the interface.", min: 1, max: 6, errata: ["confirm-version"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "confirm_code", name: "confirm_code", type: "String", presence: "M", sensitive: true, examples: ["482913"], note: "The code from the answer to the request of the payout.", min: 1, max: 6, errata: ["length-unit", "string-length"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the payout.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
] }, { network: "lianlian", interface: "INSTANT_PAYMENT_CONFIRM", direction: "response", name: "lianlian/INSTANT_PAYMENT_CONFIRM/response", title: "Instant Payment Confirm", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, matchesRequest: true, errata: ["order-match", "length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings", "signed-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the payout; there where it has been created.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the payout.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
] }]),
  withTables({ ...{ name: "INSTANT_PAYMENT_NOTIFICATION", system: "lianlian", product: "instantPayment", page: "instant-payment-notification", title: "Instant Payment Asynchronous Notification", purpose: "Tells the merchant that a payout has succeeded or failed, at the notify_url of its request, until the merchant confirms it." }, messages: [instantPaymentNotification.notification, instantPaymentNotification.acknowledgement] }, () => [{ network: "lianlian", interface: "INSTANT_PAYMENT_NOTIFICATION", direction: "notification", name: "lianlian/INSTANT_PAYMENT_NOTIFICATION/notification", title: "Instant Payment Asynchronous Notification", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the merchant ordered the payout, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the payout.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the payout, never used twice; act on each once.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in CNY, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-decimals", "length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order; of a payout that failed, it may be there in any case.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", examples: ["SUCCESS", "FAILURE"], note: "The result of the payout; SUCCESS and FAILURE are its known values.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payout, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
] }, { network: "lianlian", interface: "INSTANT_PAYMENT_NOTIFICATION", direction: "acknowledgement", name: "lianlian/INSTANT_PAYMENT_NOTIFICATION/acknowledgement", title: "Instant Payment Asynchronous Notification", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", values: { "0000": "received" }, note: "Any other answer, or none within 5 seconds, makes LianLian send the notification again.", min: 4, max: 4 },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["ok"], note: "Anything.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "INSTANT_PAYMENT_RESULT_QUERY", system: "lianlian", product: "instantPayment", page: "instant-payment-result-query", endpoint: "https://instantpay.lianlianpay.com/paymentapi/queryPayment.htm", title: "Instant Payment Result Query", purpose: "Asks for the state of a payout." }, messages: [instantPaymentResultQuery.request, instantPaymentResultQuery.response] }, () => [{ network: "lianlian", interface: "INSTANT_PAYMENT_RESULT_QUERY", direction: "request", name: "lianlian/INSTANT_PAYMENT_RESULT_QUERY/request", title: "Instant Payment Result Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", condition: { missing: "oid_paybill", erratum: "either-order-number" }, examples: ["20260301160000000017"], note: "The merchant's number of the payout.", min: 1, max: 32, when: missing, errata: ["length-unit", "string-length", "either-order-number"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", condition: { missing: "no_order", erratum: "either-order-number" }, published: { presence: "Optional" }, examples: ["2011030900001098"], note: "LianLian's number of the payout.", min: 1, max: 18, when: missing, errata: ["length-unit", "string-length", "either-order-number"] },
{ identifier: "query_version", name: "query_version", type: "String", presence: "M", condition: { always: true, erratum: "payout-query-version" }, values: { "1.0": "the one version" }, note: "The version of the query.", min: 1, max: 6, when: always, errata: ["payout-query-version"] },
{ errata: ["payout-query-version"], examples: ["1.0"], note: "In the sample alone, in the place of query_version.", identifier: "api_version", name: "api_version", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "INSTANT_PAYMENT_RESULT_QUERY", direction: "response", name: "lianlian/INSTANT_PAYMENT_RESULT_QUERY/response", title: "Instant Payment Result Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome of the query; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, matchesRequest: true, errata: ["order-match", "length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings", "signed-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the payout.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" }, errata: ["length-unit", "string-length", "payout-query-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the merchant ordered the payout, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "payout-query-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the payout, never used twice.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" }, errata: ["length-unit", "string-length", "payout-query-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount in CNY, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" }, format: amount, errata: ["money-order-decimals", "length-unit", "string-length", "payout-query-failure"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", values: { SUCCESS: "paid out", WAITING: "the receiving bank's result is not there yet", PROCESSING: "banks are at work", CANCEL: "reversed by the receiving bank", FAILURE: "not paid out", CHECK: "waits for a confirmation", CLOSED: "not confirmed within 24 hours" }, note: "The state of the payout; decide by it alone.", condition: { member: "/ret_code", equals: "0000", erratum: "payout-query-failure" }, errata: ["unsized-strings", "payout-query-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payout, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request of the payout sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "MPAY_APPLY", system: "lianlian", product: "mpay", page: "MPAY-apply-direct-API", endpoint: "https://mpayapi.lianlianpay.com/v1/bankcardprepay", title: "MPAY Apply Direct", purpose: "The first step of an MPAY payment, in which the merchant names the order and the card, and LianLian sends a code to the payer.", errata: ["damaged-sample"] }, messages: [mpayApply.request, mpayApply.response] }, () => [{ network: "lianlian", interface: "MPAY_APPLY", direction: "request", name: "lianlian/MPAY_APPLY/request", title: "MPAY Apply Direct", payLoad: true, rows: [
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the response and in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "valid_order", name: "valid_order", type: "Int", presence: "O", examples: ["10080", "30"], note: "After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { "2": "quick payment with a debit card", "3": "quick payment with a credit card", P: "new authenticated payment" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, examples: ["6200000000000005"], note: "The number of the payer's card.", when: missing, errata: ["unsized-strings", "required-without-token"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank of the card.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "M", sensitive: true, examples: ["张伟"], note: "The name of the payer, in Chinese.", errata: ["unsized-strings"] },
{ identifier: "bind_mob", name: "bind_mob", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, examples: ["13800138000"], note: "The phone number of the payer, of mainland China.", when: missing, errata: ["unsized-strings", "required-without-token"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the payer's document.", min: 1, max: 1, when: missing, errata: ["required-without-token"] },
{ identifier: "id_no", name: "id_no", type: "String", presence: "M", condition: { missing: "no_agree", erratum: "required-without-token" }, sensitive: true, examples: ["11010519491231002X"], note: "The number of the payer's document; that of an ID card has 15 or 18 characters.", when: missing, errata: ["unsized-strings", "required-without-token"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 32, errata: ["token-length", "length-unit", "string-length"] },
] }, { network: "lianlian", interface: "MPAY_APPLY", direction: "response", name: "lianlian/MPAY_APPLY/response", title: "MPAY Apply Direct", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success, 8888 asks for the verification step.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction; there where it has been created.", min: 1, max: 18, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the transaction, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, format: amount, matchesRequest: true, errata: ["money-order-range", "money-order-decimals", "order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "token", name: "token", type: "String", presence: "O", condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "token-beside-success" }, sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token for the verification step; it expires after 30 minutes.", when: anyValue, errata: ["unsized-strings", "token-beside-success"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, condition: { member: "/ret_code", equals: ["8888", "0000"], erratum: "beside-failure" }, when: anyValue, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement, as YYYYMMdd.", min: 8, max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row", advice: true }, when: anyValue, format: date, errata: ["dt-order-time-zone", "length-unit", "result-pay-without-row"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row", advice: true }, when: anyValue, errata: ["token-length", "length-unit", "string-length", "result-pay-without-row"] },
{ note: "Named in a condition only; SUCCESS is its one known value.", errata: ["result-pay-without-row"], examples: ["SUCCESS"], identifier: "result_pay", name: "result_pay", type: "String", presence: "O", withoutRow: true },
] }]),
  withTables({ ...{ name: "MPAY_CARD_BIND_APPLY", system: "lianlian", product: "mpay", page: "MPAY-card-bind-apply", endpoint: "https://mpayapi.lianlianpay.com/v1/bankcardbind", title: "MPAY Card Bind Apply", purpose: "The first step of binding a card for MPAY, in which the merchant names the cardholder, and LianLian sends a code to the telephone." }, messages: [mpayCardBindApply.request, mpayCardBindApply.response] }, () => [{ network: "lianlian", interface: "MPAY_CARD_BIND_APPLY", direction: "request", name: "lianlian/MPAY_CARD_BIND_APPLY/request", title: "MPAY Card Bind Apply", payLoad: true, rows: [
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { "2": "quick payment with a debit card", "3": "quick payment with a credit card", P: "new authenticated payment" }, note: "The way to pay that the card is bound for.", errata: ["unsized-strings"] },
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", condition: { always: true, erratum: "card-bind-sample" }, values: { "2.1": "the one version" }, note: "The version of the interface.", min: 1, max: 6, when: always, errata: ["card-bind-sample"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", sensitive: true, json: true, damaged: "risk-item-text", membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings", "row-printed-twice", "risk-item-text"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "M", values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the cardholder's document.", min: 1, max: 1 },
{ identifier: "id_no", name: "id_no", type: "String", presence: "M", sensitive: true, examples: ["11010519491231002X"], note: "The number of the cardholder's document; that of an ID card has 15 or 18 characters.", errata: ["unsized-strings"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "M", sensitive: true, examples: ["张伟"], note: "The name of the cardholder, in Chinese.", errata: ["unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", sensitive: true, examples: ["6200000000000005"], note: "The number of the card.", errata: ["unsized-strings"] },
{ identifier: "bind_mob", name: "bind_mob", type: "String", presence: "M", sensitive: true, examples: ["13800138000"], note: "The phone number of the cardholder, of mainland China.", errata: ["unsized-strings"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "O", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the application.", errata: ["unsized-strings"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the application began, as yyyyMMddHHmmss.", format: dateTime, errata: ["unsized-strings", "dt-order-time-zone"] },
{ sensitive: true, note: "In the sample only; a credit card has an expiry date.", errata: ["sample-only-members"], examples: ["3012"], identifier: "vali_date", name: "vali_date", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "MPAY_CARD_BIND_APPLY", direction: "response", name: "lianlian/MPAY_CARD_BIND_APPLY/response", title: "MPAY Card Bind Apply", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["8888", "1004"], note: "The code of the outcome; 8888 asks for the verification step.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["短信已发送", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", condition: { member: "/ret_code", equals: "8888", erratum: "blank-behind-name", lenient: true }, sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, when: anyValue, matchesRequest: true, errata: ["order-match", "beside-failure", "length-unit", "string-length", "blank-behind-name"] },
{ identifier: "token", name: "token", type: "String", presence: "O", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token for MPAY_CARD_BIND_VERIFY.", condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the application began, as yyyyMMddHHmmss.", condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, format: dateTime, matchesRequest: true, errata: ["unsized-strings", "dt-order-time-zone", "order-match", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the application.", condition: { member: "/ret_code", equals: "8888", erratum: "beside-failure" }, matchesRequest: true, errata: ["unsized-strings", "order-match", "beside-failure"] },
] }]),
  withTables({ ...{ name: "MPAY_CARD_BIND_VERIFY", system: "lianlian", product: "mpay", page: "MPAY-card-bind-verify", endpoint: "https://mpayapi.lianlianpay.com/v1/bankcardbindverfy", title: "MPAY Card Bind Verify", purpose: "The second step of binding a card for MPAY, in which the merchant confirms it with the code that the cardholder received.", errata: ["bind-verify-path", "damaged-sample"] }, messages: [mpayCardBindVerify.request, mpayCardBindVerify.response] }, () => [{ network: "lianlian", interface: "MPAY_CARD_BIND_VERIFY", direction: "request", name: "lianlian/MPAY_CARD_BIND_VERIFY/request", title: "MPAY Card Bind Verify", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "token", name: "token", type: "String", presence: "M", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token of MPAY_CARD_BIND_APPLY.", errata: ["unsized-strings"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "verify_code", name: "verify_code", type: "String", presence: "M", sensitive: true, examples: ["482913"], note: "The code that the cardholder received.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the application.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "MPAY_CARD_BIND_VERIFY", direction: "response", name: "lianlian/MPAY_CARD_BIND_VERIFY/response", title: "MPAY Card Bind Verify", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "M", sensitive: true, published: { length: "4" }, examples: ["6200000000000005", "0005"], note: "The number of the card, or its last four digits.", min: 4, max: 19, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["bound-card-number", "length-unit", "string-length", "beside-failure"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the card.", min: 1, max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["token-length", "length-unit", "string-length", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the application.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["unsized-strings", "order-match", "beside-failure"] },
] }]),
  withTables({ ...{ name: "MPAY_NOTIFICATION", system: "lianlian", product: "mpay", page: "MPAY-asyn-notification", title: "MPAY Asynchronous Notification", purpose: "Tells the merchant that a payment has succeeded, at the notify_url of its request, until the merchant confirms it." }, messages: [mpayNotification.notification, mpayNotification.acknowledgement] }, () => [{ network: "lianlian", interface: "MPAY_NOTIFICATION", direction: "notification", name: "lianlian/MPAY_NOTIFICATION/notification", title: "MPAY Asynchronous Notification", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", note: "The number that LianLian assigned to the merchant.", examples: ["201304121000001004"], min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", note: "The algorithm of the signature.", published: { length: "3" }, min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, note: "The signature over all other members.", examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", note: "The merchant's number of the order.", examples: ["20260301160000000017"], min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", note: "When the order was made, as yyyyMMddHHmmss.", examples: ["20170801225714"], min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", note: "LianLian's number of the transaction, never used twice; act on each once.", examples: ["2011030900001098"], min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", examples: ["88.00", "1250.50"], min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", note: "The result of the payment; SUCCESS is its one known value.", examples: ["SUCCESS"], errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", note: "The date of settlement of a successful payment, as YYYYMMDD.", examples: ["20170801"], min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, note: "What the request sent as info_order.", examples: ["A pair of shoes"], min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { "2": "quick payment with a debit card", "3": "quick payment with a credit card", P: "new authenticated payment" }, note: "The way in which the payer paid.", errata: ["unsized-strings"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", note: "The short code of the bank.", examples: ["01020000"], errata: ["unsized-strings"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, note: "A token that stands for the payer's means of payment.", examples: ["2017080112345678"], errata: ["unsized-strings"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "C", condition: { unknowable: "LianLian has configured it for the merchant" }, published: { presence: "Optional" }, values: { "0": "ID card", "2": "passport", "3": "military officer certificate", "4": "Hong Kong and Macau laissez-passer", "6": "mainland travel permit for Taiwan residents", "9": "police officer card", X: "other certificates" }, note: "The kind of the payer's document.", min: 1, max: 1, errata: ["returned-after-configuration"] },
{ identifier: "id_no", name: "id_no", type: "String", presence: "C", condition: { unknowable: "LianLian has configured it for the merchant" }, published: { presence: "Optional" }, sensitive: true, note: "The number of the payer's document; that of an ID card has 15 or 18 characters.", examples: ["11010519491231002X"], errata: ["returned-after-configuration", "unsized-strings"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "C", condition: { unknowable: "LianLian has configured it for the merchant" }, published: { presence: "Optional" }, sensitive: true, note: "The name of the payer, in Chinese.", examples: ["张伟"], errata: ["returned-after-configuration", "unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "C", condition: { unknowable: "LianLian has configured it for the merchant" }, published: { presence: "Optional" }, sensitive: true, note: "The number of the payer's card.", examples: ["6200000000000005"], errata: ["returned-after-configuration", "unsized-strings"] },
] }, { network: "lianlian", interface: "MPAY_NOTIFICATION", direction: "acknowledgement", name: "lianlian/MPAY_NOTIFICATION/acknowledgement", title: "MPAY Asynchronous Notification", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", values: { "0000": "received" }, note: "Any other answer, or none within 5 seconds, makes LianLian send the notification again.", min: 4, max: 4 },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", note: "Anything.", examples: ["ok"], min: 1, max: 100, errata: ["length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "MPAY_RESULT_QUERY", system: "lianlian", product: "mpay", page: "MPAY_payment_result_query", endpoint: "https://queryapi.lianlianpay.com/orderquery.htm", title: "MPAY Payment Result Query", purpose: "Asks for the result of a payment." }, messages: [mpayResultQuery.request, mpayResultQuery.response] }, () => [{ network: "lianlian", interface: "MPAY_RESULT_QUERY", direction: "request", name: "lianlian/MPAY_RESULT_QUERY/request", title: "MPAY Payment Result Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], condition: { missing: "oid_paybill", erratum: "either-order-number" }, note: "The merchant's number of the transaction.", min: 1, max: 32, when: missing, errata: ["length-unit", "string-length", "either-order-number"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", condition: { missing: "no_order", erratum: "either-order-number" }, examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, when: missing, errata: ["length-unit", "string-length", "either-order-number"] },
{ identifier: "query_version", name: "query_version", type: "String", presence: "O", values: { "1.0": "the usual answer", "1.1": "with memo and bank_name" }, note: "Which members the answer has; 1.0 where it is left out.", min: 1, max: 6 },
] }, { network: "lianlian", interface: "MPAY_RESULT_QUERY", direction: "response", name: "lianlian/MPAY_RESULT_QUERY/response", title: "MPAY Payment Result Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", condition: { always: true, erratum: "result-query-sample" }, examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, when: always, errata: ["length-unit", "result-query-sample"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", condition: { always: true, erratum: "result-query-sample" }, examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, when: always, errata: ["length-unit", "string-length", "result-query-sample"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "result-query-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, errata: ["sign-type-length", "sign-type-letter-case", "result-query-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members but bank_name, memo and card_no.", condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, errata: ["unsized-strings", "unsigned-failure", "result-query-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, errata: ["length-unit", "string-length", "result-query-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "result-query-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, errata: ["length-unit", "string-length", "result-query-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length", "result-query-failure"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", values: { SUCCESS: "paid", WAITING: "not yet paid", PROCESSING: "banks are at work", REFUND: "reversed", FAILURE: "not paid" }, note: "The state of the payment; deliver by it alone.", condition: { member: "/ret_code", equals: "0000", erratum: "result-query-failure", lenient: true }, when: anyValue, errata: ["unsized-strings", "result-query-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request of the payment sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { "2": "quick payment with a debit card", "3": "quick payment with a credit card", P: "new authenticated payment" }, note: "The way in which the payer paid.", min: 1, max: 1 },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank.", min: 1, max: 8, errata: ["length-unit", "string-length"] },
{ identifier: "bank_name", name: "bank_name", type: "String", presence: "O", condition: { request: "/query_version", equals: "1.1", erratum: "query-version" }, unsigned: true, examples: ["工商银行"], note: "The name of the bank.", min: 1, max: 32, when: ofRequest, errata: ["length-unit", "string-length", "query-version"] },
{ identifier: "memo", name: "memo", type: "String", presence: "O", condition: { request: "/query_version", equals: "1.1", erratum: "query-version" }, unsigned: true, examples: ["余额不足"], note: "What the bank says of a payment that failed.", min: 1, max: 255, when: ofRequest, errata: ["length-unit", "string-length", "query-version"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "O", unsigned: true, examples: ["622208*********0000"], note: "The number of the card, masked.", min: 15, max: 19, errata: ["masked-card-length", "length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "MPAY_VERIFY", system: "lianlian", product: "mpay", page: "MPAY-verify-direct-api", endpoint: "https://mpayapi.lianlianpay.com/v1/bankcardprepay", title: "MPAY Verify Direct", purpose: "The verification step of an MPAY payment request, in which the merchant confirms the payment with the code that the payer received.", errata: ["verify-endpoint"] }, messages: [mpayVerify.request, mpayVerify.response] }, () => [{ network: "lianlian", interface: "MPAY_VERIFY", direction: "request", name: "lianlian/MPAY_VERIFY/request", title: "MPAY Verify Direct", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", note: "The number that LianLian assigned to the merchant.", examples: ["201304121000001004"], min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", note: "The merchant's number of the transaction.", examples: ["20260301160000000017", "ORDER-77120"], min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "token", name: "token", type: "String", presence: "M", sensitive: true, note: "The token of the payment request; it expires after 30 minutes.", examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], errata: ["unsized-strings"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", note: "The algorithm of the signature.", published: { length: "3" }, min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, note: "The signature over all other members.", examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], errata: ["unsized-strings"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", note: "The amount of the order, with two decimals.", examples: ["88.00", "1250.50"], min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "verify_code", name: "verify_code", type: "String", presence: "M", sensitive: true, note: "The code that the payer received.", examples: ["482913"], min: 1, max: 6, errata: ["verify-code-without-sms", "length-unit", "string-length"] },
{ sensitive: true, note: "The token of a stored payment; without it the four members below are required.", errata: ["members-without-row"], examples: ["2017080112345678"], identifier: "no_agree", name: "no_agree", type: "String", presence: "O", withoutRow: true },
{ sensitive: true, note: "Named in a condition only, for a payer without stored payment.", examples: ["11010519491231002X"], condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "id_no", name: "id_no", type: "String", presence: "O", withoutRow: true, errata: ["members-without-row"] },
{ sensitive: true, note: "Named in a condition only, for a payer without stored payment.", examples: ["13800138000"], condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "bind_mob", name: "bind_mob", type: "String", presence: "O", withoutRow: true, errata: ["members-without-row"] },
{ note: "Named in a condition only, for a payer without stored payment.", examples: ["0"], condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "id_type", name: "id_type", type: "String", presence: "O", withoutRow: true, errata: ["members-without-row"] },
{ sensitive: true, note: "Named in a condition only, for a payer without stored payment.", examples: ["6200000000000005"], condition: { missing: "no_agree", erratum: "members-without-row", advice: true }, when: missing, identifier: "card_no", name: "card_no", type: "String", presence: "O", withoutRow: true, errata: ["members-without-row"] },
{ sensitive: true, note: "Named in the response only, which returns it.", errata: ["info-order-echo"], examples: ["A pair of shoes"], identifier: "info_order", name: "info_order", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "MPAY_VERIFY", direction: "response", name: "lianlian/MPAY_VERIFY/response", title: "MPAY Verify Direct", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", note: "The code of the outcome; 0000 is success.", examples: ["0000", "1004"], min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", note: "The outcome in words, in Chinese.", examples: ["交易成功", "参数错误"], min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", note: "The number that LianLian assigned to the merchant.", examples: ["201304121000001004"], min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256WITHRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", note: "The algorithm of the signature.", published: { length: "3" }, min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, note: "The signature over all other members.", examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", note: "The merchant's number of the transaction.", examples: ["20260301160000000017"], min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", note: "When the transaction began, as YYYYMMddHHmmss.", examples: ["20170801225714"], min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "beside-failure"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", note: "LianLian's number of the transaction, never used twice.", examples: ["2011030900001098"], min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", note: "The amount of the transaction, from 0.01 to 100000000.00, with two decimals.", examples: ["88.00", "1250.50"], min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true, errata: ["money-order-range", "money-order-decimals", "order-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "token", name: "token", type: "String", presence: "O", sensitive: true, note: "The token of the payment request.", examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "beside-failure"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, note: "What the request sent as info_order.", examples: ["A pair of shoes"], min: 1, max: 255, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: "info-order-echo", errata: ["length-unit", "string-length", "info-order-echo", "beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", note: "The date of settlement, as YYYYMMdd.", examples: ["20170801"], min: 8, max: 8, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row", advice: true }, when: anyValue, format: date, errata: ["dt-order-time-zone", "length-unit", "result-pay-without-row"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, note: "A token that stands for the payer's means of payment.", examples: ["2017080112345678"], min: 1, max: 16, condition: { member: "/result_pay", equals: "SUCCESS", erratum: "result-pay-without-row", advice: true }, when: anyValue, errata: ["members-without-row", "length-unit", "string-length", "result-pay-without-row"] },
{ note: "Named in a condition only; SUCCESS is its one known value.", errata: ["result-pay-without-row"], examples: ["SUCCESS"], identifier: "result_pay", name: "result_pay", type: "String", presence: "O", withoutRow: true },
] }]),
  withTables({ ...{ name: "ONLINE_BANKING_NOTIFICATION", system: "lianlian", product: "onlineBanking", page: "online-banking-notification", title: "Online Banking Asynchronous Notification", purpose: "Tells the merchant that an online banking payment has succeeded, at the notify_url of its request, until the merchant confirms it." }, messages: [onlineBankingNotification.notification, onlineBankingNotification.acknowledgement] }, () => [{ network: "lianlian", interface: "ONLINE_BANKING_NOTIFICATION", direction: "notification", name: "lianlian/ONLINE_BANKING_NOTIFICATION/notification", title: "Online Banking Asynchronous Notification", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice; act on each once.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", examples: ["SUCCESS"], note: "The result of the payment; SUCCESS is its one known value.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "What the request sent as info_order.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "M", values: { "1": "online banking with a debit card", "8": "online banking with a credit card", "9": "online banking of a business" }, toleratedValues: { "2": "online-banking-pay-type" }, note: "The way in which the payer paid.", errata: ["unsized-strings", "online-banking-pay-type"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of the bank.", errata: ["unsized-strings"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", errata: ["unsized-strings"] },
] }, { network: "lianlian", interface: "ONLINE_BANKING_NOTIFICATION", direction: "acknowledgement", name: "lianlian/ONLINE_BANKING_NOTIFICATION/acknowledgement", title: "Online Banking Asynchronous Notification", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", values: { "0000": "received" }, note: "Any other answer, or none within 5 seconds, makes LianLian send the notification again.", min: 4, max: 4 },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["ok"], note: "Anything.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "ONLINE_BANKING_REDIRECT", system: "lianlian", product: "onlineBanking", page: "online-banking-redirect-api", endpoint: "https://payment.lianlianpay.com/payment/bankgateway.htm", title: "Online Banking Redirect", purpose: "Takes the payer to the payment page of LianLian, by a form that the browser of the payer posts." }, messages: [onlineBankingRedirect.request] }, () => [{ network: "lianlian", interface: "ONLINE_BANKING_REDIRECT", direction: "request", name: "lianlian/ONLINE_BANKING_REDIRECT/request", title: "Online Banking Redirect", transport: "form", rows: [
{ identifier: "version", name: "version", type: "String", presence: "M", values: { "1.0": "the one version" }, note: "The version of the interface.", min: 1, max: 6 },
{ identifier: "charset_name", name: "charset_name", type: "String", presence: "M", condition: { always: true, erratum: "charset-name-sample" }, values: { "UTF-8": "the default", GBK: "simplified Chinese", GB2312: "simplified Chinese", GB18030: "Chinese" }, note: "The encoding of the merchant's pages.", min: 1, max: 18, when: always, errata: ["charset-name-sample"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "timestamp", name: "timestamp", type: "String", presence: "M", condition: { always: true, erratum: "charset-name-sample" }, examples: ["20170801225714"], note: "When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8.", min: 14, max: 14, when: always, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "charset-name-sample"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "M", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the response and in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "url_return", name: "url_return", type: "String", presence: "O", examples: ["https://merchant.example/return"], note: "Where the payer goes after the payment.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "userreq_ip", name: "userreq_ip", type: "String", presence: "O", sensitive: true, examples: ["192_0_2_17"], note: "The IP address of the payer, with _ for each point.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "url_order", name: "url_order", type: "String", presence: "O", examples: ["https://merchant.example/goods/7"], note: "The page of the product.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "valid_order", name: "valid_order", type: "Int", presence: "O", examples: ["10080", "30"], note: "After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of a bank; the payer goes to its pages at once.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings"] },
{ identifier: "pay_type", name: "pay_type", type: "String", presence: "O", values: { "1": "online banking with a debit card", "8": "online banking with a credit card", "9": "online banking of a business" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
] }]),
  withTables({ ...{ name: "REFUND_APPLY", system: "lianlian", product: "refund", page: "refund-apply-api", endpoint: "https://traderapi.lianlianpay.com/exchangerefund.htm", title: "Refund Apply", purpose: "Asks for a refund of a payment, whole or in part." }, messages: [refundApply.request, refundApply.response] }, () => [{ network: "lianlian", interface: "REFUND_APPLY", direction: "request", name: "lianlian/REFUND_APPLY/request", title: "Refund Apply", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "blank-behind-name"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_refund", name: "no_refund", type: "String", presence: "M", examples: ["REFUND-20260302-0004"], note: "The merchant's number of the refund, another one than that of the order.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_refund", name: "dt_refund", type: "String", presence: "M", examples: ["20260302101500"], note: "When the refund began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "money_refund", name: "money_refund", type: "String", presence: "M", examples: ["88.00", "12.50"], note: "The amount of the refund in CNY; send it with two decimals.", min: 1, max: 12, format: amount, errata: ["refund-amount-form", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "C", condition: { missing: "oid_paybill", erratum: "refund-order-number" }, published: { presence: "Optional" }, examples: ["20260301160000000017"], note: "The merchant's number of the payment.", min: 1, max: 32, when: missing, errata: ["length-unit", "string-length", "refund-order-number"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the payment began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "C", condition: { missing: "no_order", erratum: "refund-order-number" }, published: { presence: "Optional" }, examples: ["2011030900001098"], note: "LianLian's number of the payment.", min: 1, max: 32, when: missing, errata: ["refund-paybill-length", "length-unit", "string-length", "refund-order-number"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/refunded"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
] }, { network: "lianlian", interface: "REFUND_APPLY", direction: "response", name: "lianlian/REFUND_APPLY/response", title: "Refund Apply", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 says that the refund is accepted, not that it succeeded.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["refund-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "no_refund", name: "no_refund", type: "String", presence: "M", examples: ["REFUND-20260302-0004"], note: "The merchant's number of the refund, another one than that of the order.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["refund-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_refund", name: "dt_refund", type: "String", presence: "M", examples: ["20260302101500"], note: "When the refund began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, matchesRequest: true, errata: ["dt-order-time-zone", "refund-match", "length-unit", "beside-failure"] },
{ identifier: "money_refund", name: "money_refund", type: "String", presence: "M", examples: ["88.00", "12.50"], note: "The amount of the refund, in CNY.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, matchesRequest: true, errata: ["refund-amount-form", "money-order-decimals", "refund-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "money_foreign_refund", name: "money_foreign_refund", type: "String", presence: "M", examples: ["13.20"], note: "The amount of the refund in the currency of the order, as its money_order has it.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["refund-foreign-members", "length-unit", "string-length", "beside-failure"] },
{ identifier: "rate_id", name: "rate_id", type: "String", presence: "M", examples: ["7"], note: "The number of the exchange rate.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["refund-foreign-members", "unsized-strings", "beside-failure"] },
{ identifier: "rate", name: "rate", type: "String", presence: "M", examples: ["6.67"], note: "The exchange rate of this refund.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["refund-foreign-members", "unsized-strings", "beside-failure"] },
{ identifier: "exchange_bankcode", name: "exchange_bankcode", type: "String", presence: "M", examples: ["01020000"], note: "The code of the bank that exchanges the money.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["refund-foreign-members", "unsized-strings", "beside-failure"] },
{ identifier: "oid_refundno", name: "oid_refundno", type: "String", presence: "M", examples: ["2026030200000412"], note: "LianLian's number of the refund, never used twice.", min: 1, max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "sta_refund", name: "sta_refund", type: "String", presence: "M", values: { "0": "begun", "1": "being processed", "2": "refunded", "3": "not refunded" }, note: "The state of the refund; the money is on its way where it is 2.", min: 1, max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "M", condition: { member: "/sta_refund", equals: "2", erratum: "refund-settle-date" }, examples: ["20260303"], note: "The date of settlement of a refund that succeeded, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit", "refund-settle-date"] },
] }]),
  withTables({ ...{ name: "REFUND_NOTIFICATION", system: "lianlian", product: "refund", page: "refund-async-notification", title: "Refund Asynchronous Notification", purpose: "Tells the merchant that a refund has succeeded, at the notify_url of its request, until the merchant confirms it." }, messages: [refundNotification.notification, refundNotification.acknowledgement] }, () => [{ network: "lianlian", interface: "REFUND_NOTIFICATION", direction: "notification", name: "lianlian/REFUND_NOTIFICATION/notification", title: "Refund Asynchronous Notification", rows: [
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "no_refund", name: "no_refund", type: "String", presence: "M", examples: ["REFUND-20260302-0004"], note: "The merchant's number of the refund, another one than that of the order.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_refund", name: "dt_refund", type: "String", presence: "M", examples: ["20260302101500"], note: "When the refund began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "money_refund", name: "money_refund", type: "String", presence: "M", examples: ["88.00", "12.50"], note: "The amount of the refund, in CNY.", min: 1, max: 12, format: amount, errata: ["refund-amount-form", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "money_foreign_refund", name: "money_foreign_refund", type: "String", presence: "M", examples: ["13.20"], note: "The amount of the refund in the currency of the order, as its money_order has it.", min: 1, max: 12, errata: ["refund-foreign-members", "length-unit", "string-length"] },
{ identifier: "rate_id", name: "rate_id", type: "String", presence: "M", examples: ["7"], note: "The number of the exchange rate.", errata: ["refund-foreign-members", "unsized-strings"] },
{ identifier: "rate", name: "rate", type: "String", presence: "M", examples: ["6.67"], note: "The exchange rate of this refund.", errata: ["refund-foreign-members", "unsized-strings"] },
{ identifier: "exchange_bankcode", name: "exchange_bankcode", type: "String", presence: "M", examples: ["01020000"], note: "The code of the bank that exchanges the money.", errata: ["refund-foreign-members", "unsized-strings"] },
{ identifier: "oid_refundno", name: "oid_refundno", type: "String", presence: "M", examples: ["2026030200000412"], note: "LianLian's number of the refund, never used twice.", min: 1, max: 16, errata: ["length-unit", "string-length"] },
{ identifier: "sta_refund", name: "sta_refund", type: "String", presence: "M", values: { "0": "begun", "1": "being processed", "2": "refunded", "3": "not refunded" }, note: "The state of the refund; the money is on its way where it is 2.", min: 1, max: 1, errata: ["refund-notification-state"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "M", condition: { member: "/sta_refund", equals: "2", erratum: "refund-settle-date" }, examples: ["20260303"], note: "The date of settlement of a refund that succeeded, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit", "refund-settle-date"] },
{ note: "In the sample only, as 0000; the state of the refund is sta_refund.", errata: ["sample-only-members"], examples: ["0000"], identifier: "ret_code", name: "ret_code", type: "String", presence: "O", withoutRow: true },
{ note: "In the sample only.", errata: ["sample-only-members"], examples: ["交易成功"], identifier: "ret_msg", name: "ret_msg", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "REFUND_NOTIFICATION", direction: "acknowledgement", name: "lianlian/REFUND_NOTIFICATION/acknowledgement", title: "Refund Asynchronous Notification", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", values: { "0000": "received" }, note: "Any other answer, or none within 5 seconds, makes LianLian send the notification again.", min: 4, max: 4 },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["ok"], note: "Anything.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
] }]),
  withTables({ ...{ name: "REFUND_RESULT_QUERY", system: "lianlian", product: "refund", page: "refund-result-query-api", endpoint: "https://queryapi.lianlianpay.com/refundquery.htm", title: "Refund Result Query", purpose: "Asks for the state of a refund, 15 minutes after it was asked for.", errata: ["refund-query-endpoint"] }, messages: [refundResultQuery.request, refundResultQuery.response] }, () => [{ network: "lianlian", interface: "REFUND_RESULT_QUERY", direction: "request", name: "lianlian/REFUND_RESULT_QUERY/request", title: "Refund Result Query", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "blank-behind-name" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "blank-behind-name"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "no_refund", name: "no_refund", type: "String", presence: "M", examples: ["REFUND-20260302-0004"], note: "The merchant's number of the refund, another one than that of the order.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_refund", name: "dt_refund", type: "String", presence: "M", examples: ["20260302101500"], note: "When the refund began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
] }, { network: "lianlian", interface: "REFUND_RESULT_QUERY", direction: "response", name: "lianlian/REFUND_RESULT_QUERY/response", title: "Refund Result Query", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "beside-failure"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["refund-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "no_refund", name: "no_refund", type: "String", presence: "M", examples: ["REFUND-20260302-0004"], note: "The merchant's number of the refund, another one than that of the order.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, matchesRequest: true, errata: ["refund-match", "length-unit", "string-length", "beside-failure"] },
{ identifier: "dt_refund", name: "dt_refund", type: "String", presence: "M", examples: ["20260302101500"], note: "When the refund began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: dateTime, matchesRequest: true, errata: ["dt-order-time-zone", "refund-match", "length-unit", "beside-failure"] },
{ identifier: "money_refund", name: "money_refund", type: "String", presence: "M", examples: ["88.00", "12.50"], note: "The amount of the refund, in CNY.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, format: amount, errata: ["refund-amount-form", "money-order-decimals", "length-unit", "string-length", "beside-failure"] },
{ identifier: "money_foreign_refund", name: "money_foreign_refund", type: "String", presence: "M", examples: ["13.20"], note: "The amount of the refund in the currency of the order, as its money_order has it.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["refund-foreign-members", "length-unit", "string-length", "beside-failure"] },
{ identifier: "rate_id", name: "rate_id", type: "String", presence: "M", examples: ["7"], note: "The number of the exchange rate.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["refund-foreign-members", "unsized-strings", "beside-failure"] },
{ identifier: "rate", name: "rate", type: "String", presence: "M", examples: ["6.67"], note: "The exchange rate of this refund.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["refund-foreign-members", "unsized-strings", "beside-failure"] },
{ identifier: "exchange_bankcode", name: "exchange_bankcode", type: "String", presence: "M", examples: ["01020000"], note: "The code of the bank that exchanges the money.", condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["refund-foreign-members", "unsized-strings", "beside-failure"] },
{ identifier: "oid_refundno", name: "oid_refundno", type: "String", presence: "M", examples: ["2026030200000412"], note: "LianLian's number of the refund, never used twice.", min: 1, max: 16, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["length-unit", "string-length", "beside-failure"] },
{ identifier: "sta_refund", name: "sta_refund", type: "String", presence: "M", values: { "0": "begun", "1": "being processed", "2": "refunded", "3": "not refunded" }, note: "The state of the refund; the money is on its way where it is 2.", min: 1, max: 1, condition: { member: "/ret_code", equals: "0000", erratum: "beside-failure" }, errata: ["beside-failure"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "M", condition: { member: "/sta_refund", equals: "2", erratum: "refund-settle-date" }, examples: ["20260303"], note: "The date of settlement of a refund that succeeded, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit", "refund-settle-date"] },
] }]),
  withTables({ ...{ name: "SYNC_NOTIFICATION", system: "lianlian", product: "onlineBanking", page: "sync-notification", title: "Synchronous Notification", purpose: "Tells the merchant that a payment has succeeded, by a form that the browser of the payer posts to url_return, once and not in every case." }, messages: [syncNotification.notification] }, () => [{ network: "lianlian", interface: "SYNC_NOTIFICATION", direction: "notification", name: "lianlian/SYNC_NOTIFICATION/notification", title: "Synchronous Notification", transport: "form", rows: [
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", condition: { always: true, erratum: "sync-sign-type" }, values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, when: always, errata: ["sign-type-length", "sign-type-letter-case", "sync-sign-type"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "M", examples: ["2011030900001098"], note: "LianLian's number of the transaction, never used twice.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "result_pay", name: "result_pay", type: "String", presence: "M", examples: ["SUCCESS"], note: "The result of the payment; SUCCESS is its one known value.", errata: ["unsized-strings"] },
{ identifier: "settle_date", name: "settle_date", type: "String", presence: "O", examples: ["20170801"], note: "The date of settlement of a successful payment, as YYYYMMDD.", min: 8, max: 8, format: date, errata: ["dt-order-time-zone", "length-unit"] },
{ sensitive: true, errata: ["sync-rows"], examples: ["A pair of shoes"], note: "In the sample alone; what the request sent as info_order.", identifier: "info_order", name: "info_order", type: "String", presence: "O", withoutRow: true },
{ errata: ["sync-rows"], examples: ["1"], note: "In the sample alone; the way in which the payer paid.", identifier: "pay_type", name: "pay_type", type: "String", presence: "O", withoutRow: true },
{ errata: ["sync-rows"], examples: ["01020000"], note: "In the sample alone; the short code of the bank.", identifier: "bank_code", name: "bank_code", type: "String", presence: "O", withoutRow: true },
] }]),
  withTables({ ...{ name: "UNIFIED_DIRECT", system: "lianlian", product: "unified", page: "Unified-direct-api", endpoint: "https://payserverapi.lianlianpay.com/v1/paycreatebill", title: "Unified Payment Direct", purpose: "Creates a payment by card or online banking from the merchant's server, and gives the page to which the payer is sent.", errata: ["unified-sample"] }, messages: [unifiedDirect.request, unifiedDirect.response] }, () => [{ network: "lianlian", interface: "UNIFIED_DIRECT", direction: "request", name: "lianlian/UNIFIED_DIRECT/request", title: "Unified Payment Direct", rows: [
{ identifier: "api_version", name: "api_version", type: "String", presence: "M", values: { "1.0": "the one version" }, note: "The version of the interface.", min: 1, max: 6 },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "M", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, errata: ["sign-type-length", "sign-type-letter-case"] },
{ identifier: "sign", name: "sign", type: "String", presence: "M", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", errata: ["unsized-strings"] },
{ identifier: "timestamp", name: "timestamp", type: "String", presence: "M", condition: { always: true, erratum: "unified-time-stamp" }, examples: ["20170801225714"], note: "When the request was made, as yyyyMMddHHmmss; at most 30 minutes from LianLian's clock, UTC+8.", min: 14, max: 14, when: always, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "unified-time-stamp"] },
{ identifier: "oid_partner", name: "oid_partner", type: "String", presence: "M", examples: ["201304121000001004"], note: "The number that LianLian assigned to the merchant.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "busi_partner", name: "busi_partner", type: "String", presence: "M", values: { "101001": "virtual products", "109001": "physical products" }, note: "What kind of products the merchant sells.", min: 1, max: 6 },
{ identifier: "no_order", name: "no_order", type: "String", presence: "M", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "M", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, format: dateTime, errata: ["dt-order-time-zone", "length-unit"] },
{ identifier: "name_goods", name: "name_goods", type: "String", presence: "O", examples: ["Running shoes"], note: "The name of the product.", min: 1, max: 40, errata: ["length-unit", "string-length"] },
{ identifier: "info_order", name: "info_order", type: "String", presence: "O", sensitive: true, examples: ["A pair of shoes"], note: "Comes back in the notification.", min: 1, max: 255, errata: ["length-unit", "string-length"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "M", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, format: amount, errata: ["money-order-range", "money-order-decimals", "length-unit", "string-length"] },
{ identifier: "notify_url", name: "notify_url", type: "String", presence: "M", examples: ["https://merchant.example/notify"], note: "Where LianLian sends the notification.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "url_return", name: "url_return", type: "String", presence: "O", examples: ["https://merchant.example/return"], note: "Where the payer goes after the payment.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "userreq_ip", name: "userreq_ip", type: "String", presence: "O", sensitive: true, examples: ["192_0_2_17"], note: "The IP address of the payer, with _ for each point.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "back_url", name: "back_url", type: "String", presence: "O", examples: ["https://merchant.example/cards"], note: "Where the payer goes to enter another card number.", min: 1, max: 128, errata: ["length-unit", "string-length"] },
{ identifier: "shareing_data", name: "shareing_data", type: "String", presence: "O", sensitive: true, examples: ["user-20417^1^10.00^Share of the seller"], note: "Who gets a share of the amount; up to three of account, kind of account, amount and description, joined by ^ and separated by |.", min: 1, max: 128, errata: ["shareing-data", "length-unit", "string-length"] },
{ identifier: "risk_item", name: "risk_item", type: "String", presence: "M", json: true, sensitive: true, membersOf: "risk-item", note: "Parameters of the risk control, as a JSON text.", members: riskItem(), kind: jsonText, errata: ["unsized-strings"] },
{ identifier: "flag_pay_product", name: "flag_pay_product", type: "String", presence: "M", values: { "0": "bank card, low limit of cost", "1": "bank card, high limit of cost", "2": "online banking", "12": "online banking on a telephone" }, note: "The way in which the payer pays.", errata: ["unsized-strings"] },
{ identifier: "flag_chnl", name: "flag_chnl", type: "Int", presence: "M", values: { "0": "Android SDK", "1": "iOS SDK", "2": "web", "3": "WAP" }, note: "What the payer pays with.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "id_type", name: "id_type", type: "String", presence: "O", values: { "0": "ID card" }, note: "The kind of the payer's document.", min: 1, max: 1 },
{ identifier: "id_no", name: "id_no", type: "String", presence: "O", sensitive: true, examples: ["11010519491231002X"], note: "The number of the payer's ID card, of 15 or 18 characters.", errata: ["unsized-strings"] },
{ identifier: "acct_name", name: "acct_name", type: "String", presence: "O", sensitive: true, examples: ["张伟"], note: "The name of the payer, in Chinese.", errata: ["unsized-strings"] },
{ identifier: "card_no", name: "card_no", type: "String", presence: "O", sensitive: true, examples: ["6200000000000005"], note: "The number of the payer's card.", errata: ["unsized-strings"] },
{ identifier: "valid_order", name: "valid_order", type: "Int", presence: "O", examples: ["10080", "30"], note: "After so many minutes an unpaid transaction is closed; 10080, which is 7 days, where it is left out.", kind: int, errata: ["int-in-quotes"] },
{ identifier: "bind_mob", name: "bind_mob", type: "String", presence: "O", sensitive: true, examples: ["13800138000"], note: "The phone number that the payer's bank knows for the card.", min: 1, max: 18, errata: ["length-unit", "string-length"] },
{ identifier: "no_agree", name: "no_agree", type: "String", presence: "O", sensitive: true, examples: ["2017080112345678"], note: "A token that stands for the payer's means of payment.", min: 1, max: 32, errata: ["length-unit", "string-length"] },
{ identifier: "bank_code", name: "bank_code", type: "String", presence: "O", examples: ["01020000"], note: "The short code of a bank; the payer goes to its pages at once.", errata: ["unsized-strings", "unified-pay-type"] },
{ identifier: "card_type", name: "card_type", type: "String", presence: "O", values: { "1": "online banking with a debit card", "8": "online banking with a credit card", "9": "online banking of a business" }, note: "The kind of online banking.", errata: ["unsized-strings", "unified-pay-type"] },
{ errata: ["unified-time-stamp"], examples: ["20170801225714"], note: "In the sample alone, in the place of timestamp.", identifier: "time_stamp", name: "time_stamp", type: "String", presence: "O", withoutRow: true },
{ errata: ["unified-sample"], examples: ["201304121000001005"], note: "In the sample alone.", identifier: "platform", name: "platform", type: "String", presence: "O", withoutRow: true },
] }, { network: "lianlian", interface: "UNIFIED_DIRECT", direction: "response", name: "lianlian/UNIFIED_DIRECT/response", title: "Unified Payment Direct", rows: [
{ identifier: "ret_code", name: "ret_code", type: "String", presence: "M", examples: ["0000", "1004"], note: "The code of the outcome; 0000 is success.", min: 4, max: 4, errata: ["length-unit"] },
{ identifier: "ret_msg", name: "ret_msg", type: "String", presence: "M", examples: ["交易成功", "参数错误"], note: "The outcome in words, in Chinese.", min: 1, max: 100, errata: ["length-unit", "string-length"] },
{ identifier: "oid_paybill", name: "oid_paybill", type: "String", presence: "O", examples: ["2011030900001098"], note: "LianLian's number of the transaction.", min: 1, max: 18, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "dt_order", name: "dt_order", type: "String", presence: "O", examples: ["20170801225714"], note: "When the transaction began, as yyyyMMddHHmmss.", min: 14, max: 14, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, format: dateTime, errata: ["dt-order-time-zone", "length-unit", "answer-beside-failure"] },
{ identifier: "no_order", name: "no_order", type: "String", presence: "O", examples: ["20260301160000000017"], note: "The merchant's number of the transaction.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "user_id", name: "user_id", type: "String", presence: "M", sensitive: true, examples: ["user-20417"], note: "The merchant's number of the user.", min: 1, max: 32, condition: { member: "/ret_code", equals: "0000", erratum: "unified-user-id", lenient: true }, when: anyValue, matchesRequest: true, errata: ["order-match", "length-unit", "string-length", "unified-user-id"] },
{ identifier: "money_order", name: "money_order", type: "String", presence: "O", examples: ["88.00", "1250.50"], note: "The amount of the order in CNY, from 0.01 to 100000000.00, with two decimals.", min: 1, max: 12, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, format: amount, matchesRequest: true, errata: ["money-order-range", "money-order-decimals", "order-match", "length-unit", "string-length", "answer-beside-failure"] },
{ identifier: "token", name: "token", type: "String", presence: "O", sensitive: true, examples: ["4f2c9d7e81b34a6b9a0c5d2e7f10b3a4"], note: "The token for Easypay Verify; it expires after 30 minutes, and there is none where no text message is sent.", condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["unsized-strings", "answer-beside-failure"] },
{ identifier: "sign_type", name: "sign_type", type: "String", presence: "O", values: { RSA: "MD5 with RSA", SHA256withRSA: "SHA-256 with RSA" }, ignoreCase: "sign-type-letter-case", published: { length: "3" }, note: "The algorithm of the signature.", min: 3, max: 13, condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["sign-type-length", "sign-type-letter-case", "answer-beside-failure"] },
{ identifier: "sign", name: "sign", type: "String", presence: "O", signature: true, examples: ["bm90IGEgcmVhbCBzaWduYXR1cmU="], note: "The signature over all other members.", condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["unsized-strings", "unsigned-failure", "answer-beside-failure"] },
{ identifier: "gateway_url", name: "gateway_url", type: "String", presence: "O", sensitive: true, examples: ["https://pay.example/init?token=4f2c9d7e"], note: "The page of LianLian on which the payer pays.", condition: { member: "/ret_code", equals: "0000", erratum: "answer-beside-failure" }, errata: ["unsized-strings", "answer-beside-failure"] },
] }]),
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
    "tolerant": "Digits and every printable ASCII character that is not a letter.",
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
    "tolerant": "Anything of the type. A decimal number outside the range is refused, because it is not a place in any form.",
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
    "strict": "Each may be sent alone, as printed.",
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
    "problem": "Names of minorities are joined by a middle dot that no row mentions and that systems write as other characters too, and many characters are the same in both scripts.",
    "strict": "Chinese characters that are not traditional forms of a simplified one, and U+00B7 between them.",
    "tolerant": "Chinese characters in any script, and in any order U+00B7 and the dots that real names carry in its place (U+2022, U+2027, U+30FB, U+FF65).",
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
    "tolerant": "A photo next to encData is accepted too.",
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
    "strict": "mobile may be left out; a sender who knows that the industry is parking sends it.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "error-detail-condition",
    "title": "errorDetail is conditional without a condition",
    "printed": "C on the two verification pages, O on the UCSP page, with no condition on any.",
    "problem": "Nothing says when it must be sent.",
    "strict": "It is never required.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "confidence-length",
    "title": "A confidence of no digits",
    "printed": "confidence is N 0-3, a value between 0 and 100.",
    "problem": "A value without digits is not a number; it can only mean that there is none.",
    "strict": "1 to 3 digits.",
    "tolerant": "An empty confidence is accepted where none is due, that is with a responseCode other than 00.",
    "conformance": "acceptable"
  },
  {
    "id": "beside-failure",
    "title": "Members of a success with a failure",
    "printed": "confidence is presented when the responseCode is 00, industryUrl if successful; LianLian lists most rows under \"returned only when ret_code=0000\".",
    "problem": "Whether a receiver must refuse them with a failure is not said.",
    "strict": "They are not sent with a failure.",
    "tolerant": "They are accepted, checked as usual, and reported.",
    "conformance": "acceptable"
  },
  {
    "id": "printed-condition",
    "title": "Members against a condition that is read from a page",
    "printed": "In tables that are imported, a note says when a member is presented.",
    "problem": "Whether a receiver must refuse the member otherwise is rarely said.",
    "strict": "It is not sent otherwise.",
    "tolerant": "It is accepted, checked as usual, and reported.",
    "conformance": "acceptable",
    "general": true
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
    "strict": "An ID is made in Beijing time, UTC+8, on which the network runs. No ID shows its zone, so one that is read has any real date and time.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "message-id-random",
    "title": "A random number that must not repeat",
    "printed": "msgID ends in a 6-digit random number.",
    "problem": "Random numbers repeat; of 1,200 in a second two are likely the same.",
    "strict": "The maker of IDs draws the six digits without repetition within a second. One ID does not show it, so one that is read has any six digits.",
    "tolerant": "The same.",
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
    "conformance": "acceptable"
  },
  {
    "id": "language-separator",
    "title": "The separator between language and country",
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
    "conformance": "acceptable"
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
    "title": "Members that occur only in a condition",
    "printed": "id_no, bind_mob, id_type and card_no are required if no_agree is not present; none has a row in the request.",
    "problem": "Type and length are unknown, and the sentence is in the row of verify_code.",
    "strict": "Each may hold any string. Without no_agree the four are due, and what is missing of them is reported, not refused, because the page's own sample request has none of the five.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "result-pay-without-row",
    "title": "result_pay is used by a condition and has no row",
    "printed": "settle_date and no_agree are returned only when result_pay=SUCCESS.",
    "problem": "No table declares result_pay.",
    "strict": "They may be there without a result_pay of SUCCESS, as in the page's own sample answer, and that is reported; result_pay may hold any string.",
    "tolerant": "The same.",
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
    "title": "The range of money_order is in the response only",
    "printed": "0.01 to 100,000,000.00 in the response, String(12) in both.",
    "problem": "The two rows are the same amount. Written with its commas, the upper end has 14 characters.",
    "strict": "The range holds for both messages; an amount has no commas.",
    "tolerant": "The same.",
    "conformance": "acceptable"
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
    "problem": "The page does not call them returned; a response about another order or amount must not be treated as the answer.",
    "strict": "They are those of the request, the amount compared as a number.",
    "tolerant": "The same, where the request is at hand.",
    "conformance": "acceptable"
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
    "strict": "An order is dated in Beijing time, UTC+8. No date shows its zone, so one that is read is any real date and time of day.",
    "tolerant": "The same.",
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
    "strict": "msgResponse in every message. The gateway's refusal (401, E0) is not a message of a table, and may write MsgResponse.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "detached-signature",
    "title": "RFC 7797 is named, RFC 7515 is done",
    "printed": "The general requirements name RFC 7797 (unencoded payload); their header has no b64, and the published code signs the encoded payload.",
    "problem": "The two give different signatures.",
    "strict": "RFC 7515 appendix F, detached content with an encoded payload; a header with b64 is refused.",
    "tolerant": "The same.",
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
    "printed": "GET_CARD_LIST, GET_CARD_PAYLOAD and PAYMENT_RESULT_NOTICE are listed, PAYMENT_RESULT_INQUIRY occurs only in a flow; none has rows.",
    "problem": "Their fields are not public.",
    "strict": "We have no rows for them.",
    "tolerant": "The same; you can bring your own table.",
    "conformance": "not-judged",
    "general": true
  },
  {
    "id": "typesetting",
    "title": "Slips of typesetting",
    "printed": "USCP for UCSP, Filed name for Field name, a colon for a semicolon in the values of clientType, OAUTH, and an interface listed by its title.",
    "problem": "They look like names but are not.",
    "strict": "UCSP; clientType is 0, 1 or 2; ID_CARD_PHOTO_VERIFICATION.",
    "tolerant": "The same.",
    "conformance": "not-judged",
    "general": true
  },
  {
    "id": "key-value-ambiguity",
    "title": "Names and values are joined without escapes before they are signed",
    "printed": "The signature rules join the members as name=value with ampersands between them and encode nothing.",
    "problem": "A value may hold an ampersand and an equals sign, so that one text, and one signature, stands for several messages. A member no_agree can be hidden inside the amount, or taken out of it.",
    "strict": "A value that holds &name= of a name that sorts after the member's own is not signed, unless the sender allows it for that member by name. Without such values, a text has one reading.",
    "tolerant": "It is not accepted either, whatever its signature, unless the receiver allows it for that member by name.",
    "conformance": "not-judged",
    "general": true
  },
  {
    "id": "int-in-quotes",
    "title": "An Int is printed in quotes",
    "printed": "valid_order is Int; the samples send \"10080\", a text.",
    "problem": "A JSON number and a text of digits are different values, also in the string to sign.",
    "strict": "A text of digits. encode takes a number as well and writes its digits.",
    "tolerant": "A JSON number too, if it is whole and not negative.",
    "conformance": "acceptable"
  },
  {
    "id": "verify-endpoint",
    "title": "Verify is printed with the path of apply",
    "printed": "The pages of MPAY Apply and of MPAY Verify both print /v1/bankcardprepay.",
    "problem": "Two different requests cannot go to one path; integrations send the second to /v1/bankcardverify or to a path that LianLian names.",
    "strict": "The path is the caller's to configure.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "agreement-list-name",
    "title": "aggrement_list or agreement_list",
    "printed": "The table has a row aggrement_list; the heading of its members says agreement_list.",
    "problem": "One of them is misspelt. A genuine answer has agreement_list.",
    "strict": "agreement_list. The other spelling may be there and has the same rows.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "list-unsigned",
    "title": "Whether a list is signed",
    "printed": "All members but sign take part in the signature; nothing is said of lists.",
    "problem": "A member of the text that is signed is name=value, and a list has no value of that kind. The one genuine answer with a list that is known holds only without it; a demonstration of the vendor would take it in.",
    "strict": "A list takes no part.",
    "tolerant": "The same. Only a diagnosis tries the other way.",
    "conformance": "acceptable"
  },
  {
    "id": "either-order-number",
    "title": "Two required numbers of which one is enough",
    "printed": "no_order and oid_paybill are Required, and each is optional if the other is present.",
    "problem": "A receiver cannot demand both.",
    "strict": "At least one of them is there.",
    "tolerant": "A message with neither is accepted, because nothing says which of them LianLian misses.",
    "conformance": "acceptable"
  },
  {
    "id": "query-version",
    "title": "Members that depend on a member of the request",
    "printed": "bank_name and memo are returned only when query_version is 1.1.",
    "problem": "query_version is in the request alone, and whether 1.0 forbids them or only does not promise them is open.",
    "strict": "They are there only where the query_version of the request is 1.1; not judged without the request.",
    "tolerant": "They may be there in any case.",
    "conformance": "acceptable"
  },
  {
    "id": "result-query-sample",
    "title": "The sample answer lacks members that the table requires",
    "printed": "The sample answers to the result queries of MPAY and Easypay have no ret_code and no ret_msg; that of MPAY writes \"sign_type \" with a blank at its end.",
    "problem": "By the table they are Required; a member with a blank in its name is another member.",
    "strict": "All of them are there, without a blank.",
    "tolerant": "They may be missing, as in the sample.",
    "conformance": "acceptable"
  },
  {
    "id": "risk-item-basic",
    "title": "Which members risk_item must have",
    "printed": "Five basic parameters are Required; the samples send three of them, and one sample writes \"frms_ware_category \" with a blank.",
    "problem": "By the table, the page's own samples are wrong.",
    "strict": "The five basic members are there.",
    "tolerant": "Any of them may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "masked-card-length",
    "title": "A length of 15 to 19, written with a tilde",
    "printed": "card_no is String(15~19).",
    "problem": "Everywhere else a String has one number, its greatest length.",
    "strict": "15 to 19 characters.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "returned-after-configuration",
    "title": "Members that are returned after configuration",
    "printed": "id_type, id_no, acct_name and card_no of a notification are Optional, and \"returned after configuration\".",
    "problem": "No message shows what LianLian has configured for a merchant.",
    "strict": "They may be there or not.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "required-without-token",
    "title": "Members that are required where no_agree is missing",
    "printed": "id_no, bind_mob, id_type and card_no are Required, and below the table they are required if no_agree is not present. The sample has no id_type.",
    "problem": "Whether they may be left out with no_agree, and whether id_type is required at all, is open.",
    "strict": "All of them are there where no_agree is missing; with it they may be.",
    "tolerant": "They may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "token-length",
    "title": "no_agree has 16 or 32 characters",
    "printed": "no_agree is String(32) in requests and String(16) in responses.",
    "problem": "It is the same token.",
    "strict": "At most 32 in a request, at most 16 in a response, as printed.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "token-beside-success",
    "title": "token with ret_code 0000",
    "printed": "token is returned only when ret_code is 8888; the sample answer has it with 0000.",
    "problem": "The page's own example breaks the condition.",
    "strict": "token may be there with either code.",
    "tolerant": "It may be there with any code.",
    "conformance": "acceptable"
  },
  {
    "id": "charset-name-sample",
    "title": "charset_name and timestamp are required, and the sample form has neither",
    "printed": "Both rows are Required. The sample form has no field of these names.",
    "problem": "By the table, the page's own form is wrong.",
    "strict": "Both are there.",
    "tolerant": "They may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "result-query-failure",
    "title": "What the answer to a query has with a failure",
    "printed": "Every row of the answer is Required, without a condition; the sample answer lacks some of them.",
    "problem": "An answer that says that there is no such order can hardly have its amount.",
    "strict": "The rows are there where ret_code is 0000, and nowhere else.",
    "tolerant": "They may be missing, and they may be there with a failure.",
    "conformance": "acceptable"
  },
  {
    "id": "sign-type-blank",
    "title": "A sample writes sign_type with a blank",
    "printed": "sign_type is Required; the sample has \"sign_type \" with a blank at its end.",
    "problem": "A member with a blank in its name is another member, also in the text that is signed.",
    "strict": "sign_type is there, without a blank.",
    "tolerant": "It may be missing, as in the sample.",
    "conformance": "acceptable"
  },
  {
    "id": "flag-card-values",
    "title": "flag_card is 1 or 2, and the sample sends 0",
    "printed": "The row numbers a debit card of a person with 1 and an account of a business with 2; the sample pays a person and sends 0.",
    "problem": "By the row the sample is wrong. If the row numbers a list and no values, 1 is a business.",
    "strict": "0, 1 or 2. Ask LianLian what your account expects before the first payout to a business.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "memo-characters",
    "title": "Which characters memo keeps",
    "printed": "Special characters are filtered, that is everything but letters, digits, U+4E00 to U+9FA5 and \"-_\", which are in a pattern where they would be a range.",
    "problem": "Filtered may mean refused or taken out, and a blank is a special character.",
    "strict": "Any text of the length; what LianLian filters is not on the statement.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "bank-code-of-business",
    "title": "bank_code is required for the account of a business",
    "printed": "bank_code is \"Required for business bank settlement accounts\"; whether a payout to a person may have it is open.",
    "problem": "Which flag_card is a business is not sure.",
    "strict": "It is due where flag_card is 2, and may be there otherwise.",
    "tolerant": "It may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "confirm-code",
    "title": "When there is a confirm_code",
    "printed": "confirm_code is Optional, and returned where ret_code is 4002, 4003 or 4004.",
    "problem": "Without it a payout cannot be confirmed; Optional says that it may be missing.",
    "strict": "It may be there with one of the three codes, and nowhere else.",
    "tolerant": "It may be there with any code.",
    "conformance": "acceptable"
  },
  {
    "id": "signed-failure",
    "title": "A failed answer to a payout is signed",
    "printed": "sign is Required in every answer of instant payment, and the sample of a failure has one.",
    "problem": "Answers of other products have a sign with ret_code 0000 alone.",
    "strict": "Every answer is signed.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "confirm-version",
    "title": "api_version is 1.1 in the table and 1.0 in the sample",
    "printed": "The row of the confirmation prints 1.1, its sample sends 1.0.",
    "problem": "One of them is of an older version; the payout itself is 1.1 in both.",
    "strict": "1.1, as the table says.",
    "tolerant": "1.0, too.",
    "conformance": "acceptable"
  },
  {
    "id": "payout-query-version",
    "title": "query_version is required, and the sample sends api_version",
    "printed": "query_version is Required and 1.0; the sample has api_version instead, which has no row.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "query_version is there; api_version may hold any string.",
    "tolerant": "query_version may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "payout-query-failure",
    "title": "What the answer to the query of a payout has with a failure",
    "printed": "Every row of the answer is Required, without a condition.",
    "problem": "An answer that says that there is no such payout can hardly have its amount.",
    "strict": "The rows of the payout are there where ret_code is 0000, and nowhere else.",
    "tolerant": "They may be there with a failure.",
    "conformance": "acceptable"
  },
  {
    "id": "blank-behind-name",
    "title": "Member names with a blank at their end",
    "printed": "Samples of card binding, of refunds and of queries write \"sign_type \", \"user_id \" or \"card_no \" with a blank after the name.",
    "problem": "By the table the member is Required, and one with a blank in its name is another member.",
    "strict": "It is there, without a blank.",
    "tolerant": "It may be missing, as in the sample. A message without sign_type still has no signature that verifies.",
    "conformance": "acceptable"
  },
  {
    "id": "damaged-sample",
    "title": "Samples that cannot be read",
    "printed": "The sample answers of MPAY_APPLY and MPAY_CARD_BIND_VERIFY lack a quotation mark; the sample request of MPAY_APPLY has a line without a name.",
    "problem": "None of them is JSON, so nothing follows from them.",
    "strict": "They are refused; the tables alone count.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "card-bind-sample",
    "title": "Samples of card binding lack members that the table requires",
    "printed": "The sample of CARD_BIND_APPLY has no user_id, oid_partner, pay_type, api_version and risk_item; that of MPAY_CARD_BIND_APPLY has no api_version.",
    "problem": "By the table they are Required.",
    "strict": "All of them are there.",
    "tolerant": "They may be missing, as in the samples.",
    "conformance": "acceptable"
  },
  {
    "id": "sample-only-members",
    "title": "Members that only a sample has",
    "printed": "Samples hold members for which their page prints no row, such as vali_date in MPAY_CARD_BIND_APPLY.",
    "problem": "Type, length and meaning are unknown.",
    "strict": "They may be there and hold any string.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "row-printed-twice",
    "title": "A row that is printed twice",
    "printed": "The table of MPAY_CARD_BIND_APPLY has risk_item in two places, with the same type and text.",
    "problem": "A member can be there once.",
    "strict": "One row, in the first place.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "bound-card-number",
    "title": "card_no has four characters, and is the number of the request",
    "printed": "card_no of the verification's answer is String(4) and is called the card number of the original request; the samples have 18 digits.",
    "problem": "Four characters hold the last digits of a card number, not the number.",
    "strict": "4 to 19 characters.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "bind-verify-path",
    "title": "bankcardbindverfy",
    "printed": "The path of the verification is spelt bankcardbindverfy, in the endpoint and in the sample.",
    "problem": "It looks like a slip for verify, but it is printed the same way everywhere.",
    "strict": "As printed.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "credit-card-members",
    "title": "Members that are required for a credit card",
    "printed": "vali_date and cvv2 are Optional, and required for credit cards.",
    "problem": "Only pay_type N says that a card is a credit card; with D it may be either, and a sample has both members with M.",
    "strict": "They may be there or not.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "bind-verify-host",
    "title": "The verification of a card has the endpoint of MPAY",
    "printed": "CARD_BIND_VERIFY prints mpayapi.lianlianpay.com/v1/bankcardbindverfy, the endpoint of MPAY_CARD_BIND_VERIFY; its sample calls traderapi.lianlianpay.com/bankcardbindverfy.htm, next to the endpoint of CARD_BIND_APPLY.",
    "problem": "The two steps of one binding hardly go to two systems.",
    "strict": "The endpoint of the sample.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "card-bind-query-sample",
    "title": "The sample of a card query is that of a refund query",
    "printed": "The sample request of CARD_BIND_QUERY has dt_refund, no_refund and oid_refundno, and neither user_id nor offset.",
    "problem": "It is a request of REFUND_RESULT_QUERY, sent to the endpoint for bound cards.",
    "strict": "It is refused; the table alone counts.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "wallet-members",
    "title": "appid and openid are Optional and required for some payments",
    "printed": "appid is required for payments in an application and in an official account, openid for those in an official account; both rows are Optional. Alipay in an application is named, and no pay_type is.",
    "problem": "Which payments are meant is said in words, and a receiver that reads the column alone demands neither.",
    "strict": "appid is due where pay_type is Y or W, openid where it is W. They may be there with any pay_type.",
    "tolerant": "They may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "verified-payment",
    "title": "Members that a verified payment needs",
    "printed": "id_no, and acct_name where it has a row, are Optional and required for Verified Payment.",
    "problem": "No member of the request says that a payment is a verified one.",
    "strict": "They may be there or not.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "one-recipient",
    "title": "col_userid and col_oidpartner exclude each other",
    "printed": "The two rows are Optional, and a request cannot have both.",
    "problem": "Both rows are Optional, and what LianLian answers to both is not said.",
    "strict": "One of them at most.",
    "tolerant": "Both may be there.",
    "conformance": "acceptable"
  },
  {
    "id": "return-url-name",
    "title": "return_url or url_return",
    "printed": "The row of Aggregate Payment Direct is return_url, its note and all other pages write url_return.",
    "problem": "One of them has no effect.",
    "strict": "return_url, as the row prints it.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "shareing-data",
    "title": "The form and length of shareing_data",
    "printed": "The name is spelt so. It is String(1024) for aggregate payments and String(128) for unified ones, with the same form, three recipients at most, each with a description of 85.",
    "problem": "Three recipients do not fit into 128 characters, and a description may be empty or not.",
    "strict": "Any text of the length that the page prints.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "pay-load-text",
    "title": "payLoad is a String, and a JSON object",
    "printed": "payLoad is String; for WeChat Pay in an application or an official account it is a JSON object.",
    "problem": "An object is not a string, and a list of its members is not printed.",
    "strict": "A text, which may be that of a JSON object.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "answer-beside-failure",
    "title": "What an answer has with a failure",
    "printed": "The rows of the answer have no condition; of ret_code and ret_msg, 0000 and its text alone are printed.",
    "problem": "An answer to a request that is wrong can hardly have them.",
    "strict": "They are there where ret_code is 0000, and nowhere else.",
    "tolerant": "They may be there with a failure.",
    "conformance": "acceptable"
  },
  {
    "id": "aggregate-form-version",
    "title": "version is 1.1 in the table and 1.0 in the sample",
    "printed": "The row says that 1.1 is fixed; the sample form sends 1.0.",
    "problem": "By the table, the page's own form is wrong.",
    "strict": "1.1, as the table says.",
    "tolerant": "1.0, too.",
    "conformance": "acceptable"
  },
  {
    "id": "aggregate-form-timestamp",
    "title": "timestamp is required, and the sample form has none",
    "printed": "timestamp is Required. The sample form of aggregate payments has no field of this name.",
    "problem": "By the table, the page's own form is wrong.",
    "strict": "It is there.",
    "tolerant": "It may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "row-without-note",
    "title": "Rows without a note",
    "printed": "buyer_confirm_valid and seller_send_valid are Int, with nothing next to them.",
    "problem": "The names speak of periods, and no unit is printed.",
    "strict": "Any digits.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "bank-code-and-pay-type",
    "title": "bank_code and pay_type belong together",
    "printed": "Each of the two is Optional, and to be used with the other.",
    "problem": "Whether LianLian refuses one without the other is not said.",
    "strict": "Each may be there alone.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "pay-bill-length",
    "title": "oid_paybill has 14 or 18 characters",
    "printed": "oid_paybill is String(14) in the query of aggregate payments and String(18) everywhere else; the samples have 16 digits.",
    "problem": "It is the same number.",
    "strict": "At most 18 characters.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "wallet-query-sample",
    "title": "The sample answer has no ret_code",
    "printed": "ret_code and ret_msg are Required; the sample answer to the query of an aggregate payment has neither.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "Both are there.",
    "tolerant": "They may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "wallet-query-failure",
    "title": "Whether a query of an aggregate payment that fails is signed",
    "printed": "oid_partner, sign_type and sign are Required, without a condition, and the sample answer has them without a ret_code.",
    "problem": "An answer to a query that is wrong can hardly name the merchant.",
    "strict": "They are there where ret_code is 0000, and nowhere else.",
    "tolerant": "They may be there with a failure.",
    "conformance": "acceptable"
  },
  {
    "id": "wallet-query-signed",
    "title": "Whether bank_name and memo are signed",
    "printed": "The query of aggregate payments says nothing of it; other queries leave the two out of the signature.",
    "problem": "Both readings are possible, and no genuine answer is known.",
    "strict": "They take part, as all members but sign.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "online-banking-pay-type",
    "title": "A pay_type that the row does not list",
    "printed": "The row lists 1, 8 and 9; the sample has 2, which other pages call a quick payment with a debit card.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "1, 8 or 9.",
    "tolerant": "2, too.",
    "conformance": "acceptable"
  },
  {
    "id": "sync-sign-type",
    "title": "sign_type of the sample form is empty",
    "printed": "The sample form of the synchronous notification has a field sign_type without a value.",
    "problem": "A form sends every field that it has; one without a value counts as left out, and takes no part in the signature.",
    "strict": "sign_type has a value.",
    "tolerant": "It may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "sync-rows",
    "title": "The page of the synchronous notification prints no types",
    "printed": "The page lists nine names and a sample form with three more, info_order, pay_type and bank_code.",
    "problem": "Only the page of the aggregate redirect has types and lengths, which prints the same notification.",
    "strict": "The nine rows with what that page prints. The other three may hold any string.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "unified-sample",
    "title": "The sample request is not JSON",
    "printed": "The sample request of the unified payment ends with a comma before the last brace, has a platform without a row, and writes \"bank_code \" and \"frms_ware_category \" with a blank.",
    "problem": "No JSON reader takes it.",
    "strict": "JSON, and the names of the table; platform may hold any string.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "unified-time-stamp",
    "title": "timestamp or time_stamp",
    "printed": "The row is timestamp and Required; the sample request has time_stamp instead.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "timestamp is there; time_stamp may hold any string.",
    "tolerant": "timestamp may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "unified-pay-type",
    "title": "pay_type is named and has no row",
    "printed": "bank_code is to be used with pay_type; the values of online banking are in the row card_type.",
    "problem": "The unified payment has no pay_type.",
    "strict": "card_type is meant. Each may be there alone.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "unified-user-id",
    "title": "A row that runs into the line of another",
    "printed": "user_id of the answer is Required, and printed after no_order in one line; the sample answer has no user_id.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "user_id is there where ret_code is 0000, and nowhere else.",
    "tolerant": "It may be missing, and it may be there with a failure.",
    "conformance": "acceptable"
  },
  {
    "id": "endpoint-with-blank",
    "title": "A blank inside an endpoint",
    "printed": "The endpoint of CARD_BIND_UNBIND has a blank after https and its colon, in the table and in the sample.",
    "problem": "A URL has no blank.",
    "strict": "Without the blank.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "answer-without-condition",
    "title": "An answer whose members have no condition",
    "printed": "The rows of the answer of CARD_BIN_QUERY are Required, without the words \"returned only when\" that sibling pages have.",
    "problem": "An answer that says that the card is unknown can hardly name its bank.",
    "strict": "They are there where ret_code is 0000, and nowhere else.",
    "tolerant": "They may be there with a failure, too.",
    "conformance": "acceptable"
  },
  {
    "id": "balance-version",
    "title": "api_version is 1.1 in the table and 1.0 in the sample",
    "printed": "The row of BALANCE_QUERY says 1.1; the sample request sends 1.0.",
    "problem": "Either may be the slip, and nothing says how the versions differ.",
    "strict": "1.1, as the table says.",
    "tolerant": "1.0, too.",
    "conformance": "acceptable"
  },
  {
    "id": "balance-form",
    "title": "The form of a balance",
    "printed": "amt_unsettle and amt_balance are String; the sample has one decimal.",
    "problem": "Decimals, a sign and the greatest balance are open; the rules of money_order are those of a payment.",
    "strict": "Any text.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "refund-amount-form",
    "title": "The form of money_refund",
    "printed": "money_refund is String(12), the amount in CNY, without range and decimals.",
    "problem": "A part of an order is refunded, whose money_order has both.",
    "strict": "As money_order, from 0.01 to 100000000.00 with two decimals.",
    "tolerant": "One or two decimals.",
    "conformance": "acceptable"
  },
  {
    "id": "refund-order-number",
    "title": "Two optional numbers of which one is required",
    "printed": "no_order and oid_paybill of a refund are Optional, and either of them is required.",
    "problem": "A refund without both belongs to no payment; whether both may be there is not said, but the sample has both.",
    "strict": "At least one of them is there.",
    "tolerant": "A message with neither is accepted, because nothing says which of them LianLian misses.",
    "conformance": "acceptable"
  },
  {
    "id": "refund-paybill-length",
    "title": "oid_paybill has 18 or 32 characters",
    "printed": "oid_paybill is String(32) in REFUND_APPLY, and String(18) on the pages of payments.",
    "problem": "It is the same number.",
    "strict": "At most 32, as printed.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "refund-match",
    "title": "Whether an answer must be about the refund that was asked for",
    "printed": "oid_partner, no_refund, dt_refund and money_refund have rows in request and answer. The sample answer of REFUND_APPLY has another no_refund than its sample request.",
    "problem": "An answer about another refund must not be treated as the answer; the samples are not of one exchange.",
    "strict": "They are those of the request, the amount compared as a number.",
    "tolerant": "The same, where the request is at hand.",
    "conformance": "acceptable"
  },
  {
    "id": "refund-settle-date",
    "title": "settle_date is required, and returned when the refund succeeds",
    "printed": "settle_date of a refund is Required and \"returns when refund is successful\".",
    "problem": "A refund that is still being processed has no date of settlement.",
    "strict": "It is there where sta_refund is 2, and nowhere else.",
    "tolerant": "It may be there with any state.",
    "conformance": "acceptable"
  },
  {
    "id": "refund-foreign-members",
    "title": "Members of a currency exchange in every refund",
    "printed": "money_foreign_refund, rate_id, rate and exchange_bankcode are Required in every answer and notification of a refund; the form of the foreign amount and of the rate is not printed.",
    "problem": "A payment in CNY has no exchange, and refunds have one page for all payments.",
    "strict": "They are there, each with any text of its length.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "refund-query-endpoint",
    "title": "The sample of a refund query goes to the endpoint of another interface",
    "printed": "REFUND_RESULT_QUERY prints queryapi.lianlianpay.com/refundquery.htm; its sample calls the endpoint of REFUND_APPLY.",
    "problem": "One endpoint cannot distinguish a query from a refund.",
    "strict": "The endpoint above the table.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "refund-notification-state",
    "title": "The notification of a success has a state",
    "printed": "A notification is sent when a refund has succeeded; its row sta_refund lists four states.",
    "problem": "Three of them do not belong to a refund that has succeeded.",
    "strict": "Any of the four; a refund has succeeded where it is 2.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "easypay-apply-sample",
    "title": "The sample request of EASYPAY_APPLY is not JSON",
    "printed": "The sample lacks a comma, has bank_code twice and a time_stamp without a row, and has no user_id, which is Required.",
    "problem": "No JSON reader takes it, and by the table it is wrong once the comma is there.",
    "strict": "JSON with each member once; user_id is there, and time_stamp may hold any string.",
    "tolerant": "user_id may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "easypay-currency",
    "title": "currency_order is named and has no row",
    "printed": "money_order of the answer is in the currency of currency_order, which is not in the tables of EASYPAY_APPLY; the answer of EASYPAY_VERIFY has it.",
    "problem": "The request names no currency, and other pages of Easypay say CNY.",
    "strict": "CNY. An answer of EASYPAY_APPLY has no currency_order.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "easypay-verify-sample",
    "title": "The sample request of EASYPAY_VERIFY is not JSON",
    "printed": "The sample lacks a comma, and has no dt_order, which is Required.",
    "problem": "No JSON reader takes it, and by the table it is wrong once the comma is there.",
    "strict": "JSON, with dt_order.",
    "tolerant": "dt_order may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "easypay-verify-answer",
    "title": "The sample answer of EASYPAY_VERIFY breaks its table",
    "printed": "dt_order, currency_order and name_goods are Required with ret_code 0000, settle_date and no_agree returned only when result_pay is SUCCESS. The sample has none of the first three and no result_pay, and has the last two.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "The three are there where ret_code is 0000. settle_date and no_agree may be there without a result_pay of SUCCESS, and that is reported.",
    "tolerant": "The three may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "easypay-form-sample",
    "title": "risk_item is required, and the sample form has none",
    "printed": "risk_item is Required. The sample form of EASYPAY_WEB_REDIRECT has no field of this name.",
    "problem": "By the table, the page's own form is wrong.",
    "strict": "It is there.",
    "tolerant": "It may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "easypay-sync-pay-type",
    "title": "The synchronous notification lists no pay_type of Easypay",
    "printed": "pay_type has the values of aggregate payments; the sample form has M, which is not among them.",
    "problem": "The notification is about a payment that the request calls M or F.",
    "strict": "Any of the printed values, M or F.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "easypay-req-data",
    "title": "A form with one field that holds JSON",
    "printed": "EASYPAY_H5_REDIRECT is a form whose field req_data has the JSON text of all members. Its synchronous notification is said to be a POST, and the sample is the JSON text in the parameter res_data of a URL.",
    "problem": "It is neither a JSON body nor a form with a field for each member, and whether the notification is a GET or a POST is open.",
    "strict": "A form with one field. Who serves url_return reads res_data from the body of a POST, or from the query of a GET, which is written alike.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "easypay-h5-sample",
    "title": "The sample of EASYPAY_H5_REDIRECT lacks members that the table requires",
    "printed": "version, user_id, app_request, timestamp and pay_type are Required; the sample has none of them.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "All of them are there.",
    "tolerant": "They may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "easypay-colour",
    "title": "Which characters a colour has",
    "printed": "bg_color and font_color are String(6), from 000000 to ffffff.",
    "problem": "The range points to hexadecimal digits; no page shows a colour with capital letters.",
    "strict": "Any six characters.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "ignored-beside-token",
    "title": "Members that are ignored with no_agree",
    "printed": "Below the table, id_no, acct_name, id_type and card_no are ignored if no_agree is present.",
    "problem": "Whether LianLian needs them otherwise depends on the page, and what is ignored is sent for nothing.",
    "strict": "They may be there with no_agree. Where the table requires them, they are there without it.",
    "tolerant": "They may be there or not.",
    "conformance": "acceptable"
  },
  {
    "id": "risk-item-text",
    "title": "The text of risk_item is not JSON",
    "printed": "risk_item is to be JSON. In the sample request of MPAY_CARD_BIND_APPLY its text has typographic quotation marks and an address without any.",
    "problem": "The message around it is JSON, and no JSON reader takes the text inside.",
    "strict": "The text of a JSON object.",
    "tolerant": "Any text; one that is not JSON is reported and not judged.",
    "conformance": "acceptable"
  },
  {
    "id": "risk-item-groups",
    "title": "Which groups of risk_item a message must have",
    "printed": "The rows of risk_item are in groups, for calls from a server, for verified payments and for each industry. All of them are Required.",
    "problem": "No message shows the industry of its merchant or where the call comes from.",
    "strict": "They may be there or not.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "risk-item-sample-members",
    "title": "The sample of risk_item has members without a row",
    "printed": "The sample of risk_item has six members that no group lists, among them user_info_mail and, without its last letter, user_info_dt_register. The sample forms of AGGREGATE_WEB_REDIRECT and ONLINE_BANKING_REDIRECT have request_imei, request_imsi and request_ip there.",
    "problem": "Type and meaning are unknown, and the member of the row is missing.",
    "strict": "They are unknown members, which encode refuses.",
    "tolerant": "They are ignored, as all unknown members are.",
    "conformance": "not-judged",
    "general": true
  },
  {
    "id": "passenger-document",
    "title": "passenger_idcard_type is required, has a default and eleven values",
    "printed": "The row is Required; 0 is its default, and only 0 is supported at present, of eleven values.",
    "problem": "A required member needs no default, and whether the other values may be sent is open.",
    "strict": "Any of the eleven.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "station-from-province",
    "title": "The airport of departure has the name of a province",
    "printed": "station_from_province is printed twice in risk_item, as the three letters of the airport of departure and as the code of the province that a train leaves from.",
    "problem": "The first is likely misnamed; next to airport_to, no row names the airport of departure.",
    "strict": "One row with any text.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "airline-list",
    "title": "airline_list has no row",
    "printed": "The rows of tickets, and those of tourist products, are sent in a list with the key airline_list where an order has several.",
    "problem": "Whether that is an array or a text, and how many there are at most, is open; both groups have one key.",
    "strict": "An array of objects, each with rows of either group.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "risk-item-lengths",
    "title": "Equal members of risk_item have unequal types",
    "printed": "dt_arrive is String(14), and dt_leave, of the same form, String; cinema_addr_city is String(14) for tourist products and String for tickets.",
    "problem": "The form of a date fixes its length, and one member has one type.",
    "strict": "dt_leave has the 14 digits of its form, cinema_addr_city any text.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "virtual-goods-amount",
    "title": "The amount of virtual goods is required where there are none",
    "printed": "virtual_goods_amount is Optional, and required when virtual_goods_status is 0, which means that there are none.",
    "problem": "The condition is likely the wrong way round.",
    "strict": "It may be there or not.",
    "tolerant": "The same.",
    "conformance": "acceptable"
  },
  {
    "id": "game-id",
    "title": "game_id for the payer's account",
    "printed": "game_id is required when game_id_belongs is 2, the account of another person.",
    "problem": "Whether it may be there otherwise is not said.",
    "strict": "It is there where game_id_belongs is 2, and nowhere else.",
    "tolerant": "It may be there in any case.",
    "conformance": "acceptable"
  },
  {
    "id": "easypay-query-failure",
    "title": "What the answer to a query of Easypay has with a failure",
    "printed": "oid_partner, sign_type, sign and no_order are Required, without a condition, and the sample answer has them without a ret_code.",
    "problem": "An answer to a query that is wrong can hardly name the order.",
    "strict": "They are there where ret_code is 0000, and nowhere else.",
    "tolerant": "They may be missing, and they may be there with a failure.",
    "conformance": "acceptable"
  },
  {
    "id": "easypay-pay-type",
    "title": "The sample notification of Easypay has the pay_type of MPAY",
    "printed": "pay_type is M or F; the sample has 2, which MPAY calls a quick payment with a debit card.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "M or F.",
    "tolerant": "2, too.",
    "conformance": "acceptable"
  },
  {
    "id": "exchange-apply-sample",
    "title": "The sample request of EXCHANGE_APPLY is not JSON",
    "printed": "The sample lacks a comma, has a bank_code without a row, and has no api_version, user_id and risk_item, which are Required.",
    "problem": "No JSON reader takes it, and by the table it is wrong once the comma is there.",
    "strict": "JSON, with the three.",
    "tolerant": "The three may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "minor-units",
    "title": "Two decimals in every currency",
    "printed": "Amounts have two decimals; JPY, which has no smaller unit, is among the currencies.",
    "problem": "Whether an amount in JPY ends in .00 or has no decimals is not said.",
    "strict": "Two decimals in every currency.",
    "tolerant": "One or two decimals in every currency.",
    "conformance": "acceptable"
  },
  {
    "id": "exchange-processing",
    "title": "Members of a success with PROCESSING",
    "printed": "EXCHANGE_VERIFY prints settle_date, pay_type, the amounts and the rate as Required where ret_code is 0000; EXCHANGE_APPLY and EXCHANGE_RESULT_QUERY print them where result_pay is SUCCESS. result_pay may be PROCESSING.",
    "problem": "A payment that is being processed has no date of settlement yet.",
    "strict": "They are there where result_pay is SUCCESS, and nowhere else.",
    "tolerant": "They may be there with PROCESSING.",
    "conformance": "acceptable"
  },
  {
    "id": "exchange-settle-names",
    "title": "currency_sellte and money_sellte",
    "printed": "currency_settle and money_settle are Required; the samples of EXCHANGE_VERIFY, EXCHANGE_RESULT_QUERY and EXCHANGE_NOTIFICATION have currency_sellte and money_sellte instead.",
    "problem": "One of the spellings is a slip, and both are three times the same.",
    "strict": "The names of the tables. The other two may be there and hold any string.",
    "tolerant": "Those of the tables may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "exchange-states",
    "title": "Six states, of which result_pay has five",
    "printed": "The page describes CREATED as the first state, which becomes WAITING at once; the row of result_pay does not list it.",
    "problem": "Whether an answer can have it is open.",
    "strict": "The five that the row lists.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "preauth-api-version",
    "title": "api_verion",
    "printed": "api_version is Required; the sample requests of the three steps after a pre-authorization have api_verion instead.",
    "problem": "By the table, the pages' own samples are wrong.",
    "strict": "api_version is there; api_verion may hold any string.",
    "tolerant": "api_version may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "preauth-dt-order",
    "title": "dt_order holds the number of the order",
    "printed": "dt_order is String(14) in the form yyyyMMddHHmmss; the sample requests of the three steps after a pre-authorization have the 13 digits of no_order there.",
    "problem": "13 digits are not a date and time.",
    "strict": "The date and time of the order, as yyyyMMddHHmmss.",
    "tolerant": "13 digits, too.",
    "conformance": "acceptable"
  },
  {
    "id": "preauth-amount",
    "title": "An amount without decimals",
    "printed": "money_order has two decimals; the sample requests of EASYPAY_PREAUTH_COMPLETE and EASYPAY_PREAUTH_CANCEL have 1000.",
    "problem": "Whether that is 1000 yuan or 10 is open.",
    "strict": "Yuan with two decimals.",
    "tolerant": "An amount with one decimal or none, too.",
    "conformance": "acceptable"
  },
  {
    "id": "preauth-failure",
    "title": "What an answer about a pre-authorization has with a failure",
    "printed": "The rows of the answer have no condition, and sign is Required.",
    "problem": "An answer to a request that is wrong can hardly have them.",
    "strict": "They are there where ret_code tells of a success or of a state, and nowhere else.",
    "tolerant": "They may be there with a failure.",
    "conformance": "acceptable"
  },
  {
    "id": "preauth-sample-answer",
    "title": "The sample answers about a pre-authorization are not JSON",
    "printed": "The three sample answers lack a quotation mark in ret_msg; two have a user_id without a row, and one writes \"settle_date \" and \"info_order \" with a blank at the end.",
    "problem": "No JSON reader takes them.",
    "strict": "JSON, and the names of the tables; user_id may hold any string.",
    "tolerant": "The same.",
    "conformance": "judged"
  },
  {
    "id": "preauth-query-host",
    "title": "Two hosts for one query",
    "printed": "The endpoint of EASYPAY_PREAUTH_QUERY is at queryapi.lianlianpay.com; its sample calls traderapi.lianlianpay.com.",
    "problem": "One of them is a slip; all other queries go to queryapi.",
    "strict": "The endpoint as printed.",
    "tolerant": "The same.",
    "conformance": "not-judged"
  },
  {
    "id": "preauth-query-sample",
    "title": "oid_paybill is required, and the sample query has none",
    "printed": "oid_paybill is Required in EASYPAY_PREAUTH_QUERY. The sample request has no such member.",
    "problem": "By the table, the page's own sample is wrong.",
    "strict": "It is there.",
    "tolerant": "It may be missing.",
    "conformance": "acceptable"
  },
  {
    "id": "preauth-state-code",
    "title": "ret_code tells the state of a pre-authorization",
    "printed": "ret_code of EASYPAY_PREAUTH_QUERY is 2003, 2006 or one of PR07 to PR16; the sample answer has 0000, and no code of a failed query is listed.",
    "problem": "A query can fail, as every other.",
    "strict": "Any code; the rows of the order are there with the twelve and with 0000.",
    "tolerant": "They may be there with any code.",
    "conformance": "acceptable"
  }
];

/** The published flows. */
export const flows: readonly Flow[] = [
  {
    "flow": "aggregate-redirect",
    "title": "Aggregate payment on a page of LianLian",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Orders."
      },
      {
        "from": "merchant",
        "to": "payer",
        "text": "Gives the browser a signed form."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "message": "lianlian/AGGREGATE_WEB_REDIRECT/request",
        "text": "Posts the form."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Shows cards, online banking, Alipay and WeChat Pay."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "text": "Chooses and pays."
      },
      {
        "from": "payer",
        "to": "merchant",
        "message": "lianlian/AGGREGATE_WEB_REDIRECT/notification",
        "text": "Comes back to url_return with the result, once."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/AGGREGATE_NOTIFICATION/notification",
        "text": "Says that the payment has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/AGGREGATE_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/AGGREGATE_RESULT_QUERY/request",
        "text": "Asks for the result where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/AGGREGATE_RESULT_QUERY/response",
        "text": "Returns the state of the payment."
      }
    ]
  },
  {
    "flow": "aggregate-wallet",
    "title": "Payment with WeChat Pay or Alipay",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Orders, and chooses a wallet."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/AGGREGATE_DIRECT/request",
        "text": "Names the order and the way to pay."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/AGGREGATE_DIRECT/response",
        "text": "Returns payLoad: a link for a QR code, or what the wallet needs."
      },
      {
        "from": "merchant",
        "to": "payer",
        "text": "Shows the QR code, or hands payLoad to the wallet."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "text": "Pays in the wallet, which returns the result."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/AGGREGATE_NOTIFICATION/notification",
        "text": "Says that the payment has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/AGGREGATE_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/AGGREGATE_RESULT_QUERY/request",
        "text": "Asks for the result where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/AGGREGATE_RESULT_QUERY/response",
        "text": "Returns the state of the payment."
      }
    ]
  },
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
    "flow": "card-binding",
    "title": "Card binding",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Enters the card, the name, the number of the ID card and the phone number that the bank knows."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/CARD_BIND_APPLY/request",
        "text": "Asks to bind the card."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/CARD_BIND_APPLY/response",
        "text": "Returns a token for the next step."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Sends a code by text message."
      },
      {
        "from": "payer",
        "to": "merchant",
        "text": "Enters the code."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/CARD_BIND_VERIFY/request",
        "text": "Confirms with the token and the code."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/CARD_BIND_VERIFY/response",
        "text": "Returns no_agree, which stands for the card in later payments."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/CARD_BIND_QUERY/request",
        "text": "Asks for the bound cards of the user."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/CARD_BIND_QUERY/response",
        "text": "Lists them, each with its no_agree."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/CARD_BIND_UNBIND/request",
        "text": "Asks to unbind a card."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/CARD_BIND_UNBIND/response",
        "text": "Says that no_agree is void."
      }
    ]
  },
  {
    "flow": "easypay-payment",
    "title": "Easypay payment",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Orders, and enters the card or chooses a bound one."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_APPLY/request",
        "text": "Names the order and the card or its token."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_APPLY/response",
        "text": "Returns a token, which expires after 30 minutes; for accounts without text messages the result of the payment instead."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Sends a code by text message."
      },
      {
        "from": "payer",
        "to": "merchant",
        "text": "Enters the code."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_VERIFY/request",
        "text": "Confirms the payment with the token and the code."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_VERIFY/response",
        "text": "Returns the result, or that the payment is being processed."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_NOTIFICATION/notification",
        "text": "Says that the payment has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_RESULT_QUERY/request",
        "text": "Asks for the result where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_RESULT_QUERY/response",
        "text": "Returns the state of the payment."
      }
    ]
  },
  {
    "flow": "easypay-preauthorization",
    "title": "Pre-authorization with Easypay",
    "parties": {
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_APPLY/request",
        "text": "Names the order with pay_type F, and the card or its token."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_APPLY/response",
        "text": "Returns a token, which expires after 30 minutes."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_VERIFY/request",
        "text": "Confirms with the token and the code that the payer received."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_VERIFY/response",
        "text": "Returns the result."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_PREAUTH_COMPLETE/request",
        "text": "Captures what was authorized."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_PREAUTH_COMPLETE/response",
        "text": "Returns the outcome."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_PREAUTH_CANCEL/request",
        "text": "Gives up what was authorized, in the place of the capture."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_PREAUTH_CANCEL/response",
        "text": "Returns the outcome."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_PREAUTH_QUERY/request",
        "text": "Asks for the state."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_PREAUTH_QUERY/response",
        "text": "Returns the state."
      }
    ]
  },
  {
    "flow": "easypay-redirect",
    "title": "Easypay payment on a page of LianLian",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Orders."
      },
      {
        "from": "merchant",
        "to": "payer",
        "text": "Gives the browser a signed form, on a telephone that of EASYPAY_H5_REDIRECT."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_WEB_REDIRECT/request",
        "text": "Posts the form."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Shows the page for the card."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "text": "Enters the card."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Sends a code by text message."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "text": "Enters the code and pays."
      },
      {
        "from": "payer",
        "to": "merchant",
        "message": "lianlian/EASYPAY_WEB_REDIRECT/notification",
        "text": "Comes back to url_return with the result, once."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_NOTIFICATION/notification",
        "text": "Says that the payment has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EASYPAY_RESULT_QUERY/request",
        "text": "Asks for the result where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EASYPAY_RESULT_QUERY/response",
        "text": "Returns the state of the payment."
      }
    ]
  },
  {
    "flow": "exchange-payment",
    "title": "Exchange payment",
    "note": "The code is valid for 10 minutes; for another one the merchant sends the first request again.",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Orders, and enters the card or chooses a bound one."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EXCHANGE_APPLY/request",
        "text": "Names the order, its currency and the card or its token."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EXCHANGE_APPLY/response",
        "text": "Returns a token; for accounts without text messages the result of the payment instead."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Sends a code by text message."
      },
      {
        "from": "payer",
        "to": "merchant",
        "text": "Enters the code."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EXCHANGE_VERIFY/request",
        "text": "Confirms the payment with the token and the code."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EXCHANGE_VERIFY/response",
        "text": "Returns the result, or that the payment is being processed."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EXCHANGE_NOTIFICATION/notification",
        "text": "Says that the payment has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EXCHANGE_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/EXCHANGE_RESULT_QUERY/request",
        "text": "Asks for the result where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/EXCHANGE_RESULT_QUERY/response",
        "text": "Returns the state of the payment."
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
    "flow": "mpay-card-binding",
    "title": "MPAY card binding",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Enters the card, the name, the number of the ID card and the phone number that the bank knows."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/MPAY_CARD_BIND_APPLY/request",
        "text": "Asks to bind the card."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/MPAY_CARD_BIND_APPLY/response",
        "text": "Returns a token for the next step."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Sends a code by text message."
      },
      {
        "from": "payer",
        "to": "merchant",
        "text": "Enters the code."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/MPAY_CARD_BIND_VERIFY/request",
        "text": "Confirms with the token and the code."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/MPAY_CARD_BIND_VERIFY/response",
        "text": "Returns no_agree, which stands for the card in later payments."
      }
    ]
  },
  {
    "flow": "mpay-payment",
    "title": "MPAY payment",
    "errata": [
      "verify-endpoint"
    ],
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Orders, and enters the card or chooses a bound one."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/MPAY_APPLY/request",
        "text": "Names the order and the card or its token, encrypted."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/MPAY_APPLY/response",
        "text": "Returns a token, which expires after 30 minutes."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Sends a code by text message."
      },
      {
        "from": "payer",
        "to": "merchant",
        "text": "Enters the code."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/MPAY_VERIFY/request",
        "text": "Confirms the payment with the token and the code."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/MPAY_VERIFY/response",
        "text": "Returns the outcome; for accounts without text messages it may hold the result of the payment."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/MPAY_NOTIFICATION/notification",
        "text": "Says that the payment has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/MPAY_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/MPAY_RESULT_QUERY/request",
        "text": "Asks for the result where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/MPAY_RESULT_QUERY/response",
        "text": "Returns the state of the payment."
      }
    ]
  },
  {
    "flow": "online-banking-payment",
    "title": "Online banking payment",
    "note": "The contents of the published pages name the query of aggregate payments for online banking.",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Orders."
      },
      {
        "from": "merchant",
        "to": "payer",
        "text": "Gives the browser a signed form."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "message": "lianlian/ONLINE_BANKING_REDIRECT/request",
        "text": "Posts the form."
      },
      {
        "from": "lianlian",
        "to": "payer",
        "text": "Shows the banks, and leads to the pages of the one that the payer chooses."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "text": "Pays on the pages of the bank, which returns the result."
      },
      {
        "from": "payer",
        "to": "merchant",
        "message": "lianlian/SYNC_NOTIFICATION/notification",
        "text": "Comes back to url_return with the result, once, and not from every bank."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/ONLINE_BANKING_NOTIFICATION/notification",
        "text": "Says that the payment has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/ONLINE_BANKING_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/AGGREGATE_RESULT_QUERY/request",
        "text": "Asks for the result where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/AGGREGATE_RESULT_QUERY/response",
        "text": "Returns the state of the payment."
      }
    ]
  },
  {
    "flow": "payout",
    "title": "Payout with confirmation",
    "note": "Steps 3 and 4 are there only where LianLian asks for a confirmation.",
    "errata": [
      "confirm-code"
    ],
    "parties": {
      "merchant": "Merchant",
      "lianlian": "LianLian Pay",
      "bank": "Bank"
    },
    "steps": [
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/INSTANT_PAYMENT_APPLY/request",
        "text": "Orders the payout to a card or account, encrypted."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/INSTANT_PAYMENT_APPLY/response",
        "text": "Accepts it with 0000, or asks with 4002, 4003 or 4004 and a confirm_code: it looks like a repetition, or the name does not fit the card."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/INSTANT_PAYMENT_CONFIRM/request",
        "text": "Confirms within 24 hours what it means to pay; otherwise it does nothing, and the payout is closed."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/INSTANT_PAYMENT_CONFIRM/response",
        "text": "Accepts the payout."
      },
      {
        "from": "lianlian",
        "to": "bank",
        "text": "Orders the transfer."
      },
      {
        "from": "bank",
        "to": "lianlian",
        "text": "Returns the result."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/INSTANT_PAYMENT_NOTIFICATION/notification",
        "text": "Says that the payout has succeeded or failed; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/INSTANT_PAYMENT_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/INSTANT_PAYMENT_RESULT_QUERY/request",
        "text": "Asks for the state where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/INSTANT_PAYMENT_RESULT_QUERY/response",
        "text": "Returns the state of the payout."
      }
    ]
  },
  {
    "flow": "refund",
    "title": "Refund",
    "parties": {
      "merchant": "Merchant",
      "lianlian": "LianLian Pay",
      "bank": "Bank"
    },
    "steps": [
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/REFUND_APPLY/request",
        "text": "Asks to pay back all or a part of a payment of the last six months."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/REFUND_APPLY/response",
        "text": "Says that the request is taken."
      },
      {
        "from": "lianlian",
        "to": "bank",
        "text": "Orders the refund."
      },
      {
        "from": "bank",
        "to": "lianlian",
        "text": "Accepts it. When the payer has the money is up to the bank."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/REFUND_NOTIFICATION/notification",
        "text": "Says that the refund has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/REFUND_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/REFUND_RESULT_QUERY/request",
        "text": "Asks for the state where no notification came."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/REFUND_RESULT_QUERY/response",
        "text": "Returns the state of the refund."
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
  },
  {
    "flow": "unified-payment",
    "title": "Unified payment",
    "parties": {
      "payer": "Payer",
      "merchant": "Merchant",
      "lianlian": "LianLian Pay"
    },
    "steps": [
      {
        "from": "payer",
        "to": "merchant",
        "text": "Orders."
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/UNIFIED_DIRECT/request",
        "text": "Creates the payment."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/UNIFIED_DIRECT/response",
        "text": "Returns gateway_url, the page on which the payer pays."
      },
      {
        "from": "merchant",
        "to": "payer",
        "text": "Sends the browser there."
      },
      {
        "from": "payer",
        "to": "lianlian",
        "text": "Pays by card, or on the pages of a bank."
      },
      {
        "from": "payer",
        "to": "merchant",
        "message": "lianlian/SYNC_NOTIFICATION/notification",
        "text": "Comes back to url_return with the result, once, and not from every bank."
      },
      {
        "from": "lianlian",
        "to": "merchant",
        "message": "lianlian/AGGREGATE_NOTIFICATION/notification",
        "text": "Says that the payment has succeeded; the merchant acts on each number once.",
        "resend": {
          "unless": "the merchant confirms it",
          "intervalsInMinutes": [
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2,
            2
          ]
        }
      },
      {
        "from": "merchant",
        "to": "lianlian",
        "message": "lianlian/AGGREGATE_NOTIFICATION/acknowledgement",
        "text": "Confirms it within 5 seconds."
      }
    ]
  }
];
