package validate

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen"
)

func alertTestedExamples() []example {
	first := func(change func(*obsgen.Case)) func(*obsgen.Bundle) {
		return rule(func(r *obsgen.Rule) { change(&r.Cases[0]) })
	}
	return []example{
		{"an alert without cases", rule(func(r *obsgen.Rule) { r.Cases = nil }), []string{
			"alert/tested alerts/HighErrorRate: no case shows that the alert fires",
			"alert/tested alerts/HighErrorRate: no case shows that the alert stays silent",
		}},
		{"an alert that only fires", rule(func(r *obsgen.Rule) { r.Cases = r.Cases[:1] }), []string{
			"alert/tested alerts/HighErrorRate: no case shows that the alert stays silent",
		}},
		{"an alert that never fires", rule(func(r *obsgen.Rule) { r.Cases = r.Cases[1:] }), []string{
			"alert/tested alerts/HighErrorRate: no case shows that the alert fires",
		}},
		{"a case without a name, at no time", first(func(c *obsgen.Case) { c.Name, c.At = " ", 0 }), []string{
			"alert/tested alerts/HighErrorRate: a case has no name; say what happens in it",
			`alert/tested alerts/HighErrorRate: case " ": At is 0s; it must be after the first sample`,
		}},
		{"a case in the far future", first(func(c *obsgen.Case) { c.At = 9000 * time.Hour }), []string{
			`alert/tested alerts/HighErrorRate: case "all fail": At is 9000h0m0s, more than a year; check the unit`,
		}},
		{"a series without values", first(func(c *obsgen.Case) { c.Series[0] = obsgen.Series{Series: "up"} }), []string{
			`alert/tested alerts/HighErrorRate: case "all fail": the series "up" has no name or no values`,
		}},
		{"two cases of one name", first(func(c *obsgen.Case) { c.Name = "none fails" }), []string{
			`alert/tested alerts/HighErrorRate: the case "none fails" is used twice`,
		}},
		{"an interval backwards, and a value without end", first(func(c *obsgen.Case) { c.Interval, c.Fires[0].Value = -time.Minute, math.Inf(1) }), []string{
			`alert/tested alerts/HighErrorRate: case "all fail": Interval is -1m0s; leave it out for one minute`,
			`alert/tested alerts/HighErrorRate: case "all fail": Value is +Inf; expect a finite number`,
		}},
		{"samples that do not parse", first(func(c *obsgen.Case) { c.Series[0].Values = "0+60*30" }), []string{
			`alert/tested alerts/HighErrorRate: case "all fail": the values "0+60*30" of the series "http_requests_total{service=\"shop-orders\",status=\"500\"}": 1:61: parse error: unexpected character in series sequence: '*'`,
		}},
		{"a series that does not parse", first(func(c *obsgen.Case) { c.Series[0].Series = `up{service=}` }), []string{
			`alert/tested alerts/HighErrorRate: case "all fail": the series "up{service=}": 1:12: parse error: unexpected "}" in label set, expected string`,
		}},
		{"samples in the series", first(func(c *obsgen.Case) { c.Series[0] = obsgen.Series{Series: "up 1x1000000000", Values: "1"} }), []string{
			`alert/tested alerts/HighErrorRate: case "all fail": the series "up 1x1000000000": 1:4: parse error: bad number or duration syntax: "1"`,
		}},
		{"more samples than fit into memory", first(func(c *obsgen.Case) { c.Series[0].Values = "1x1000000000" }), []string{
			`alert/tested alerts/HighErrorRate: case "all fail": the series "http_requests_total{service=\"shop-orders\",status=\"500\"}" repeats a value 1000000000 times; 100000 is enough`,
		}},
		{"more samples than can be counted", first(func(c *obsgen.Case) { c.Series[0].Values = "1 _x99999999999999999999" }), []string{
			`alert/tested alerts/HighErrorRate: case "all fail": the series "http_requests_total{service=\"shop-orders\",status=\"500\"}" repeats a value 99999999999999999999 times; 100000 is enough`,
		}},
		{"gaps, stale markers and a long series", first(func(c *obsgen.Case) { c.Series[0].Values = "1 _x3 stale 0+60x3000" }), nil},
		{"an alert with a reason", rule(func(r *obsgen.Rule) { r.Cases, r.Untested = nil, "promtool cannot" }), nil},
	}
}
