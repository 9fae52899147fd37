package gitref

import (
	"context"
	"path"
	"path/filepath"
	"strings"
)

// Known reports whether a name stands for a commit in the repository of a folder. Where
// git cannot be asked, it does not.
func Known(ctx context.Context, ref, folder string) bool {
	_, _, _, err := find(ctx, ref, folder)
	return err == nil
}

// Elsewhere lists the folders of the same name that a ref has in other places, from the
// repository's root: who asks for one may stand in the wrong place.
func Elsewhere(ctx context.Context, ref, folder string) ([]string, error) {
	repo, commit, below, err := find(ctx, ref, folder)
	if err != nil {
		return nil, err
	}
	out, err := git(ctx, repo.dir, nil, "ls-tree", "-r", "-d", "-z", "--name-only", "--full-tree", commit)
	if err != nil {
		return nil, err
	}
	var found []string
	for name := range strings.SplitSeq(string(out), "\x00") {
		if name != "" && name != below && path.Base(name) == path.Base(below) {
			found = append(found, name)
		}
	}
	return found, nil
}

// find is where a folder is: in a repository, at a commit, below its root.
func find(ctx context.Context, ref, folder string) (repo repository, commit, below string, err error) {
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return repo, "", "", gone(err)
	}
	if repo, below, err = open(ctx, absolute); err != nil {
		return repo, "", "", err
	}
	commit, err = repo.resolve(ctx, ref)
	return repo, commit, below, err
}
