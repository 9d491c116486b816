// A testee of the conformance suite: what it is asked, unionpay.go and lianlian.go answer.
//
// The suite writes one JSON object a line to standard input, and reads one a line from standard output.
package main

import (
	"bufio"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"runtime/debug"
	"slices"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type object = map[string]any

// octets are a value of the protocol's type Bytes: a text, or Base64.
type octets struct {
	Text   *string
	Base64 []byte
}

func (data octets) bytes() []byte {
	if data.Text != nil {
		return []byte(*data.Text)
	}
	return data.Base64
}

// asBytes are octets to be sent. The library gives nil for none of them, which would be null in JSON.
func asBytes(data []byte) object {
	return object{"base64": base64.StdEncoding.EncodeToString(data)}
}

// question has the members of every input; each operation has some of them.
type question struct {
	Body, Plaintext         octets
	Key                     jose.JSONWebKey
	Keys                    []jose.JSONWebKey
	Kid, AppID, Header, JWE string
	RequestPath             *string
	Seen                    []string
	Params                  map[string]*string
	SignType, Payload       string
	Message, Form, Party    string
	JSON                    octets
	Value                   json.RawMessage
	Serial                  string
	IndustryCode, MemberIIN string
	Count                   int
	Accept                  *[]string
}

var operations = map[string]func(given question, now time.Time) (object, error){
	"jws-sign": func(given question, now time.Time) (object, error) {
		header, err := signUPI(given.Body.bytes(), given.Key, given.Kid, given.AppID, given.RequestPath, now)
		return object{"header": header}, err
	},
	"jws-verify": func(given question, now time.Time) (object, error) {
		want := expected{path: given.RequestPath, seen: given.Seen, now: now}
		if given.AppID != "" {
			want.appID = &given.AppID
		}
		return object{}, verifyUPI(given.Body.bytes(), given.Header, given.Keys, want)
	},
	"jwe-encrypt": func(given question, _ time.Time) (object, error) {
		jwe, err := encryptJWE(given.Plaintext.bytes(), given.Key, given.Kid)
		return object{"jwe": jwe}, err
	},
	"jwe-decrypt": func(given question, _ time.Time) (object, error) {
		plaintext, err := decryptJWE(given.JWE, given.Keys)
		return object{"plaintext": asBytes(plaintext)}, err
	},
	"kv-source": func(given question, _ time.Time) (object, error) {
		return object{"source": source(given.Params)}, nil
	},
	"kv-sign": func(given question, _ time.Time) (object, error) {
		sign, err := signParams(given.Params, given.Key.Key.(*rsa.PrivateKey), given.SignType)
		return object{"sign": sign}, err
	},
	"kv-verify": func(given question, _ time.Time) (object, error) {
		accept := signTypes
		if given.Accept != nil {
			accept = *given.Accept
		}
		return object{}, verifyParams(given.Params, given.Key.Public().Key.(*rsa.PublicKey), accept)
	},
	"payload-encrypt": func(given question, _ time.Time) (object, error) {
		payload, err := encryptPayload(given.Plaintext.bytes(), given.Key.Public().Key.(*rsa.PublicKey))
		return object{"payload": payload}, err
	},
	"payload-decrypt": func(given question, _ time.Time) (object, error) {
		var keys []*rsa.PrivateKey
		for _, key := range given.Keys {
			keys = append(keys, key.Key.(*rsa.PrivateKey))
		}
		plaintext, err := decryptPayload(given.Payload, keys)
		return object{"plaintext": asBytes(plaintext)}, err
	},
	"serial-pad": func(given question, _ time.Time) (object, error) {
		number, err := serial(given.Serial)
		return object{"serial": number}, err
	},
	"message-id": func(given question, now time.Time) (object, error) {
		return ids(given.Count, func() string { return messageID(given.IndustryCode, now) }), nil
	},
	"order-id": func(given question, _ time.Time) (object, error) {
		return ids(given.Count, func() string { return orderID(given.MemberIIN) }), nil
	},
}

func ids(count int, next func() string) object {
	made := make([]string, count)
	for index := range made {
		made[index] = next()
	}
	return object{"ids": made}
}

// declareCodec adds what needs the JSON Schemas of a folder.
func declareCodec(folder string) {
	messages := &codec{folder, map[string]*jsonschema.Schema{}}
	operations["validate"] = func(given question, _ time.Time) (object, error) {
		_, err := messages.decode(given.Message, given.Form, given.Party, given.JSON.bytes())
		return object{}, err
	}
	operations["decode"] = func(given question, _ time.Time) (object, error) {
		value, err := messages.decode(given.Message, "plain", "", given.JSON.bytes())
		return object{"value": value}, err
	}
	operations["encode"] = func(given question, _ time.Time) (object, error) {
		value, err := jsonObject(given.Value)
		if err != nil {
			return nil, rejectedBySchema
		}
		text, err := messages.encode(given.Message, given.Party, value)
		return object{"json": asBytes(text)}, err
	}
}

func ready() object {
	return object{
		"type": "ready", "protocol": 1,
		"implementation": object{"name": "go-jose", "version": versionOf("github.com/go-jose/go-jose/v4"), "language": "go"},
		"operations":     slices.Sorted(maps.Keys(operations)),
		"features":       []string{"app-id", "accept"},
	}
}

// versionOf is the version of a module that this program is built with.
func versionOf(module string) string {
	info, _ := debug.ReadBuildInfo()
	for _, dependency := range info.Deps {
		if dependency.Path == module {
			return dependency.Version[1:]
		}
	}
	return "unknown"
}

func answer(operation string, input json.RawMessage, now time.Time) (result object) {
	defer func() {
		if recover() != nil {
			result = object{"status": "error", "message": "panic"}
		}
	}()
	var given question
	err := json.Unmarshal(input, &given)
	var output object
	if err == nil {
		output, err = operations[operation](given, now)
	}
	switch refused := err.(type) {
	case nil:
		return object{"status": "ok", "output": output}
	case reject:
		if refused == rejectedBySchema {
			return object{"status": "reject"}
		}
		return object{"status": "reject", "violations": []object{{"path": "", "rule": string(refused)}}}
	default:
		fmt.Fprintln(os.Stderr, "error in", operation)
		return object{"status": "error", "message": "error"}
	}
}

// The folder of the schemas may be given; without it, messages are not judged.
func main() {
	if len(os.Args) > 1 {
		declareCodec(os.Args[1])
	}
	out := json.NewEncoder(os.Stdout) // one line each, and no buffer between
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20+1) // a line has at most 1 MiB
	for lines.Scan() {
		var message struct {
			Type, Operation string
			ID              int
			Now             time.Time
			Input           json.RawMessage
		}
		if err := json.Unmarshal(lines.Bytes(), &message); err != nil {
			fmt.Fprintln(os.Stderr, "a line of standard input is no JSON")
			os.Exit(1)
		}
		switch message.Type {
		case "hello":
			out.Encode(ready())
		case "case":
			result := answer(message.Operation, message.Input, message.Now)
			result["type"], result["id"] = "result", message.ID
			out.Encode(result)
		case "bye":
			return
		}
	}
}
