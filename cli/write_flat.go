package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/tree"
)

// writeFlat writes files of one kind right into a folder, as pages, pictures and records are. A folder in
// which obsgen wrote anything else is refused, for all there would be taken for stale; files of more
// kinds may be there, and stay.
func writeFlat(ctx context.Context, folder string, files render.Files, kind string, more ...string) ([]tree.Change, error) {
	return writeFiles(ctx, folder, files, flat(append(more, kind)...), flat(kind))
}

func flat(kinds ...string) func(path string) bool {
	return func(path string) bool {
		return !strings.Contains(path, "/") && slices.ContainsFunc(kinds, func(kind string) bool { return strings.HasSuffix(path, kind) })
	}
}
