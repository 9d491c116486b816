package main

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// The members of the protected header that have to be understood, and what they look like.
var (
	critical      = []string{"UPI-UUID", "UPI-TIMESTAMP", "UPI-APPID", "UPI-REQPATH"}
	criticalForms = map[string]*regexp.Regexp{
		"UPI-UUID":      regexp.MustCompile(`^[0-9a-f]{32}$`),
		"UPI-TIMESTAMP": regexp.MustCompile(`^[0-9]{10}$`),
		"UPI-APPID":     regexp.MustCompile(`^[!-~]{8}$`),
		"UPI-REQPATH":   regexp.MustCompile(`^/[!-~]*$`),
	}
	printable = regexp.MustCompile(`^[ -~]+$`)
)

// signUPI gives the value of UPI-JWS over the exact bytes of a body.
func signUPI(body []byte, key jose.JSONWebKey, kid, appID string, path *string, now time.Time) (string, error) {
	key.KeyID = kid
	members := map[jose.HeaderKey]any{
		"UPI-UUID":      newUUID(),
		"UPI-TIMESTAMP": strconv.FormatInt(now.Unix(), 10),
		"UPI-APPID":     appID,
	}
	if path != nil {
		members["UPI-REQPATH"] = *path
	}
	options := &jose.SignerOptions{ExtraHeaders: members}
	for _, name := range critical {
		if _, there := members[jose.HeaderKey(name)]; there {
			options.WithCritical(name)
		}
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: key}, options)
	if err != nil {
		return "", err
	}
	token, err := signer.Sign(body)
	if err != nil {
		return "", err
	}
	return token.DetachedCompactSerialize()
}

// expected is what a receiver compares a UPI-JWS with; what is nil is not compared.
type expected struct {
	path, appID *string
	seen        []string
	now         time.Time
}

// verifyUPI refuses a UPI-JWS that does not hold for a body, is too old or new, was seen, or is meant for another.
func verifyUPI(body []byte, header string, keys []jose.JSONWebKey, want expected) error {
	protected, err := protectedHeader(header)
	if err != nil || !hasForm(protected) {
		return reject("header")
	}
	key := keyNamed(protected["kid"].(string), keys)
	if key == nil {
		return reject("key")
	}
	// An empty body is one, too; for nil go-jose reads the payload of the header.
	token, err := jose.ParseDetached(header, append([]byte{}, body...), []jose.SignatureAlgorithm{jose.RS256})
	if err != nil {
		return reject("header")
	}
	if !holds(token, header, body, key.Public().Key.(*rsa.PublicKey)) {
		return reject("signature")
	}
	seconds, _ := strconv.ParseInt(protected["UPI-TIMESTAMP"].(string), 10, 64)
	if want.now.Sub(time.Unix(seconds, 0)).Abs() > 300*time.Second {
		return reject("timestamp")
	}
	if want.path != nil && protected["UPI-REQPATH"] != *want.path {
		return reject("path")
	}
	if want.appID != nil && protected["UPI-APPID"] != *want.appID {
		return reject("app-id")
	}
	if slices.Contains(want.seen, protected["UPI-UUID"].(string)) {
		return reject("replay")
	}
	return nil
}

// protectedHeader reads the members of the header of a detached JWS.
func protectedHeader(header string) (map[string]any, error) {
	parts := strings.Split(header, ".")
	if len(parts) != 3 || parts[1] != "" || parts[2] == "" {
		return nil, errors.New("not detached")
	}
	if _, err := unbase64url(parts[2]); err != nil {
		return nil, err
	}
	protected, err := unbase64url(parts[0])
	if err != nil {
		return nil, err
	}
	return jsonObject(protected)
}

