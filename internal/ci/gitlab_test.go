package ci

import (
	"os"
	"strings"
	"testing"
)

// goStandIn "builds" the program that is named by STANDIN.
const goStandIn = `
echo "go in $(basename "$PWD"): $*" >> "$LOG"
cp "$STANDIN" "$3"
`

// curlStandIn answers as GitLab does, and records what it is asked to write.
const curlStandIn = `
echo "$@" >> "$LOG"
cat > /dev/null
case " $* " in
*/user*) echo '{"id": 3}';;
*--request*) for one; do case $one in @*.json) cat "${one#@}" >> "$LOG";; esac; done;;
*) printf '%s' "$NOTES";;
esac
`

func gitlabScript(t *testing.T) string {
	t.Helper()
	var file struct{ Obsgen struct{ Script []string } }
	parse(t, "docs/gitlab-ci.example.yml", &file)
	return strings.Join(file.Obsgen.Script, "\n")
}

func TestGitLab(t *testing.T) {
	const mine = `[{"id":8,"author":{"id":4},"body":"<!-- obsgen-diff -->\nsomebody's"},{"id":9,"author":{"id":3},"body":"<!-- obsgen-diff -->\nold"}]`
	for name, test := range map[string]struct {
		env          []string
		notes        string
		code         int
		called, said string
		silent       bool
	}{
		"a new note":              {notes: `[]`, called: "--request POST"},
		"an older one":            {notes: mine, called: "--request PUT"},
		"nothing, and no note":    {env: []string{"DIFF_NOTHING=1"}, notes: `[]`, said: "none is needed", silent: true},
		"nothing, and an old one": {env: []string{"DIFF_NOTHING=1"}, notes: mine, called: "notes/9"},
		"refused":                 {env: []string{"FAIL_ON=paging", "REFUSED=1"}, notes: `[]`, code: 1, called: "--fail-on paging"},
		"findings":                {env: []string{"CHECK_EXIT=1"}, notes: `[]`, code: 1, called: "--request POST"},
		"a trial fails":           {env: []string{"TEST_EXIT=1"}, notes: `[]`, code: 1, called: "--request POST"},
		"no scenarios":            {env: []string{"TEST_EXIT=2", "TEST_SAYS=obsgen: the bundle has no scenarios"}, notes: `[]`, called: "--request POST"},
		"a trial crashes":         {env: []string{"TEST_EXIT=2", "TEST_SAYS=panic: oven"}, notes: `[]`, code: 1, said: "panic: oven", called: "--request POST"},
		"no token":                {env: []string{"OBSGEN_GITLAB_TOKEN="}, notes: `[]`, said: "is an artifact", silent: true},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRunner(t, append([]string{"CI_API_V4_URL=https://gitlab.example/api/v4", "CI_MERGE_REQUEST_PROJECT_ID=1", "CI_MERGE_REQUEST_IID=7",
				"CI_MERGE_REQUEST_DIFF_BASE_SHA=abc", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main", "CI_JOB_URL=https://gitlab.example/job/5",
				"MODULE=observability", "OBSGEN=.", "OUTPUT=out", "FAIL_ON=", "OBSGEN_GITLAB_TOKEN=hidden", "NOTES=" + test.notes}, test.env...)...)
			r.env = append(r.env, "CI_PROJECT_DIR="+r.file("repo"), "STANDIN="+r.file("standin"))
			r.program("standin", obsgenStandIn)
			r.program("go", goStandIn)
			r.program("curl", curlStandIn)
			r.program("apt-get", "")
			if err := os.MkdirAll(r.file("repo/observability"), 0o755); err != nil {
				t.Fatal(err)
			}
			out, code := r.run(gitlabScript(t))
			log := r.read("log")
			if code != test.code || !strings.Contains(out, test.said) || !strings.Contains(log, test.called) || test.silent && strings.Contains(log, "--request") {
				t.Errorf("exit code %d, said %q, called\n%s", code, out, log)
			}
			if !strings.Contains(log, "go in observability:") || !strings.Contains(log, "diff --base abc --base-name main -o out --format markdown") || strings.Contains(log+out, "hidden") {
				t.Errorf("called\n%s", log)
			}
			if !strings.Contains(log, "--pictures "+r.file("repo/obsgen-pictures")+" --format html\n") || r.read("repo/obsgen-test.md") != "tried\n" {
				t.Errorf("no pictures, or no trials, among the artifacts: called\n%s", log)
			}
			if strings.Contains(log, "--request POST") && !strings.Contains(log, "https://gitlab.example/job/5/artifacts/browse") {
				t.Errorf("the note does not lead to the page:\n%s", log)
			}
		})
	}
}
