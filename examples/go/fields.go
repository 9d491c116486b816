package main

// row is a row of a published field table.
type row struct {
	name     string
	kind     string
	min, max int
	presence string
	values   []string
	form     string
	members  []row
}

// unbounded is the length of a row that has none.
const unbounded = 1 << 30

// message is a message of an interface.
type message struct {
	rows []row
	// Members that a page names only in a condition.
	named []string
	// What tells a success, and how.
	outcome []string
	success string
	// Rows that are required of a success alone.
	ofSuccess []string
}

func merchant() []row {
	return []row{
		{name: "memberIIN", kind: "AN", min: 8, max: 8, presence: "M"},
		{name: "memberName", kind: "ANS", min: 1, max: 40, presence: "M"},
		{name: "merchantID", kind: "ANS", min: 1, max: 15, presence: "party"},
		{name: "merchantName", kind: "ANS", min: 1, max: 25, presence: "party"},
		{name: "mcc", kind: "N", min: 4, max: 4, presence: "party"},
	}
}

func agreement() []row {
	return []row{
		{name: "orderID", kind: "ANS", min: 35, max: 35, presence: "M"},
		{name: "scUsageScenarios", kind: "ANS", min: 2, max: 40, presence: "M"},
		{name: "scUsePurpose", kind: "ANS", min: 2, max: 128, presence: "M"},
		{name: "protocolVerNm", kind: "ANS", min: 2, max: 128, presence: "M"},
		{name: "serialNm", kind: "ANS", min: 14, max: 64, presence: "M"},
	}
}

func verification(tradeType string, encrypted ...row) message {
	rows := append(merchant(),
		row{name: "tradeType", kind: "AN", min: 6, max: 6, presence: "M", values: []string{tradeType}},
		row{name: "encData", kind: "Object", presence: "M", members: encrypted})
	return message{rows: append(rows, agreement()...)}
}

var outcome = row{name: "msgResponse", kind: "Object", presence: "M", members: []row{
	{name: "responseCode", kind: "AN", min: 2, max: 2, presence: "M"},
	{name: "responseMsg", kind: "S", min: 1, max: 100, presence: "M"},
	{name: "errorDetail", kind: "S", min: 1, max: 255, presence: "O"},
}}

var customerName = row{name: "customerNm", kind: "S", min: 1, max: 66, presence: "M", form: "name"}
var certificate = row{name: "certifID", kind: "ANS", min: 1, max: 20, presence: "M"}
var messageID = row{name: "msgID", kind: "AN", min: 29, max: 29, presence: "M", form: "msgID"}
var industryCode = row{name: "industryCode", kind: "AN", min: 8, max: 8, presence: "M"}

