package standin

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// comparison collects how an answer differs from the recorded one.
type comparison struct {
	exceptions  []exception
	differences []string
}

func (c *comparison) same(what string, recorded, got any) {
	if recorded != got {
		c.differ(what, recorded, got)
	}
}

func (c *comparison) differ(what string, recorded, got any) {
	c.differences = append(c.differences, fmt.Sprintf("%s: recorded %s, stand-in %s", what, inShort(recorded), inShort(got)))
}

func inShort(value any) string {
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%.160s", strings.TrimSuffix(text.String(), "\n"))
}

// compare wants the same keys, types, lengths and values, but for the exceptions.
func (c *comparison) compare(path string, recorded, got any) {
	for _, e := range c.exceptions {
		if e.path.MatchString(path) {
			c.accept(e, path, recorded, got)
			return
		}
	}
	switch recorded := recorded.(type) {
	case object:
		c.compareObjects(path, recorded, got)
	case []any:
		c.compareLists(path, recorded, got)
	case string:
		c.compareTexts(path, recorded, got)
	default:
		c.same(path, recorded, got)
	}
}

func (c *comparison) accept(e exception, path string, recorded, got any) {
	if !e.accept(recorded, got) {
		c.differ(path, recorded, got)
	}
}

func (c *comparison) compareObjects(path string, recorded object, got any) {
	other, ok := got.(object)
	if !ok {
		c.differ(path, recorded, got)
		return
	}
	keys := slices.Concat(slices.Collect(maps.Keys(recorded)), slices.Collect(maps.Keys(other)))
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		value, inRecorded := recorded[key]
		mine, inGot := other[key]
		switch {
		case !inGot:
			c.differences = append(c.differences, fmt.Sprintf("%s.%s: recorded %s, the stand-in does not have it", path, key, inShort(value)))
		case !inRecorded:
			c.differences = append(c.differences, fmt.Sprintf("%s.%s: not recorded, stand-in %s", path, key, inShort(mine)))
		default:
			c.compare(path+"."+key, value, mine)
		}
	}
}

func (c *comparison) compareLists(path string, recorded []any, got any) {
	other, ok := got.([]any)
	if !ok || len(other) != len(recorded) {
		c.differ(path, recorded, got)
		return
	}
	for i := range recorded {
		c.compare(fmt.Sprintf("%s[%d]", path, i), recorded[i], other[i])
	}
}

var uuid = regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// compareTexts knows the recorder's placeholders and where it cut long texts.
func (c *comparison) compareTexts(path, recorded string, got any) {
	text, ok := got.(string)
	start, cut := strings.CutSuffix(recorded, "…")
	switch {
	case recorded == "<time>":
		at, err := time.Parse(time.RFC3339, text)
		ok = ok && err == nil && at.Year() > 1
	case recorded == "<uuid>":
		ok = uuid.MatchString(text)
	case recorded == "<token>" || recorded == "<resourceVersion>":
		ok = ok && text != ""
	case cut:
		ok = strings.HasPrefix(text, start)
	default:
		ok = text == recorded
	}
	if !ok {
		c.differ(path, recorded, got)
	}
}
