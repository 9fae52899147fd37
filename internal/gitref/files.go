package gitref

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// files reads every regular file below a path of a commit.
func (r repository) files(ctx context.Context, commit, below string) (map[string][]byte, error) {
	blobs, err := r.blobs(ctx, commit, below)
	if err != nil {
		return nil, err
	}
	var wanted strings.Builder
	for _, blob := range blobs {
		wanted.WriteString(blob.hash + "\n")
	}
	out, err := git(ctx, r.dir, strings.NewReader(wanted.String()), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	files, reader := map[string][]byte{}, bufio.NewReader(bytes.NewReader(out))
	for _, blob := range blobs {
		if files[blob.name], err = readBlob(reader); err != nil {
			return nil, fmt.Errorf("%s: %w", blob.name, err)
		}
	}
	return files, nil
}

type blob struct{ name, hash string }

// blobs lists regular files below a path. That git knows nothing there is told apart from
// that it cannot look: a partial clone may lack the folder.
func (r repository) blobs(ctx context.Context, commit, below string) ([]blob, error) {
	args := []string{"ls-tree", "-r", "-z", "--full-tree", commit}
	if below != "" {
		args, below = append(args, "--", below), below+"/"
	}
	out, err := git(ctx, r.dir, nil, args...)
	if err != nil {
		return nil, err
	}
	var blobs []blob
	found := below == ""
	for entry := range strings.SplitSeq(string(out), "\x00") { // mode SP type SP hash TAB path
		about, name, _ := strings.Cut(entry, "\t")
		name, inside := strings.CutPrefix(name, below)
		found = found || inside
		if fields := strings.Fields(about); inside && len(fields) == 3 && strings.HasPrefix(fields[0], "100") {
			blobs = append(blobs, blob{name, fields[2]})
		}
	}
	if !found {
		return nil, ErrNoFolder
	}
	return blobs, nil
}

// incomplete adds what helps a clone that lacks objects.
func incomplete(err error) error {
	for _, sign := range []string{"promisor", "lazy fetching", "missing", "not a tree object"} {
		if strings.Contains(err.Error(), sign) {
			return fmt.Errorf("%w; in a partial clone run: git fetch --refetch --no-filter", err)
		}
	}
	return err
}

// readBlob reads one answer of cat-file: hash SP type SP size LF content LF.
func readBlob(reader *bufio.Reader) ([]byte, error) {
	line, err := reader.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("git ended before it: %w", err)
	}
	fields := strings.Fields(line)
	if len(fields) != 3 {
		return nil, fmt.Errorf("git has not got it: %s", strings.TrimSpace(line))
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil {
		return nil, err
	}
	content := make([]byte, size+1) // with the line feed after it
	if _, err := io.ReadFull(reader, content); err != nil {
		return nil, err
	}
	return content[:size], nil
}
