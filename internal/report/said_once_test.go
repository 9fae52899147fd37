package report_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// about says the same of several alerts.
func about(summary sentence.Sentence, after any, alerts ...string) []change.Change {
	var made []change.Change
	for _, name := range alerts {
		made = append(made, change.Change{Kind: resource.Alert, UID: name, Impact: change.Paging, Summary: summary, After: after})
	}
	return made
}

// What a route does to many alerts is said once; what else happens to them stays theirs.
func TestSaidOnce(t *testing.T) {
	moved := sentence.Say("repeats every %s → %s", "4h", "12h")
	what := change.Report{Changes: append(about(moved, nil, "OvenCold", "FlourLow", "YeastLow"), about(sentence.Say("severity %s", "low"), nil, "FlourLow")...)}
	written := write(t, "text", what, options())
	if want := "\n  alerts OvenCold, FlourLow, YeastLow\n    repeats every 4h → 12h\n\n  alert FlourLow\n    severity low\n"; !strings.Contains(written, want) {
		t.Errorf("no %q in:\n%s", want, written)
	}
	page := write(t, "html", what, options())
	if n := strings.Count(page, "repeats every"); n != 1 {
		t.Errorf("the page says it %d times", n)
	}
	for _, name := range []string{"OvenCold", "FlourLow", "YeastLow"} {
		if !strings.Contains(page, `<span class="name">`+name+`</span>`) {
			t.Errorf("the page has no %s", name)
		}
	}
}

// The same words about other values, or told to others, are something else.
func TestSaidApart(t *testing.T) {
	reworded := sentence.Say("description changed")
	values := append(about(reworded, "bake", "OvenCold"), about(reworded, "knead", "FlourLow")...)
	told := about(reworded, nil, "OvenCold", "FlourLow")
	told[0].Told = tells("baker")
	kinds := about(reworded, nil, "OvenCold", "FlourLow")
	kinds[0].Kind = resource.GrafanaAlert
	words := append(about(sentence.Say("label a b"), nil, "OvenCold"), about(sentence.Say("label %s", "a b"), nil, "FlourLow")...)
	for name, changes := range map[string][]change.Change{"values": values, "told": told, "kinds": kinds, "words": words} {
		written := write(t, "text", change.Report{Changes: changes}, options())
		if n := strings.Count(written, "\n  alert ") + strings.Count(written, "\n  Grafana alert "); n != 2 {
			t.Errorf("%s: %d headings, not 2:\n%s", name, n, written)
		}
	}
}

// Nothing is left out for a terminal, however much there is.
func TestTextIsWhole(t *testing.T) {
	what := many(10_000)
	what.Changes = append(what.Changes, about(sentence.Say("moved"), nil, names(2_000)...)...)
	written := map[string]bool{}
	for _, word := range strings.Fields(write(t, "text", what, options())) {
		written[strings.TrimSuffix(word, ",")] = true
	}
	for i := range 10_000 {
		if !written[strconv.Itoa(i)] {
			t.Fatalf("no change %d", i)
		}
	}
	for _, name := range names(2_000) {
		if !written[name] {
			t.Fatalf("no %s", name)
		}
	}
}

func names(n int) []string {
	var made []string
	for i := range n {
		made = append(made, fmt.Sprintf("Alert%d", i))
	}
	return made
}

// Two things that happen to the same alerts are one card, or one of the details.
func TestSameAlertsOnce(t *testing.T) {
	what := change.Report{Changes: append(about(sentence.Say("repeats every %s → %s", "4h", "12h"), nil, "OvenCold", "FlourLow"),
		about(sentence.Say("now muted during %s", "night"), nil, "FlourLow", "OvenCold")...)}
	for format, heading := range map[string]string{"text": "\n  alerts ", "markdown": "<summary>alerts ", "html": "<article>"} {
		if written := write(t, format, what, options()); strings.Count(written, heading) != 1 {
			t.Errorf("%s: %d cards, want one:\n%s", format, strings.Count(written, heading), written)
		}
	}
}

// The table has the receivers' names, and below it what each of them does, once.
func TestLegend(t *testing.T) {
	changes := append(about(sentence.Say("a"), nil, "OvenCold"), about(sentence.Say("b"), nil, "FlourLow", "YeastLow")...)
	for i := range changes {
		changes[i].Told = append(tells("office", "Slack #bakery", "email office@bakery.example"), change.Recipient{Receiver: "mill", By: []string{"PagerDuty"}, Sometimes: i > 0})
	}
	written := write(t, "markdown", change.Report{Changes: changes}, options())
	for _, want := range []string{
		"| `OvenCold` | a | `office`, `mill` |", "| `FlourLow`, `YeastLow` | b | `office`, `mill` |",
		"\n- `office`: `Slack #bakery, email office@bakery.example`\n- `mill`: `PagerDuty`\n",
	} {
		if strings.Count(written, want) != 1 {
			t.Errorf("%d times, want once: %s\n%s", strings.Count(written, want), want, written)
		}
	}
}

// An alert tells somebody; several do, and what alerts read has them do it.
func TestWhoTells(t *testing.T) {
	for want, changes := range map[string][]change.Change{
		"\n    tells baker\n":             about(sentence.Say("a"), nil, "OvenCold"),
		"\n    tell baker\n":              about(sentence.Say("a"), nil, "OvenCold", "FlourLow"),
		"\n    its alerts tell baker\n":   ofKind(resource.SLO, about(sentence.Say("a"), nil, "bread")),
		"\n    their alerts tell baker\n": ofKind(resource.SLO, about(sentence.Say("a"), nil, "bread", "cakes")),
	} {
		for i := range changes {
			changes[i].Told = tells("baker")
		}
		if written := write(t, "text", change.Report{Changes: changes}, options()); !strings.Contains(written, want) {
			t.Errorf("no %q in\n%s", want, written)
		}
	}
}

func ofKind(kind resource.Kind, changes []change.Change) []change.Change {
	for i := range changes {
		changes[i].Kind = kind
	}
	return changes
}
