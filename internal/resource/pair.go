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

// ReadPair reads both sides. A dashboard whose file is equal on both sides is not parsed:
// there may be thousands. All errors come at once.
func ReadPair(before, after map[string][]byte) (Pair, error) {
	var pair Pair
	var unread []File
	lazy := func(path string) bool {
		old, kept := before[path]
		return kept && mayBeDashboard(after[path]) && bytes.Equal(old, after[path])
	}
	for _, name := range Keys(after) {
		if lazy(name) {
			unread = append(unread, File{name, after[name]})
		}
	}
	beforeSet, unknownBefore, errBefore := readSet(before, lazy)
	afterSet, unknownAfter, errAfter := readSet(after, lazy)
	pair.Before, pair.After = Set{beforeSet, unread}, Set{afterSet, unread}
	for _, name := range slices.Concat(unknownBefore, unknownAfter) {
		if !bytes.Equal(before[name], after[name]) && !slices.Contains(pair.Unknown, name) {
			pair.Unknown = append(pair.Unknown, name)
		}
	}
	slices.Sort(pair.Unknown)
	return pair, errors.Join(errBefore, errAfter)
}

// mayBeDashboard is true for JSON: all other kinds are few, and needed to know who is paged.
func mayBeDashboard(content []byte) bool {
	return bytes.HasPrefix(content, []byte("{")) && bytes.Contains(content, []byte(`"panels"`))
}

func readSet(files map[string][]byte, skip func(string) bool) (all []*Resource, unknown []string, err error) {
	names := slices.DeleteFunc(Keys(files), func(name string) bool { return skip(name) || ignored(name) })
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
