package traceeval

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"time"
)

// value is nil, a bool, int64, float64, string, time.Duration, status or kind.
type value any

// status and kind are enumerations: they equal only themselves.
type (
	status string
	kind   string
)

// newValues reads what an attribute holds; a slice has several values.
func newValues(v any) ([]value, error) {
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Slice {
		one, err := newValue(r)
		return []value{one}, err
	}
	var out []value
	for i := range r.Len() {
		one, err := newValue(r.Index(i))
		if err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	return out, nil
}

func newValue(r reflect.Value) (value, error) {
	if r.Kind() == reflect.Interface {
		r = r.Elem()
	}
	switch {
	case r.Kind() == reflect.String:
		return r.String(), nil
	case r.Kind() == reflect.Bool:
		return r.Bool(), nil
	case r.IsValid() && r.CanInt():
		return r.Int(), nil
	case r.IsValid() && r.CanUint():
		return int64(r.Uint()), nil
	case r.IsValid() && r.CanFloat():
		return r.Float(), nil
	}
	return nil, fmt.Errorf("an attribute holds a %s: want a text, a boolean, a number or a slice of one of these", r.Kind())
}

// number is a value as a float; a duration counts nanoseconds.
func number(v value) (float64, bool) {
	switch v := v.(type) {
	case int64:
		return float64(v), true
	case float64:
		return v, true
	case time.Duration:
		return float64(v), true
	}
	return 0, false
}

func isNaN(v value) bool {
	f, ok := v.(float64)
	return ok && math.IsNaN(f)
}

// sameType tells whole numbers from others.
func sameType(a, b value) bool { return reflect.TypeOf(a) == reflect.TypeOf(b) }

// text is a value as Tempo shows it.
func text(v value) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return fmt.Sprint(v)
}
