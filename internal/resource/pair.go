package resource

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"slices"
)

// Pair is two sets to compare, read from two sets of files.
type Pair struct {
	Before, After Set
	// Unknown are files that differ and were not compared, or not all of them: they are of
	// no known kind.
	Unknown []string
	// Several are the files of Alertmanager configurations, or of Grafana's policies, where
	// one side has more than one: who is told cannot be judged then.
	Several []string
}

// ReadPair reads both sides. A file that is equal on both is parsed once, and a dashboard
// that is equal not at all: there may be thousands. All errors come at once.
func ReadPair(ctx context.Context, before, after map[string][]byte) (Pair, error) {
	shared, unread, newOnly := map[string][]byte{}, []File{}, map[string][]byte{}
	oldOnly := maps.Clone(before)
	for _, name := range Keys(after) {
		content := after[name]
		switch old, kept := before[name]; {
		case !kept || !bytes.Equal(old, content):
			newOnly[name] = content
			continue
		case mayBeDashboard(content):
			unread = append(unread, File{name, content})
		default:
			shared[name] = content
		}
		delete(oldOnly, name)
	}
	both, errShared := readSet(ctx, "before and after", shared)
	old, errOld := readSet(ctx, "before", oldOnly)
	now, errNow := readSet(ctx, "after", newOnly)
	old.forgetFolder(len(before) == 1)
	now.forgetFolder(len(after) == 1)
	pair := Pair{
		Before:  Set{slices.Concat(both.resources, old.resources), unread},
		After:   Set{slices.Concat(both.resources, now.resources), unread},
		Unknown: differing(old.others, now.others),
	}
	if ctx.Err() != nil {
		return Pair{}, ctx.Err()
	}
	pair.tellApart()
	return pair, errors.Join(errShared, errOld, errNow)
}

// mayBeDashboard is true for JSON: all other kinds are few, and needed to know who is paged.
func mayBeDashboard(content []byte) bool {
	return bytes.HasPrefix(content, []byte("{")) && bytes.Contains(content, []byte(`"panels"`))
}
