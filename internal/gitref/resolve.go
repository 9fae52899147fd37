package gitref

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// resolve turns a ref into the name of a commit.
func (r repository) resolve(ctx context.Context, ref string) (string, error) {
	name, parted := strings.CutSuffix(ref, "...")
	commit, err := r.commit(ctx, name)
	if err != nil || !parted {
		return commit, err
	}
	out, err := git(ctx, r.top, nil, "merge-base", commit, "HEAD")
	var failed *gitError
	if errors.As(err, &failed) {
		return "", fmt.Errorf("%s and HEAD have no commit in common%s", name, r.ifShallow(ctx, ": this clone is shallow; run: git fetch --unshallow"))
	}
	return text(out), err
}

func (r repository) commit(ctx context.Context, ref string) (string, error) {
	out, err := git(ctx, r.top, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", ref+"^{commit}")
	var failed *gitError
	if errors.As(err, &failed) || err == nil && !objectName.MatchString(text(out)) {
		return "", &UnknownRefError{ref, r.advice(ctx, ref)}
	}
	return text(out), err
}

// objectName is what rev-parse answers; "^main" would give more.
var objectName = regexp.MustCompile(`^([0-9a-f]{40}|[0-9a-f]{64})$`)

var (
	remoteBranch = regexp.MustCompile(`^(origin|upstream)/([\w./-]+)$`)
	ancestor     = regexp.MustCompile(`[~^]\d*$`)
	hash         = regexp.MustCompile(`^[0-9a-f]{7,64}$`)
)

// advice is the command that most likely brings the ref.
func (r repository) advice(ctx context.Context, ref string) string {
	shallow := r.ifShallow(ctx, ": this clone is shallow")
	depth := ""
	if shallow != "" {
		depth = "--depth=1 "
	}
	branch := remoteBranch.FindStringSubmatch(ref)
	switch {
	case branch != nil:
		return shallow + fmt.Sprintf("; run: git fetch %s%s +refs/heads/%s:refs/remotes/%s", depth, branch[1], branch[2], ref)
	case hash.MatchString(ref):
		return shallow + fmt.Sprintf("; run: git fetch %sorigin %s", depth, ref)
	case ancestor.MatchString(ref) && shallow != "":
		return shallow + "; run: git fetch --deepen=1 (in GitHub's actions/checkout: fetch-depth: 2)"
	}
	return shallow + "; git branch -a and git tag list what there is" + r.remoteTwin(ctx, ref)
}

// remoteTwin helps who names a branch that only the remote has.
func (r repository) remoteTwin(ctx context.Context, ref string) string {
	if _, err := git(ctx, r.top, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", "refs/remotes/origin/"+ref); err != nil {
		return ""
	}
	return fmt.Sprintf("; did you mean origin/%s?", ref)
}

func (r repository) ifShallow(ctx context.Context, words string) string {
	if out, err := git(ctx, r.top, nil, "rev-parse", "--is-shallow-repository"); err != nil || text(out) != "true" {
		return ""
	}
	return words
}
