package render

import "errors"

// Error is a definition that cannot be rendered.
type Error struct {
	// Definition is an address such as "alerts/HighErrorRate", or "bundle".
	Definition string
	Err        error
}

func (e *Error) Error() string { return e.Definition + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// at says which definition an error is about. Without an error there is none.
func at(definition string, err error) error {
	if err == nil {
		return nil
	}
	return &Error{definition, err}
}

// Errors takes what All returned apart: one Error for each definition.
func Errors(err error) []*Error {
	var single *Error
	list, joined := err.(interface{ Unwrap() []error })
	switch {
	case err == nil:
		return nil
	case joined:
		var all []*Error
		for _, part := range list.Unwrap() {
			all = append(all, Errors(part)...)
		}
		return all
	case errors.As(err, &single):
		return []*Error{single}
	}
	return []*Error{{"bundle", err}}
}