var messages = map[string]message{
	"unionpay/MOBILE_NUMBER_VERIFICATION/request": verification("TL0104",
		customerName,
		row{name: "phoneNo", kind: "ANS", min: 11, max: 11, presence: "M", form: "phone"},
		certificate),
	"unionpay/MOBILE_NUMBER_VERIFICATION/response": {rows: []row{outcome}},
	"unionpay/ID_CARD_PHOTO_VERIFICATION/request": verification("ID0203",
		customerName,
		certificate,
		row{name: "photo", kind: "S", min: 1, max: 204800, presence: "M", form: "photo"}),
	"unionpay/ID_CARD_PHOTO_VERIFICATION/response": {
		rows: []row{
			{name: "confidence", kind: "N", min: 1, max: 3, presence: "C", form: "confidence"},
			outcome,
		},
		outcome: []string{"msgResponse", "responseCode"}, success: "00", ofSuccess: []string{"confidence"},
	},
	"unionpay/CHANNEL_LOGIN_INFO/request": {rows: []row{
		messageID,
		{name: "channelCode", kind: "AN", min: 8, max: 12, presence: "M"},
		{name: "channelName", kind: "ANS", min: 1, max: 50, presence: "O"},
		{name: "clientType", kind: "N", min: 1, max: 1, presence: "O", values: []string{"0", "1", "2"}},
		industryCode,
		{name: "userId", kind: "ANS", min: 1, max: 64, presence: "M"},
		{name: "language", kind: "ANS", min: 5, max: 5, presence: "O", form: "language"},
		{name: "longitude", kind: "NS", min: 1, max: 15, presence: "O", form: "longitude"},
		{name: "latitude", kind: "NS", min: 1, max: 15, presence: "O", form: "latitude"},
		{name: "encData", kind: "Object", presence: "O", members: []row{
			{name: "mobile", kind: "ANS", min: 1, max: 64, presence: "O"},
			{name: "email", kind: "ANS", min: 1, max: 100, presence: "O"},
			{name: "idType", kind: "N", min: 1, max: 1, presence: "O", values: []string{"1", "2", "3", "4", "5", "6", "7", "8"}},
			{name: "idNo", kind: "ANS", min: 1, max: 18, presence: "O"},
		}},
	}},
	"unionpay/CHANNEL_LOGIN_INFO/response": {
		rows: []row{
			messageID,
			{name: "channelCode", kind: "AN", min: 8, max: 12, presence: "R"},
			industryCode,
			{name: "industryUrl", kind: "ANS", min: 1, max: 512, presence: "C", form: "url"},
			outcome,
		},
		outcome: []string{"msgResponse", "responseCode"}, success: "00", ofSuccess: []string{"industryUrl"},
	},
	"lianlian/MPAY_VERIFY/request": {
		rows: []row{
			{name: "oid_partner", kind: "String", min: 1, max: 18, presence: "M"},
			{name: "no_order", kind: "String", min: 1, max: 32, presence: "M"},
			{name: "token", kind: "String", min: 1, max: unbounded, presence: "M"},
			{name: "sign_type", kind: "String", min: 3, max: 13, presence: "M", values: []string{"RSA", "SHA256withRSA"}},
			{name: "sign", kind: "String", min: 1, max: unbounded, presence: "M"},
			{name: "money_order", kind: "String", min: 1, max: 12, presence: "M", form: "amount"},
			{name: "verify_code", kind: "String", min: 1, max: 6, presence: "M"},
		},
		named: []string{"no_agree", "id_no", "bind_mob", "id_type", "card_no", "info_order"},
	},
	"lianlian/MPAY_VERIFY/response": {
		rows: []row{
			{name: "ret_code", kind: "String", min: 4, max: 4, presence: "M"},
			{name: "ret_msg", kind: "String", min: 1, max: 100, presence: "M"},
			{name: "oid_partner", kind: "String", min: 1, max: 18, presence: "C"},
			{name: "sign_type", kind: "String", min: 3, max: 13, presence: "C", values: []string{"RSA", "SHA256WITHRSA"}},
			{name: "sign", kind: "String", min: 1, max: unbounded, presence: "C"},
			{name: "no_order", kind: "String", min: 1, max: 32, presence: "C"},
			{name: "dt_order", kind: "String", min: 14, max: 14, presence: "C", form: "dateTime"},
			{name: "oid_paybill", kind: "String", min: 1, max: 18, presence: "C"},
			{name: "money_order", kind: "String", min: 1, max: 12, presence: "C", form: "amount"},
			{name: "token", kind: "String", min: 1, max: unbounded, presence: "O"},
			{name: "info_order", kind: "String", min: 1, max: 255, presence: "O"},
			{name: "settle_date", kind: "String", min: 8, max: 8, presence: "O", form: "date"},
			{name: "no_agree", kind: "String", min: 1, max: 16, presence: "O"},
		},
		named:   []string{"result_pay"},
		outcome: []string{"ret_code"}, success: "0000",
		ofSuccess: []string{"oid_partner", "sign_type", "sign", "no_order", "dt_order", "oid_paybill", "money_order"},
	},
}
