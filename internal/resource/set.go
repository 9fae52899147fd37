package resource

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/parallel"
)

// readFiles is what a set of files gives.
type readFiles struct {
	resources []*Resource
	// others are what is of no known kind, by file.
	others map[string]others
}

// others are documents of no known kind; partly is set if the rest of the file is known.
type others struct {
	documents []any
	partly    bool
}

// readSet reads the files of one side.
func readSet(ctx context.Context, side string, files map[string][]byte) (readFiles, error) {
	names := slices.DeleteFunc(Keys(files), ignored)
	results, errs := make([]contents, len(names)), make([]error, len(names))
	parallel.For(len(names), func(i int) {
		if ctx.Err() != nil {
			return
		}
		results[i], errs[i] = readContents(File{names[i], files[names[i]]})
	})
	set := readFiles{others: map[string]others{}}
	for i, name := range names {
		switch c := results[i]; {
		case errs[i] == nil:
			set.resources = append(set.resources, c.resources...)
			if c.unknown != nil {
				set.others[name] = others{c.others, c.known}
			}
		case readable(name):
			errs[i] = fmt.Errorf("%s: read %s: %w", side, name, errs[i])
		default:
			set.others[name], errs[i] = others{documents: []any{string(files[name])}}, nil
		}
	}
	return set, errors.Join(errs...)
}

// UnknownFolder is that of a dashboard in a file of which nothing else is known.
const UnknownFolder = "(unknown)"

// forgetFolder is for a file that is compared alone: it may lie in any folder of Grafana.
func (set readFiles) forgetFolder(alone bool) {
	for _, r := range set.resources {
		if alone && r.Kind == Dashboard && r.Folder == "" {
			r.Folder = UnknownFolder
		}
	}
}

// differing names the files with unknown documents that the other side does not have, in
// whatever file.
func differing(before, after map[string]others) []string {
	names := append(notIn(after, before), notIn(before, after)...)
	return slices.Compact(slices.Sorted(slices.Values(names)))
}

func notIn(there, here map[string]others) []string {
	known := map[string]bool{}
	for _, o := range there {
		for _, doc := range o.documents {
			known[fingerprint(doc)] = true
		}
	}
	var names []string
	for name, o := range here {
		isNew := slices.ContainsFunc(o.documents, func(doc any) bool { return !known[fingerprint(doc)] })
		switch _, both := there[name]; {
		case !isNew && (both || len(o.documents) > 0):
		case o.partly:
			names = append(names, name+" (a part of it)")
		default:
			names = append(names, name)
		}
	}
	return names
}

// fingerprint is the same for documents that mean the same.
func fingerprint(doc any) string {
	encoded, err := json.Marshal(doc)
	if err != nil {
		return fmt.Sprint(doc)
	}
	return string(encoded)
}

// readable are the files of which it is an error that they cannot be read.
func readable(name string) bool {
	return slices.Contains([]string{".json", ".yaml", ".yml", ".rules"}, path.Ext(name))
}

// ignored are hidden files, and those that obsgen writes beside the resources.
func ignored(name string) bool {
	if strings.Contains("/"+name, "/rules-not-loaded/") {
		return true // for reference: Grafana evaluates the same rules
	}
	return strings.HasPrefix(path.Base(name), ".")
}
