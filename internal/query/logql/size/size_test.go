package size_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/query/logql/size"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]uint64{
		"0": 0, "12": 12, "42B": 42, "42 mb": 42e6, "42 MiB": 42 << 20, "42 Mi": 42 << 20, "1.5k": 1500,
		"1,024kb": 1024000, ".5KB": 500, "7 eb": 7e18, "3GiB  ": 3 << 30,
	} {
		if got, err := size.Parse(text); err != nil || got != want {
			t.Errorf("Parse(%q) = %d, %v; want %d", text, got, err, want)
		}
	}
}

func TestParseError(t *testing.T) {
	for text, want := range map[string]string{
		"":           `strconv.ParseFloat: parsing "": invalid syntax`,
		"MB":         `strconv.ParseFloat: parsing "": invalid syntax`,
		"-1KB":       `strconv.ParseFloat: parsing "": invalid syntax`,
		"12 parsecs": `unhandled size name: parsecs`,
		"5kmb":       `unhandled size name: kmb`,
		"5i":         `unhandled size name: i`,
		"99EB":       `too large: 99EB`,
	} {
		if got, err := size.Parse(text); err == nil || err.Error() != want {
			t.Errorf("Parse(%q) = %d, %v; want %s", text, got, err, want)
		}
	}
}
