package transform_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/transform"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func at(minute int) time.Time { return time.Date(2026, 1, 1, 12, minute, 0, 0, time.UTC) }

func column(name string, values ...any) frame.Column {
	c := frame.Column{Name: name}
	for _, v := range values {
		switch v := v.(type) {
		case time.Time:
			c.Times = append(c.Times, v)
		case int:
			c.Kind, c.Numbers = frame.Number, append(c.Numbers, float64(v))
		case float64:
			c.Kind, c.Numbers = frame.Number, append(c.Numbers, v)
		case string:
			c.Kind, c.Texts = frame.Text, append(c.Texts, v)
		}
	}
	return c
}

func table(refID string, columns ...frame.Column) frame.Frame {
	return frame.Frame{RefID: refID, Columns: columns}
}

func series(name string, values ...float64) frame.Frame {
	times := make([]time.Time, len(values))
	for i := range times {
		times[i] = at(i)
	}
	return frame.Series("S", name, map[string]string{"service": name, "zone": "x"}, times, values)
}

func budgets() []frame.Frame {
	return []frame.Frame{
		table("A", column("Time", at(0), at(0)), column("slo", "answer", "login"), column("Value #A", 0.99, 0.9)),
		table("B", column("Time", at(0)), column("slo", "login"), column("Value #B", 7)),
	}
}

func logs() []frame.Frame {
	return []frame.Frame{table("L", column("Time", at(0), at(1)), column("Line", "a", "b"), column("labels", `{"code":"500","user":"eva"}`, `{"code":"404","n":3,"deep":{"x":1}}`))}
}

// written is each frame as lines: the names, then the rows.
func written(frames []frame.Frame) string {
	var out strings.Builder
	for _, f := range frames {
		var names []string
		for _, c := range f.Columns {
			names = append(names, field.OwnName(f, c))
		}
		out.WriteString(strings.Join(names, "|") + "\n")
		for row := range f.Rows() {
			var cells []string
			for _, c := range f.Columns {
				v := field.Field{Column: c}.At(row)
				text := v.Raw()
				if v.None() {
					text = "-"
				} else if v.Kind == frame.Time {
					text = v.Time.Format("15:04")
				}
				cells = append(cells, text)
			}
			out.WriteString(strings.Join(cells, "|") + "\n")
		}
	}
	return out.String()
}

func apply(t *testing.T, transformations string, frames []frame.Frame) ([]frame.Frame, []string) {
	t.Helper()
	var panel resource.Object
	if err := json.Unmarshal([]byte(`{"transformations": [`+transformations+`]}`), &panel); err != nil {
		t.Fatal(err)
	}
	return transform.Apply(panel, frames)
}

