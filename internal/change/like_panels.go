package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query/difference"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// pairPanels matches panels: first those that are equal but for id and place, then by id
// if something else agrees as well, for copies and imports get new ids; then by title and
// type; then by what they ask for.
func pairPanels(before, after resource.Object, renamed renames) []pair[resource.Object] {
	return renamed.match(resource.Objects(before, "panels"), resource.Objects(after, "panels"), likePanels()...)
}

func likePanels() []likeness[resource.Object] {
	sameTitle := equal(func(panel resource.Object) any { return panelTitle(panel) })
	return []likeness[resource.Object]{
		sameID(sameContent),
		equal(content),
		sameID(related),
		equalIn("type").and(sameTitle),
		sameTitle.unless(func(panel resource.Object) bool { return panelTitle(panel) == "" || isRow(panel) }),
		equalIn("type").and(likeness[resource.Object]{key: meaningOfQueries, same: sameQueries}),
	}
}

// sameID is for panels of one id that agree in something else as well. Few have one id, but
// for those that a program wrote.
func sameID(agree func(b, a resource.Object) bool) likeness[resource.Object] {
	same := equalIn("id").unless(func(panel resource.Object) bool { return resource.Number(panel, "id") == 0 })
	same.same = func(b, a resource.Object) bool { return resource.Equal(b["id"], a["id"]) && agree(b, a) }
	same.most = mostGuesses
	return same
}

// content is a panel but for its id and place.
func content(panel resource.Object) any { return without(panel, "id", "gridPos", "row") }

func sameContent(b, a resource.Object) bool {
	return panelTitle(b) == panelTitle(a) && resource.Equal(content(b), content(a))
}

// related panels agree in title, or in type and most of their queries.
func related(b, a resource.Object) bool {
	if isRow(b) != isRow(a) {
		return false
	}
	return panelTitle(b) == panelTitle(a) || sameQueries(b, a) || isRow(a) ||
		resource.Equal(b["type"], a["type"]) && similarQueries(b, a)
}

// sameQueries reports whether all queries of two panels mean the same.
func sameQueries(b, a resource.Object) bool {
	return len(resource.Objects(a, "targets")) > 0 &&
		slices.EqualFunc(resource.Objects(b, "targets"), resource.Objects(a, "targets"), func(before, after resource.Object) bool {
			return len(differencesOf("", queryText(before), queryText(after))) == 0
		})
}

// meaningOfQueries is 0 for a panel that asks for nothing.
func meaningOfQueries(panel resource.Object) uint64 {
	sum := uint64(0)
	for _, target := range resource.Objects(panel, "targets") {
		text := queryText(target)
		sum = mixed(sum, difference.Meaning(resource.LanguageOf(text), text))
	}
	return sum
}

// similarQueries reports whether some query of one panel reads what one of the other reads.
func similarQueries(b, a resource.Object) bool {
	return readsAny(metricsOf(b), set(metricsOf(a)))
}

func metricsOf(panel resource.Object) []string {
	var all []string
	for _, target := range resource.Objects(panel, "targets") {
		all = append(all, metricsIn(queryText(target))...)
	}
	return all
}

func set(names []string) map[string]bool {
	all := map[string]bool{}
	for _, name := range names {
		all[name] = true
	}
	return all
}