// hasForm tells whether a protected header has each member, and each in its form.
func hasForm(protected map[string]any) bool {
	there := slices.DeleteFunc(slices.Clone(critical), func(name string) bool {
		_, is := protected[name]
		return name == "UPI-REQPATH" && !is
	})
	for _, name := range there {
		if text, is := protected[name].(string); !is || !criticalForms[name].MatchString(text) {
			return false
		}
	}
	if kid, is := protected["kid"].(string); !is || !printable.MatchString(kid) {
		return false
	}
	named := []string{}
	crit, _ := protected["crit"].([]any)
	for _, name := range crit {
		text, _ := name.(string)
		named = append(named, text)
	}
	slices.Sort(named)
	slices.Sort(there)
	_, hasB64 := protected["b64"]
	_, hasZip := protected["zip"]
	return slices.Equal(named, there) && protected["alg"] == "RS256" && !hasB64 && !hasZip
}

func holds(token *jose.JSONWebSignature, header string, body []byte, key *rsa.PublicKey) bool {
	err := token.DetachedVerify(body, key)
	// gap crit: go-jose refuses every critical member but b64, and cannot be told which the caller understands.
	// The members are read above, so what is left to check is the signature.
	if errors.Is(err, jose.ErrUnsupportedCriticalHeader) {
		err = verifyRS256(header, body, key, token.Signatures[0].Signature)
	}
	// end gap
	return err == nil
}

func verifyRS256(header string, body []byte, key *rsa.PublicKey, signature []byte) error {
	protected, _, _ := strings.Cut(header, ".")
	digest := sha256.Sum256([]byte(protected + "." + base64.RawURLEncoding.EncodeToString(body)))
	return rsa.VerifyPKCS1v15(key, crypto.SHA256, digest[:], signature)
}

// encryptJWE gives a JWE in compact form for the holder of a key.
func encryptJWE(plaintext []byte, key jose.JSONWebKey, kid string) (string, error) {
	recipient := jose.Recipient{Algorithm: jose.RSA1_5, Key: key.Public().Key, KeyID: kid}
	encrypter, err := jose.NewEncrypter(jose.A128CBC_HS256, recipient, nil)
	if err != nil {
		return "", err
	}
	token, err := encrypter.Encrypt(plaintext)
	if err != nil {
		return "", err
	}
	return token.CompactSerialize()
}

// decryptJWE gives what a JWE holds. Whatever is wrong inside is the one rule "decryption".
func decryptJWE(text string, keys []jose.JSONWebKey) ([]byte, error) {
	header, err := jweHeader(text)
	if err != nil {
		return nil, reject("header")
	}
	_, hasZip := header["zip"]
	_, hasCrit := header["crit"]
	kid, hasKid := header["kid"].(string)
	if header["alg"] != "RSA1_5" || header["enc"] != "A128CBC-HS256" || hasZip || hasCrit || !hasKid {
		return nil, reject("header")
	}
	key := keyNamed(kid, keys)
	if key == nil {
		return nil, reject("key")
	}
	token, err := jose.ParseEncryptedCompact(text, []jose.KeyAlgorithm{jose.RSA1_5}, []jose.ContentEncryption{jose.A128CBC_HS256})
	if err != nil {
		return nil, reject("decryption")
	}
	// Where RSA fails, go-jose goes on with a random key, so that nobody learns which it was.
	plaintext, err := token.Decrypt(key.Key)
	if err != nil {
		return nil, reject("decryption")
	}
	return plaintext, nil
}

func jweHeader(text string) (map[string]any, error) {
	parts := strings.Split(text, ".")
	if len(parts) != 5 {
		return nil, errors.New("not five parts")
	}
	for _, part := range parts {
		if octets, err := unbase64url(part); err != nil || len(octets) == 0 {
			return nil, errors.New("a part is empty or no base64url")
		}
	}
	header, _ := unbase64url(parts[0])
	return jsonObject(header)
}

func keyNamed(kid string, keys []jose.JSONWebKey) *jose.JSONWebKey {
	index := slices.IndexFunc(keys, func(key jose.JSONWebKey) bool { return key.KeyID == kid })
	if index < 0 {
		return nil
	}
	return &keys[index]
}

// newUUID makes a UUID of version 4 (RFC 9562 section 5.4) without hyphens.
func newUUID() string {
	octets := make([]byte, 16)
	rand.Read(octets)
	octets[6], octets[8] = octets[6]&0x0f|0x40, octets[8]&0x3f|0x80
	return hex.EncodeToString(octets)
}
