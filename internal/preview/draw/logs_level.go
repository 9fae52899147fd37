package draw

import (
	"encoding/json"
	"maps"
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// labels are those of the line's column, and those in a column of JSON.
func (e entry) labels() map[string]string {
	labels := map[string]string{}
	maps.Copy(labels, e.field.Column.Labels)
	for _, other := range e.frame.Fields {
		if other.Column.Name == "labels" && other.Column.Kind == frame.Text {
			maps.Copy(labels, textsIn(other.At(e.row).Text))
		}
	}
	return labels
}

// textsIn are the texts of a JSON object.
func textsIn(encoded string) map[string]string {
	var values map[string]any
	if json.Unmarshal([]byte(encoded), &values) != nil {
		return nil
	}
	texts := map[string]string{}
	for name, value := range values {
		if text, ok := value.(string); ok {
			texts[name] = text
		}
	}
	return texts
}

var (
	levelKey  = regexp.MustCompile(`(?i)\b(?:level|lvl|severity|loglevel)["']?\s*[:=]\s*["']?([a-z]+)`)
	levelWord = regexp.MustCompile(`(?i)\b(emerg|alert|fatal|crit(?:ical)?|err(?:or)?|warn(?:ing)?|notice|info|debug|trace)\b`)
)

// level looks where Grafana does: a column, a label, then in the line.
func (e entry) level() string {
	labels := e.labels()
	for _, name := range []string{"level", "detected_level", "severity", "lvl"} {
		for _, other := range e.frame.Fields {
			if other.Column.Kind == frame.Text && strings.EqualFold(other.Column.Name, name) && other.At(e.row).Text != "" {
				return other.At(e.row).Text
			}
		}
		if labels[name] != "" {
			return labels[name]
		}
	}
	for _, pattern := range []*regexp.Regexp{levelKey, levelWord} {
		if found := pattern.FindStringSubmatch(e.message); found != nil {
			return found[1]
		}
	}
	return ""
}

// levelColor is a level's colour, and its name as it is written.
func levelColor(level string) (theme.Color, string) {
	level = strings.ToLower(level)
	for _, known := range []struct{ prefix, color, name string }{
		{"emerg", "purple", "CRITICAL"}, {"alert", "purple", "CRITICAL"}, {"fatal", "purple", "CRITICAL"}, {"crit", "purple", "CRITICAL"},
		{"err", "red", "ERROR"}, {"warn", "orange", "WARN"}, {"notice", "green", "INFO"}, {"info", "green", "INFO"},
		{"debug", "blue", "DEBUG"}, {"trace", "light-blue", "TRACE"},
	} {
		if strings.HasPrefix(level, known.prefix) {
			return theme.Named(known.color), known.name
		}
	}
	return theme.Quiet, ""
}
