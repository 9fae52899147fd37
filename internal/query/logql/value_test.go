package logql

import (
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

func TestParseDuration(t *testing.T) {
	const day = 24 * time.Hour
	for in, want := range map[string]time.Duration{
		"5ns": 5, "5us": 5000, "5µs": 5000, "1.5ms": 1500 * time.Microsecond, "2s": 2 * time.Second,
		"1h30m": 90 * time.Minute, "1d": day, "2w": 14 * day, "1y": 365 * day, "1d12h": 36 * time.Hour,
	} {
		if got, ok := parseDuration(in); !ok || got != want {
			t.Errorf("parseDuration(%s) = %v, %v", in, got, ok)
		}
	}
	for _, in := range []string{"", "5", "m", "5x", "5m3", "1.2.3s", "400y", "-5m"} {
		if got, ok := parseDuration(in); ok {
			t.Errorf("parseDuration(%s) = %v", in, got)
		}
	}
}

func TestParseBytes(t *testing.T) {
	for in, want := range map[string]float64{
		"20B": 20, "5b": 5, "42MB": 42e6, "1.5KiB": 1536, "2kb": 2000, "3GiB": 3 << 30, "1TB": 1e12, "4k": 4000, "1Mi": 1 << 20,
	} {
		if got, ok := parseBytes(in); !ok || got != want {
			t.Errorf("parseBytes(%s) = %v, %v", in, got, ok)
		}
	}
	for _, in := range []string{"", "5", "kb", "5zb", "5bb", "5iB", "5kmb"} {
		if got, ok := parseBytes(in); ok {
			t.Errorf("parseBytes(%s) = %v", in, got)
		}
	}
}

func TestHasVariable(t *testing.T) {
	for in, want := range map[string]bool{
		"$x": true, "a${x}b": true, "${x:regex}": true, "[[x]]": true, "[[x:csv]]": true,
		"": false, "$": false, "^a$": false, "${}": false, "[[]]": false, "[a]": false, "${a b}": false,
	} {
		if got := variable.In(in); got != want {
			t.Errorf("hasVariable(%q) = %v", in, got)
		}
	}
}