func TestTables(t *testing.T) {
	numbers := []frame.Frame{table("N", column("city", "Rome", "Oslo", "Rome", "Bern"), column("n", 3, 1, math.NaN(), 2))}
	for name, test := range map[string]struct {
		transformations string
		frames          []frame.Frame
		want            string
	}{
		"merge and organize": {`{"id": "merge", "options": {}}, {"id": "organize", "options": {"excludeByName": {"Time": true}, "indexByName": {"Value #B": 0, "slo": 1}, "renameByName": {"Value #A": "Objective"}}}`, budgets(),
			"Value #B|slo|Objective\n-|answer|0.99\n7|login|0.9\n"},
		"merge what contradicts": {`{"id": "merge"}`, []frame.Frame{table("A", column("k", "a"), column("v", 1)), table("B", column("k", "a"), column("v", 2))}, "k|v\na|1\na|2\n"},
		"merge strangers":        {`{"id": "merge"}`, []frame.Frame{table("A", column("a", "x")), table("B", column("b", 2))}, "a\nx\nb\n2\n"},
		"extract, replace":       {`{"id": "extractFields", "options": {"format": "json", "source": "labels", "replace": true, "keepTime": true}}`, logs(), "Time|code|user|deep|n\n12:00|500|eva|-|-\n12:01|404|-|{\"x\":1}|3\n"},
		"extract pairs":          {`{"id": "extractFields", "options": {"format": "kvp", "source": "Line"}}`, []frame.Frame{table("L", column("Line", `a=1 b="x y"`, "junk"))}, "Line|a|b\na=1 b=\"x y\"|1|x y\njunk|-|-\n"},
		"extract from nothing":   {`{"id": "extractFields", "options": {"source": "nope"}}`, numbers, "city|n\nRome|3\nOslo|1\nRome|-\nBern|2\n"},
		"convert":                {`{"id": "convertFieldType", "options": {"conversions": [{"targetField": "a", "destinationType": "number"}, {"targetField": "b", "destinationType": "time"}, {"targetField": "c", "destinationType": "string"}]}}`, []frame.Frame{table("", column("a", "1.5", "x"), column("b", "2026-01-01T12:03:00Z", "1767268800000"), column("c", 1, 2))}, "a|b|c\n1.5|12:03|1\n-|12:00|2\n"},
		"sort":                   {`{"id": "sortBy", "options": {"sort": [{"field": "n", "desc": true}]}}, {"id": "limit", "options": {"limitField": 2}}`, numbers, "city|n\nRome|3\nBern|2\n"},
		"sort texts":             {`{"id": "sortBy", "options": {"sort": [{"field": "city"}]}}`, numbers, "city|n\nBern|2\nOslo|1\nRome|3\nRome|-\n"},
		"filter names":           {`{"id": "filterFieldsByName", "options": {"include": {"pattern": "^n|city$"}, "exclude": {"names": ["city"]}}}`, numbers, "n\n3\n1\n-\n2\n"},
		"filter values":          {`{"id": "filterByValue", "options": {"type": "include", "match": "all", "filters": [{"fieldName": "n", "config": {"id": "greater", "options": {"value": 1}}}, {"fieldName": "city", "config": {"id": "notEqual", "options": {"value": "Bern"}}}]}}`, numbers, "city|n\nRome|3\n"},
		"filter out":             {`{"id": "filterByValue", "options": {"type": "exclude", "match": "any", "filters": [{"fieldName": "n", "config": {"id": "isNull"}}, {"fieldName": "city", "config": {"id": "regex", "options": {"value": "^O"}}}]}}`, numbers, "city|n\nRome|3\nBern|2\n"},
		"group":                  {`{"id": "groupBy", "options": {"fields": {"city": {"operation": "groupby"}, "n": {"operation": "aggregate", "aggregations": ["sum", "count"]}}}}`, numbers, "city|n (sum)|n (count)\nRome|3|2\nOslo|1|1\nBern|2|1\n"},
		"calculate":              {`{"id": "calculateField", "options": {"mode": "binary", "alias": "double", "binary": {"left": "n", "operator": "*", "right": "2"}}}`, numbers, "city|n|double\nRome|3|6\nOslo|1|2\nRome|-|-\nBern|2|4\n"},
		"calculate with all":     {`{"id": "calculateField", "options": {"mode": "reduceRow", "reduce": {"reducer": "max"}, "replaceFields": true}}`, numbers, "Max\n3\n1\n-\n2\n"},
		"one query":              {`{"id": "filterByRefId", "options": {"include": "B"}}`, budgets(), "Time|slo|Value #B\n12:00|login|7\n"},
		"only for one query":     {`{"id": "organize", "filter": {"id": "byRefId", "options": "B"}, "options": {"excludeByName": {"slo": true}}}, {"id": "filterByRefId", "options": {"include": "B"}}`, budgets(), "Time|Value #B\n12:00|7\n"},
		"disabled":               {`{"id": "limit", "disabled": true, "options": {"limitField": 0}}`, numbers[:1], "city|n\nRome|3\nOslo|1\nRome|-\nBern|2\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, unknown := apply(t, test.transformations, test.frames)
			if diff := cmp.Diff(test.want, written(got)); diff != "" || unknown != nil {
				t.Errorf("not known: %v %s", unknown, diff)
			}
		})
	}
}

