package ci

import (
	"strings"
	"testing"
)

// The artifact of a fork's run is not to be trusted: neither its number nor its text.
func TestCommentForFork(t *testing.T) {
	var workflow struct {
		Jobs map[string]struct{ Steps []step }
	}
	parse(t, ".github/workflows/obsgen-comment.yml", &workflow)
	steps := workflow.Jobs["comment"].Steps
	script := strings.ReplaceAll(steps[len(steps)-1].Run, "bash .github/comment.sh", "echo posts to \"$NUMBER\"")
	for name, test := range map[string]struct {
		number, head, said string
		code               int
	}{
		"its own":       {number: "7\n", head: "abc", said: "posts to 7"},
		"another's":     {number: "8\n", head: "def", said: "has moved on"},
		"no number":     {number: "\n", code: 1, said: "names no pull request"},
		"not a number":  {number: "7/../../x", code: 1, said: "names no pull request"},
		"a long number": {number: strings.Repeat("9", 99), head: "def", said: "has moved on"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRunner(t, "REPOSITORY=bakery/ovens", "HEAD_SHA=abc", "HEAD="+test.head)
			r.program("gh", `echo "$HEAD"`)
			r.write("obsgen-report/number", test.number)
			if out, code := r.run(script); code != test.code || !strings.Contains(out, test.said) {
				t.Errorf("exit code %d: %s", code, out)
			}
		})
	}
}
