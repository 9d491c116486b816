package main

import (
	"bytes"
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"math/big"
	"sort"
	"strconv"
	"strings"
	"time"
)

func whole(jwk *object, name string) *big.Int {
	text, _ := jwk.values[name].(string)
	octets, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return new(big.Int)
	}
	return new(big.Int).SetBytes(octets)
}

func publicKey(jwk *object) *rsa.PublicKey {
	return &rsa.PublicKey{N: whole(jwk, "n"), E: int(whole(jwk, "e").Int64())}
}

func privateKey(jwk *object) *rsa.PrivateKey {
	key := &rsa.PrivateKey{
		PublicKey: *publicKey(jwk),
		D:         whole(jwk, "d"),
		Primes:    []*big.Int{whole(jwk, "p"), whole(jwk, "q")},
	}
	key.Precompute()
	return key
}

func keysNamed(keys any, kid string) []*object {
	var found []*object
	list, _ := keys.([]any)
	for _, one := range list {
		if jwk, is := one.(*object); is && jwk.values["kid"] == kid {
			found = append(found, jwk)
		}
	}
	return found
}

var encode64 = base64.RawURLEncoding.EncodeToString
var decode64 = func(text string) ([]byte, bool) {
	octets, err := base64.RawURLEncoding.Strict().DecodeString(text)
	return octets, err == nil && !strings.ContainsAny(text, "\r\n")
}

var critical = []string{"UPI-UUID", "UPI-TIMESTAMP", "UPI-APPID", "UPI-REQPATH"}

func jwsSign(body []byte, jwk *object, kid, appID string, path any, now time.Time) string {
	random := make([]byte, 16)
	rand.Read(random)
	random[6], random[8] = random[6]&0x0f|0x40, random[8]&0x3f|0x80
	header := &object{values: map[string]any{}}
	header.set("alg", "RS256")
	header.set("kid", kid)
	crit := []any{}
	header.set("crit", crit)
	header.set("UPI-UUID", hex.EncodeToString(random))
	header.set("UPI-TIMESTAMP", strconv.FormatInt(now.Unix(), 10))
	header.set("UPI-APPID", appID)
	if path != nil {
		header.set("UPI-REQPATH", path)
	}
	for _, name := range critical {
		if _, has := header.values[name]; has {
			crit = append(crit, name)
		}
	}
	header.set("crit", crit)
	var text strings.Builder
	writeJSON(&text, header)
	encoded := encode64([]byte(text.String()))
	digest := sha256.Sum256([]byte(encoded + "." + encode64(body)))
	signature, err := rsa.SignPKCS1v15(rand.Reader, privateKey(jwk), crypto.SHA256, digest[:])
	if err != nil {
		panic(err)
	}
	return encoded + ".." + encode64(signature)
}

var headerForms = map[string]string{
	"kid":           `^[ -~]+$`,
	"UPI-UUID":      `^[0-9a-f]{32}$`,
	"UPI-TIMESTAMP": `^[0-9]{10}$`,
	"UPI-APPID":     `^[!-~]{8}$`,
	"UPI-REQPATH":   `^/[!-~]*$`,
}

func isSoundHeader(header *object) bool {
	crit, _ := header.values["crit"].([]any)
	named := map[any]int{}
	for _, name := range crit {
		if _, is := name.(string); !is {
			return false
		}
		named[name]++
	}
	due := 0
	for name, form := range headerForms {
		value, has := header.values[name]
		if !has && name == "UPI-REQPATH" {
			continue
		}
		text, is := value.(string)
		if !is || !isMatch(form, text) {
			return false
		}
		if name != "kid" {
			due++
			if named[name] != 1 {
				return false
			}
		}
	}
	_, hasB64 := header.values["b64"]
	_, hasZip := header.values["zip"]
	return header.values["alg"] == "RS256" && !hasB64 && !hasZip && len(crit) == due
}

func jwsVerify(input *object, now time.Time) string {
	text, _ := input.values["header"].(string)
	parts := strings.Split(text, ".")
	if len(parts) != 3 || parts[1] != "" {
		return "header"
	}
	protected, isProtected := decode64(parts[0])
	signature, isSignature := decode64(parts[2])
	if !isProtected || !isSignature || len(signature) == 0 {
		return "header"
	}
	parsed, err := parseJSON(protected)
	header, is := parsed.(*object)
	if err != nil || !is || !isSoundHeader(header) {
		return "header"
	}
	keys := keysNamed(input.values["keys"], header.values["kid"].(string))
	if len(keys) == 0 {
		return "key"
	}
	digest := sha256.Sum256([]byte(parts[0] + "." + encode64(bytesOf(input.values["body"]))))
	isSigned := false
	for _, key := range keys {
		isSigned = isSigned || rsa.VerifyPKCS1v15(publicKey(key), crypto.SHA256, digest[:], signature) == nil
	}
	if !isSigned {
		return "signature"
	}
	seconds, _ := strconv.ParseInt(header.values["UPI-TIMESTAMP"].(string), 10, 64)
	if away := now.Unix() - seconds; away > 300 || away < -300 {
		return "timestamp"
	}
	if path, has := input.values["requestPath"]; has && header.values["UPI-REQPATH"] != path {
		return "path"
	}
	if appID, has := input.values["appId"]; has && header.values["UPI-APPID"] != appID {
		return "app-id"
	}
	seen, _ := input.values["seen"].([]any)
	for _, uuid := range seen {
		if uuid == header.values["UPI-UUID"] {
			return "replay"
		}
	}
	return ""
}

