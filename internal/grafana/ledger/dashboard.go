package ledger

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/uid"
)

// FolderUID is the folder of all ledgers.
const (
	FolderUID   = "obsgen"
	folderTitle = "obsgen"
)

// The JSON stands in a comment of the text, which Grafana keeps and does not show.
const (
	begin = "<!-- obsgen-ledger 1\n"
	end   = "\nobsgen-ledger -->"
)

// UID is the uid of a bundle's ledger.
func UID(bundle string) string { return uid.Short("obsgen-" + bundle) }

// dashboard is the ledger as Grafana keeps it, with a page for people.
func (l *Ledger) dashboard() map[string]any {
	body := map[string]any{
		"uid": UID(l.Bundle), "title": l.Title + ": what obsgen keeps here", "tags": []string{"obsgen"}, "schemaVersion": 39, "editable": false,
		"description": "Written by obsgen apply. Do not edit or delete it: obsgen would no longer know what is its own.",
		"panels": []any{map[string]any{
			"id": 1, "type": "text", "title": "", "transparent": true, "gridPos": map[string]int{"x": 0, "y": 0, "w": 24, "h": 24},
			"options": map[string]any{"mode": "markdown", "content": l.page() + begin + escapeComment(l.encoded()) + end},
		}},
	}
	if l.version > 0 {
		body["version"] = l.version
	}
	return body
}

// page is for people.
func (l *Ledger) page() string {
	var page strings.Builder
	fmt.Fprintf(&page, "# %s\n\nThese are kept by **obsgen apply**. What is changed here by hand is noticed, and stays until somebody decides.\n", l.Title)
	kind := ""
	for _, key := range l.Keys() {
		if string(key.Kind) != kind {
			kind = string(key.Kind)
			fmt.Fprintf(&page, "\n## %s\n\n", kind)
		}
		fmt.Fprintf(&page, "- `%s` %s\n", strings.ReplaceAll(key.UID, "`", "'"), markdown(l.Entries[key].Title))
	}
	return page.String() + "\n"
}

func markdown(text string) string {
	return strings.NewReplacer("<", "&lt;", "\n", " ", "[", `\[`, "`", "'", "*", `\*`, "_", `\_`).Replace(text)
}

// escapeComment keeps a title from ending the comment: JSON may write > as \u003e.
func escapeComment(text string) string { return strings.ReplaceAll(text, "-->", `--\u003e`) }

// ErrDamaged is a ledger that somebody edited.
var ErrDamaged = errors.New("it is not as obsgen wrote it: restore its last version in Grafana (dashboard settings, versions), or delete it and apply with --adopt")

// parse reads the ledger out of its dashboard.
func parse(dashboard []byte) (*Ledger, error) {
	var body struct {
		Version int
		Panels  []struct{ Options struct{ Content string } }
	}
	if err := json.Unmarshal(dashboard, &body); err != nil || len(body.Panels) == 0 {
		return nil, ErrDamaged
	}
	_, rest, found := strings.Cut(body.Panels[0].Options.Content, begin)
	text, _, ended := strings.Cut(rest, end)
	l := &Ledger{version: body.Version, memo: new(sync.Map)}
	if !found || !ended || json.Unmarshal([]byte(text), l) != nil {
		return nil, ErrDamaged
	}
	if l.Entries == nil {
		l.Entries = map[object.Key]Entry{}
	}
	return l, nil
}
