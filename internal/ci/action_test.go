package ci

import (
	"strings"
	"testing"
)

// obsgenStandIn writes a report, and exits as it is told.
const obsgenStandIn = `
echo "$@" >> "$LOG"
case "$1 $*" in
check*) echo '::error file=alerts/a.go,line=1,title=x::y'; exit "${CHECK_EXIT:-0}";;
*test\ --format\ markdown*) [ -z "${TEST_SAYS:-}" ] || echo "$TEST_SAYS" >&2; echo tried; exit "${TEST_EXIT:-0}";;
test*) [ -z "${TEST_SAYS:-}" ] || echo "$TEST_SAYS" >&2; echo '::error file=alerts/b.go,line=2,title=x::z'; exit "${TEST_EXIT:-0}";;
*html*) echo '<html>';;
*--fail-on*) printf '<!-- obsgen-diff -->\nreport\n'; exit "${REFUSED:-${DIFF_EXIT:-0}}";;
*) [ -z "${DIFF_NOTHING:-}" ] || { printf '<!-- obsgen-diff -->\nNothing changes for anybody.\n'; exit; }
[ -n "${DIFF_SILENT:-}" ] || printf '<!-- obsgen-diff -->\nreport\n'; exit "${DIFF_EXIT:-0}";;
esac
`

func TestReportStep(t *testing.T) {
	for name, test := range map[string]struct {
		env         []string
		output, log string
		summary     string
	}{
		"nothing refused": {output: "code=0", log: "diff --base HEAD^1 --base-name main -o generated --format markdown\n"},
		"another base":    {env: []string{"BASE=origin/release"}, output: "code=0", log: "diff --base origin/release --base-name origin/release -o generated"},
		"refused":         {env: []string{"FAIL_ON=breaking", "DIFF_EXIT=1"}, output: "code=1", log: "--format markdown --fail-on breaking\n"},
		"no such base":    {env: []string{"DIFF_EXIT=2", "DIFF_SILENT=1"}, output: "code=2", log: "--format html\n", summary: "could not be compared"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRunner(t, append([]string{"BASE=HEAD^1", "TARGET=main", "CHECKS=https://github.com/bakery/ovens/pull/7/checks", "OUTPUT=generated", "FAIL_ON=", "NUMBER=7"}, test.env...)...)
			r.program("obsgen", obsgenStandIn)
			out, code := r.run(actionSteps(t)["Report"].Run)
			if code != 0 || !strings.Contains(r.read("output"), test.output) || !strings.Contains(r.read("log"), test.log) {
				t.Errorf("exit code %d, output %q, called %q\n%s", code, r.read("output"), r.read("log"), out)
			}
			if test.summary == "" {
				test.summary = "report"
			}
			if !strings.Contains(r.read("log"), "--pictures "+r.file("obsgen-report/pictures")+" --format html\n") {
				t.Errorf("pictures are not in the artifact: called %q", r.read("log"))
			}
			if !strings.HasPrefix(r.read("obsgen-report/report.md"), "<!-- obsgen-diff -->\n") || (!strings.Contains(r.read("summary"), test.summary) || r.read("obsgen-report/number") != "7\n") {
				t.Errorf("summary %q, number %q", r.read("summary"), r.read("obsgen-report/number"))
			}
		})
	}
}

// The comment leads to the page, by a link that stays the same; no comment is needed for no news.
func TestReportLeadsToThePage(t *testing.T) {
	for _, test := range []struct {
		env  string
		want bool
	}{{"DIFF_NOTHING=", true}, {"DIFF_NOTHING=1", false}, {"CHECKS=/checks", false}} {
		r := newRunner(t, "BASE=HEAD^1", "TARGET=", "OUTPUT=generated", "FAIL_ON=", "NUMBER=7", "CHECKS=https://github.com/bakery/ovens/pull/7/checks", test.env)
		r.program("obsgen", obsgenStandIn)
		out, code := r.run(actionSteps(t)["Report"].Run)
		if report := r.read("obsgen-report/report.md"); code != 0 || strings.Contains(report, "obsgen-report") != test.want || strings.Contains(report, "(https://github.com/bakery/ovens/pull/7/checks)") != test.want {
			t.Errorf("%s: exit code %d, %s\n%s", test.env, code, report, out)
		}
	}
}

