package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// codec judges messages by the JSON Schemas of spec/schema, as a receiver reads them.
type codec struct {
	folder   string
	compiled map[string]*jsonschema.Schema
}

// rejectedBySchema says that a message breaks its table; the validator's own words say where.
const rejectedBySchema = reject("")

// merchantMembers are told apart by who sends the message, which no schema says.
var merchantMembers = []string{"merchantID", "merchantName", "mcc"}

// decode reads a message in one of its forms, "plain" or "wire", from a party, "merchant" or "member", or from anyone.
func (c *codec) decode(message, form, party string, text []byte) (map[string]any, error) {
	if !isStrictJSON(text) {
		return nil, reject("syntax")
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, reject("syntax")
	}
	schema, err := c.schema(message, form)
	if err != nil {
		return nil, err
	}
	if schema.Validate(value) != nil {
		return nil, rejectedBySchema
	}
	members := value.(map[string]any)
	for _, name := range merchantMembers {
		_, is := members[name]
		_, isRow := schema.Properties[name]
		if isRow && (party == "merchant" && !is || party == "member" && is) {
			return nil, rejectedBySchema
		}
	}
	// gap calendar: No schema knows how many days a month has.
	if !hasRealDays(members) {
		return nil, rejectedBySchema
	}
	// end gap
	return known(members, schema), nil
}

// dateAt tells where the date of a member begins.
var dateAt = map[string]int{"msgID": 9, "dt_order": 0, "settle_date": 0}

// hasRealDays tells whether the dates of a message, whose digits the schema has checked, are in the calendar.
func hasRealDays(members map[string]any) bool {
	for name, from := range dateAt {
		text, is := members[name].(string)
		if !is || len(text) < from+8 {
			continue
		}
		if _, err := time.Parse("20060102", text[from:from+8]); err != nil {
			return false
		}
	}
	return true
}

// schema loads and compiles a schema once.
func (c *codec) schema(message, form string) (*jsonschema.Schema, error) {
	name := filepath.Join(c.folder, fmt.Sprintf("%s.%s.tolerant.json", message, form))
	if schema := c.compiled[name]; schema != nil {
		return schema, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource(name, document); err != nil {
		return nil, err
	}
	c.compiled[name], err = compiler.Compile(name)
	return c.compiled[name], err
}

// known leaves out the members that no row has.
func known(members map[string]any, schema *jsonschema.Schema) map[string]any {
	kept := map[string]any{}
	for name, value := range members {
		row, is := schema.Properties[name]
		if !is {
			continue
		}
		if inner, is := value.(map[string]any); is {
			value = known(inner, row)
		}
		kept[name] = value
	}
	return kept
}
