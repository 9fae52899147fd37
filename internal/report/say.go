package report

import (
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// called is a resource's kind, name, and uid or file, each empty where it is not needed.
func (g group) called() (word, name, uid string) {
	k := kindOf(g.Kind)
	switch {
	case k.titled && g.Title != "":
		return "", g.Title, ""
	case g.Title == "" || g.Title == g.UID:
		return k.one, g.UID, g.Where
	case g.Where != "":
		return k.one, g.Title, g.Where
	}
	return k.one, g.Title, g.UID
}

// name is a resource in a heading: dashboard Service health (ltv-service-health).
func (g group) name() sentence.Sentence {
	word, name, uid := g.called()
	said := named(name, uid)
	if word != "" {
		said = sentence.Say(word + " ").Then(said)
	}
	return said
}

func named(name, uid string) sentence.Sentence {
	if uid == "" {
		return sentence.Say("%s", name)
	}
	return sentence.Say("%s (%s)", name, uid)
}

// summary counts: "5 changes in 4 dashboards and 1 alert: 2 breaking, 3 paging".
func summary(changes []change.Change) string {
	impacts := countImpacts(changes)
	switch len(impacts) {
	case 0:
		return "nothing changed"
	case 1:
		impact := string(impactOf(changes[0]))
		return count(len(changes), impact+" change", impact+" changes") + " in " + countKinds(changes)
	}
	return count(len(changes), "change", "changes") + " in " + countKinds(changes) + ": " + strings.Join(impacts, ", ")
}

func countImpacts(changes []change.Change) []string {
	var words []string
	for _, s := range byImpact(changes) {
		words = append(words, strconv.Itoa(len(s.Changes))+" "+string(s.Impact))
	}
	return words
}

// unjudged is said of a report that cannot know who is paged.
const unjudged = "No alert rules are given: who is paged was not judged."

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
