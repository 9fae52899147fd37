package gitref

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"path"
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
	out, err := git(ctx, r.top, strings.NewReader(wanted.String()), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	files, reader := map[string][]byte{}, bufio.NewReader(bytes.NewReader(out))
	for _, blob := range blobs {
		if files[blob.name], err = readBlob(reader); err != nil {
			return nil, fmt.Errorf("read %s at %.12s: %w", path.Join(below, blob.name), commit, err)
		}
	}
	return files, nil
}

type blob struct{ name, hash string }

// blobs lists regular files: mode SP type SP hash TAB path NUL.
func (r repository) blobs(ctx context.Context, commit, below string) ([]blob, error) {
	tree := commit + ":"
	if below != "." {
		tree += below
	}
	if kind, err := git(ctx, r.top, nil, "cat-file", "-t", tree); err != nil || text(kind) != "tree" {
		return nil, ctxOr(ctx, ErrNoFolder)
	}
	out, err := git(ctx, r.top, nil, "ls-tree", "-r", "-z", tree)
	if err != nil {
		return nil, err
	}
	var blobs []blob
	for entry := range strings.SplitSeq(string(out), "\x00") {
		about, name, _ := strings.Cut(entry, "\t")
		if fields := strings.Fields(about); len(fields) == 3 && strings.HasPrefix(fields[0], "100") {
			blobs = append(blobs, blob{name, fields[2]})
		}
	}
	return blobs, nil
}

func ctxOr(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
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
		return nil, fmt.Errorf("git has not got it (%s); in a partial clone run: git fetch --refetch --no-filter", strings.TrimSpace(line))
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