// In a folder of a larger repository, annotations name files from its root.
func TestAnnotationsInAFolder(t *testing.T) {
	for module, want := range map[string]string{
		".": "::error file=alerts/a.go,", "./": "::error file=alerts/a.go,", "teams/a&b|c": "::error file=teams/a&b|c/alerts/a.go,", "./x/": "::error file=x/alerts/a.go,",
	} {
		r := newRunner(t, "OUTPUT=generated", "MODULE="+module, "CHECK_EXIT=1")
		r.program("obsgen", obsgenStandIn)
		out, code := r.run(actionSteps(t)["Check"].Run)
		if code != 0 || !strings.Contains(out, want) || r.read("output") != "code=1\n" {
			t.Errorf("%s: exit code %d, %q, %q", module, code, out, r.read("output"))
		}
	}
}

// A finding does not keep the report from being made; the last step fails.
func TestCheckAndVerdict(t *testing.T) {
	r := newRunner(t, "OUTPUT=generated", "MODULE=.", "CHECK_EXIT=1")
	r.program("obsgen", obsgenStandIn)
	if out, code := r.run(actionSteps(t)["Check"].Run); code != 0 || r.read("output") != "code=1\n" {
		t.Errorf("exit code %d, output %q\n%s", code, r.read("output"), out)
	}
	for _, c := range []struct {
		check, test, report string
		code                int
	}{{"0", "0", "0", 0}, {"1", "0", "0", 1}, {"0", "1", "0", 1}, {"0", "2", "0", 1}, {"0", "0", "1", 1}, {"", "0", "0", 1}, {"0", "", "0", 1}, {"0", "0", "2", 1}, {"0", "0", "", 1}} {
		r := newRunner(t, "CHECK="+c.check, "TEST="+c.test, "REPORT="+c.report)
		if out, code := r.run(actionSteps(t)["Verdict"].Run); code != c.code {
			t.Errorf("check %q, test %q, report %q: exit code %d, want %d\n%s", c.check, c.test, c.report, code, c.code, out)
		}
	}
}

// Trials are annotations too, and stand in the summary and the artifact. A bundle without
// scenarios is no failure, but a crash is; dashboards that pass are drawn.
func TestTestStep(t *testing.T) {
	const none = "obsgen: the bundle has no scenarios, so nothing can be tried"
	for name, c := range map[string]struct {
		exit, says, code, said string
		tried, drawn           bool
	}{
		"passes":       {"0", "", "code=0\n", "file=ovens/alerts/b.go,", true, true},
		"finds":        {"1", "", "code=1\n", "file=ovens/alerts/b.go,", true, false},
		"no scenarios": {"2", none, "code=0\n", "::notice::obsgen test tried nothing", false, false},
		"crashes":      {"2", "panic: oven", "code=2\n", "panic: oven", true, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRunner(t, "MODULE=ovens", "TEST_EXIT="+c.exit, "TEST_SAYS="+c.says)
			r.program("obsgen", obsgenStandIn)
			out, code := r.run(actionSteps(t)["Test"].Run)
			if code != 0 || r.read("output") != c.code || !strings.Contains(out, c.said) {
				t.Errorf("exit code %d, output %q\n%s", code, r.read("output"), out)
			}
			if tried := strings.Contains(r.read("summary"), "tried"); tried != c.tried || (r.read("obsgen-report/test.md") == "tried\n") != c.tried {
				t.Errorf("summary %q, test.md %q", r.read("summary"), r.read("obsgen-report/test.md"))
			}
			if strings.Contains(r.read("log"), "preview -o ") != c.drawn {
				t.Errorf("called %q", r.read("log"))
			}
		})
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
