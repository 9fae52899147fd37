package report

import (
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// name is a resource in a heading: dashboard Service health (ltv-service-health).
func (g group) name() sentence.Sentence {
	word := kindOf(g.Kind).one
	if g.Title == "" || g.Title == g.UID {
		return sentence.Say(word+" %s", g.UID)
	}
	return sentence.Say(word+" %s (%s)", g.Title, g.UID)
}

// summary counts: "2 breaking, 3 paging changes in 4 dashboards and 1 alert".
func summary(changes []change.Change) string {
	if len(changes) == 0 {
		return "nothing changed"
	}
	word := "changes"
	if len(changes) == 1 {
		word = "change"
	}
	return strings.Join(countImpacts(changes), ", ") + " " + word + " in " + countKinds(changes)
}

func countImpacts(changes []change.Change) []string {
	var words []string
	for _, s := range byImpact(changes) {
		words = append(words, strconv.Itoa(len(s.Changes))+" "+string(s.Impact))
	}
	return words
}

// means says what an impact is.
func means(impact change.Impact) string {
	switch impact {
	case change.Breaking:
		return "something that others rely on is gone"
	case change.Paging:
		return "somebody is notified differently"
	case change.Visible:
		return "people see something else"
	}
	return "nobody needs to notice"
}
