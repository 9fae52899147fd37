package report

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/markup"
)

// The steps give back both sides, and removed lines stand before added ones.
func TestEdits(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2_000 {
		before, after := randomLines(random), randomLines(random)
		steps := edits(before, after)
		if got := only(steps, removed); !slices.Equal(got, before) {
			t.Fatalf("%q → %q: before is %q", before, after, got)
		}
		if got := only(steps, added); !slices.Equal(got, after) {
			t.Fatalf("%q → %q: after is %q", before, after, got)
		}
		for i := 1; i < len(steps); i++ {
			if steps[i-1].Op == added && steps[i].Op == removed {
				t.Fatalf("%q → %q: removed after added", before, after)
			}
		}
	}
}

func randomLines(random *rand.Rand) []string {
	var made []string
	for range random.IntN(9) {
		made = append(made, string(rune('a'+random.IntN(4))))
	}
	return made
}

func only(steps []edit, side op) []string {
	var texts []string
	for _, step := range steps {
		if step.Op == side || step.Op == kept {
			texts = append(texts, step.Text)
		}
	}
	return texts
}

func TestEditsFindTheLeast(t *testing.T) {
	steps := edits(strings.Split("abcdefg", ""), strings.Split("xabdefyg", ""))
	var ops strings.Builder
	for _, step := range steps {
		ops.WriteByte(byte(step.Op))
	}
	if got := ops.String(); got != "+  -   + " {
		t.Errorf("got %q", got)
	}
}

// A shortened value has its length, and no half of an escape.
func TestShorten(t *testing.T) {
	for n := range 30 {
		got := markup.Shorten("ab\x1b\u202e🥖\n\xffcd", n+1)
		if length := utf8.RuneCountInString(got); length > n+1 {
			t.Errorf("%q has %d characters, not %d", got, length, n+1)
		}
		whole := strings.NewReplacer(`\x1b`, "", `\u202e`, "", `\xff`, "").Replace(got)
		if strings.Contains(whole, `\`) {
			t.Errorf("%q has half an escape", got)
		}
	}
	if got := markup.Shorten("abc", 3); got != "abc" {
		t.Errorf("%q is shortened, and fits", got)
	}
}

func TestExcerptCountsWhatItLeavesOut(t *testing.T) {
	before := strings.Split("1 2 3 4 5 6 7 8 9", " ")
	after := slices.Replace(slices.Clone(before), 4, 5, "five")
	got := excerpt(edits(before, after), 100)
	want := []edit{{gap, "2 equal lines"}, {kept, "3"}, {kept, "4"}, {removed, "5"}, {added, "five"}, {kept, "6"}, {kept, "7"}, {gap, "2 equal lines"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if got := excerpt(edits(before, nil), 3); len(got) != 4 || got[3] != (edit{gap, "6 more lines"}) {
		t.Errorf("got %q", got)
	}
}
