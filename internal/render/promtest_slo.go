package render

import (
	"fmt"

	"github.com/ltv-assistant/obsgen"
)

// sloTests check the error ratio that an SLO's own input series yield.
func sloTests(slos []obsgen.SLO) []promTest {
	var tests []promTest
	for _, slo := range slos {
		for _, c := range slo.Cases {
			labels := fmt.Sprintf("{service=%q, slo=%q}", slo.Service, slo.Name)
			tests = append(tests, promTest{
				Name: slo.Name + ": " + c.Name, Interval: "1m", InputSeries: newInputSeries(c.Series),
				ExprTests: []promExprTest{{
					Expr:     fmt.Sprintf("%s{slo=%q}", obsgen.SLOErrorRatio("5m"), slo.Name),
					EvalTime: duration(c.At),
					Samples:  []promSample{{obsgen.SLOErrorRatio("5m") + labels, c.Ratio}},
				}},
			})
		}
	}
	return tests
}
