package logql

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
)

func mustParse(t *testing.T, text string) *Query {
	t.Helper()
	q, err := Parse(text)
	if err != nil {
		t.Fatalf("Parse(%s): %v", text, err)
	}
	return q
}

func TestSelectors(t *testing.T) {
	q := mustParse(t, `rate({app="a", env!~"x|$y"}[1m]) / rate({app=$b}[1m])`)
	want := []Selector{
		{Pos: 5, Matchers: []Matcher{{Pos: 6, Name: "app", Op: "=", Value: "a"}, {Pos: 15, Name: "env", Op: "!~", Value: "x|$y"}}},
		{Pos: 40, Matchers: []Matcher{{Pos: 41, Name: "app", Op: "=", Value: "$b", Bare: true}}},
	}
	if got := q.Selectors(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestIsMetric(t *testing.T) {
	for text, want := range map[string]bool{
		`{a="b"} | json`:      false,
		`({a="b"})`:           false,
		`rate({a="b"}[5m])`:   true,
		`vector(1) > 0`:       true,
		`5`:                   true,
		`{a="b"} | rate="5m"`: false,
	} {
		if got := mustParse(t, text).IsMetric(); got != want {
			t.Errorf("%s: IsMetric() = %v", text, got)
		}
	}
}

// labelText writes uses as "name kind", a plus before those created.
func labelText(labels []LabelUse) string {
	var out []string
	for _, u := range labels {
		s := fmt.Sprintf("%s %s@%d", u.Name, u.Kind, u.Pos)
		if u.Create {
			s = "+" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestLabels(t *testing.T) {
	for text, want := range map[string]string{
		`{s="x"} | json a="b.c", d | a > 1 or (e="" and f=ip("::1"))`:                                            `+a parser@15; +d parser@24; a label filter@28; e label filter@38; f label filter@47`,
		"{s=\"x\"} | regexp `(?P<a>.)(.)(?P<b>.)`":                                                               `+a parser@17; +b parser@17`,
		`{s="x"} | pattern "<a> <_> <b>"`:                                                                        `+a parser@18; +b parser@18`,
		`{s="x"} | line_format "{{.a}} {{ .b | trunc 3 }} {{ if eq .c $.d }}{{ index . \"e\" }}{{ end }}{{.a}}"`: `a line_format@22; b line_format@22; c line_format@22; d line_format@22; e line_format@22`,
		`{s="x"} | label_format a=b, c="{{ add .d (mul .e 2) }}"`:                                                `b label_format@25; +a label_format@23; d label_format@30; e label_format@30; +c label_format@28`,
		`{s="x"} | drop a, b="c" | keep d`:                                                                       `a drop@15; b drop@18; d keep@31`,
		`sum by (a) (max_over_time({s="x"} | unwrap duration(b) | c="" [5m]) by (d))`:                            `a grouping@8; b unwrap@52; c label filter@57; d grouping@72`,
		`sum(rate({s="x"}[5m])) without (a)`:                                                                     `a grouping@32`,
		`vector(1) + on (a) group_left (b) vector(2)`:                                                            `a vector matching@16; b vector matching@31`,
		`label_replace(vector(1), "a", "$1", "b", "c")`:                                                          `b label_replace@36; +a label_replace@25`,
	} {
		if got := labelText(mustParse(t, text).Labels()); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestStages(t *testing.T) {
	q := mustParse(t, `{s="x"} |= "a" or ip("::1") | json | b >= 1.5s | logfmt c`)
	p := q.Pipelines()[0]
	filter := p.Stages[0].(*LineFilter)
	if filter.Op != "|=" || len(filter.Alternatives) != 2 || !filter.Alternatives[1].IP {
		t.Errorf("line filter %+v", filter)
	}
	value := p.Stages[2].(*LabelFilter).Cond.(*LabelCompare).Value
	if value != (Value{Pos: 42, Kind: DurationValue, Text: "1.5s", Number: 1.5}) {
		t.Errorf("value %+v", value)
	}
	if p.OpenLabels(1) || !p.OpenLabels(2) || p.Stages[3].(*Parser).Open() {
		t.Error("only the plain json leaves its labels open")
	}
	if p.Stages[1].Position() != 30 || p.Stages[3].Position() != 49 {
		t.Errorf("positions %d, %d", p.Stages[1].Position(), p.Stages[3].Position())
	}
}

func TestRanges(t *testing.T) {
	q := mustParse(t, `rate({a="b"}[1h30m] offset 1d) + rate({a="b"}[${w}])`)
	got := q.Ranges()
	if len(got) != 2 || got[0].Value != 90*time.Minute || !got[1].Variable || got[1].Text != "${w}" {
		t.Errorf("ranges %+v", got)
	}
	if off := q.Binary().LHS.(*RangeAggregation).Offset; off.Value != 24*time.Hour {
		t.Errorf("offset %+v", off)
	}
}

func TestComparison(t *testing.T) {
	const sum = `sum by (a) (rate({a="b"} [5m]))`
	for text, want := range map[string]string{
		sum + ` > 50`:              sum + "|>|50",
		`50 < ` + sum:              sum + "|>|50",
		`1 >= ` + sum:              sum + "|<=|1",
		`(` + sum + `) == bool -1`: sum + "|==|-1",
		sum + ` > $limit`:          sum + "|>|$limit",
		sum + ` > vector(1)`:       "none",
		sum + ` + 1`:               "none",
		sum:                        "none",
	} {
		c, got := mustParse(t, text).Comparison(), "none"
		if c != nil {
			got = c.Expr.String() + "|" + c.Op + "|" + c.Number.String()
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestComparisons(t *testing.T) {
	q := mustParse(t, `vector(1) > 2 and (vector(3) < 4 or vector(5)) unless 6 == (vector(7) > 8)`)
	var got []string
	for _, c := range q.Comparisons() {
		got = append(got, c.Expr.String()+c.Op+c.Number.Text)
	}
	if want := []string{"vector(1)>2", "vector(3)<4", "vector(7) > 8==6"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWalkOrder(t *testing.T) {
	for _, text := range goodQueries() {
		last := -1
		Walk(mustParse(t, text).Root, func(n Node) bool {
			if n.Position() < last && !strings.Contains(fmt.Sprintf("%T", n), "Aggregation") {
				t.Errorf("%s: %T at %d after %d", text, n, n.Position(), last)
			}
			last = n.Position()
			return true
		})
	}
}
