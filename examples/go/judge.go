package main

import (
	"encoding/base64"
	"math/big"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// violation is the first thing that is wrong with an input.
type violation struct {
	rule string
	path string
}

var classes = map[string]*regexp.Regexp{
	"AN":  regexp.MustCompile(`^[A-Za-z0-9]*$`),
	"N":   regexp.MustCompile(`^[0-9]*$`),
	"NS":  regexp.MustCompile(`^[0-9+.-]*$`),
	"ANS": regexp.MustCompile(`^[ -~]*$`),
}

// isOfClass says whether every character is of the class of a type; what is not UTF-8 is a lone surrogate.
func isOfClass(kind, text string) bool {
	if class, is := classes[kind]; is {
		return class.MatchString(text)
	}
	return utf8.ValidString(text) && strings.IndexFunc(text, unicode.IsControl) < 0
}

func isIn(text string, texts []string) bool {
	for _, one := range texts {
		if one == text {
			return true
		}
	}
	return false
}

// faultOf names the rule that a text breaks in its row.
func faultOf(r row, text string) string {
	if size := utf8.RuneCountInString(text); size < r.min || size > r.max {
		return "length"
	}
	if !isOfClass(r.kind, text) {
		return "charset"
	}
	if r.values != nil && !isIn(text, r.values) {
		return "value"
	}
	if form, has := forms[r.form]; has {
		return form(text)
	}
	return ""
}

var forms = map[string]func(string) string{
	"msgID": func(text string) string {
		return orFormat(isMatch(`^A[A-Za-z0-9]{8}[0-9]{20}$`, text) && isTime("20060102150405", text[9:23]))
	},
	"phone": func(text string) string { return orFormat(isMatch(`^[0-9]{11}$`, text)) },
	"name": func(text string) string {
		for _, c := range text {
			if c != '\u00b7' && !unicode.Is(unicode.Han, c) {
				return "format"
			}
		}
		return ""
	},
	"photo": func(text string) string {
		if strings.ContainsAny(text, "\r\n") {
			return "format"
		}
		image, err := base64.StdEncoding.DecodeString(text)
		bytes := string(image)
		return orFormat(err == nil && (strings.HasPrefix(bytes, "\xff\xd8\xff") || strings.HasPrefix(bytes, "\x89PNG\r\n\x1a\n")))
	},
	"confidence": func(text string) string { return orValue(within(text, "0", "100")) },
	"language":   func(text string) string { return orFormat(isMatch(`^[A-Za-z]{2}[-_][A-Za-z]{2}$`, text)) },
	"longitude":  degrees("180"),
	"latitude":   degrees("90"),
	"url": func(text string) string {
		parsed, err := url.Parse(text)
		return orFormat(err == nil && (parsed.Scheme == "http" || parsed.Scheme == "https") && parsed.Host != "" && !strings.Contains(text, " "))
	},
	"amount": func(text string) string {
		if !isMatch(`^(?:0|[1-9][0-9]*)\.[0-9]{2}$`, text) {
			return "format"
		}
		return orValue(within(text, "0.01", "100000000.00"))
	},
	"dateTime": func(text string) string { return orFormat(isTime("20060102150405", text)) },
	"date":     func(text string) string { return orFormat(isTime("20060102", text)) },
}

func degrees(most string) func(string) string {
	return func(text string) string {
		if !isMatch(`^-?[0-9]+(?:\.[0-9]+)?$`, text) {
			return "format"
		}
		return orValue(within(text, "-"+most, most))
	}
}

var compiled = map[string]*regexp.Regexp{}

func isMatch(pattern, text string) bool {
	if compiled[pattern] == nil {
		compiled[pattern] = regexp.MustCompile(pattern)
	}
	return compiled[pattern].MatchString(text)
}

func isTime(layout, text string) bool {
	_, err := time.Parse(layout, text)
	return err == nil && isMatch(`^[0-9]+$`, text)
}

func within(text, least, most string) bool {
	value, is := new(big.Rat).SetString(text)
	low, _ := new(big.Rat).SetString(least)
	high, _ := new(big.Rat).SetString(most)
	return is && value.Cmp(low) >= 0 && value.Cmp(high) <= 0
}

func orFormat(is bool) string {
	if is {
		return ""
	}
	return "format"
}

func orValue(is bool) string {
	if is {
		return ""
	}
	return "value"
}

// asking says how a message is judged.
type asking struct {
	name    string
	party   string
	isWire  bool
	isSent  bool
	request *object
}

var merchantRows = []string{"merchantID", "merchantName", "mcc"}

// judge gives the first violation of a message.
func judge(value any, how asking) *violation {
	whole, is := value.(*object)
	if !is {
		return &violation{"type", ""}
	}
	m := messages[how.name]
	needed := map[string]bool{}
	if m.outcome != nil && textAt(whole, m.outcome) == m.success {
		for _, name := range m.ofSuccess {
			needed[name] = true
		}
	}
	var isMerchant bool
	for _, name := range merchantRows {
		_, has := whole.values[name]
		isMerchant = isMerchant || has
	}
	for _, r := range m.rows {
		if r.presence != "party" {
			continue
		}
		_, has := whole.values[r.name]
		if how.party == "member" && has {
			return &violation{"absent", "/" + r.name}
		}
		needed[r.name] = how.party == "merchant" || how.party == "" && isMerchant
	}
	if how.isSent && strings.HasPrefix(how.name, "lianlian/") {
		if _, has := whole.values["sign"]; !has {
			m.rows = without(m.rows, "sign")
		}
	}
	if wrong := judgeRows(m.rows, whole, "", needed, how); wrong != nil {
		return wrong
	}
	for _, name := range m.named {
		if member, has := whole.values[name]; has {
			if _, is := member.(string); !is {
				return &violation{"type", "/" + name}
			}
		}
	}
	return nil
}

func without(rows []row, name string) []row {
	var left []row
	for _, r := range rows {
		if r.name != name {
			left = append(left, r)
		}
	}
	return left
}

func textAt(value any, path []string) string {
	for _, name := range path {
		at, is := value.(*object)
		if !is {
			return ""
		}
		value = at.values[name]
	}
	text, _ := value.(string)
	return text
}

func judgeRows(rows []row, given *object, parent string, needed map[string]bool, how asking) *violation {
	for _, r := range rows {
		path := parent + "/" + r.name
		value, has := given.values[r.name]
		if !has {
			if r.presence == "M" || r.presence == "R" || needed[r.name] {
				if how.isSent && r.name == "tradeType" {
					continue
				}
				return &violation{"required", path}
			}
			continue
		}
		if wrong := judgeValue(r, value, path, how); wrong != nil {
			return wrong
		}
		if r.presence == "R" && how.request != nil && how.request.values[r.name] != value {
			return &violation{"value", path}
		}
	}
	if !how.isSent {
		return nil
	}
	for _, name := range given.names {
		if !isKnown(rows, name) && !(parent == "" && isIn(name, messages[how.name].named)) {
			return &violation{"unknown", parent + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(name)}
		}
	}
	return nil
}

func isKnown(rows []row, name string) bool {
	for _, r := range rows {
		if r.name == name {
			return true
		}
	}
	return false
}

func judgeValue(r row, value any, path string, how asking) *violation {
	if r.kind == "Object" && how.isWire && r.name == "encData" {
		text, is := value.(string)
		if !is {
			return &violation{"type", path}
		}
		if !isMatch(`^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){4}$`, text) {
			return &violation{"format", path}
		}
		return nil
	}
	if r.kind == "Object" {
		inner, is := value.(*object)
		if !is {
			return &violation{"type", path}
		}
		return judgeRows(r.members, inner, path, nil, how)
	}
	text, is := value.(string)
	if !is {
		return &violation{"type", path}
	}
	if how.isSent && r.name == "serialNm" && utf8.RuneCountInString(text) >= 1 {
		r.min = 1
	}
	if rule := faultOf(r, text); rule != "" {
		return &violation{rule, path}
	}
	return nil
}

// declared leaves out what no row has.
func declared(rows []row, given *object) *object {
	made := &object{values: map[string]any{}}
	for _, name := range given.names {
		for _, r := range rows {
			if r.name != name {
				continue
			}
			value := given.values[name]
			if inner, is := value.(*object); is {
				value = declared(r.members, inner)
			}
			made.set(name, value)
		}
	}
	return made
}

// completed is a message as it is sent.
func completed(name string, given *object) *object {
	made := &object{values: map[string]any{}}
	for _, r := range messages[name].rows {
		if _, has := given.values[r.name]; !has && r.name == "tradeType" {
			made.set(r.name, r.values[0])
		}
	}
	for _, name := range given.names {
		value := given.values[name]
		if text, is := value.(string); is && name == "serialNm" {
			value = padded(text)
		}
		made.set(name, value)
	}
	return made
}

func padded(serial string) string {
	return strings.Repeat("0", max(0, 14-utf8.RuneCountInString(serial))) + serial
}
