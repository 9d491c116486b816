// A testee of the conformance suite: it answers for your implementation.
//
// The suite writes one JSON object a line to standard input, and reads one a line from standard output.
// Nothing else may go there: logs go to standard error.
//
//	go build testee.go
//	npx tallystick conform -- ./testee
//
// What is not declared in operations is not asked. Add one operation after the other: docs and examples
// are in conformance/protocol.md of the package.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"
)

type object = map[string]any

// The input breaks the protocol. Any other error means: we broke.
type reject struct{ rule, path string }

func (r reject) Error() string { return r.rule }

// The build that reports name, as GitLab and GitHub say it.
func build() string {
	for _, name := range []string{"CI_COMMIT_SHA", "GITHUB_SHA"} {
		if value := os.Getenv(name); value != "" {
			return value
		}
	}
	return "local"
}

type operation func(input json.RawMessage, now string) (object, error)

var operations = map[string]operation{
	"serial-pad": serialPad,
}

func serialPad(input json.RawMessage, now string) (object, error) {
	var given struct{ Serial string }
	if err := json.Unmarshal(input, &given); err != nil {
		return nil, err
	}
	// Call your own code here, and return reject where it refuses.
	if size := utf8.RuneCountInString(given.Serial); size < 1 || size > 64 {
		return nil, reject{rule: "length"}
	}
	if strings.ContainsFunc(given.Serial, func(r rune) bool { return r < ' ' || r > '~' }) {
		return nil, reject{rule: "charset"}
	}
	return object{"serial": strings.Repeat("0", max(0, 14-len(given.Serial))) + given.Serial}, nil
}

func answer(name string, input json.RawMessage, now string) (result object) {
	defer func() {
		if recover() != nil {
			fmt.Fprintln(os.Stderr, "panic in", name)
			result = object{"status": "error", "message": "panic"}
		}
	}()
	run, declared := operations[name]
	if !declared {
		return object{"status": "unsupported"}
	}
	output, err := run(input, now)
	switch refused := err.(type) {
	case nil:
		return object{"status": "ok", "output": output}
	case reject:
		violation := object{"rule": refused.rule}
		if refused.path != "" {
			violation["path"] = refused.path
		}
		return object{"status": "reject", "violations": []object{violation}}
	default:
		fmt.Fprintln(os.Stderr, "error in", name)
		return object{"status": "error", "message": "error"}
	}
}

func main() {
	out := json.NewEncoder(os.Stdout) // one line each, and no buffer between
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20+1) // a line has at most 1 MiB
	for lines.Scan() {
		var message struct {
			Type, Operation, Now string
			ID                   int
			Input                json.RawMessage
		}
		if err := json.Unmarshal(lines.Bytes(), &message); err != nil {
			fmt.Fprintln(os.Stderr, "a line of standard input is no JSON")
			os.Exit(1)
		}
		switch message.Type {
		case "hello":
			names := []string{}
			for name := range operations {
				names = append(names, name)
			}
			out.Encode(object{
				"type": "ready", "protocol": 1, "operations": names,
				"implementation": object{"name": "my-implementation", "version": build(), "language": "go"},
				// Which messages you implement; left out, the suite asks eight, LianLian's too:
				// "messages": []string{"unionpay/MOBILE_NUMBER_VERIFICATION/request"},
			})
		case "case":
			result := answer(message.Operation, message.Input, message.Now)
			result["type"], result["id"] = "result", message.ID
			out.Encode(result)
		case "bye":
			return
		}
	}
}
