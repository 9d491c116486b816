// Generated from spec/ by `npm run generate`. Do not edit.

import { date, dateTime } from '../../table/format/formats.js';
import { list } from '../../codec/kinds.js';
import { always } from '../../table/presence/conditionRules.js';
import type { Row } from '../../table/Row.js';
import { once } from '../../codec/once.js';

/** The object whose JSON text is sent as `risk_item`. */
export interface RiskItem {
  /** frms_ware_category: String, at least 1 byte in UTF-8, mandatory. The industry code that LianLian assigned to the merchant, usually four digits. */
  frms_ware_category?: string;
  /** user_info_mercht_userno: String, at least 1 byte in UTF-8, mandatory. The merchant's number of the user; it may be that of user_id. */
  user_info_mercht_userno?: string;
  /** user_info_bind_phone: String, at least 1 byte in UTF-8, mandatory. The phone number of the user, where the merchant has it. */
  user_info_bind_phone?: string;
  /** user_info_dt_register: String, exactly 14 bytes in UTF-8, mandatory. When the user registered with the merchant, as yyyyMMddHHmmss. */
  user_info_dt_register?: string;
  /** goods_name: String, at least 1 byte in UTF-8, mandatory. The name of the product; it may be that of name_goods. */
  goods_name?: string;
  /** frms_client_chnl: String, at least 1 byte in UTF-8, conditional where the merchant calls from its server. What the payer pays with. Values: 10 mobile application; 13 web application; 16 H5 application. */
  frms_client_chnl?: '10' | '13' | '16';
  /** frms_ip_addr: String, at least 1 byte in UTF-8, conditional where the merchant calls from its server. The IP address of the payer. */
  frms_ip_addr?: string;
  /** frms_imei: String, 1 to 40 bytes in UTF-8, conditional where the payer pays in a mobile application. The IMEI of the payer's telephone. */
  frms_imei?: string;
  /** frms_mac_addr: String, 1 to 40 bytes in UTF-8, conditional where the payer pays in a web application. The MAC address of the payer's device. */
  frms_mac_addr?: string;
  /** user_info_full_name: String, at least 1 byte in UTF-8, conditional where the merchant takes verified payments. The name of the user. */
  user_info_full_name?: string;
  /** user_info_id_no: String, at least 1 byte in UTF-8, conditional where the merchant takes verified payments. The number of the user's document; the page says nothing of it. */
  user_info_id_no?: string;
  /** user_info_identify_state: String, at least 1 byte in UTF-8, conditional where the merchant takes verified payments. Whether the merchant has identified the user by an ID. Values: 0 not by an ID; 1 by an ID. */
  user_info_identify_state?: '0' | '1';
  /** user_info_identify_type: String, at least 1 byte in UTF-8, conditional where the merchant takes verified payments. How the merchant has identified the user. Values: 1 bank card verification; 2 verification on the spot; 3 remote verification of an ID card; 4 another verification. */
  user_info_identify_type?: '1' | '2' | '3' | '4';
  /** airline_code: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The airline; the page says nothing of it. */
  airline_code?: string;
  /** passenger_country: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The country code of the passenger. */
  passenger_country?: string;
  /** passenger_idcard_type: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The kind of the passenger's document. Values: 0 ID card or business license; 1 household register; 2 passport; 3 officer certificate; 4 soldier certificate; 5 mainland travel permit for Hong Kong and Macau residents; 6 mainland travel permit for Taiwan residents; 7 temporary ID card; 8 residence permit for foreigners; 9 police ID card; X other certificates. */
  passenger_idcard_type?: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'X';
  /** passenger_idcard: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The number of the passenger's document. */
  passenger_idcard?: string;
  /** passenger_name: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The first name of the passenger. */
  passenger_name?: string;
  /** passenger_phone: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The phone number of the passenger; its last four digits may be asterisks. */
  passenger_phone?: string;
  /** station_from_province: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The code of the province that a train leaves from, or of three letters the airport that a flight leaves from. */
  station_from_province?: string;
  /** airport_to: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The airport that a flight goes to, in three letters. */
  airport_to?: string;
  /** station_from_city: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The code of the city that a train leaves from. */
  station_from_city?: string;
  /** station_to_province: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The code of the province that a train goes to. */
  station_to_province?: string;
  /** station_to_city: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The code of the city that a train goes to. */
  station_to_city?: string;
  /** dt_flight: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The date of the flight or journey, as YYYYMMdd. */
  dt_flight?: string;
  /** hotel_com_name: String, at least 1 byte in UTF-8, conditional where the merchant sells hotel nights. The full name of the hotel. */
  hotel_com_name?: string;
  /** hotel_phone: String, at least 1 byte in UTF-8, conditional where the merchant sells hotel nights. The phone number of the guest. */
  hotel_phone?: string;
  /** dt_arrive: String, exactly 14 bytes in UTF-8, conditional where the merchant sells hotel nights. When the guest arrives, as yyyyMMddHHmmss. */
  dt_arrive?: string;
  /** dt_leave: String, at least 1 byte in UTF-8, conditional where the merchant sells hotel nights. When the guest leaves, as yyyyMMddHHmmss. */
  dt_leave?: string;
  /** book_phone: String, at least 1 byte in UTF-8, conditional where the merchant sells tourist products, or tickets without names. The phone number of who booked. */
  book_phone?: string;
  /** cinema_addr_province: String, at least 1 byte in UTF-8, conditional where the merchant sells tourist products, or tickets without names. The code of the province where the payer is. */
  cinema_addr_province?: string;
  /** cinema_addr_city: String, at least 1 byte in UTF-8, conditional where the merchant sells tourist products, or tickets without names. The code of the city where the payer is. */
  cinema_addr_city?: string;
  /** dt_play: String, at least 1 byte in UTF-8, conditional where the merchant sells tourist products, or tickets without names. When it begins, as yyyyMMddHHmmss. */
  dt_play?: string;
  /** airline_list: list of objects, conditional where an order has several tickets or tourist products. The rows of tickets or of tourist products, once for each. */
  airline_list?: readonly {
  /** airline_code: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The airline; the page says nothing of it. */
  airline_code?: string;
  /** passenger_country: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The country code of the passenger. */
  passenger_country?: string;
  /** passenger_idcard_type: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The kind of the passenger's document. Values: 0 ID card or business license; 1 household register; 2 passport; 3 officer certificate; 4 soldier certificate; 5 mainland travel permit for Hong Kong and Macau residents; 6 mainland travel permit for Taiwan residents; 7 temporary ID card; 8 residence permit for foreigners; 9 police ID card; X other certificates. */
  passenger_idcard_type?: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | 'X';
  /** passenger_idcard: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The number of the passenger's document. */
  passenger_idcard?: string;
  /** passenger_name: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The first name of the passenger. */
  passenger_name?: string;
  /** passenger_phone: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The phone number of the passenger; its last four digits may be asterisks. */
  passenger_phone?: string;
  /** station_from_province: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The code of the province that a train leaves from, or of three letters the airport that a flight leaves from. */
  station_from_province?: string;
  /** airport_to: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The airport that a flight goes to, in three letters. */
  airport_to?: string;
  /** station_from_city: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The code of the city that a train leaves from. */
  station_from_city?: string;
  /** station_to_province: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The code of the province that a train goes to. */
  station_to_province?: string;
  /** station_to_city: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The code of the city that a train goes to. */
  station_to_city?: string;
  /** dt_flight: String, at least 1 byte in UTF-8, conditional where the merchant sells air or train tickets. The date of the flight or journey, as YYYYMMdd. */
  dt_flight?: string;
  /** book_phone: String, at least 1 byte in UTF-8, conditional where the merchant sells tourist products, or tickets without names. The phone number of who booked. */
  book_phone?: string;
  /** cinema_addr_province: String, at least 1 byte in UTF-8, conditional where the merchant sells tourist products, or tickets without names. The code of the province where the payer is. */
  cinema_addr_province?: string;
  /** cinema_addr_city: String, at least 1 byte in UTF-8, conditional where the merchant sells tourist products, or tickets without names. The code of the city where the payer is. */
  cinema_addr_city?: string;
  /** dt_play: String, at least 1 byte in UTF-8, conditional where the merchant sells tourist products, or tickets without names. When it begins, as yyyyMMddHHmmss. */
  dt_play?: string;
}[];
  /** delivery_full_name: String, at least 1 byte in UTF-8, conditional where the merchant sells physical products. Who receives the goods. */
  delivery_full_name?: string;
  /** delivery_addr_province: String, at least 1 byte in UTF-8, conditional where the merchant sells physical products. The code of the province that the goods go to. */
  delivery_addr_province?: string;
  /** delivery_addr_city: String, at least 1 byte in UTF-8, conditional where the merchant sells physical products. The code of the city that the goods go to. */
  delivery_addr_city?: string;
  /** delivery_phone: String, at least 1 byte in UTF-8, conditional where the merchant sells physical products. The mobile number of who receives the goods. */
  delivery_phone?: string;
  /** logistics_mode: String, at least 1 byte in UTF-8, conditional where the merchant sells physical products. How the goods are sent. Values: 1 post; 2 ordinary express; 3 express delivery; 4 freight company; 5 logistics and distribution company; 6 international express; 7 shipping express; 8 ocean shipping; 9 picked up. */
  logistics_mode?: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
  /** delivery_cycle: String, at least 1 byte in UTF-8, conditional where the merchant sells physical products. How soon the goods are delivered. Values: 12h within 12 hours; 24h within 24 hours; 48h within 48 hours; 72h within 72 hours; other after three days. */
  delivery_cycle?: '12h' | '24h' | '48h' | '72h' | 'other';
  /** goods_count: String, at least 1 byte in UTF-8, conditional where the merchant sells physical products, or tickets without names. How many products there are. */
  goods_count?: string;
  /** virtual_goods_status: String, at least 1 byte in UTF-8, conditional where the merchant sells physical products. Whether there are virtual goods among them. Values: 0 none; 1 some. */
  virtual_goods_status?: '0' | '1';
  /** virtual_goods_amount: String, at least 1 byte in UTF-8, optional. The amount of the virtual goods, in CNY. */
  virtual_goods_amount?: string;
  /** game_id_belongs: String, at least 1 byte in UTF-8, conditional where the merchant sells games. Whose game account is paid for. Values: 1 the own account; 2 the account of another person. */
  game_id_belongs?: '1' | '2';
  /** game_id: String, at least 1 byte in UTF-8, mandatory where /game_id_belongs is 2. The game account that is paid for. */
  game_id?: string;
  /** cinema_name: String, at least 1 byte in UTF-8, conditional where the merchant sells tickets without names. The name of the cinema, or of the company that sells the tickets. */
  cinema_name?: string;
}

