// Judges messages by JSON Schemas: the first line of standard input has the schemas by name, each further one names
// a schema and has an instance. Each line is answered by one.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

type question struct {
	Schema   string
	Instance json.RawMessage
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	answers := bufio.NewWriter(os.Stdout)
	defer answers.Flush()

	first, _ := lines.ReadString('\n')
	schemas := map[string]json.RawMessage{}
	must(json.Unmarshal([]byte(first), &schemas))
	compiled := map[string]*jsonschema.Schema{}
	for name, text := range schemas {
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
		must(err)
		compiler := jsonschema.NewCompiler()
		must(compiler.AddResource("urn:schema", document))
		if compiled[name], err = compiler.Compile("urn:schema"); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
		}
	}
	fmt.Fprintln(answers, len(schemas))
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		fmt.Fprintln(answers, judge(compiled, line))
	}
}

func judge(compiled map[string]*jsonschema.Schema, line string) string {
	var asked question
	must(json.Unmarshal([]byte(line), &asked))
	schema := compiled[asked.Schema]
	if schema == nil {
		return "not compiled"
	}
	instance, err := jsonschema.UnmarshalJSON(strings.NewReader(string(asked.Instance)))
	if err != nil {
		return "unreadable"
	}
	if schema.Validate(instance) != nil {
		return "invalid"
	}
	return "valid"
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
