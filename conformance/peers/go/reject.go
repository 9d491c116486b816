package main

// reject is the rule of conformance/protocol.md that the input breaks. Any other error means: we broke.
type reject string

func (rule reject) Error() string { return string(rule) }
