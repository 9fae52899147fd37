package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// alertsOf are the alerts that read the records of an SLO.
func (s side) alertsOf(slo *resource.Resource) []*resource.Resource {
	given := constantsOf(slo)
	for _, record := range s.ofSLO[slo.UID] {
		given = append(given, recordedBy(record))
	}
	return s.alertsReading(given...)
}

// constantsOf are the series of an SLO's objective and budget.
func constantsOf(slo *resource.Resource) []series.Series {
	var given []series.Series
	for _, name := range resource.ConstantsOf(slo) {
		given = append(given, series.Series{Name: name, Labels: resource.Strings(slo.Body, "labels")})
	}
	return given
}

// remaining are the alerts before that are there after, too.
func (c *comparison) remaining(alerts []*resource.Resource) []*resource.Resource {
	return slices.DeleteFunc(alerts, func(alert *resource.Resource) bool { return c.partner[alert] == nil })
}

// firing says which alerts fire for an SLO, and which only count it among others.
func (s side) firing(slo *resource.Resource, alerts []*resource.Resource, fire, counts, count string) sentence.Sentence {
	own := func(alert *resource.Resource) bool {
		for name, value := range resource.Strings(slo.Body, "labels") {
			if value == slo.UID {
				return s.notifies.Series().Values(alert, name).Has(value)
			}
		}
		return false
	}
	var said sentence.Sentence
	for _, part := range []struct {
		alerts    []*resource.Resource
		one, many string
	}{
		{slices.DeleteFunc(slices.Clone(alerts), func(r *resource.Resource) bool { return !own(r) }), fire, fire},
		{slices.DeleteFunc(slices.Clone(alerts), own), counts, count},
	} {
		if len(part.alerts) > 0 {
			said = said.Then(sentence.Say("; "), names(titles(part.alerts)), sentence.Say(plural(len(part.alerts), part.one, part.many)))
		}
	}
	return said
}
