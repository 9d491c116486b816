package main

import (
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"math/big"
	"os"
)

// main reads a JSON list of requests and answers from standard input, and writes what lianlian.go makes of each. The
// argument is the modulus of the key that verifies, in base64url.
func main() {
	modulus, _ := base64.RawURLEncoding.DecodeString(os.Args[1])
	key := &rsa.PublicKey{N: new(big.Int).SetBytes(modulus), E: 65537}
	var cases []struct {
		Asked, Answer map[string]*string
		Interface     string
	}
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		panic(err)
	}
	outcomes := []string{}
	for _, one := range cases {
		outcome := "taken"
		if err := verifyAnswer(one.Asked, one.Answer, key, unsignedMembers[one.Interface]...); err != nil {
			outcome = err.Error()
		}
		outcomes = append(outcomes, outcome)
	}
	json.NewEncoder(os.Stdout).Encode(outcomes)
}
