package main

import (
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"maps"
	"slices"
	"strconv"
	"strings"
)

const payloadVersion = "lianpay1_0_1"

var signTypes = []string{"RSA", "SHA256withRSA"}

// unsignedMembers of the answer to a query take no part in its signature: nobody has signed them.
var unsignedMembers = map[string][]string{
	"MPAY_RESULT_QUERY":    {"bank_name", "memo", "card_no"},
	"EASYPAY_RESULT_QUERY": {"bank_name", "memo"},
}

// source gives the text that is signed: all but sign and what is empty, in the order of ASCII, not encoded. Of the answers
// to two queries, unsignedMembers take no part either: leave them out before.
func source(params map[string]*string) string {
	var pairs []string
	for _, name := range slices.Sorted(maps.Keys(params)) {
		if value := params[name]; value != nil && *value != "" && name != "sign" {
			pairs = append(pairs, name+"="+*value)
		}
	}
	return strings.Join(pairs, "&")
}

func digestOf(text, signType string) (crypto.Hash, []byte) {
	if isSignType(signType, "RSA") {
		digest := md5.Sum([]byte(text))
		return crypto.MD5, digest[:]
	}
	digest := sha256.Sum256([]byte(text))
	return crypto.SHA256, digest[:]
}

// signParams gives the member sign of a message, to which the sign type belongs.
func signParams(params map[string]*string, key *rsa.PrivateKey, signType string) (string, error) {
	params["sign_type"] = &signType
	hash, digest := digestOf(source(params), signType)
	signature, err := rsa.SignPKCS1v15(nil, key, hash, digest)
	return base64.StdEncoding.EncodeToString(signature), err
}

// isSignType compares without regard to letter case: some answers write SHA256WITHRSA.
func isSignType(one, other string) bool {
	return strings.ToLower(one) == strings.ToLower(other)
}

// verifyParams refuses a message whose signature does not hold, or whose sign type is not accepted.
func verifyParams(params map[string]*string, key *rsa.PublicKey, accept []string) error {
	signType, sign := valueOf(params["sign_type"]), valueOf(params["sign"])
	isGiven := func(one string) bool { return isSignType(signType, one) }
	if !slices.ContainsFunc(signTypes, isGiven) || !slices.ContainsFunc(accept, isGiven) {
		return reject("value")
	}
	signature, err := unbase64(sign)
	if err != nil {
		return reject("signature")
	}
	hash, digest := digestOf(source(params), signType)
	if rsa.VerifyPKCS1v15(key, hash, digest, signature) != nil {
		return reject("signature")
	}
	return nil
}

// verifyAnswer refuses an answer that LianLian has not signed, and a signed one to another request than was asked. Either
// leaves the outcome unknown: where money moves, query with the same number. What takes no part in the signature comes
// last: of MPAY_RESULT_QUERY unsignedMembers["MPAY_RESULT_QUERY"]... Do not act on it.
func verifyAnswer(asked, answer map[string]*string, key *rsa.PublicKey, unsigned ...string) error {
	signed := maps.Clone(answer)
	maps.DeleteFunc(signed, func(name string, _ *string) bool { return slices.Contains(unsigned, name) })
	if err := verifyParams(signed, key, []string{"SHA256withRSA"}); err != nil {
		return err
	}
	number := "no_order"
	if valueOf(asked[number]) == "" {
		// Only then: where an order has a number of yours, its steps differ in oid_paybill.
		number = "oid_paybill"
	}
	for _, name := range []string{number, "oid_partner", "user_id", "no_refund", "money_order", "money_refund"} {
		one, other := valueOf(asked[name]), valueOf(answer[name])
		if one != "" && other != "" && !isSame(name, one, other) {
			return reject("value")
		}
	}
	return nil
}

// isSame compares amounts by what they are worth: one may come back as 88, 88.0 or 88.00.
func isSame(name, one, other string) bool {
	if !strings.HasPrefix(name, "money_") {
		return one == other
	}
	left, errOfLeft := strconv.ParseFloat(one, 64)
	right, errOfRight := strconv.ParseFloat(other, 64)
	return errOfLeft == nil && errOfRight == nil && left == right
}

func valueOf(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// encryptPayload gives the value of pay_load for the holder of a key.
func encryptPayload(plaintext []byte, key *rsa.PublicKey) (string, error) {
	random := make([]byte, 72)
	rand.Read(random)
	macKey, contentKey, nonce := random[:32], random[32:64], random[64:]
	parts := []string{payloadVersion}
	for _, one := range [][]byte{macKey, contentKey} {
		encrypted, err := rsa.EncryptOAEP(sha1.New(), rand.Reader, key, one, nil)
		if err != nil {
			return "", err
		}
		parts = append(parts, base64.StdEncoding.EncodeToString(encrypted))
	}
	text := base64.StdEncoding.EncodeToString(nonce) + "$" + base64.StdEncoding.EncodeToString(counter(contentKey, nonce, plaintext))
	return strings.Join(append(parts, text, base64.StdEncoding.EncodeToString(macOf(macKey, text))), "$"), nil
}

// decryptPayload gives what a pay_load holds. It names no key, so each is tried; what is wrong inside is the one rule
// "decryption".
func decryptPayload(payload string, keys []*rsa.PrivateKey) ([]byte, error) {
	parts := strings.Split(payload, "$")
	if len(parts) != 6 || parts[0] != payloadVersion {
		return nil, reject("header")
	}
	var octets [6][]byte
	for index, part := range parts[1:] {
		// Some senders break the lines of Base64.
		decoded, err := unbase64(strings.NewReplacer("\r", "", "\n", "").Replace(part))
		if err != nil {
			return nil, reject("header")
		}
		octets[index+1] = decoded
	}
	nonce, ciphertext, mac := octets[3], octets[4], octets[5]
	if len(nonce) != 8 || len(mac) != 32 {
		return nil, reject("header")
	}
	for _, key := range keys {
		macKey, errOfMac := rsa.DecryptOAEP(sha1.New(), nil, key, octets[1], nil)
		contentKey, errOfContent := rsa.DecryptOAEP(sha1.New(), nil, key, octets[2], nil)
		if errOfMac != nil || errOfContent != nil || len(macKey) != 32 || len(contentKey) != 32 {
			continue
		}
		if hmac.Equal(mac, macOf(macKey, parts[3]+"$"+parts[4])) {
			return counter(contentKey, nonce, ciphertext), nil
		}
	}
	return nil, reject("decryption")
}

// counter encrypts and decrypts: AES in counter mode, whose first block is the nonce and then the number 1.
func counter(key, nonce, text []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err)
	}
	first := binary.BigEndian.AppendUint64(slices.Clone(nonce), 1)
	result := make([]byte, len(text))
	cipher.NewCTR(block, first).XORKeyStream(result, text)
	return result
}

func macOf(key []byte, text string) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return mac.Sum(nil)
}
