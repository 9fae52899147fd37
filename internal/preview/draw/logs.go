package draw

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const (
	logLine = 18
	// logGap is between entries.
	logGap = 4
	// levelWidth is the column of levels, in letters.
	levelWidth = 9
)

// entry is a line of a log.
type entry struct {
	at      time.Time
	message string
	frame   field.Frame
	field   field.Field
	row     int
}

// logs draws log lines as Grafana's logs panel does.
func (c *canvas) logs() {
	entries := c.entries()
	if len(entries) == 0 {
		c.noData()
		return
	}
	newestFirst := resource.Text(c.panel.JSON, "options", "sortOrder") != "Ascending"
	slices.SortStableFunc(entries, func(a, b entry) int {
		if newestFirst {
			a, b = b, a
		}
		return a.at.Compare(b.at)
	})
	c.drawEntries(entries)
}

func (c *canvas) entries() []entry {
	var all []entry
	for _, f := range c.frames {
		message, ok := messageField(f)
		if !ok {
			continue
		}
		times, _ := f.First(frame.Time)
		for row := range f.Rows() {
			all = append(all, entry{times.At(row).Time, message.At(row).Text, f, message, row})
		}
	}
	return all
}

// messageField is the column with the lines.
func messageField(f field.Frame) (field.Field, bool) {
	other := field.Field{}
	for _, candidate := range f.Fields {
		switch name := strings.ToLower(candidate.Column.Name); {
		case candidate.Column.Kind != frame.Text:
		case name == "line" || name == "body" || name == "message" || name == "content" || name == "msg":
			return candidate, true
		case name != "labels" && name != "id" && name != "tsns" && name != "level" && other.Column.Name == "":
			other = candidate
		}
	}
	return other, other.Column.Name != ""
}

var escapes = regexp.MustCompile(`\x1b\[[0-9;]*[A-Za-z]`)

// plain is without the colours of a terminal.
func plain(text string) string {
	return strings.TrimRight(escapes.ReplaceAllString(text, ""), "\n\r")
}

// drawEntries writes as many as have room; one line is needed to say that there are more.
func (c *canvas) drawEntries(entries []entry) {
	y, bottom := float64(padding), c.height-padding
	c.Open("g", "font-family", svg.Mono)
	drawn := 0
	for i, e := range entries {
		left := int((bottom - y) / logLine)
		if i+1 < len(entries) {
			left--
		}
		if left < 1 {
			break
		}
		lines := c.messageLines(e)
		lines = lines[:min(len(lines), left)]
		c.entry(e, lines, y)
		y += float64(len(lines))*logLine + logGap
		drawn++
	}
	c.Close("g")
	c.newLegend().more(padding+4, y+11, len(entries)-drawn)
}
