package resource

import (
	"bytes"
	"errors"
	"path"
	"slices"
	"strings"
	"sync"
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
	var pair Pair
	equal, oldOnly, newOnly := map[string][]byte{}, map[string][]byte{}, map[string][]byte{}
	for name, content := range after {
		switch old, kept := before[name]; {
		case !kept || !bytes.Equal(old, content):
			newOnly[name] = content
		case !mayBeDashboard(content):
			equal[name] = content
		}
	}
	for name, content := range before {
		if now, kept := after[name]; !kept || !bytes.Equal(now, content) {
			oldOnly[name] = content
		}
	}
	shared, _, errShared := readSet(equal)
	old, unknownOld, errOld := readSet(oldOnly)
	now, unknownNow, errNow := readSet(newOnly)
	unread := unchangedDashboards(before, after)
	pair.Before = Set{slices.Concat(shared, old), unread}
	pair.After = Set{slices.Concat(shared, now), unread}
	pair.Unknown = slices.Compact(slices.Sorted(slices.Values(slices.Concat(unknownOld, unknownNow))))
	return pair, errors.Join(errShared, errOld, errNow)
}

func unchangedDashboards(before, after map[string][]byte) []File {
	var unread []File
	for _, name := range Keys(after) {
		if old, kept := before[name]; kept && mayBeDashboard(after[name]) && bytes.Equal(old, after[name]) {
			unread = append(unread, File{name, after[name]})
		}
	}
	return unread
}

// mayBeDashboard is true for JSON: all other kinds are few, and needed to know who is paged.
func mayBeDashboard(content []byte) bool {
	return bytes.HasPrefix(content, []byte("{")) && bytes.Contains(content, []byte(`"panels"`))
}

func readSet(files map[string][]byte) (all []*Resource, unknown []string, err error) {
	names := slices.DeleteFunc(Keys(files), ignored)
	results := make([][]*Resource, len(names))
	errs := make([]error, len(names))
	each(len(names), func(i int) {
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

// each calls do for 0 to n-1, several at a time.
func each(n int, do func(i int)) {
	var wait sync.WaitGroup
	next := make(chan int)
	for range workers {
		wait.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}

const workers = 4
