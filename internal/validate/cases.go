package validate

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen"
)

// caseCheck looks at the cases of one rule or SLO.
type caseCheck struct {
	r       *reporter
	address string
	names   names
}

func newCaseCheck(r *reporter, address string) caseCheck {
	return caseCheck{r, address, newNames(r, "the case")}
}

func checkAlertCases(r *reporter, address string, cases []obsgen.Case) {
	check := newCaseCheck(r, address)
	for _, c := range cases {
		check.frame(c.Name, c.At, c.Series)
		if c.Interval < 0 {
			check.report(c.Name, fmt.Sprintf("Interval is %v; leave it out for one minute", c.Interval))
		}
		for _, firing := range c.Fires {
			check.finite(c.Name, "Value", firing.Value)
		}
	}
}

func checkSLOCases(r *reporter, address string, cases []obsgen.SLOCase) {
	check := newCaseCheck(r, address)
	for _, c := range cases {
		check.frame(c.Name, c.At, c.Series)
		check.finite(c.Name, "Ratio", c.Ratio)
	}
}

// frame is what both kinds of case have.
func (c caseCheck) frame(name string, at time.Duration, series []obsgen.Series) {
	if strings.TrimSpace(name) == "" {
		c.r.report(c.address, "a case has no name; say what happens in it")
	} else {
		c.names.add(c.address, name)
	}
	if at <= 0 {
		c.report(name, fmt.Sprintf("At is %v; it must be after the first sample", at))
	}
	if at > longest {
		c.report(name, fmt.Sprintf("At is %v, more than a year; check the unit", at))
	}
	for _, s := range series {
		if err := checkSeries(s); err != nil {
			c.report(name, err.Error())
		}
	}
}

func (c caseCheck) finite(name, field string, value float64) {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		c.report(name, fmt.Sprintf("%s is %v; expect a finite number", field, value))
	}
}

func (c caseCheck) report(name, message string) {
	c.r.report(c.address, fmt.Sprintf("case %q: %s", name, message))
}
