package main

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// object is a JSON object in the order of its members.
type object struct {
	names  []string
	values map[string]any
}

// number is kept as it is written.
type number string

var errSyntax = errors.New("syntax")

type parser struct {
	text string
	at   int
}

// parseJSON reads one JSON text (RFC 8259) in UTF-8 without a byte-order mark, in which no object names a
// member twice. A lone surrogate becomes three bytes that are not UTF-8.
func parseJSON(data []byte) (any, error) {
	if !utf8.Valid(data) {
		return nil, errSyntax
	}
	p := &parser{text: string(data)}
	value, err := p.value()
	if err != nil {
		return nil, err
	}
	p.blanks()
	if p.at != len(p.text) {
		return nil, errSyntax
	}
	return value, nil
}

func (p *parser) blanks() {
	for p.at < len(p.text) && strings.IndexByte(" \t\r\n", p.text[p.at]) >= 0 {
		p.at++
	}
}

func (p *parser) take(word string) bool {
	if strings.HasPrefix(p.text[p.at:], word) {
		p.at += len(word)
		return true
	}
	return false
}

func (p *parser) value() (any, error) {
	p.blanks()
	if p.at == len(p.text) {
		return nil, errSyntax
	}
	switch c := p.text[p.at]; {
	case c == '{':
		return p.object()
	case c == '[':
		return p.array()
	case c == '"':
		return p.str()
	case p.take("true"):
		return true, nil
	case p.take("false"):
		return false, nil
	case p.take("null"):
		return nil, nil
	}
	return p.number()
}

func (p *parser) object() (any, error) {
	made := &object{values: map[string]any{}}
	p.at++
	p.blanks()
	if p.take("}") {
		return made, nil
	}
	for {
		p.blanks()
		if p.at == len(p.text) || p.text[p.at] != '"' {
			return nil, errSyntax
		}
		name, err := p.str()
		if err != nil {
			return nil, err
		}
		p.blanks()
		if _, isTwice := made.values[name]; isTwice || !p.take(":") {
			return nil, errSyntax
		}
		value, err := p.value()
		if err != nil {
			return nil, err
		}
		made.set(name, value)
		p.blanks()
		if p.take("}") {
			return made, nil
		}
		if !p.take(",") {
			return nil, errSyntax
		}
	}
}

func (o *object) set(name string, value any) {
	if _, has := o.values[name]; !has {
		o.names = append(o.names, name)
	}
	o.values[name] = value
}

func (p *parser) array() (any, error) {
	made := []any{}
	p.at++
	p.blanks()
	if p.take("]") {
		return made, nil
	}
	for {
		value, err := p.value()
		if err != nil {
			return nil, err
		}
		made = append(made, value)
		p.blanks()
		if p.take("]") {
			return made, nil
		}
		if !p.take(",") {
			return nil, errSyntax
		}
	}
}

var escapes = map[byte]string{'"': "\"", '\\': "\\", '/': "/", 'b': "\b", 'f': "\f", 'n': "\n", 'r': "\r", 't': "\t"}

func (p *parser) str() (string, error) {
	var made strings.Builder
	for p.at++; p.at < len(p.text); {
		c := p.text[p.at]
		switch {
		case c == '"':
			p.at++
			return made.String(), nil
		case c < 0x20:
			return "", errSyntax
		case c != '\\':
			made.WriteByte(c)
			p.at++
		default:
			p.at++
			if p.at == len(p.text) {
				return "", errSyntax
			}
			if p.text[p.at] != 'u' {
				plain, is := escapes[p.text[p.at]]
				if !is {
					return "", errSyntax
				}
				made.WriteString(plain)
				p.at++
				continue
			}
			unit, err := p.unit()
			if err != nil {
				return "", err
			}
			if unit >= 0xd800 && unit < 0xdc00 && strings.HasPrefix(p.text[p.at:], "\\u") {
				before := p.at
				p.at++
				low, err := p.unit()
				if err != nil {
					return "", err
				}
				if low >= 0xdc00 && low < 0xe000 {
					made.WriteRune(0x10000 + (unit-0xd800)<<10 + (low - 0xdc00))
					continue
				}
				p.at = before
			}
			if unit >= 0xd800 && unit < 0xe000 {
				made.Write([]byte{byte(0xe0 | unit>>12), byte(0x80 | unit>>6&0x3f), byte(0x80 | unit&0x3f)})
			} else {
				made.WriteRune(unit)
			}
		}
	}
	return "", errSyntax
}

// unit reads the four digits after the u at which the parser is.
func (p *parser) unit() (rune, error) {
	if p.at+5 > len(p.text) {
		return 0, errSyntax
	}
	digits := p.text[p.at+1 : p.at+5]
	for _, c := range digits {
		if !strings.ContainsRune("0123456789abcdefABCDEF", c) {
			return 0, errSyntax
		}
	}
	unit, _ := strconv.ParseUint(digits, 16, 32)
	p.at += 5
	return rune(unit), nil
}

func (p *parser) digits() bool {
	from := p.at
	for p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		p.at++
	}
	return p.at > from
}

func (p *parser) number() (any, error) {
	from := p.at
	p.take("-")
	if !p.take("0") && !p.digits() {
		return nil, errSyntax
	}
	if p.take(".") && !p.digits() {
		return nil, errSyntax
	}
	if p.take("e") || p.take("E") {
		if !p.take("+") {
			p.take("-")
		}
		if !p.digits() {
			return nil, errSyntax
		}
	}
	return number(p.text[from:p.at]), nil
}

// writeJSON writes a value that parseJSON gave; what is not UTF-8 is a lone surrogate again.
func writeJSON(to *strings.Builder, value any) {
	switch v := value.(type) {
	case *object:
		to.WriteByte('{')
		for index, name := range v.names {
			if index > 0 {
				to.WriteByte(',')
			}
			writeString(to, name)
			to.WriteByte(':')
			writeJSON(to, v.values[name])
		}
		to.WriteByte('}')
	case []any:
		to.WriteByte('[')
		for index, one := range v {
			if index > 0 {
				to.WriteByte(',')
			}
			writeJSON(to, one)
		}
		to.WriteByte(']')
	case string:
		writeString(to, v)
	case number:
		to.WriteString(string(v))
	case bool:
		to.WriteString(strconv.FormatBool(v))
	default:
		to.WriteString("null")
	}
}

func writeString(to *strings.Builder, text string) {
	to.WriteByte('"')
	for at := 0; at < len(text); {
		c, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case c == utf8.RuneError && size == 1 && at+2 < len(text):
			unit := rune(text[at]&0x0f)<<12 | rune(text[at+1]&0x3f)<<6 | rune(text[at+2]&0x3f)
			writeUnit(to, unit)
			size = 3
		case c == '"' || c == '\\':
			to.WriteByte('\\')
			to.WriteRune(c)
		case c < 0x20:
			writeUnit(to, c)
		default:
			to.WriteString(text[at : at+size])
		}
		at += size
	}
	to.WriteByte('"')
}

func writeUnit(to *strings.Builder, unit rune) {
	const digits = "0123456789abcdef"
	to.WriteString("\\u")
	for shift := 12; shift >= 0; shift -= 4 {
		to.WriteByte(digits[unit>>shift&0xf])
	}
}
