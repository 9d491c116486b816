package main

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// unbase64url reads base64url without padding (RFC 7515 section 2).
func unbase64url(text string) ([]byte, error) {
	// gap base64url: Go passes over line breaks, and go-jose over blanks of any kind.
	if strings.ContainsAny(text, "\r\n") {
		return nil, errors.New("a line break in base64url")
	}
	// end gap
	return base64.RawURLEncoding.DecodeString(text)
}

// unbase64 reads Base64 with padding (RFC 4648 section 4).
func unbase64(text string) ([]byte, error) {
	// gap base64: Go passes over line breaks.
	if strings.ContainsAny(text, "\r\n") {
		return nil, errors.New("a line break in Base64")
	}
	// end gap
	return base64.StdEncoding.DecodeString(text)
}

// jsonObject reads a JSON object in UTF-8, of which no member is named twice.
func jsonObject(text []byte) (map[string]any, error) {
	// gap json: encoding/json, and go-jose with it, replaces bytes that are not UTF-8.
	if !isStrictJSON(text) {
		return nil, errors.New("no JSON in UTF-8, or a name twice")
	}
	// end gap
	var members map[string]any
	if err := json.Unmarshal(text, &members); err != nil {
		return nil, err
	}
	if members == nil {
		return nil, errors.New("no object")
	}
	return members, nil
}

// isStrictJSON tells whether a text is JSON in UTF-8 that names no member twice.
func isStrictJSON(text []byte) bool { return jsontext.Value(text).IsValid() }
