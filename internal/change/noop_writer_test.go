package change_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	"gopkg.in/yaml.v3"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// writer writes JSON and YAML in more ways than encoders do.
type writer struct {
	random *rand.Rand
	// yaml is the file's own format.
	yaml bool
	// numbers are to be written as 1.0 and 1e0.
	numbers bool
}

func (w writer) encode(value any) []byte {
	if w.yaml {
		out, _ := yaml.Marshal(value)
		return out
	}
	out, _ := json.Marshal(value)
	return out
}

// swapped keeps the name: what a file holds is found out by its content.
func (w writer) swapped(value any) []byte {
	if w.numbers && w.yaml {
		return w.shuffledJSON(value)
	}
	w.yaml = !w.yaml
	return w.encode(value)
}

func (w writer) otherNumbers(value any) []byte {
	w.numbers = true
	return w.shuffledJSON(value)
}

// shuffledJSON is for both formats: JSON is YAML, and a comment makes sure that it is
// read as such.
func (w writer) shuffledJSON(value any) []byte {
	var out strings.Builder
	if w.yaml && w.random.IntN(2) == 0 {
		out.WriteString("# a comment\n")
	}
	w.write(&out, value)
	return []byte(out.String())
}

func (w writer) write(out *strings.Builder, value any) {
	gap := strings.Repeat(" ", w.random.IntN(3))
	switch v := value.(type) {
	case resource.Object:
		keys := resource.Keys(v)
		w.random.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		out.WriteString("{\n")
		for i, key := range keys {
			out.WriteString(comma(i) + gap + strconv.Quote(key) + ": ")
			w.write(out, v[key])
		}
		out.WriteString("\n }")
	case []any:
		out.WriteString("[")
		for i, item := range v {
			out.WriteString(comma(i) + gap)
			w.write(out, item)
		}
		out.WriteString(gap + "]")
	default:
		out.WriteString(w.scalar(value))
	}
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ",\n"
}

func (w writer) scalar(value any) string {
	encoded, _ := json.Marshal(value)
	number, isFloat := value.(float64)
	if n, isInt := value.(int); isInt {
		number, isFloat = float64(n), true
	}
	if !w.numbers || !isFloat {
		return string(encoded)
	}
	if w.random.IntN(2) == 0 && number == float64(int(number)) {
		return fmt.Sprintf("%.1f", number)
	}
	return strconv.FormatFloat(number, 'e', -1, 64)
}

func seconds(d model.Duration) string {
	return strconv.FormatFloat(time.Duration(d).Seconds(), 'f', -1, 64) + "s"
}
