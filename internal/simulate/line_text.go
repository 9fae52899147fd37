package simulate

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen"
)

// lineText is a line as JSON, its fields nested by their paths.
func lineText(kind obsgen.Line, at time.Time, n int) string {
	fill := placeholders(kind, at, n)
	root := map[string]any{}
	for path, values := range kind.Fields {
		if len(values) > 0 {
			set(root, strings.Split(path, "."), filled(values[n%len(values)], fill))
		}
	}
	text, err := json.Marshal(root)
	if err != nil { // a value that JSON has no form for; the check of the simulation finds it
		return fmt.Sprintf(`{"message":%q}`, err)
	}
	return string(text)
}

// set puts a value where its path says. A path through another field's value is lost.
func set(node map[string]any, path []string, value any) {
	for _, name := range path[:len(path)-1] {
		child, ok := node[name].(map[string]any)
		if !ok {
			child = map[string]any{}
			node[name] = child
		}
		node = child
	}
	node[path[len(path)-1]] = value
}

func filled(value any, fill *strings.Replacer) any {
	if text, ok := value.(string); ok && strings.Contains(text, "{") {
		return fill.Replace(text)
	}
	return value
}

// placeholders are what is new in every line, and the labels of its stream.
func placeholders(kind obsgen.Line, at time.Time, n int) *strings.Replacer {
	random := rand.New(rand.NewPCG(hash(kind.Name), uint64(n)))
	pairs := []string{
		"{timestamp}", at.UTC().Format("2006-01-02T15:04:05.000Z"),
		"{requestId}", fmt.Sprintf("req-%08x-%04x", random.Uint32(), random.Uint32()&0xffff),
		"{traceId}", fmt.Sprintf("%016x%016x", random.Uint64(), random.Uint64()),
		"{spanId}", fmt.Sprintf("%016x", random.Uint64()),
		"{n}", fmt.Sprint(n),
	}
	for _, name := range sortedNames(kind.Labels) {
		pairs = append(pairs, "{"+name+"}", kind.Labels[name])
	}
	return strings.NewReplacer(pairs...)
}
