package board

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/interval"
)

var (
	entry  = regexp.MustCompile(`(?:\\,|[^,])+`)
	titled = regexp.MustCompile(`^(.+)\s:\s(.+)$`)
	word   = regexp.MustCompile(`"[^"]*"|'[^']*'|\w+`)
)

// customOptions are separated by commas; "text : value" has a text of its own.
func customOptions(query string) []Option {
	var all []Option
	for _, part := range entry.FindAllString(query, -1) {
		part = strings.ReplaceAll(part, `\,`, ",")
		o := Option{strings.TrimSpace(part), strings.TrimSpace(part)}
		if found := titled.FindStringSubmatch(part); found != nil {
			o = Option{strings.TrimSpace(found[1]), strings.TrimSpace(found[2])}
		}
		all = append(all, o)
	}
	return all
}

// intervalOptions are intervals; auto is one that gives about so many points.
func intervalOptions(object resource.Object, timeRange time.Duration) ([]Option, error) {
	query, ok := object["query"].(string)
	if !ok {
		query = "1m,10m,30m,1h,6h,12h,1d,7d,14d,30d"
	}
	var all []Option
	if resource.Flag(object, "auto") {
		least, err := interval.Loose(or(resource.Text(object, "auto_min"), "10s"))
		if err != nil {
			return nil, fmt.Errorf("auto_min: %w", err)
		}
		auto := interval.Of(timeRange, int64(number(object["auto_count"], 1, 10_000, 30)), least)
		all = append(all, Option{"auto", interval.Text(auto)})
	}
	for _, found := range word.FindAllString(query, -1) {
		found = strings.TrimSpace(strings.Trim(found, `"'`))
		all = append(all, Option{found, found})
	}
	return all, nil
}

// datasourceOptions are the datasources of a type whose names fit a pattern.
func (d *Data) datasourceOptions(kind, pattern string) ([]Option, error) {
	fits, err := jsRegex(pattern)
	if err != nil {
		return nil, err
	}
	var all []Option
	for _, s := range d.datasources {
		if s.Type != kind {
			continue
		}
		if pattern == "" || fits.MatchString(s.Name) {
			all = append(all, Option{s.Name, s.UID})
		}
		if s.Default && (pattern == "" || fits.MatchString("default")) {
			all = append(all, Option{"default", "default"})
		}
	}
	return all, nil
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}
