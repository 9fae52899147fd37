package promtool

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
	"github.com/prometheus/prometheus/tsdb/chunkenc"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// inputs are the series that an alert's query selects, from the zero of promtool's time on.
// Records are among them as they were recorded, so that windows of days need no days.
func (w *writer) inputs(ctx context.Context, alert build.Alert, run *simulate.Run, zero time.Time) ([]input, error) {
	expr, err := query.ParsePromQL(alert.Query.Expr)
	if err != nil {
		return nil, err
	}
	querier, err := run.Querier(zero.UnixMilli(), run.End.UnixMilli())
	if err != nil {
		return nil, err
	}
	defer querier.Close()
	all := map[string]string{}
	for _, matchers := range parser.ExtractSelectors(expr) {
		set := querier.Select(ctx, true, nil, matchers...)
		for set.Next() {
			s := set.At()
			all[seriesText(s.Labels())] = values(s.Iterator(nil), zero, run.Step())
		}
		if err := set.Err(); err != nil {
			return nil, err
		}
	}
	return sorted(all), nil
}

func sorted(all map[string]string) []input {
	var made []input
	for series, values := range all {
		made = append(made, input{series, values})
	}
	slices.SortFunc(made, func(a, b input) int { return strings.Compare(a.Series, b.Series) })
	return made
}

// seriesText is a series as promtool reads it.
func seriesText(ls labels.Labels) string {
	text := "{"
	ls.Range(func(l labels.Label) {
		if len(text) > 1 {
			text += ","
		}
		text += fmt.Sprintf("%s=%q", l.Name, l.Value)
	})
	return text + "}"
}

// values are the samples at every step; a step without one is a gap.
func values(it chunkenc.Iterator, zero time.Time, step time.Duration) string {
	var slots []slot
	for it.Next() == chunkenc.ValFloat {
		t, v := it.At()
		n := int((t - zero.UnixMilli()) / step.Milliseconds())
		for len(slots) < n {
			slots = append(slots, slot{gap: true})
		}
		if len(slots) == n {
			slots = append(slots, slot{value: v})
		}
	}
	return notation(slots)
}
