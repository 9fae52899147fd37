package gitref

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// Commit is the commit that is checked out in a folder, and when it was made.
func Commit(ctx context.Context, dir string) (hash string, at time.Time, err error) {
	out, err := git(ctx, dir, nil, "log", "-1", "--no-show-signature", "--format=%h %cI")
	if err != nil {
		return "", time.Time{}, err
	}
	hash, date, _ := strings.Cut(text(out), " ")
	if at, err = time.Parse(time.RFC3339, date); err != nil {
		return "", time.Time{}, fmt.Errorf("read the date of the commit %s: %w", hash, err)
	}
	return hash, at, nil
}
