package traceql

import "fmt"

// Error says why a query is not TraceQL.
type Error struct {
	Pos int    // byte offset in the query
	Msg string // what was found and what was expected
}

// Error returns the message with its position.
func (e *Error) Error() string {
	return fmt.Sprintf("at byte %d: %s", e.Pos, e.Msg)
}
