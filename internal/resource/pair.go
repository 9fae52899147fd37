package resource

import (
	"bytes"
	"errors"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/parallel"
)

// Pair is two sets to compare, read from two sets of files.
type Pair struct {
	Before, After Set
	// Unknown are files that differ and were not compared: no known kind of file.
	Unknown []string
}

// ReadPair reads both sides. A file that is equal on both is parsed once, and a dashboard
// that is equal not at all: there may be thousands. All errors come at once.
func ReadPair(before, after map[string][]byte) (Pair, error) {
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
	both, _, errShared := readSet(shared)
	old, unknownOld, errOld := readSet(oldOnly)
	now, unknownNow, errNow := readSet(newOnly)
	return Pair{
		Before:  Set{slices.Concat(both, old), unread},
		After:   Set{slices.Concat(both, now), unread},
		Unknown: slices.Compact(slices.Sorted(slices.Values(slices.Concat(unknownOld, unknownNow)))),
	}, errors.Join(errShared, errOld, errNow)
}

// mayBeDashboard is true for JSON: all other kinds are few, and needed to know who is paged.
func mayBeDashboard(content []byte) bool {
	return bytes.HasPrefix(content, []byte("{")) && bytes.Contains(content, []byte(`"panels"`))
}

func readSet(files map[string][]byte) (all []*Resource, unknown []string, err error) {
	names := slices.DeleteFunc(Keys(files), ignored)
	results := make([][]*Resource, len(names))
	errs := make([]error, len(names))
	parallel.For(len(names), func(i int) {
		results[i], errs[i] = Read(File{names[i], files[names[i]]})
	})
	for i, name := range names {
		if errors.Is(errs[i], ErrUnknown) || errs[i] != nil && !readable(name) {
			unknown, errs[i] = append(unknown, name), nil
		}
	}
	return slices.Concat(results...), unknown, errors.Join(errs...)
}

// readable are the files of which it is an error that they cannot be read.
func readable(name string) bool {
	return slices.Contains([]string{".json", ".yaml", ".yml", ".rules"}, path.Ext(name))
}

// ignored are the files that obsgen writes beside the resources, made from them.
func ignored(name string) bool {
	base := path.Base(name)
	if strings.Contains("/"+name, "/rules-not-loaded/") {
		return true // for reference: Grafana evaluates the same rules
	}
	return strings.HasPrefix(base, ".") || base == "README.md" || base == "CATALOG.md"
}
