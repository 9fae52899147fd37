package pipeline

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/size"
)

// unwrap takes the value of a sample from a label.
type unwrap struct {
	name    string
	convert func(string) (float64, error)
	filters []condition // behind unwrap
}

func newUnwrap(u *logql.Unwrap, stages []logql.Stage) (*unwrap, error) {
	out := &unwrap{name: u.Label.Name, convert: converter(u.Conversion)}
	after := false
	for _, s := range stages {
		if f, ok := s.(*logql.LabelFilter); ok && after {
			cond, err := newCondition(f.Cond)
			if err != nil {
				return nil, err
			}
			out.filters = append(out.filters, cond)
		}
		after = after || s == logql.Stage(u)
	}
	return out, nil
}

func converter(conversion string) func(string) (float64, error) {
	switch conversion {
	case "bytes":
		return func(s string) (float64, error) {
			n, err := size.Parse(s)
			return float64(n), err
		}
	case "duration", "duration_seconds":
		return func(s string) (float64, error) {
			d, err := time.ParseDuration(s)
			return d.Seconds(), err
		}
	}
	return parseFloat
}

// value is not there for a line without the label. A value that is no number is an error,
// which the filters behind unwrap may drop.
func (u *unwrap) value(l *line) (float64, bool) {
	text, _ := l.get(u.name)
	if text == "" {
		return 0, false
	}
	v, err := u.convert(text)
	if err != nil {
		l.fail("SampleExtractionErr", err)
	}
	keep := true
	for _, f := range u.filters {
		keep = f.holds(l) && keep
	}
	return v, keep
}
