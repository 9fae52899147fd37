package routing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// inhibited says by which alerts one is silenced now, and by which no longer.
func (c comparison) inhibited(old, alert *resource.Resource) []Effect {
	if alert.Kind != resource.Alert || len(c.before.inhibitions)+len(c.after.inhibitions) == 0 {
		return nil
	}
	was, is := c.before.silencers(old), c.after.silencers(alert)
	was.possible = c.titlesNow(c.before.withoutItself(old, was.possible))
	is.possible = c.after.withoutItself(alert, is.possible)
	if slices.Equal(was.possible, is.possible) {
		return nil
	}
	gained := missing(is.possible, was.possible)
	unsure := missing(gained, is.sure)
	var all []Effect
	for _, part := range []struct {
		words string
		names []string
	}{
		{"is silent while ", missing(gained, unsure)},
		{"can be silent, by labels of its query, while ", unsure},
		{"is no longer silent while ", missing(was.possible, is.possible)},
	} {
		if len(part.names) > 0 {
			summary := sentence.Say(part.words).Then(firing(part.names, alert.Title), sentence.Say(" fires"))
			all = append(all, Effect{Path: "inhibition", Summary: summary, Before: shortened(was.possible), After: shortened(is.possible)})
		}
	}
	return all
}

// titlesNow follows alerts that were renamed.
func (c comparison) titlesNow(titles []string) []string {
	if len(c.renamed) == 0 {
		return titles
	}
	now := make([]string, len(titles))
	for i, title := range titles {
		if now[i] = title; c.renamed[title] != "" {
			now[i] = c.renamed[title]
		}
	}
	return sortedOnce(now)
}

// firing lists alerts: A, B or another rule named C.
func firing(titles []string, own string) sentence.Sentence {
	var all []sentence.Sentence
	for _, title := range titles {
		if title == own {
			all = append(all, sentence.Say("another rule named %s", title))
		} else {
			all = append(all, sentence.Say("%s", title))
		}
	}
	if more := len(all) - listed; more > 1 {
		all = append(all[:listed], sentence.Say("one of %s others", fmt.Sprint(more)))
	}
	last := len(all) - 1
	if last == 0 {
		return all[0]
	}
	return sentence.Join(all[:last], ", ").Then(sentence.Say(" or "), all[last])
}

func shortened(titles []string) string {
	if more := len(titles) - listed; more > 1 {
		titles = append(slices.Clip(titles[:listed]), fmt.Sprintf("%d others", more))
	}
	return strings.Join(titles, ", ")
}

// missing are the texts of one sorted list that are not in another.
func missing(from, in []string) []string {
	var all []string
	for _, text := range from {
		if _, found := slices.BinarySearch(in, text); !found {
			all = append(all, text)
		}
	}
	return all
}
