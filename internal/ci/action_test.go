package ci

import (
	"strings"
	"testing"
)

// obsgenStandIn writes a report, and exits as it is told.
const obsgenStandIn = `
echo "$@" >> "$LOG"
case "$1 $*" in
check*) exit "${CHECK_EXIT:-0}";;
*html*) echo '<html>';;
*) [ -n "${DIFF_SILENT:-}" ] || printf '<!-- obsgen-diff -->\nreport\n'; exit "${DIFF_EXIT:-0}";;
esac
`

func TestReportStep(t *testing.T) {
	for name, test := range map[string]struct {
		env         []string
		output, log string
		summary     string
	}{
		"nothing refused": {output: "code=0", log: "diff --base HEAD^1 -o generated --format markdown\n"},
		"refused":         {env: []string{"FAIL_ON=breaking", "DIFF_EXIT=1"}, output: "code=1", log: "--format markdown --fail-on breaking\n"},
		"no such base":    {env: []string{"DIFF_EXIT=2", "DIFF_SILENT=1"}, output: "code=2", log: "--format html\n", summary: "could not be compared"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRunner(t, append([]string{"BASE=HEAD^1", "OUTPUT=generated", "FAIL_ON=", "NUMBER=7"}, test.env...)...)
			r.program("obsgen", obsgenStandIn)
			out, code := r.run(actionSteps(t)["Report"].Run)
			if code != 0 || !strings.Contains(r.read("output"), test.output) || !strings.Contains(r.read("log"), test.log) {
				t.Errorf("exit code %d, output %q, called %q\n%s", code, r.read("output"), r.read("log"), out)
			}
			if test.summary == "" {
				test.summary = "report"
			}
			if !strings.HasPrefix(r.read("obsgen-report/report.md"), "<!-- obsgen-diff -->\n") || (!strings.Contains(r.read("summary"), test.summary) || r.read("obsgen-report/number") != "7\n") {
				t.Errorf("summary %q, number %q", r.read("summary"), r.read("obsgen-report/number"))
			}
		})
	}
}

// A finding does not keep the report from being made; the last step fails.
func TestCheckAndVerdict(t *testing.T) {
	r := newRunner(t, "OUTPUT=generated", "CHECK_EXIT=1")
	r.program("obsgen", obsgenStandIn)
	if out, code := r.run(actionSteps(t)["Check"].Run); code != 0 || r.read("output") != "code=1\n" {
		t.Errorf("exit code %d, output %q\n%s", code, r.read("output"), out)
	}
	for _, test := range []struct {
		check, report string
		code          int
	}{{"0", "0", 0}, {"1", "0", 1}, {"0", "1", 1}, {"", "0", 1}, {"0", "2", 1}, {"0", "", 1}} {
		r := newRunner(t, "CHECK="+test.check, "REPORT="+test.report)
		if out, code := r.run(actionSteps(t)["Verdict"].Run); code != test.code {
			t.Errorf("check %q, report %q: exit code %d, want %d\n%s", test.check, test.report, code, test.code, out)
		}
	}
}

// A fork's pull request is not commented on, which is no failure.
func TestForkIsNotCommented(t *testing.T) {
	r := newRunner(t, "REPOSITORY=bakery/ovens", "HEAD_REPOSITORY=somebody/ovens", "COMMENT=/nonexistent")
	out, code := r.run(actionSteps(t)["Comment"].Run)
	if code != 0 || !strings.Contains(out, "summary") {
		t.Errorf("exit code %d: %s", code, out)
	}
}
