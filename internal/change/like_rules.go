package change

import (
	"github.com/ltv-assistant/obsgen/internal/query/difference"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// sameQuery is for rules that ask for the same. The key is of the language that a query
// has by itself, for the rules beside it may say another.
func sameQuery() likeness[*resource.Resource] {
	return likeness[*resource.Resource]{
		key: func(r *resource.Resource) uint64 {
			expr := resource.Text(r.Body, "expr")
			return difference.MeaningOfRule(resource.LanguageOf(expr), expr)
		},
		same: func(b, a *resource.Resource) bool {
			return len(difference.CompareRules(languageOf(b, a), resource.Text(b.Body, "expr"), resource.Text(a.Body, "expr"))) == 0
		},
		most: mostGuesses,
	}
}

// languageOf is the language of a rule's query: what is LogQL on one side may be both on
// the other.
func languageOf(b, a *resource.Resource) string {
	language := resource.Text(a.Body, "language")
	if language == resource.Text(b.Body, "language") {
		return language
	}
	return resource.LanguageOfBoth(resource.Text(b.Body, "expr"), resource.Text(a.Body, "expr"))
}

// sameRecords recognises records, of the same SLO if they are of one: by name and query;
// by query and labels, under another name; by name and labels with a query that is nearly
// the same, or at last without the labels.
func sameRecords(gone, added []*resource.Resource) []likeness[*resource.Resource] {
	sameSLO := equal(func(r *resource.Resource) any { return resource.SLOName(r) })
	sameName := sameSLO.and(equal(func(r *resource.Resource) any { return r.Title }))
	return []likeness[*resource.Resource]{
		sameName.and(sameQuery()),
		sameSLO.and(sameQuery()).and(sameLabels()),
		sameName.and(sameShared(gone, added)).and(similarQuery()),
		sameName.and(similarQuery()),
	}
}

// sameShared is for records that agree in the labels that there are on both sides: one may
// be new, or gone.
func sameShared(gone, added []*resource.Resource) likeness[*resource.Resource] {
	before, after := labelNames(gone), labelNames(added)
	return equal(func(r *resource.Resource) any {
		shared := resource.Object{}
		for name, value := range resource.Strings(r.Body, "labels") {
			if before[name] && after[name] {
				shared[name] = value
			}
		}
		return shared
	})
}

func labelNames(records []*resource.Resource) map[string]bool {
	names := map[string]bool{}
	for _, r := range records {
		for name := range resource.Strings(r.Body, "labels") {
			names[name] = true
		}
	}
	return names
}

// mostGuesses is with how many rules one is compared of which nothing better is known.
const mostGuesses = 32

// similarQuery is for records whose queries have one difference. Nothing tells them apart
// before they are compared.
func similarQuery() likeness[*resource.Resource] {
	return likeness[*resource.Resource]{
		key: func(*resource.Resource) uint64 { return 1 },
		same: func(b, a *resource.Resource) bool {
			return len(difference.CompareRules("promql", resource.Text(b.Body, "expr"), resource.Text(a.Body, "expr"))) == 1
		},
		most: mostGuesses,
	}
}
