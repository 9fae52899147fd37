package tree

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

var (
	before  = contents{"a.txt": "old a", "b/c.txt": "same", "b/d.txt": "old d", "gone/e.txt": "e", "gone/deep/f.txt": "f"}
	after   = contents{"a.txt": "new a", "b/c.txt": "same", "b/d.txt": "new d", "new/g.txt": "g", "new/deep/h.txt": "h"}
	third   = contents{"b/c.txt": "third", "new/g.txt": "third"}
	foreign = contents{"mine.txt": "mine", "b/mine.txt": "mine too", "gone/deep/mine.txt": "kept"}
)

// A run is killed before each of its steps in turn. In between every file is whole, and
// the next run finishes: with the same definitions, with those of before, or with others.
func TestKilledAtEveryStep(t *testing.T) {
	for name, next := range map[string]contents{"same": after, "reverted": before, "other": third, "none": {}} {
		t.Run(name, func(t *testing.T) {
			at := 0
			for ; killAndFinish(t, at, next); at++ {
			}
			if at < 20 {
				t.Errorf("the run had only %d steps; does every change on disk call step?", at)
			}
		})
	}
}

// killAndFinish reports whether the run was stopped at the step.
func killAndFinish(t *testing.T, at int, next contents) bool {
	t.Helper()
	dir := t.TempDir()
	mustGenerate(t, dir, before)
	for path, content := range foreign {
		put(t, dir, path, content)
	}
	stopped := generateKilled(t, dir, after, at)
	wantWhole(t, dir, before, after, foreign)
	mustGenerate(t, dir, next)
	wantTree(t, dir, next, foreign)
	return stopped
}

// The very first run has no manifest to go by.
func TestKilledInTheFirstRun(t *testing.T) {
	for at := 0; ; at++ {
		dir := t.TempDir() + "/out"
		stopped := generateKilled(t, dir, after, at)
		mustGenerate(t, dir, after)
		wantTree(t, dir, after, nil)
		if !stopped {
			return
		}
	}
}

// Whatever is defined, one run after the other, some of them killed: after a run that
// ends, the folder holds what is defined, and comparing finds nothing.
func TestAnySequence(t *testing.T) {
	for seed := range uint64(40) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 0))
			dir := t.TempDir()
			put(t, dir, "d/mine", "mine")
			for range 10 {
				files := anyFiles(random)
				if random.IntN(2) == 0 {
					generateKilled(t, dir, anyFiles(random), random.IntN(30))
				}
				mustGenerate(t, dir, files)
				wantTree(t, dir, files, contents{"d/mine": "mine"})
				wantNoChange(t, dir, files)
			}
		})
	}
}

func anyFiles(random *rand.Rand) contents {
	files := contents{}
	for _, path := range []string{"a", "b", "d/a", "d/b", "d/e/a", "f/a", "f/g/h/a"} {
		if random.IntN(2) == 0 {
			files[path] = fmt.Sprint(random.IntN(3))
		}
	}
	return files
}

func wantNoChange(t *testing.T, dir string, files contents) {
	t.Helper()
	tree, err := Open(dir, everything)
	if err != nil {
		t.Fatal(err)
	}
	if changes, err := tree.Compare(asBytes(files), everything); err != nil || len(changes) > 0 {
		t.Fatalf("after a run there is still to do: %v, %v", changes, err)
	}
}
