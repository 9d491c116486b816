// A testee of the conformance suite in Go and its standard library, written from conformance/protocol.md and the
// field tables. It does every operation, and tells of a reject the first violation that it finds.
package main

import (
	"bufio"
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// reject says that the input breaks the protocol of the network.
type reject struct{ violation }

func refuse(rule string) { panic(reject{violation{rule, ""}}) }

func bytesOf(value any) []byte {
	given, _ := value.(*object)
	if text, is := given.values["text"].(string); is {
		return []byte(text)
	}
	octets, err := base64.StdEncoding.DecodeString(given.values["base64"].(string))
	if err != nil {
		panic(err)
	}
	return octets
}

func asBytes(octets []byte) *object {
	if utf8.Valid(octets) {
		return made("text", string(octets))
	}
	return made("base64", base64.StdEncoding.EncodeToString(octets))
}

func made(pairs ...any) *object {
	o := &object{values: map[string]any{}}
	for at := 0; at < len(pairs); at += 2 {
		o.set(pairs[at].(string), pairs[at+1])
	}
	return o
}

type operation func(input *object, now time.Time) *object

var operations = map[string]operation{
	"validate": func(input *object, now time.Time) *object {
		received(input)
		return made()
	},
	"decode": func(input *object, now time.Time) *object {
		value := received(input)
		return made("value", declared(messages[text(input, "message")].rows, value))
	},
	"encode": func(input *object, now time.Time) *object {
		name := text(input, "message")
		if wrong := judge(input.values["value"], asking{name: name, party: text(input, "party"), isSent: true}); wrong != nil {
			panic(reject{*wrong})
		}
		var json strings.Builder
		writeJSON(&json, completed(name, input.values["value"].(*object)))
		return made("json", asBytes([]byte(json.String())))
	},
	"serial-pad": func(input *object, now time.Time) *object {
		serial := text(input, "serial")
		if size := utf8.RuneCountInString(serial); size < 1 || size > 64 {
			refuse("length")
		}
		if !isOfClass("ANS", serial) {
			refuse("charset")
		}
		return made("serial", padded(serial))
	},
	"message-id": func(input *object, now time.Time) *object {
		code := code(text(input, "industryCode"))
		ids := []any{}
		for range count(input) {
			ids = append(ids, nextMessageID(code, now))
		}
		return made("ids", ids)
	},
	"order-id": func(input *object, now time.Time) *object {
		code := code(text(input, "memberIIN"))
		ids := []any{}
		for range count(input) {
			orders++
			ids = append(ids, fmt.Sprintf("%s%s%013d", code, now.UTC().Format("20060102150405"), orders))
		}
		return made("ids", ids)
	},
	"jws-sign": func(input *object, now time.Time) *object {
		return made("header", jwsSign(bytesOf(input.values["body"]), input.values["key"].(*object), text(input, "kid"), text(input, "appId"), input.values["requestPath"], now))
	},
	"jws-verify": func(input *object, now time.Time) *object {
		if rule := jwsVerify(input, now); rule != "" {
			refuse(rule)
		}
		return made()
	},
	"jwe-encrypt": func(input *object, now time.Time) *object {
		return made("jwe", jweEncrypt(bytesOf(input.values["plaintext"]), input.values["key"].(*object), text(input, "kid")))
	},
	"jwe-decrypt": func(input *object, now time.Time) *object {
		plaintext, rule := jweDecrypt(text(input, "jwe"), input.values["keys"])
		if rule != "" {
			refuse(rule)
		}
		return made("plaintext", asBytes(plaintext))
	},
	"kv-source": func(input *object, now time.Time) *object {
		return made("source", stringToSign(input.values["params"].(*object)))
	},
	"kv-sign": func(input *object, now time.Time) *object {
		return made("sign", kvSign(input.values["params"].(*object), input.values["key"].(*object), text(input, "signType")))
	},
	"kv-verify": func(input *object, now time.Time) *object {
		if rule := kvVerify(input.values["params"].(*object), input.values["key"].(*object), input.values["accept"]); rule != "" {
			refuse(rule)
		}
		return made()
	},
	"notify-schedule": func(input *object, now time.Time) *object {
		at, err := time.Parse(time.RFC3339, text(input, "firstSentAt"))
		if err != nil {
			panic(err)
		}
		times := []any{}
		for n := range 5 {
			at = at.Add(time.Minute << n)
			times = append(times, at.UTC().Format(time.RFC3339))
		}
		return made("at", times)
	},
}

var orders int

// numbers has how many IDs of a code and a second are used up.
var numbers = map[string]int{}
var start = func() int {
	random := make([]byte, 2)
	rand.Read(random)
	return int(random[0])<<8 | int(random[1])
}()

func nextMessageID(code string, now time.Time) string {
	for second := now.UTC().Add(8 * time.Hour); ; second = second.Add(time.Second) {
		prefix := "A" + code + second.Format("20060102150405")
		if used := numbers[prefix]; used < 1_000_000 {
			numbers[prefix]++
			return fmt.Sprintf("%s%06d", prefix, (start+used)%1_000_000)
		}
	}
}

// code is an industryCode or a memberIIN.
func code(text string) string {
	if utf8.RuneCountInString(text) != 8 {
		refuse("length")
	}
	if !isOfClass("AN", text) {
		refuse("charset")
	}
	return text
}

func text(input *object, name string) string {
	text, _ := input.values[name].(string)
	return text
}

func count(input *object) int {
	count, err := strconv.Atoi(string(input.values["count"].(number)))
	if err != nil {
		panic(err)
	}
	return count
}

func received(input *object) *object {
	value, err := parseJSON(bytesOf(input.values["json"]))
	if err != nil {
		panic(reject{violation{"syntax", ""}})
	}
	request, _ := input.values["request"].(*object)
	how := asking{name: text(input, "message"), party: text(input, "party"), isWire: text(input, "form") == "wire", request: request}
	if wrong := judge(value, how); wrong != nil {
		panic(reject{*wrong})
	}
	return value.(*object)
}

func answer(asked *object) (result *object) {
	result = made("type", "result", "id", asked.values["id"])
	defer func() {
		switch caught := recover().(type) {
		case nil:
		case reject:
			result.set("status", "reject")
			result.set("violations", []any{made("rule", caught.rule, "path", caught.path)})
		default:
			result.set("status", "error")
			result.set("message", fmt.Sprint(caught))
		}
	}()
	now, err := time.Parse(time.RFC3339, text(asked, "now"))
	if err != nil {
		panic(err)
	}
	output := operations[text(asked, "operation")](asked.values["input"].(*object), now)
	result.set("status", "ok")
	result.set("output", output)
	return result
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<21)
	send := func(message *object) {
		var line strings.Builder
		writeJSON(&line, message)
		line.WriteByte('\n')
		os.Stdout.WriteString(line.String())
	}
	for lines.Scan() {
		parsed, err := parseJSON(lines.Bytes())
		message, is := parsed.(*object)
		if err != nil || !is {
			fmt.Fprintln(os.Stderr, "the suite sends JSON objects")
			os.Exit(1)
		}
		switch text(message, "type") {
		case "hello":
			names := []any{}
			for name := range operations {
				names = append(names, name)
			}
			send(made("type", "ready", "protocol", number("1"), "implementation", made("name", "honest", "version", "1.0.0", "language", "go"),
				"operations", names, "features", []any{"request", "app-id", "accept"}))
		case "case":
			send(answer(message))
		case "bye":
			return
		}
	}
}
