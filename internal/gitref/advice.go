package gitref

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	remoteBranch = regexp.MustCompile(`^(origin|upstream)/([\w./-]+)$`)
	ancestor     = regexp.MustCompile(`^(.+?)((?:[~^]\d*)+)$`)
	step         = regexp.MustCompile(`[~^]\d*`)
	hash         = regexp.MustCompile(`^[0-9a-f]{7,64}$`)
	pathAt       = regexp.MustCompile(`^([^:]+):(.*)$`)
)

// advice is the command that most likely brings the ref.
func (r repository) advice(ctx context.Context, ref string, history bool) string {
	shallow := r.ifShallow(ctx, ": this clone is shallow")
	depth := ""
	switch {
	case shallow != "" && history:
		depth = "--unshallow "
	case shallow != "":
		depth = "--depth=1 "
	}
	if known := r.noCommit(ctx, ref); known != "" {
		return known
	}
	branch, back := remoteBranch.FindStringSubmatch(ref), ancestor.FindStringSubmatch(ref)
	switch {
	case branch != nil:
		return shallow + fmt.Sprintf("; run: git fetch %s%s +refs/heads/%s:refs/remotes/%s", depth, branch[1], branch[2], ref)
	case hash.MatchString(ref):
		return shallow + fmt.Sprintf("; run: git fetch %sorigin %s", depth, ref)
	case back != nil:
		return shallow + r.deeper(ctx, back[1], generations(back[2]), shallow != "", history)
	}
	return shallow + "; git branch -a and git tag list what there is" + r.remoteTwin(ctx, ref)
}

// noCommit is about what git knows, but not as a commit: REF:PATH, or the hash of a tree.
func (r repository) noCommit(ctx context.Context, ref string) string {
	if at := pathAt.FindStringSubmatch(ref); at != nil {
		return fmt.Sprintf("; a path is not a part of the ref: give the ref %s and, apart from it, the folder %s", at[1], cmp.Or(at[2], "."))
	}
	if !hash.MatchString(ref) {
		return ""
	}
	out, err := git(ctx, r.dir, nil, "cat-file", "-t", ref)
	if kind := text(out); err == nil && kind != "commit" && kind != "tag" {
		return fmt.Sprintf(": it is a %s; name a commit, a branch or a tag", kind)
	}
	return ""
}

// deeper is about HEAD~3 where HEAD is there, or where it is not.
func (r repository) deeper(ctx context.Context, from string, back int, shallow, history bool) string {
	_, err := r.commit(ctx, from, false)
	var unknown *UnknownRefError
	switch {
	case errors.As(err, &unknown):
		return strings.TrimPrefix(unknown.Advice, r.ifShallow(ctx, ": this clone is shallow"))
	case !shallow:
		return fmt.Sprintf("; %s has fewer ancestors", from)
	case history:
		return "; run: git fetch --unshallow (in GitHub's actions/checkout: fetch-depth: 0)"
	}
	return fmt.Sprintf("; run: git fetch --deepen=%d (in GitHub's actions/checkout: fetch-depth: %d)", back, back+1)
}

// generations counts the steps back: ~3 is three, ^2 is one, to the second parent.
func generations(suffix string) int {
	sum := 0
	for _, one := range step.FindAllString(suffix, -1) {
		n, err := strconv.Atoi(one[1:])
		if one[0] == '^' || err != nil {
			n = 1
		}
		sum += n
	}
	return sum
}

// remoteTwin helps who names a branch that only the remote has.
func (r repository) remoteTwin(ctx context.Context, ref string) string {
	if _, err := git(ctx, r.dir, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", "refs/remotes/origin/"+ref); err != nil {
		return ""
	}
	return fmt.Sprintf("; did you mean origin/%s?", ref)
}

func (r repository) ifShallow(ctx context.Context, words string) string {
	if out, err := git(ctx, r.dir, nil, "rev-parse", "--is-shallow-repository"); err != nil || text(out) != "true" {
		return ""
	}
	return words
}
