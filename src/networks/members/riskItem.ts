// Generated from spec/ by `npm run generate`. Do not edit.

import { dateTime } from '../../table/format/formats.js';
import { always } from '../../table/presence/conditionRules.js';
import type { Row } from '../../table/Row.js';

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
}

export const riskItem: readonly Row[] = [
{ identifier: "frms_ware_category", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, when: always },
{ identifier: "user_info_mercht_userno", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, sensitive: true, when: always },
{ identifier: "user_info_bind_phone", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, sensitive: true, when: always },
{ identifier: "user_info_dt_register", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, max: 14, when: always, format: dateTime, min: 14 },
{ identifier: "goods_name", type: "String", presence: "M", condition: { always: true, erratum: "risk-item-basic" }, when: always },
{ identifier: "frms_client_chnl", type: "String", presence: "C", condition: { unknowable: "" }, values: { "10": "", "13": "", "16": "" } },
{ identifier: "frms_ip_addr", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true },
{ identifier: "frms_imei", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true, max: 40 },
{ identifier: "frms_mac_addr", type: "String", presence: "C", condition: { unknowable: "" }, sensitive: true, max: 40 },
];
