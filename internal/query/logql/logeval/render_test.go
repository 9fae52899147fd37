package logeval_test

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
)

// render writes a result as it stands in the corpus.
func render(r logeval.Result) []string {
	var out []string
	for _, s := range r.Series {
		out = append(out, renderSeries(s, r.Kind == logeval.Matrix))
	}
	for _, l := range r.Lines {
		text := l.Line
		if strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) {
			text = strconv.Quote(text)
		}
		out = append(out, strings.TrimRight(fmt.Sprintf("%s %s %s", l.Time.Sub(time.Unix(0, 0)), renderLabels(l.Labels, true), text), " "))
	}
	if len(out) == 0 {
		return []string{"nothing"}
	}
	return out
}

func renderSeries(s logeval.Series, times bool) string {
	var b strings.Builder
	b.WriteString(renderLabels(s.Labels, false))
	for i, v := range s.Values {
		b.WriteString(" " + strconv.FormatFloat(v, 'g', 10, 64))
		if times {
			fmt.Fprintf(&b, "@%s", s.Times[i].Sub(time.Unix(0, 0)))
		}
	}
	return b.String()
}

// renderLabels leaves out labels without a value where Loki's API does: beside lines.
func renderLabels(labels map[string]string, dropEmpty bool) string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(labels)) {
		if labels[name] != "" || !dropEmpty {
			out = append(out, fmt.Sprintf("%s=%q", name, labels[name]))
		}
	}
	return "{" + strings.Join(out, ", ") + "}"
}

// renderError keeps the words of Loki for what can be in the data; other errors are those of a query.
func renderError(text string) []string {
	for _, known := range []string{"pipeline error", "found duplicate series", "multiple matches"} {
		if i := strings.Index(text, known); i >= 0 {
			first, _, _ := strings.Cut(text[i:], "\n")
			return []string{"! " + first}
		}
	}
	return []string{"! the query is refused"}
}
