package record_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/trial/record"
	"github.com/ltv-assistant/obsgen/internal/trial/shown"
)

func reading(panel, while string, lines ...string) shown.Reading {
	return shown.Reading{Dashboard: "ovens", Panel: panel, While: while, Lines: lines}
}

func TestCompare(t *testing.T) {
	heat, calm := reading("heat", "calm", "oven-0  20", "oven-1  21"), reading("loaves", "calm", "loaves  5")
	for name, c := range map[string]struct {
		recorded, now []shown.Reading
		partial       bool
		want          string
	}{
		"the same":          {recorded: []shown.Reading{heat, calm}, now: []shown.Reading{heat, calm}},
		"part of it":        {recorded: []shown.Reading{heat, calm}, now: []shown.Reading{heat}, partial: true},
		"another value":     {recorded: []shown.Reading{heat}, now: []shown.Reading{reading("heat", "calm", "oven-0  20", "oven-1  99")}, want: "in calm, it shows “oven-1 99”, and the record says “oven-1 21”"},
		"one more":          {recorded: []shown.Reading{heat}, now: []shown.Reading{reading("heat", "calm", "oven-0  20", "oven-1  21", "oven-2  1")}, want: "in calm, it also shows “oven-2 1”"},
		"one less":          {recorded: []shown.Reading{heat}, now: []shown.Reading{reading("heat", "calm", "oven-0  20")}, want: "in calm, it no longer shows “oven-1 21”"},
		"all else":          {recorded: []shown.Reading{heat}, now: []shown.Reading{reading("heat", "calm", "a 1", "b 2", "c 3")}, want: "in calm, it shows “a 1”, and the record says “oven-0 20”, and 2 more lines differ"},
		"another order":     {recorded: []shown.Reading{heat}, now: []shown.Reading{reading("heat", "calm", "oven-1  21", "oven-0  20")}, want: "in calm, it shows the same in another order: “oven-1 21” comes first"},
		"a line less often": {recorded: []shown.Reading{reading("heat", "calm", "3 rows", "| x", "| x")}, now: []shown.Reading{reading("heat", "calm", "3 rows", "| x")}, want: "in calm, it no longer shows “| x”"},
		"a new panel":       {recorded: []shown.Reading{heat}, now: []shown.Reading{heat, calm}, want: "in calm, it shows “loaves 5”, of which there is no record"},
		"no such panel":     {recorded: []shown.Reading{heat, calm}, now: []shown.Reading{heat}, want: "there is a record of what it shows in calm, and nothing shows it any more"},
		"in two moments":    {recorded: []shown.Reading{heat}, now: []shown.Reading{reading("heat", "calm", "x 1"), reading("heat", "storm", "x 1")}, want: "in calm, it shows “x 1”, and the record says “oven-0 20”, and 1 more line differs (and 1 more reading differs)"},
	} {
		t.Run(name, func(t *testing.T) {
			findings := record.Compare(record.Files(c.recorded), c.now, !c.partial)
			got := ""
			for _, f := range findings {
				got += f.Message
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is hard to write is read back as it was.
func TestHostileNames(t *testing.T) {
	hostile := []shown.Reading{
		reading("heat", "calm, oven=-- x --", "-- y --  1", "", "  -- z --"), reading("heat", "storm", "nothing"),
	}
	if found := record.Compare(record.Files(hostile), hostile, true); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}

// The readings of a panel stand together, in the order of the dashboard.
func TestByPanel(t *testing.T) {
	mixed := []shown.Reading{reading("heat", "calm", "1"), reading("loaves", "calm", "2"), reading("heat", "storm", "3")}
	grouped := []shown.Reading{mixed[0], mixed[2], mixed[1]}
	if diff := cmp.Diff(record.Files(grouped), record.Files(mixed)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever is in a file: written anew and read again, it is the same.
func FuzzParse(f *testing.F) {
	f.Add([]byte("comment\n-- heat: calm --\n  oven-0  20\n"))
	f.Add([]byte("-- --\n-- : --\n\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		var readings []shown.Reading
		for heading, lines := range record.Parse(content) {
			if panel, while, ok := strings.Cut(heading, ": "); ok && len(lines) > 0 {
				readings = append(readings, reading(panel, while, lines...))
			}
		}
		if found := record.Compare(record.Files(readings), readings, true); len(found) > 0 {
			t.Errorf("found %v", found)
		}
	})
}
