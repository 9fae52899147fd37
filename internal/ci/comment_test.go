package ci

import (
	"path/filepath"
	"strings"
	"testing"
)

// ghStandIn answers with the comments it is given and records what it is asked to write.
const ghStandIn = `
echo "$@" >> "$LOG"
case " $* " in
*--method*) [ -z "${DENY_WRITE:-}" ] || { echo 'HTTP 403' >&2; exit 1; }; cat >> "$LOG";;
*" user "*) [ -n "${LOGIN:-}" ] || exit 1; echo "$LOGIN";;
*) [ -z "${DENY_READ:-}" ] || { echo 'HTTP 403' >&2; exit 1; }; printf '%s' "$COMMENTS";;
esac
`

const report = "<!-- obsgen-diff -->\nnews: `a` \"b\" $(c)\n"

func TestComment(t *testing.T) {
	const (
		ours   = `[{"id":5,"user":{"login":"github-actions[bot]"},"body":"<!-- obsgen-diff -->\nold"}]`
		same   = `[{"id":5,"user":{"login":"github-actions[bot]"},"body":"<!-- obsgen-diff -->\r\nnews: ` + "`a`" + ` \"b\" $(c)"}]`
		theirs = `[{"id":6,"user":{"login":"somebody"},"body":"<!-- obsgen-diff -->\nmine"}]`
	)
	for name, test := range map[string]struct {
		report, comments string
		env              []string
		called, said     string
		code             int
	}{
		"none yet":         {comments: `[]`, called: "--method POST --silent --input - repos/bakery/ovens/issues/7/comments"},
		"an older one":     {comments: ours, called: "--method PATCH --silent --input - repos/bakery/ovens/issues/comments/5"},
		"pages":            {comments: `[{"id":1,"user":{"login":"somebody"},"body":"hi"}]` + ours, called: "issues/comments/5"},
		"the same":         {comments: same, said: "says so already"},
		"somebody else's":  {comments: theirs, called: "--method POST"},
		"a person's token": {comments: theirs, env: []string{"LOGIN=somebody"}, called: "--method PATCH --silent --input - repos/bakery/ovens/issues/comments/6"},
		"may not read":     {comments: `[]`, env: []string{"DENY_READ=1"}, said: "could not be read"},
		"may not write":    {comments: `[]`, env: []string{"DENY_WRITE=1"}, said: "pull-requests: write"},
		"no news":          {report: "<!-- obsgen-diff -->\n## Ovens\n\nNothing changes for anybody.\n", comments: `[]`, said: "none is needed"},
		"not a report":     {report: "@everyone\n<!-- obsgen-diff -->\n", comments: `[]`, code: 1, said: "not a report"},
		"too long":         {report: report + strings.Repeat("x", 65536), comments: `[]`, code: 1, said: "longer"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRunner(t, append([]string{"REPOSITORY=bakery/ovens", "NUMBER=7", "COMMENTS=" + test.comments}, test.env...)...)
			r.program("gh", ghStandIn)
			if test.report == "" {
				test.report = report
			}
			r.write("report.md", test.report)
			script, err := filepath.Abs(root + ".github/comment.sh")
			if err != nil {
				t.Fatal(err)
			}
			out, code := r.run(`bash "$1" "$2"`, script, r.file("report.md"))
			if code != test.code || !strings.Contains(out, test.said) {
				t.Errorf("exit code %d, said %q", code, out)
			}
			checkWritten(t, r.read("log"), test.called)
		})
	}
}

func checkWritten(t *testing.T, log, called string) {
	t.Helper()
	if called == "" {
		if strings.Contains(log, `"body"`) {
			t.Errorf("it wrote:\n%s", log)
		}
		return
	}
	if !strings.Contains(log, called) || !strings.Contains(log, `"body": "<!-- obsgen-diff -->\nnews: `+"`a`"+` \"b\" $(c)\n"`) {
		t.Errorf("called:\n%s\nwant %s", log, called)
	}
}
