package function

import (
	"text/template"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql/size"
)

func values() template.FuncMap {
	return template.FuncMap{
		"default":          fallback,
		"bytes":            bytes,
		"duration":         seconds,
		"duration_seconds": seconds,
	}
}

// fallback gives the first argument for a value that is missing or empty.
func fallback(instead any, given ...any) any {
	if len(given) == 0 {
		return instead
	}
	if truth, ok := template.IsTrue(given[0]); !truth || !ok {
		return instead
	}
	return given[0]
}

func bytes(s string) (float64, error) {
	n, err := size.Parse(s)
	return float64(n), err
}

func seconds(s string) (float64, error) {
	d, err := time.ParseDuration(s)
	return d.Seconds(), err
}
