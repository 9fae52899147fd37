package traceeval

import "strings"

// traceID is an id as Tempo compares it with texts: without leading zeros.
func traceID(id string) string { return strings.TrimLeft(strings.ToLower(id), "0") }

// spanID is an id as Tempo compares it with texts: of 16 digits; a root's parent has zeros.
func spanID(id string) string {
	short := traceID(id)
	return strings.Repeat("0", max(0, 16-len(short))) + short
}
