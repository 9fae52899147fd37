package validate

import (
	"fmt"
	"math"
	"time"

	"github.com/ltv-assistant/obsgen"
)

func scenarioDefinitionExamples() []example {
	return []example{
		{"a target of no service", system(func(s *obsgen.Simulation) { s.Targets[1].Service = "shop-payment" }), []string{
			`scenario/definition scenarios/shop-payment: the catalogue has no service "shop-payment"; did you mean "shop-payments"?`,
		}},
		{"a name twice", system(func(s *obsgen.Simulation) { s.Scenarios[0].Name = "orders-fail" }), []string{
			`scenario/definition scenarios/orders-fail: the scenario name "orders-fail" is used twice`,
		}},
		{"a name with a space", system(func(s *obsgen.Simulation) { s.Scenarios[0].Name = "Good day" }), []string{
			`scenario/definition scenarios/Good day: "Good day" is not a scenario name of lower-case letters, digits and dashes`,
		}},
		{"time that runs backwards", system(func(s *obsgen.Simulation) { s.Scenarios[1].Lasts = -time.Minute }), []string{
			"scenario/definition scenarios/orders-fail: Lasts is less than nothing",
		}},
		{"an effect that ends before it begins", effect(obsgen.WriteLines("errors", 2).During(9*time.Minute, 5*time.Minute)), []string{
			"scenario/definition scenarios/good-day: an effect ends 5m0s into the trouble, before it begins",
		}},
		{"an unknown metric", effect(obsgen.Scale("http_request_total", nil, 2)), []string{
			`scenario/definition scenarios/good-day: there is no metric "http_request_total"; did you mean "http_requests_total"?`,
		}},
		{"an unknown label", effect(obsgen.Fail("http_requests_total", nil, 0.3, obsgen.Labels{"code": "503"})), []string{
			`scenario/definition scenarios/good-day: http_requests_total has no label "code"`,
		}},
		{"an unknown value", effect(obsgen.Scale("http_requests_total", obsgen.Labels{"status": "504"}, 2)), []string{
			`scenario/definition scenarios/good-day: status is never "504" in http_requests_total; did you mean "404"?`,
		}},
		{"a counter that grows", effect(obsgen.Grow("http_requests_total", nil, 2)), []string{
			`scenario/definition scenarios/good-day: http_requests_total is a counter: the effect "grow" is for a gauge`,
		}},
		{"a distribution upside down", effect(obsgen.Observe("http_request_duration_seconds", nil, obsgen.Spread{Median: 2, P95: 1})), []string{
			"scenario/definition scenarios/good-day: of the values, median 2 and P95 1, the median must be positive, and P95 greater and finite",
		}},
		{"observations by a label of what is counted", effect(obsgen.Observe("http_request_duration_seconds", obsgen.Labels{"status": "503"}, obsgen.Spread{Median: 1, P95: 2})), nil},
		{"nobody is down", effect(obsgen.Down("shop", 0)), []string{
			`scenario/definition scenarios/good-day: no target is of the service "shop", so nothing happens to it`,
		}},
		{"unknown lines", effect(obsgen.WriteLines("error", 1)), []string{
			`scenario/definition scenarios/good-day: there is no kind of log line "error"`,
		}},
		{"unknown traces", effect(obsgen.RecordTraces("charges", 1)), []string{
			`scenario/definition scenarios/good-day: there is no kind of trace "charges"`,
		}},
		{"ten years", system(func(s *obsgen.Simulation) { s.Scenarios[0].Lasts = 87600 * time.Hour }), []string{
			"scenario/definition scenarios/good-day: Lasts of 87600h0m0s is longer than a simulation can be; 9600h0m0s are enough",
		}},
		{"a data centre", system(func(s *obsgen.Simulation) { s.Targets[0].Instances = 1_000_000 }), []string{
			"scenario/definition scenarios/shop-orders: it has 1000000 instances; a simulation can have up to 100",
		}},
		{"a flood", effect(obsgen.WriteLines("errors", 1e9)), []string{
			`scenario/definition scenarios/good-day: 1e+09 of "errors" a second are more than a simulation can hold; 1000 are enough`,
		}},
		{"no number", effect(obsgen.Scale("http_requests_total", nil, math.NaN())), []string{
			`scenario/definition scenarios/good-day: an effect of kind "scale" has the number NaN`,
		}},
		{"a month, scraped all the time", system(func(s *obsgen.Simulation) { s.Scenarios[0].Lasts = 720 * time.Hour }), []string{
			"scenario/definition scenarios/good-day: 721h20m0s with a sample every 15s are 173120 of each series; more than 50000 take long: make Sample longer",
		}},
		{"longer than time itself", system(func(s *obsgen.Simulation) { s.Scenarios[0].Lasts, s.Scenarios[0].After = math.MaxInt64, math.MaxInt64 }), []string{
			"scenario/definition scenarios/good-day: Lasts of 2562047h47m16.854775807s is longer than a simulation can be; 9600h0m0s are enough",
			"scenario/definition scenarios/good-day: After of 2562047h47m16.854775807s is longer than a simulation can be; 9600h0m0s are enough",
		}},
		{"samples without end", system(func(s *obsgen.Simulation) { s.Scenarios[0].Sample = 500 * time.Microsecond }), []string{
			"scenario/definition scenarios/good-day: a sample every 500µs is more than a simulation can hold; every second is enough",
		}},
		{"many lines for long", effect(obsgen.WriteLines("errors", 100)), []string{
			`scenario/definition scenarios/good-day: 100 of "errors" a second are 840000 in 2h20m0s; more than 200000 take long`,
		}},
		{"an effect after the end", effect(obsgen.WriteLines("errors", 1).During(5*time.Hour, 6*time.Hour)), []string{
			`scenario/definition scenarios/good-day: an effect of kind "lines" begins 5h0m0s into the trouble, and the scenario is over after 1h40m0s`,
		}},
		{"an effect after the trouble", effect(obsgen.WriteLines("errors", 1).During(80*time.Minute, 0)), []string{
			`scenario/definition scenarios/good-day: an effect of kind "lines" begins 1h20m0s into the trouble, and the trouble is over by then: say until when it lasts`,
		}},
		{"an effect before the trouble", effect(obsgen.WriteLines("errors", 1).During(-time.Minute, 0)), []string{
			`scenario/definition scenarios/good-day: an effect of kind "lines" begins -1m0s into the trouble and repeats every 0s; neither can be negative`,
		}},
		{"an effect of no kind", effect(obsgen.Effect{Kind: "explode"}), []string{
			`scenario/definition scenarios/good-day: there is no effect of kind "explode"`,
		}},
		{"the seventy-eighth instance", effect(obsgen.Down("shop-orders", 77)), []string{
			`scenario/definition scenarios/good-day: shop-orders has 2 instances, and none with the number 77: the first is 0`,
		}},
		{"a target twice", system(func(s *obsgen.Simulation) { s.Targets = append(s.Targets, s.Targets[0]) }), []string{
			`scenario/definition scenarios/shop-orders: the target "shop-orders" is used twice`,
		}},
		{"too many endings", system(func(s *obsgen.Simulation) {
			for i := range 9 {
				s.Scenarios[0].Effects = append(s.Scenarios[0].Effects, obsgen.Fail("http_requests_total", nil, 0.1, obsgen.Labels{"instance": fmt.Sprint(i)}))
			}
		}), []string{
			"scenario/definition scenarios/good-day: events of http_requests_total get 9 different sets of other labels; more than 6 can make too many series to hold",
		}},
		{"the effects of a scenario in another", system(func(s *obsgen.Simulation) {
			s.Scenarios[0].With = []obsgen.Scenario{{With: []obsgen.Scenario{{Effects: []obsgen.Effect{obsgen.Vanish("shop")}}}}}
		}), []string{
			`scenario/definition scenarios/good-day: no target is of the service "shop", so nothing happens to it`,
		}},
		{"the effects of another scenario", system(func(s *obsgen.Simulation) {
			s.Scenarios[0].With = []obsgen.Scenario{{Effects: []obsgen.Effect{obsgen.Vanish("shop")}}}
		}), []string{
			`scenario/definition scenarios/good-day: no target is of the service "shop", so nothing happens to it`,
		}},
	}
}

// system changes the simulation.
func system(change func(*obsgen.Simulation)) func(*obsgen.Bundle) {
	return simulated(func(b *obsgen.Bundle) { change(&b.Simulation) })
}

// effect happens on the good day.
func effect(e obsgen.Effect) func(*obsgen.Bundle) {
	return system(func(s *obsgen.Simulation) { s.Scenarios[0].Effects = []obsgen.Effect{e} })
}