export const riskItem: () => readonly Row[] = once(() => [
{ identifier: "frms_ware_category", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, when: always },
{ identifier: "user_info_mercht_userno", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, sensitive: true, when: always },
{ identifier: "user_info_bind_phone", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, sensitive: true, when: always },
{ identifier: "user_info_dt_register", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, max: 14, when: always, format: dateTime, min: 14 },
{ identifier: "goods_name", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, when: always },
{ identifier: "frms_client_chnl", type: "String", presence: "C", condition: { unknowable: "" }, values: { "10": "", "13": "", "16": "" } },
{ identifier: "frms_ip_addr", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "frms_imei", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true, max: 40 },
{ identifier: "frms_mac_addr", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true, max: 40 },
{ identifier: "user_info_full_name", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "user_info_id_no", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "user_info_identify_state", type: "String", presence: "C", condition: { unknowable: "" }, values: { "0": "", "1": "" } },
{ identifier: "user_info_identify_type", type: "String", presence: "C", condition: { unknowable: "" }, values: { "1": "", "2": "", "3": "", "4": "" } },
{ identifier: "airline_code", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "passenger_country", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "passenger_idcard_type", type: "String", presence: "C", condition: { unknowable: "" }, values: { "0": "", "1": "", "2": "", "3": "", "4": "", "5": "", "6": "", "7": "", "8": "", "9": "", X: "" } },
{ identifier: "passenger_idcard", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "passenger_name", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "passenger_phone", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "station_from_province", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "airport_to", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "station_from_city", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "station_to_province", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "station_to_city", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "dt_flight", type: "String", presence: "C", condition: { unknowable: "" }, format: date },
{ identifier: "hotel_com_name", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "hotel_phone", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "dt_arrive", type: "String", presence: "C", condition: { unknowable: "" }, max: 14, format: dateTime, min: 14 },
{ identifier: "dt_leave", type: "String", presence: "C", condition: { unknowable: "" }, format: dateTime },
{ identifier: "book_phone", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "cinema_addr_province", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "cinema_addr_city", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "dt_play", type: "String", presence: "C", condition: { unknowable: "" }, format: dateTime },
{ identifier: "airline_list", type: "List", presence: "C", condition: { unknowable: "" }, members: [
{ identifier: "airline_code", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "passenger_country", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "passenger_idcard_type", type: "String", presence: "C", condition: { unknowable: "" }, values: { "0": "", "1": "", "2": "", "3": "", "4": "", "5": "", "6": "", "7": "", "8": "", "9": "", X: "" } },
{ identifier: "passenger_idcard", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "passenger_name", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "passenger_phone", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "station_from_province", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "airport_to", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "station_from_city", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "station_to_province", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "station_to_city", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "dt_flight", type: "String", presence: "C", condition: { unknowable: "" }, format: date },
{ identifier: "book_phone", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "cinema_addr_province", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "cinema_addr_city", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "dt_play", type: "String", presence: "C", condition: { unknowable: "" }, format: dateTime },
], kind: list },
{ identifier: "delivery_full_name", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "delivery_addr_province", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "delivery_addr_city", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "delivery_phone", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "logistics_mode", type: "String", presence: "C", condition: { unknowable: "" }, values: { "1": "", "2": "", "3": "", "4": "", "5": "", "6": "", "7": "", "8": "", "9": "" } },
{ identifier: "delivery_cycle", type: "String", presence: "C", condition: { unknowable: "" }, values: { "12h": "", "24h": "", "48h": "", "72h": "", other: "" } },
{ identifier: "goods_count", type: "String", presence: "C", condition: { unknowable: "" } },
{ identifier: "virtual_goods_status", type: "String", presence: "C", condition: { unknowable: "" }, values: { "0": "", "1": "" } },
{ identifier: "virtual_goods_amount", type: "String", presence: "O" },
{ identifier: "game_id_belongs", type: "String", presence: "C", condition: { unknowable: "" }, values: { "1": "", "2": "" } },
{ identifier: "game_id", type: "String", presence: "M", condition: { member: "/game_id_belongs", equals: "2", erratum: "game-id" }, sensitive: true },
{ identifier: "cinema_name", type: "String", presence: "C", condition: { unknowable: "" } },
]);
