package report

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
)

// saying is all that is shown of a change but the resource's name.
type saying struct{ kind, sentence, told, before, after string }

func sayingOf(c change.Change) saying {
	var words strings.Builder
	for _, part := range c.Summary {
		words.WriteString(part.Text + "\x00")
	}
	said := saying{kind: string(c.Kind), sentence: words.String(), told: c.Told.String()}
	if before, after := printed(c.Before), printed(c.After); shows(c, before, after) {
		said.before, said.after = before, after
	}
	return said
}

// bySentence gathers the changes of each resource. What is the same for several of a
// kind is said once, about all of them: a route that moves, moves many alerts.
func bySentence(changes []change.Change) []group {
	about := resourcesBySaying(changes)
	var own []change.Change
	index := map[saying]bool{}
	var shared []group
	for _, c := range changes {
		said := sayingOf(c)
		if len(about[said]) == 1 {
			own = append(own, c)
		} else if !index[said] {
			index[said] = true
			shared = append(shared, sharedBy(about[said], c))
		}
	}
	return append(ofSameResources(shared), byResource(own)...)
}

// ofSameResources joins groups about the same resources, of which the same people are told.
func ofSameResources(groups []group) []group {
	var joined []group
	index := map[string]int{}
	for _, g := range groups {
		key := g.identity()
		if at, known := index[key]; known {
			joined[at].Changes = append(joined[at].Changes, g.Changes...)
			continue
		}
		index[key] = len(joined)
		joined = append(joined, g)
	}
	return joined
}

func (g group) identity() string {
	all := []string{}
	for _, one := range g.all() {
		all = append(all, one.Kind+"\x00"+one.UID+"\x00"+one.Where)
	}
	slices.Sort(all)
	return strings.Join(append(all, g.Changes[0].Told.String()), "\x00\x00")
}

// resourcesBySaying lists each resource once, in order.
func resourcesBySaying(changes []change.Change) map[saying][]group {
	about := map[saying][]group{}
	known := map[saying]map[key]bool{}
	for _, c := range changes {
		said := sayingOf(c)
		if known[said] == nil {
			known[said] = map[key]bool{}
		}
		if !known[said][keyOf(c)] {
			known[said][keyOf(c)] = true
			about[said] = append(about[said], groupOf(c))
		}
	}
	return about
}

func sharedBy(resources []group, c change.Change) group {
	shared := resources[0]
	shared.Changes, shared.Also = []change.Change{c}, resources[1:]
	return shared
}

// all are the resources that the group is about.
func (g group) all() []group {
	return append([]group{g}, g.Also...)
}

func (g group) inOneFile() bool {
	return !slices.ContainsFunc(g.Also, func(other group) bool { return other.File != g.File })
}
