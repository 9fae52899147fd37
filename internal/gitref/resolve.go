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
	commit, err := r.commit(ctx, name, parted)
	if err != nil || !parted {
		return commit, err
	}
	out, err := git(ctx, r.dir, nil, "merge-base", commit, "HEAD")
	var failed *gitError
	if errors.As(err, &failed) {
		return "", fmt.Errorf("%s and HEAD have no commit in common%s", name, r.ifShallow(ctx, ": this clone is shallow; run: git fetch --unshallow"))
	}
	return text(out), err
}

// commit is what a name stands for. If it is to be the start of a merge base, history must
// be fetched with it.
func (r repository) commit(ctx context.Context, ref string, history bool) (string, error) {
	if strings.Contains(ref, "\x00") { // no program takes such an argument
		return "", &UnknownRefError{ref, ""}
	}
	out, err := git(ctx, r.dir, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", ref+"^{commit}")
	var failed *gitError
	if errors.As(err, &failed) || err == nil && !objectName.MatchString(text(out)) {
		return "", &UnknownRefError{ref, r.advice(ctx, ref, history)}
	}
	return text(out), err
}

// objectName is what rev-parse answers; "^main" would give more.
var objectName = regexp.MustCompile(`^([0-9a-f]{40}|[0-9a-f]{64})$`)
