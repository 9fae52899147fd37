package behaviour

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/trial"
)

// few is how many scenarios a sentence names.
const few = 4

// say puts what differs into a sentence.
func say(name string, scenarios []obsgen.Scenario, was, is history) change.Change {
	c := change.Change{Kind: resource.Alert, UID: name, Title: name, Path: "in scenarios", Impact: change.Paging}
	var parts []sentence.Sentence
	for i, scenario := range scenarios {
		if said := compare(scenario.Name, was.cells[i], is.cells[i]); said != nil {
			parts = append(parts, said)
		}
	}
	if more := len(parts) - few; more > 0 {
		c.Before, c.After = listed(scenarios, was), listed(scenarios, is)
		parts = append(parts[:few:few], sentence.Say(fmt.Sprintf("and it differs in %d more scenarios", more)))
	}
	switch {
	case !was.there:
		c.Summary = sentence.Say("simulated: it fires " + listed(scenarios, is))
	case !is.there:
		c.Summary = sentence.Say("simulated: it fired " + listed(scenarios, was))
	case len(parts) == 0:
		c.Impact, c.Summary = change.Cosmetic, sentence.Say(fmt.Sprintf("simulated: fires as before in all %d scenarios", len(scenarios)))
	default:
		c.Summary = sentence.Say("simulated: ").Then(sentence.Join(parts, "; "))
	}
	return c
}

// compare says what is different in a scenario; nothing if nothing is.
func compare(scenario string, was, is cell) sentence.Sentence {
	switch {
	case was == is:
		return nil
	case is.refused:
		return sentence.Say("can no longer be evaluated in %s", scenario)
	case was.refused:
		return sentence.Say("could not be evaluated before in %s", scenario)
	case !is.fires():
		return sentence.Say("no longer fires in %s", scenario)
	case !was.fires():
		return sentence.Say("now fires " + into(is, scenario))
	case was.first != is.first:
		return sentence.Say("fires " + into(was, scenario) + ", now " + short(is))
	case was.sets != is.sets:
		return sentence.Say(fmt.Sprintf("fires %s in %%s, now %s", times(was.sets), times(is.sets)), scenario)
	case is.forEver:
		return sentence.Say("is no longer over at the end of %s", scenario)
	}
	return sentence.Say("is now over at the end of %s", scenario)
}

// into says when, as in "6m into error-spike". Names of scenarios have nothing to be marked.
func into(c cell, scenario string) string {
	if c.first < 0 {
		return "in " + scenario + " " + short(c)
	}
	return trial.Span(c.first) + " into " + scenario
}

func short(c cell) string {
	if c.first < 0 {
		return trial.Span(-c.first) + " before the trouble"
	}
	return trial.Span(c.first)
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("for %d label sets", n)
}

// listed is where an alert fires, and when.
func listed(scenarios []obsgen.Scenario, h history) string {
	var parts []string
	for i, scenario := range scenarios {
		if h.cells[i].fires() {
			parts = append(parts, into(h.cells[i], scenario.Name))
		}
	}
	if len(parts) == 0 {
		return "in no scenario"
	}
	return strings.Join(parts, ", ")
}
