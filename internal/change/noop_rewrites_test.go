package change_test

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func rewrites() []rewriting {
	return []rewriting{
		{"key order and indentation", nil, writer.shuffledJSON},
		{"saved again", objects(savedAgain), nil},
		{"panels in another order", objects(shuffledPanels), nil},
		{"queries", objects(reformatted), nil},
		{"durations", objects(otherDurations), nil},
		{"rules in another order", objects(shuffledRules), nil},
		{"matchers in another order", objects(shuffledMatchers), nil},
		{"numbers", nil, writer.otherNumbers},
		{"JSON and YAML swapped", nil, writer.swapped},
	}
}

// objects edits every object, at every depth.
func objects(edit func(random *rand.Rand, object resource.Object)) func(*rand.Rand, any) any {
	var walk func(random *rand.Rand, value any) any
	walk = func(random *rand.Rand, value any) any {
		switch v := value.(type) {
		case resource.Object:
			edit(random, v)
			for _, key := range resource.Keys(v) {
				v[key] = walk(random, v[key])
			}
		case []any:
			for i, item := range v {
				v[i] = walk(random, item)
			}
		}
		return value
	}
	return walk
}

// savedAgain is what Grafana adds when it saves.
func savedAgain(random *rand.Rand, object resource.Object) {
	n := float64(random.IntN(1000))
	switch {
	case object["panels"] != nil && object["schemaVersion"] != nil:
		object["id"], object["version"], object["iteration"], object["gnetId"] = n, n, 1e12+n, nil
	case object["gridPos"] != nil:
		object["pluginVersion"] = "12.1.0"
	case object["access"] != nil && object["url"] != nil, object["noDataState"] != nil:
		object["id"], object["version"], object["orgId"] = n, n, 1.0
	}
}

// shuffledPanels keeps rows where they are: those below a row follow it in the file.
func shuffledPanels(random *rand.Rand, object resource.Object) {
	panels, _ := object["panels"].([]any)
	for start := 0; start < len(panels); {
		end := start
		for end < len(panels) && resource.Text(panels[end], "type") != "row" {
			end++
		}
		shuffle(random, panels[start:end])
		start = end + 1
	}
}

func shuffle(random *rand.Rand, list any) {
	items, _ := list.([]any)
	random.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
}

func reformatted(random *rand.Rand, object resource.Object) {
	for _, key := range []string{"expr", "query", "expression"} {
		text, ok := object[key].(string)
		if !ok || text == "" {
			continue
		}
		if parsed, err := query.ParsePromQL(text); err == nil && key == "expr" && !strings.Contains(text, "$") {
			object[key] = strings.TrimSpace(parsed.Pretty(0)) // what yaml.v3 writes of leading spaces, it does not read
		} else if key != "expression" || strings.Contains(text, " ") {
			object[key] = spaced(text)
		}
	}
}

// spaced doubles the spaces outside quotes.
func spaced(text string) string {
	pieces := strings.Split(text, `"`)
	if strings.ContainsAny(text, "`'\\") {
		return "  " + text + "\n"
	}
	for i := 0; i < len(pieces); i += 2 {
		pieces[i] = strings.ReplaceAll(pieces[i], " ", "\n \t")
	}
	return strings.Join(pieces, `"`) + " "
}

func otherDurations(_ *rand.Rand, object resource.Object) {
	for _, key := range []string{"for", "keep_firing_for", "interval", "group_wait", "group_interval", "repeat_interval"} {
		if text, ok := object[key].(string); ok && object["targets"] == nil {
			if d, err := model.ParseDuration(text); err == nil {
				object[key] = seconds(d)
			}
		}
	}
}

func shuffledRules(random *rand.Rand, object resource.Object) { shuffle(random, object["rules"]) }

func shuffledMatchers(random *rand.Rand, object resource.Object) {
	for _, key := range []string{"matchers", "object_matchers", "source_matchers", "target_matchers", "equal", "group_by"} {
		shuffle(random, object[key])
	}
}

// otherIDs permutes the ids of a dashboard's panels.
func otherIDs(random *rand.Rand, value any) any {
	var ids []any
	objects(func(_ *rand.Rand, panel resource.Object) {
		if panel["gridPos"] != nil {
			ids = append(ids, panel["id"])
		}
	})(random, value)
	shuffle(random, ids)
	return objects(func(_ *rand.Rand, panel resource.Object) {
		if panel["gridPos"] != nil {
			panel["id"], ids = ids[0], slices.Delete(ids, 0, 1)
		}
	})(random, value)
}
