package function

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// toInt reads any value as a whole number; what is none is 0. Labels are texts, so that
// "12.9" is 12, and "0x10" is 16.
func toInt(v any) int64 {
	switch v := v.(type) {
	case string:
		n, _ := strconv.ParseInt(integerPart(v), 0, 64)
		return n
	case time.Time, nil:
		return 0
	}
	r := reflect.ValueOf(v)
	switch {
	case r.CanInt():
		return r.Int()
	case r.CanUint():
		return int64(r.Uint())
	case r.CanFloat():
		return int64(r.Float())
	case r.Kind() == reflect.Bool && r.Bool():
		return 1
	}
	return 0
}

// integerPart cuts the decimals of a plain number; "1e3" stays and is no whole number.
func integerPart(s string) string {
	whole, decimals, found := strings.Cut(s, ".")
	if !found || strings.Trim(decimals, "0123456789") != "" {
		return s
	}
	if strings.Trim(whole, "+-") == "" {
		return whole + "0"
	}
	return whole
}

// toFloat reads any value as a number; what is none is 0.
func toFloat(v any) float64 {
	if s, ok := v.(string); ok {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil && math.IsInf(f, 0) {
			return 0
		}
		return f
	}
	if f, ok := v.(float64); ok {
		return f
	}
	if r := reflect.ValueOf(v); r.IsValid() && r.CanFloat() {
		return r.Float()
	}
	return float64(toInt(v))
}
