package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

type splitTest struct {
	name, expr string
	filtered   bool
	want       []Condition
}

func splitTests() []splitTest {
	return []splitTest{
		{"number on the right", `a > 5`, false, []Condition{{"a", ">", 5}}},
		{"number on the left", `5 < a`, false, []Condition{{"a", ">", 5}}},
		{"number on the left, or equal", `5 >= a`, false, []Condition{{"a", "<=", 5}}},
		{"equal", `a == 0`, false, []Condition{{"a", "==", 0}}},
		{"equal, number on the left", `0 == a`, false, []Condition{{"a", "==", 0}}},
		{"not equal", `a != 1`, false, []Condition{{"a", "!=", 1}}},
		{"a negative number", `a < -0.5`, false, []Condition{{"a", "<", -0.5}}},
		{"parentheses everywhere", `(((a)) > ((5)))`, false, []Condition{{"a", ">", 5}}},
		{"a ratio", `sum by (x) (a) / sum by (x) (b) > 0.05`, false, []Condition{{"sum by (x) (a) / sum by (x) (b)", ">", 0.05}}},
		{"absence", `absent(a) == 1`, false, []Condition{{"absent(a)", "==", 1}}},

		{"two conditions", `a > 1 and b > 2`, false, []Condition{{"a", ">", 1}, {"b", ">", 2}}},
		{"three conditions", `(a > 1 and (2 < b)) and c == 3`, false, []Condition{{"a", ">", 1}, {"b", ">", 2}, {"c", "==", 3}}},
		{"two conditions, one behind a guard", `a > 1 and b / (c > 0) > 2`, true, []Condition{{"a", ">", 1}, {"b / (c > 0)", ">", 2}}},

		{"and on", `a > 1 and on (x) b > 2`, true, []Condition{{"a and on (x) b > 2", ">", 1}}},
		{"and on nothing, so that any of b counts", `a > 1 and on () b > 2`, true, []Condition{{"a and on () b > 2", ">", 1}}},
		{"and on, number on the left", `1 < a and on (x) b`, true, []Condition{{"a and on (x) b", ">", 1}}},
		{"and ignoring", `(a > 1) and ignoring (x) b > 2`, true, []Condition{{"a and ignoring (x) b > 2", ">", 1}}},
		{"and without a comparison", `a > 1 and b`, true, []Condition{{"a and b", ">", 1}}},
		{"unless", `a > 1 unless b`, true, []Condition{{"a unless b", ">", 1}}},
		{"unless, of either", `(a or b) > 1 unless on (x) c`, true, []Condition{{"(a or b) unless on (x) c", ">", 1}}},
		{"a guarded divisor", `a / (b > 0) > 0.1`, true, []Condition{{"a / (b > 0)", ">", 0.1}}},
		{"a band", `a > 5 < 10`, true, []Condition{{"a > 5", "<", 10}}},
		{"bool inside", `sum(a == bool 0) > 1`, false, []Condition{{"sum(a == bool 0)", ">", 1}}},

		{"no comparison", `a`, true, nil},
		{"bool", `a > bool 5`, true, nil},
		{"or", `a > 5 or b > 6`, true, nil},
		{"absent without a comparison", `absent(a)`, true, nil},
		{"two queries", `a > b`, true, nil},
		{"a calculated number", `a > 5 * 60`, true, nil},
		{"infinity", `a == Inf`, true, nil},
		{"unless after and", `a > 1 and b > 2 unless c`, true, nil},
		{"a comparison aggregated", `count(a > 5)`, true, nil},
	}
}

func TestSplitAlert(t *testing.T) {
	for _, test := range splitTests() {
		t.Run(test.name, func(t *testing.T) {
			want := Split{Conditions: test.want, Filtered: test.filtered}
			if diff := cmp.Diff(want, SplitAlert(parse(t, test.expr))); diff != "" {
				t.Errorf("SplitAlert(%s) (-want +got):\n%s", test.expr, diff)
			}
		})
	}
}

func TestSplitLogAlert(t *testing.T) {
	const lines = `sum(count_over_time({a="b"} [5m]))`
	for expr, want := range map[string][]Condition{
		lines + ` > 10`:             {{lines, ">", 10}},
		`10 <= ` + lines:            {{lines, ">=", 10}},
		lines:                       nil,
		lines + ` > ` + lines:       nil,
		lines + ` > 1 or vector(0)`: nil,
	} {
		got, err := SplitLogAlert(expr)
		if diff := cmp.Diff(Split{Conditions: want, Filtered: true}, got); diff != "" || err != nil {
			t.Errorf("SplitLogAlert(%s): %v (-want +got):\n%s", expr, err, diff)
		}
	}
	if got, err := SplitLogAlert(`{a="b"`); err == nil {
		t.Errorf("got %v; want an error", got)
	}
}

func TestMath(t *testing.T) {
	for want, condition := range map[string]Condition{
		"$A > 5":              {"a", ">", 5},
		"$A == 0":             {"a", "==", 0},
		"$A <= -0.25":         {"a", "<=", -0.25},
		"$A != 1000000000000": {"a", "!=", 1e12},
		"$A < 0.000001":       {"a", "<", 1e-6},
	} {
		if got := condition.Math("A"); got != want {
			t.Errorf("Math = %q, want %q", got, want)
		}
	}
	if got := (Condition{"b", ">", 2}).Math("B"); got != "$B > 2" {
		t.Errorf("Math = %q", got)
	}
}

func TestEmptyWhenHealthy(t *testing.T) {
	for expr, want := range map[string]bool{
		`absent(a)`: true, `up == 0 or absent(up)`: true, `absent_over_time(a[5m]) == 1`: true, `a > 0`: false, `count(a{b="absent"})`: false,
	} {
		if got := EmptyWhenHealthy(parse(t, expr)); got != want {
			t.Errorf("EmptyWhenHealthy(%s) = %v", expr, got)
		}
	}
}
