package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// codec reads and writes messages by the JSON Schemas of spec/schema: it receives what is tolerable, and sends what is
// strict.
type codec struct {
	folder   string
	compiled map[string]*jsonschema.Schema
}

// rejectedBySchema says that a message breaks its table; the validator's own words say where.
const rejectedBySchema = reject("")

// merchantMembers are those of a merchant in requests of UnionPay.
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
	schema, err := c.schema(message, form+".tolerant")
	if err != nil {
		return nil, err
	}
	if err := judge(value, schema, party); err != nil {
		return nil, err
	}
	return known(value.(map[string]any), schema), nil
}

// encode writes a message in plain form, to be signed. tradeType may be missing, and serialNm short.
func (c *codec) encode(message, party string, given map[string]any) ([]byte, error) {
	schema, err := c.schema(message, "plain.strict")
	if err != nil {
		return nil, err
	}
	value := completed(given, schema)
	judged := maps.Clone(value)
	// gap unsigned: The schemas of LianLian require sign, which is made of what is written here.
	if has(judged, "sign_type") && !has(judged, "sign") {
		judged["sign"] = "later"
	}
	// end gap
	if err := judge(judged, schema, party); err != nil {
		return nil, err
	}
	// gap unknown: The schemas ignore members that they do not name, as a receiver does. A sender has misspelt them.
	if !isKnown(value, schema) {
		return nil, rejectedBySchema
	}
	// end gap
	return json.Marshal(value)
}

// completed fills in what a sender may leave out: the one value of tradeType, and zeros ahead of a short serialNm.
func completed(given map[string]any, schema *jsonschema.Schema) map[string]any {
	value := maps.Clone(given)
	if row := schema.Properties["tradeType"]; row != nil && !has(value, "tradeType") {
		value["tradeType"] = row.Enum.Values[0]
	}
	if serial, is := value["serialNm"].(string); is && serial != "" {
		value["serialNm"] = padded(serial)
	}
	return value
}

func judge(value any, schema *jsonschema.Schema, party string) error {
	if schema.Validate(value) != nil {
		return rejectedBySchema
	}
	members := value.(map[string]any)
	// gap party: No schema knows who sends a message: a merchant names itself, and a member does not.
	for _, name := range merchantMembers {
		is := has(members, name)
		if schema.Properties[name] != nil && (party == "merchant" && !is || party == "member" && is) {
			return rejectedBySchema
		}
	}
	// end gap
	// gap calendar: No schema knows how many days a month has.
	if !hasRealDays(members) {
		return rejectedBySchema
	}
	// end gap
	return nil
}

func has(members map[string]any, name string) bool {
	_, is := members[name]
	return is
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

// schema loads and compiles a schema once. A reading is that of a form, such as "plain.strict".
func (c *codec) schema(message, reading string) (*jsonschema.Schema, error) {
	name := filepath.Join(c.folder, fmt.Sprintf("%s.%s.json", message, reading))
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

// isKnown tells whether every member has a row.
func isKnown(members map[string]any, schema *jsonschema.Schema) bool {
	return reflect.DeepEqual(known(members, schema), members)
}
