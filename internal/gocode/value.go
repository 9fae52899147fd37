package gocode

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// value is the code of a JSON value.
func value(v any) string {
	switch v := v.(type) {
	case nil:
		return "nil"
	case string:
		return quoted(v)
	case float64:
		return number(v)
	case []any:
		return valueList(v)
	case resource.Object:
		return valueMap(v)
	}
	return fmt.Sprint(v) // a bool: JSON has nothing else
}

func valueList(all []any) string {
	items := make([]string, len(all))
	for i, item := range all {
		items[i] = value(item)
	}
	return "[]any" + braced(items)
}

func valueMap(all resource.Object) string {
	var items []string
	for _, key := range resource.Keys(all) {
		items = append(items, quoted(key)+": "+value(all[key]))
	}
	return "map[string]any" + braced(items)
}

// longestLine is how long a list may be and stay on one line.
const longestLine = 100

// braced puts what is short on one line, else each item on its own.
func braced(items []string) string {
	short := strings.Join(items, ", ")
	if len(short) <= longestLine && !strings.Contains(short, "\n") {
		return "{" + short + "}"
	}
	return "{\n" + strings.Join(items, ",\n") + ",\n}"
}

// number writes numbers as people do, 1000000 and not 1e+06.
func number(v float64) string {
	if math.Abs(v) < 1e15 && (v == math.Trunc(v) || math.Abs(v) >= 1e-6) {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}

// asJSON is a value in one line, for comments.
func asJSON(v any) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return fmt.Sprintf("(%s)", kindOf(v))
	}
	return strings.TrimSpace(out.String())
}
