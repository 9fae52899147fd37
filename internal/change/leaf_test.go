package change_test

import (
	"path"
	"regexp"
	"strconv"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// silent are the places that may differ without a word, and why.
func silent() map[string]string {
	return map[string]string{
		"dashboard panels/*/id":                            "copies and imports get new ids; links to a panel that is gone are said when it goes",
		"dashboard panels/*/gridPos/y":                     "a panel that makes room for others has not moved",
		"dashboard panels/*/row":                           "follows from the rows, which are compared themselves",
		"dashboard panels/*/gridPos/x gone":                "0 where there is none",
		"dashboard panels/*/targets/*/refId gone":          "Grafana gives one to a query without",
		"alert language":                                   "follows from the query and from the rules beside it",
		"record language":                                  "the same",
		"alert alert":                                      "is the uid as well, which is compared",
		"record record":                                    "is the title as well, which is compared",
		"route routes/*/group_interval gone":               "is what the route above gives anyway",
		"notification-policy routes/*/group_interval gone": "is what the policy above gives anyway",
	}
}

// TestNothingIsSilent changes leaves of every resource, and takes them away, one at a
// time: a few of each place, for there are thousands of panels' units.
func TestNothingIsSilent(t *testing.T) {
	seen := map[string]int{}
	for _, root := range []string{"../../generated", "../../examples/shop/generated"} {
		pair, err := resource.ReadPair(t.Context(), filesBelow(t, root), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range pair.Before.Resources {
			eachLeaf("", r.Body, func(place string, set func(any), leaf any) {
				kind := string(r.Kind) + " " + anyIndex(place)
				if seen[kind]++; seen[kind] <= 3 {
					isSaid(t, r, place, set, leaf)
				}
			})
		}
	}
}

func isSaid(t *testing.T, r *resource.Resource, place string, set func(any), leaf any) {
	t.Helper()
	before := *r
	before.Body = cloned(r.Body).(resource.Object)
	defer set(leaf)
	for how, other := range map[string]any{"": otherLeaf(leaf), " gone": nil} {
		kind := string(r.Kind) + " " + anyIndex(place)
		if silent()[kind] != "" || silent()[kind+how] != "" {
			continue
		}
		set(other)
		report, err := change.Compare(t.Context(), one(&before), one(r))
		if err == nil && len(report.Changes) == 0 {
			t.Errorf("%s %s: nothing is said of %s, %#v → %#v", r.Kind, r.UID, place, leaf, other)
		}
	}
}

func one(r *resource.Resource) resource.Set { return resource.Set{Resources: []*resource.Resource{r}} }

// eachLeaf visits strings, numbers, bools and secrets, in order.
func eachLeaf(place string, value any, visit func(place string, set func(any), leaf any)) {
	at := func(key string, item any, set func(any)) {
		switch item.(type) {
		case resource.Object, []any:
			eachLeaf(path.Join(place, key), item, visit)
		default:
			visit(path.Join(place, key), set, item)
		}
	}
	switch v := value.(type) {
	case resource.Object:
		for _, key := range resource.Keys(v) {
			at(key, v[key], func(to any) {
				if v[key] = to; to == nil {
					delete(v, key)
				}
			})
		}
	case []any:
		for i := range v {
			at(strconv.Itoa(i), v[i], func(to any) { v[i] = to })
		}
	}
}

func otherLeaf(leaf any) any {
	switch v := leaf.(type) {
	case string:
		return v + "x"
	case float64:
		return v + 1
	case bool:
		return !v
	}
	return "another secret"
}

func cloned(value any) any {
	switch v := value.(type) {
	case resource.Object:
		all := resource.Object{}
		for key, item := range v {
			all[key] = cloned(item)
		}
		return all
	case []any:
		all := make([]any, len(v))
		for i, item := range v {
			all[i] = cloned(item)
		}
		return all
	}
	return value
}

var index = regexp.MustCompile(`/\d+(/|$)`)

// anyIndex writes panels/3/id as panels/*/id.
func anyIndex(place string) string { return index.ReplaceAllString(place, "/*$1") }