func tagOf(contentKey []byte, header string, iv, ciphertext []byte) []byte {
	mac := hmac.New(sha256.New, contentKey[:16])
	mac.Write([]byte(header))
	mac.Write(iv)
	mac.Write(ciphertext)
	binary.Write(mac, binary.BigEndian, uint64(len(header))*8)
	return mac.Sum(nil)[:16]
}

func jweEncrypt(plaintext []byte, jwk *object, kid string) string {
	random := make([]byte, 48)
	rand.Read(random)
	contentKey, iv := random[:32], random[32:]
	var text strings.Builder
	header := &object{values: map[string]any{}}
	header.set("alg", "RSA1_5")
	header.set("enc", "A128CBC-HS256")
	header.set("kid", kid)
	writeJSON(&text, header)
	encoded := encode64([]byte(text.String()))
	encryptedKey, err := rsa.EncryptPKCS1v15(rand.Reader, publicKey(jwk), contentKey)
	if err != nil {
		panic(err)
	}
	missing := 16 - len(plaintext)%16
	ciphertext := append(bytes.Clone(plaintext), bytes.Repeat([]byte{byte(missing)}, missing)...)
	block, _ := aes.NewCipher(contentKey[16:])
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(ciphertext, ciphertext)
	tag := tagOf(contentKey, encoded, iv, ciphertext)
	return strings.Join([]string{encoded, encode64(encryptedKey), encode64(iv), encode64(ciphertext), encode64(tag)}, ".")
}

func jweDecrypt(jwe string, keys any) ([]byte, string) {
	parts := strings.Split(jwe, ".")
	if len(parts) != 5 {
		return nil, "header"
	}
	var octets [5][]byte
	for index, part := range parts {
		decoded, is := decode64(part)
		if !is || len(decoded) == 0 {
			return nil, "header"
		}
		octets[index] = decoded
	}
	parsed, err := parseJSON(octets[0])
	header, is := parsed.(*object)
	if err != nil || !is || header.values["alg"] != "RSA1_5" || header.values["enc"] != "A128CBC-HS256" {
		return nil, "header"
	}
	for _, name := range []string{"zip", "crit"} {
		if _, has := header.values[name]; has {
			return nil, "header"
		}
	}
	kid, is := header.values["kid"].(string)
	if !is {
		return nil, "header"
	}
	found := keysNamed(keys, kid)
	if len(found) == 0 {
		return nil, "key"
	}
	encryptedKey, iv, ciphertext, tag := octets[1], octets[2], octets[3], octets[4]
	contentKey := make([]byte, 32)
	rand.Read(contentKey)
	isWrong := rsa.DecryptPKCS1v15SessionKey(nil, privateKey(found[0]), encryptedKey, contentKey) != nil
	if isWrong || len(iv) != 16 || len(ciphertext)%16 != 0 || subtle.ConstantTimeCompare(tag, tagOf(contentKey, parts[0], iv, ciphertext)) != 1 {
		return nil, "decryption"
	}
	block, _ := aes.NewCipher(contentKey[16:])
	plaintext := make([]byte, len(ciphertext))
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(plaintext, ciphertext)
	padding := int(plaintext[len(plaintext)-1])
	if padding < 1 || padding > 16 || !bytes.Equal(plaintext[len(plaintext)-padding:], bytes.Repeat([]byte{byte(padding)}, padding)) {
		return nil, "decryption"
	}
	return plaintext[:len(plaintext)-padding], ""
}

func stringToSign(params *object) string {
	var names, pairs []string
	for name, value := range params.values {
		if text, is := value.(string); is && text != "" && name != "sign" {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	for _, name := range names {
		pairs = append(pairs, name+"="+params.values[name].(string))
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

func kvSign(params, jwk *object, signType string) string {
	params.set("sign_type", signType)
	hash, digest := digestOf(stringToSign(params), signType)
	signature, err := rsa.SignPKCS1v15(rand.Reader, privateKey(jwk), hash, digest)
	if err != nil {
		panic(err)
	}
	return base64.StdEncoding.EncodeToString(signature)
}

// isSignType compares without regard to letter case: some answers write SHA256WITHRSA.
func isSignType(signType string, other any) bool {
	text, _ := other.(string)
	return strings.ToLower(signType) == strings.ToLower(text)
}

func kvVerify(params, jwk *object, accept any) string {
	signType, _ := params.values["sign_type"].(string)
	isAccepted := isSignType(signType, "RSA") || isSignType(signType, "SHA256withRSA")
	if list, is := accept.([]any); is {
		isAccepted = false
		for _, one := range list {
			isAccepted = isAccepted || isSignType(signType, one)
		}
	}
	if !isAccepted {
		return "value"
	}
	text, _ := params.values["sign"].(string)
	signature, err := base64.StdEncoding.DecodeString(text)
	if err != nil || strings.ContainsAny(text, "\r\n") {
		return "signature"
	}
	hash, digest := digestOf(stringToSign(params), signType)
	if rsa.VerifyPKCS1v15(publicKey(jwk), hash, digest, signature) != nil {
		return "signature"
	}
	return ""
}
