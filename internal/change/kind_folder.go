package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// folders are Grafana's own; files only name them.
func folders() kind {
	return kind{of: resource.Folder, alike: never,
		added: says(Visible, "new folder"), removed: says(Breaking, "removed, and what is in it"), changed: changedFolder}
}

func changedFolder(_ *comparison, b, a *resource.Resource) []Change {
	var all []Change
	if b.Title != a.Title {
		all = append(all, Change{Path: "title", Impact: Visible, Summary: sentence.Say("title %s → %s", b.Title, a.Title), Before: b.Title, After: a.Title})
	}
	if b.Folder != a.Folder {
		all = append(all, Change{Path: "folder", Impact: Visible, Summary: sentence.Say("moved into folder %s", a.Folder), Before: b.Folder, After: a.Folder})
	}
	return all
}
