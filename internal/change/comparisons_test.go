package change

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// TestFewComparisons: of many that are new and gone, each is compared with few, whether
// it finds a partner or not.
func TestFewComparisons(t *testing.T) {
	const n = 300
	for _, test := range []struct {
		name          string
		before, after func(i int) resource.Object
		alike         func(before, after []*resource.Resource) []likeness[*resource.Resource]
		paired        int
	}{
		{"alerts under new names with new thresholds", rule("A%d", `rate(errors_total{id="%d"}[5m]) > 1`, ""), rule("B%d", `rate(errors_total{id="%d"}[5m]) > 2`, ""), by(sameQuery()), 0},
		{"alerts under new names", rule("A%d", `rate(errors_total{id="%d"}[5m]) > 1`, ""), rule("B%d", `rate(errors_total{id="%d"}[300s])>1`, ""), by(sameQuery()), n},
		{"alerts of one query", rule("A%d", `up == 0`, ""), rule("B%d", `up==0`, ""), by(sameQuery()), n},
		{"records of one name with another query and one more label", rule("r", `rate(errors_total{id="%d"}[5m])`, ""), rule("r", `rate(errors_total{id="%d"}[9m])`, "x"), sameRecords, n},
		{"records of one name with other queries and labels", rule("r", `rate(errors_total{id="%d"}[5m])`, "x%d"), rule("r", `sum(delta(hits{id="%d"}[9m])) * 3 / 4`, "y%d"), sameRecords, n},
	} {
		before, after := resources(n, test.before), resources(n, test.after)
		slices.Reverse(after)
		compared := 0
		pairs := match(before, after, comparisonsIn(test.alike(before, after), &compared)...)
		checkFew(t, test.name, n, compared, test.paired, len(before)+len(after)-len(pairs))
	}
}

func TestFewComparisonsOfPanels(t *testing.T) {
	const n = 300
	panel := func(id int, title, expr string) resource.Object {
		return resource.Object{"id": float64(id), "title": title, "type": "stat", "targets": []any{resource.Object{"expr": expr}}}
	}
	for _, test := range []struct {
		name   string
		after  func(i int) resource.Object
		paired int
	}{
		{"new ids and titles", func(i int) resource.Object {
			return panel(n+1+i, fmt.Sprint("new ", i), fmt.Sprintf(`rate(hits{id="%d"}[300s])`, i))
		}, n},
		{"new titles", func(i int) resource.Object {
			return panel(i+1, fmt.Sprint("new ", i), fmt.Sprintf(`rate(hits{id="%d"}[5m])`, i))
		}, n},
		{"one id, and all else is new", func(i int) resource.Object {
			return panel(1, fmt.Sprint("new ", i), fmt.Sprintf(`rate(misses{id="%d"}[9m])`, i))
		}, 0},
		{"new ids and queries", func(i int) resource.Object { return panel(n+1+i, fmt.Sprint("old ", i), "up") }, n},
		{"all is new", func(i int) resource.Object {
			return panel(n+1+i, fmt.Sprint("new ", i), fmt.Sprintf(`rate(hits{id="%d"}[9m])`, i))
		}, 0},
	} {
		var before, after []resource.Object
		for i := range n {
			before = append(before, panel(i+1, fmt.Sprint("old ", i), fmt.Sprintf(`rate(hits{id="%d"}[5m])`, i)))
			after = append(after, test.after(n-1-i))
		}
		compared := 0
		pairs := match(before, after, comparisonsIn(likePanels(), &compared)...)
		checkFew(t, test.name, n, compared, test.paired, 2*n-len(pairs))
	}
}

// TestFewComparisonsOfOneID: a program may give all panels one id.
func TestFewComparisonsOfOneID(t *testing.T) {
	const n = 300
	panels := func(name string) (all []resource.Object) {
		for i := range n {
			all = append(all, resource.Object{"id": 7.0, "title": fmt.Sprint(name, i), "type": "stat", "targets": []any{resource.Object{"expr": fmt.Sprintf("rate(%s%d[5m])", name, i)}}})
		}
		return all
	}
	compared := 0
	pairs := match(panels("old"), panels("new"), comparisonsIn(likePanels(), &compared)...)
	checkFew(t, "one id on both sides", n, compared, 0, 2*n-len(pairs))
}

// TestFewComparisonsOfSecrets: of many channels, what is hidden tells each from the others.
func TestFewComparisonsOfSecrets(t *testing.T) {
	const n = 300
	channels := func(from int) (all []resource.Object) {
		for i := range n {
			all = append(all, resource.Object{"type": "webhook", "settings": resource.Object{"url": resource.NewSecret(fmt.Sprint(from + i))}})
		}
		return all
	}
	compared := 0
	pairs := match(channels(0), channels(n/2), comparisonsIn([]likeness[resource.Object]{whollyEqual()}, &compared)...)
	if paired := 2*n - len(pairs); paired != n/2 || compared > n {
		t.Errorf("%d of %d are paired, with %d comparisons", paired, n, compared)
	}
}

// TestLeaderFoundOnce: what changed in a rule is found once, however many copies have its name.
func TestLeaderFoundOnce(t *testing.T) {
	c := &comparison{leaders: map[*resource.Resource]leader{}}
	r := &resource.Resource{Kind: resource.Alert, Body: resource.Object{"expr": "up == 0"}}
	c.leader(r).paths["seen"] = true
	if !c.leader(r).paths["seen"] {
		t.Error("found twice")
	}
}

func checkFew(t *testing.T, name string, n, compared, want, paired int) {
	t.Helper()
	if compared > 2*mostGuesses*n || paired != want {
		t.Errorf("%s: of %d, %d are paired, want %d, with %d comparisons", name, n, paired, want, compared)
	}
}

func comparisonsIn[T any](tests []likeness[T], compared *int) []likeness[T] {
	for i, test := range tests {
		tests[i].same = func(b, a T) bool {
			*compared++
			return test.same(b, a)
		}
	}
	return tests
}

// rule makes rules from patterns in which their number stands.
func rule(name, expr, label string) func(i int) resource.Object {
	numbered := func(pattern string, i int) string { return strings.ReplaceAll(pattern, "%d", strconv.Itoa(i)) }
	return func(i int) resource.Object {
		labels := resource.Object{"id": fmt.Sprint(i)}
		if label != "" {
			labels["team"] = numbered(label, i)
		}
		return resource.Object{"name": numbered(name, i), "expr": numbered(expr, i), "labels": labels, "language": "promql"}
	}
}

func resources(n int, body func(i int) resource.Object) []*resource.Resource {
	var all []*resource.Resource
	for i := range n {
		made := body(i)
		title := resource.Text(made, "name")
		all = append(all, &resource.Resource{UID: title, Title: title, Body: made})
	}
	return all
}
