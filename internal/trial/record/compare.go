package record

import (
	"maps"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/trial/shown"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Compare finds the panels that do not show what is recorded of them. If the readings are
// the whole, what is recorded and no longer read is found, too. Files are by their path.
func Compare(files map[string][]byte, readings []shown.Reading, whole bool) []validate.Finding {
	c := comparison{recorded: map[string]map[string][]string{}, found: map[string]int{}}
	for path, content := range files {
		c.recorded[strings.TrimSuffix(path, Suffix)] = Parse(content)
	}
	for _, r := range byPanel(readings) {
		c.reading(r)
	}
	if whole {
		c.stale()
	}
	return c.tell()
}

// comparison collects what differs: of each panel the first difference is told.
type comparison struct {
	recorded map[string]map[string][]string // by dashboard and heading; without those seen
	findings []validate.Finding
	found    map[string]int // how many differences, by definition
}

func (c *comparison) reading(r shown.Reading) {
	recorded, known := c.recorded[r.Dashboard][heading(r)]
	delete(c.recorded[r.Dashboard], heading(r))
	now := trimmed(r.Lines)
	switch {
	case !known:
		c.add(r.Of(), "in "+r.While+", it shows "+quoted(r.Lines[0])+", of which there is no record")
	case !slices.Equal(now, recorded):
		c.add(r.Of(), "in "+r.While+", "+difference(recorded, now))
	}
}

// stale are records of what nothing shows any more.
func (c *comparison) stale() {
	for _, uid := range slices.Sorted(maps.Keys(c.recorded)) {
		for _, name := range slices.Sorted(maps.Keys(c.recorded[uid])) {
			panel, while, _ := strings.Cut(name, ": ")
			c.add("dashboards/"+uid+"/"+panel, "there is a record of what it shows in "+while+", and nothing shows it any more")
		}
	}
}

func (c *comparison) add(definition, message string) {
	if c.found[definition]++; c.found[definition] == 1 {
		c.findings = append(c.findings, check().Finding(definition, message))
	}
}

func (c *comparison) tell() []validate.Finding {
	for i := range c.findings {
		if n := c.found[c.findings[i].Definition] - 1; n > 0 {
			c.findings[i].Message += " (and " + further(n, "reading") + ")"
		}
	}
	return c.findings
}
