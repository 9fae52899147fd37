package routing_test

import (
	"fmt"
	"testing"
)

const (
	closed = `{alert: BakeryClosed, expr: max by (bakery) (closed) == 1, labels: {severity: info}}`
	burn   = `{alert: LoavesBurn, expr: max by (bakery) (burn) > 1, labels: {severity: warning, team: bakers}}`
)

// TestInhibition adds an inhibition; removing it says the reverse.
func TestInhibition(t *testing.T) {
	for name, c := range map[string]struct {
		rule          string
		added, remove []string
	}{
		"by name": {`{source_matchers: [alertname=BakeryClosed], target_matchers: [team=bakers]}`,
			[]string{`LoavesBurn [inhibition] is silent while BakeryClosed fires`},
			[]string{`LoavesBurn [inhibition] is no longer silent while BakeryClosed fires`}},
		"equal labels of the query": {`{source_matchers: [alertname=BakeryClosed], target_matchers: [team=bakers], equal: [bakery]}`,
			[]string{`LoavesBurn [inhibition] is silent while BakeryClosed fires`},
			[]string{`LoavesBurn [inhibition] is no longer silent while BakeryClosed fires`}},
		"labels that neither has are equal": {`{source_matchers: [alertname=BakeryClosed], target_matchers: [team=bakers], equal: [queue]}`,
			[]string{`LoavesBurn [inhibition] is silent while BakeryClosed fires`},
			[]string{`LoavesBurn [inhibition] is no longer silent while BakeryClosed fires`}},
		"different labels":          {`{source_matchers: [alertname=BakeryClosed], target_matchers: [team=bakers], equal: [severity]}`, nil, nil},
		"a label that only one has": {`{source_matchers: [alertname=BakeryClosed], target_matchers: [team=bakers], equal: [team]}`, nil, nil},
		"itself":                    {`{source_matchers: [alertname=LoavesBurn], target_matchers: [team=bakers]}`, nil, nil},
		"both match both sides":     {`{source_matchers: [severity=~"info|warning"], target_matchers: [severity=~"info|warning"]}`, nil, nil},
		"itself, another instance":  {`{source_matchers: [alertname=LoavesBurn], target_matchers: [alertname=LoavesBurn, bakery=old]}`, nil, nil},
		"the source matches both": {`{source_matchers: [alertname=BakeryClosed], target_matchers: [severity=~"info|warning"]}`,
			[]string{`LoavesBurn [inhibition] is silent while BakeryClosed fires`},
			[]string{`LoavesBurn [inhibition] is no longer silent while BakeryClosed fires`}},
		"the target matches both":      {`{source_matchers: [severity=~"info|warning"], target_matchers: [team=bakers]}`, []string{`LoavesBurn [inhibition] is silent while BakeryClosed fires`}, []string{`LoavesBurn [inhibition] is no longer silent while BakeryClosed fires`}},
		"what the query cannot return": {`{source_matchers: [alertname=BakeryClosed], target_matchers: [oven=left]}`, nil, nil},
		"what the query may return": {`{source_matchers: [alertname=BakeryClosed], target_matchers: [severity=warning, bakery=old]}`,
			[]string{`LoavesBurn [inhibition] can be silent, by labels of its query, while BakeryClosed fires`},
			[]string{`LoavesBurn [inhibition] is no longer silent while BakeryClosed fires`}},
		"an empty matcher": {`{source_matchers: [alertname=BakeryClosed], target_matchers: [alertname=LoavesBurn, oven=""]}`,
			[]string{`LoavesBurn [inhibition] is silent while BakeryClosed fires`},
			[]string{`LoavesBurn [inhibition] is no longer silent while BakeryClosed fires`}},
	} {
		t.Run(name, func(t *testing.T) {
			without := []string{rules(closed, burn), routes("")}
			with := []string{rules(closed, burn), routes("") + "inhibit_rules:\n- " + c.rule + "\n"}
			want(t, compare(t, without, with), c.added...)
			want(t, compare(t, with, without), c.remove...)
			want(t, compare(t, with, with))
		})
	}
}

// TestInhibitionOfOneName: two rules share a name, as those of two severities do.
func TestInhibitionOfOneName(t *testing.T) {
	both := rules(replaced(burn, "warning", "critical"), burn)
	rule := "inhibit_rules:\n- {source_matchers: [severity=critical], target_matchers: [severity=warning], equal: [alertname]}\n"
	want(t, compare(t, []string{both, routes("")}, []string{both, routes("") + rule}),
		`LoavesBurn [inhibition] is silent while another rule named LoavesBurn fires`)
}

// TestInhibitionOfSomeInstances: the rule of one alert fixes a label that the query of the
// other returns.
func TestInhibitionOfSomeInstances(t *testing.T) {
	both := rules(replaced(closed, "severity: info", "bakery: old"), burn)
	rule := "inhibit_rules:\n- {source_matchers: [alertname=BakeryClosed], target_matchers: [team=bakers], equal: [bakery]}\n"
	want(t, compare(t, []string{both, routes("")}, []string{both, routes("") + rule}), `LoavesBurn [inhibition] is silent while BakeryClosed fires`)
}

// TestInhibitionRenamed: that a source was renamed is no news about its targets.
func TestInhibitionRenamed(t *testing.T) {
	config := routes("") + "inhibit_rules:\n- {source_matchers: [severity=info], target_matchers: [team=bakers]}\n"
	want(t, compare(t, []string{rules(closed, burn), config}, []string{rules(replaced(closed, "BakeryClosed", "ShopClosed"), burn), config}))
}

// TestInhibitionBySeverity: an alert's own labels change, the inhibition does not.
func TestInhibitionBySeverity(t *testing.T) {
	config := routes("") + "inhibit_rules:\n- {source_matchers: [severity=info], target_matchers: [severity=critical]}\n"
	want(t, compare(t, []string{rules(closed, burn), config}, []string{rules(closed, replaced(burn, "warning", "critical")), config}),
		`LoavesBurn [inhibition] is silent while BakeryClosed fires`)
}

// TestInhibitionByMany names some, and counts the others.
func TestInhibitionByMany(t *testing.T) {
	texts := []string{burn}
	for n := range 9 {
		texts = append(texts, replaced(closed, "BakeryClosed", fmt.Sprintf("Closed%d", n)))
	}
	rule := "inhibit_rules:\n- {source_matchers: [severity=info], target_matchers: [team=bakers]}\n"
	found := effects(t, set(t, rules(texts...), routes("")), set(t, rules(texts...), routes("")+rule))
	if len(found) != 1 {
		t.Fatalf("%d effects, want one", len(found))
	}
	want(t, []string{found[0].Summary.String(), found[0].Before, found[0].After},
		"is silent while Closed0, Closed1, Closed2, Closed3 or one of 5 others fires", "", "Closed0, Closed1, Closed2, Closed3, 5 others")
}