func TestSeries(t *testing.T) {
	both := []frame.Frame{series("auth", 1, 2), series("mail", 3)}
	for name, test := range map[string]struct{ transformations, want string }{
		"rename":            {`{"id": "renameByRegex", "options": {"regex": "^(.)(.*)$", "renamePattern": "$2-$1"}}`, "Time|uth-a\n12:00|1\n12:01|2\nTime|ail-m\n12:00|3\n"},
		"join":              {`{"id": "joinByField", "options": {"byField": "Time", "mode": "outer"}}`, "Time|auth|mail\n12:00|1|3\n12:01|2|-\n"},
		"join, inner":       {`{"id": "seriesToColumns", "options": {"mode": "inner"}}`, "Time|auth|mail\n12:00|1|3\n"},
		"rows":              {`{"id": "seriesToRows"}`, "Time|Metric|Value\n12:01|auth|2\n12:00|auth|1\n12:00|mail|3\n"},
		"labels":            {`{"id": "labelsToFields", "options": {"keepLabels": ["service"]}}`, "Time|service|Value\n12:00|auth|1\n12:01|auth|2\n12:00|mail|3\n"},
		"labels as names":   {`{"id": "labelsToFields", "options": {"valueLabel": "service"}}`, "Time|zone|auth|mail\n12:00|x|1|3\n12:01|x|2|-\n"},
		"labels as rows":    {`{"id": "labelsToFields", "options": {"mode": "rows"}}, {"id": "limit", "options": {"limitField": 1}}`, "label|value\nservice|auth\nlabel|value\nservice|mail\n"},
		"reduce":            {`{"id": "reduce", "options": {"reducers": ["max", "lastNotNull"], "labelsToFields": true}}`, "Field|service|zone|Max|Last *\nauth|auth|x|2|2\nmail|mail|x|3|3\n"},
		"reduce fields":     {`{"id": "reduce", "options": {"mode": "reduceFields", "reducers": ["sum"]}}`, "auth\n3\nmail\n3\n"},
		"side by side":      {`{"id": "concatenate"}`, "Time|auth|Time|mail\n12:00|1|12:00|3\n12:01|2|-|-\n"},
		"organize a series": {`{"id": "organize", "options": {"excludeByName": {"auth": true}, "renameByName": {"mail": "post"}}}`, "Time\n12:00\n12:01\nTime|post\n12:00|3\n"},
	} {
		t.Run(name, func(t *testing.T) {
			got, _ := apply(t, test.transformations, both)
			if diff := cmp.Diff(test.want, written(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestUnknown(t *testing.T) {
	got, unknown := apply(t, `{"id": "rowsToFields"}, {"id": "regression"}`, logs())
	if diff := cmp.Diff([]string{"rowsToFields", "regression"}, unknown); diff != "" || len(got) != 1 {
		t.Error(diff)
	}
}

// TestInputStays sees whether a transformation writes into what it was given.
func TestInputStays(t *testing.T) {
	frames := []frame.Frame{series("auth", 2, 1), series("mail", 3)}
	before := written(frames)
	apply(t, `{"id": "renameByRegex", "options": {"regex": ".*", "renamePattern": "x"}}, {"id": "organize", "options": {"renameByName": {"x": "y"}}}, {"id": "sortBy", "options": {"sort": [{"field": "y"}]}}, {"id": "calculateField"}, {"id": "merge"}`, frames)
	if diff := cmp.Diff(before, written(frames)); diff != "" {
		t.Error(diff)
	}
}

func FuzzApply(f *testing.F) {
	f.Add(`{"id": "organize", "options": {"indexByName": [], "renameByName": 3}}`)
	f.Add(`{"id": "groupBy", "options": {"fields": {"city": {"operation": "groupby"}, "n": {"operation": "aggregate", "aggregations": ["p95", "x"]}}}}`)
	f.Add(`{"id": "limit", "options": {"limitField": -1e300}}`)
	f.Fuzz(func(t *testing.T, text string) {
		var panel resource.Object
		if json.Unmarshal([]byte(`{"transformations": [`+text+`]}`), &panel) != nil {
			t.Skip()
		}
		uneven := table("U", column("city", "a", "b", "c"), column("n", 1), frame.Column{Name: "Time"})
		for _, frames := range [][]frame.Frame{nil, {{}}, logs(), budgets(), {uneven, series("x", math.NaN()), uneven}} {
			transform.Apply(panel, frames)
		}
	})
}
