package change

import (
	"regexp"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

func runbooks() kind {
	return kind{of: resource.Runbook, alike: by(sameBody()),
		added: says(Visible, "new runbook"), removed: goneRunbook,
		renamed: func(_ *comparison, b, _ *resource.Resource) []Change {
			return whole(Visible, sentence.Say("renamed from %s", b.UID))
		},
		changed: changedRunbook,
	}
}

func goneRunbook(c *comparison, r *resource.Resource) []Change {
	links := namesBut(c.after.mentions().showing(r.UID), func(from source) bool { return from.kind == resource.Runbook })
	if len(links) > 0 {
		return whole(Breaking, sentence.Say("runbook removed; still linked from ").Then(names(links)))
	}
	return whole(Visible, sentence.Say("runbook removed"))
}

// changedRunbook leaves out what a page repeats of alerts that changed: it is said of them.
func changedRunbook(c *comparison, b, a *resource.Resource) []Change {
	before, after := lines(c.renamesIn("", nil).following(b.Body, a.Body)), lines(a.Body)
	if slices.Equal(before, after) {
		return nil
	}
	gone, come := changedLines(withoutAlerts(before, c.changedAlerts()), withoutAlerts(after, c.changedAlerts()))
	if len(gone)+len(come) == 0 {
		return []Change{{Path: "text", Impact: Cosmetic, Summary: sentence.Say("the lines about alerts follow them")}}
	}
	var parts []string
	for _, count := range []struct {
		lines []string
		how   string
	}{{come, "added"}, {gone, "removed"}} {
		if n := len(count.lines); n > 0 {
			parts = append(parts, number(n, "line")+" "+count.how)
		}
	}
	return []Change{{Path: "text", Impact: Visible, Summary: sentence.Say(strings.Join(parts, ", ")), Before: shown(gone), After: shown(come)}}
}

func lines(body resource.Object) []string { return resource.Texts(body, "lines") }

// changedLines are the lines that only one of two texts has.
func changedLines(before, after []string) (gone, come []string) {
	text := func(lines []string) []byte { return []byte(strings.Join(lines, "\n") + "\n") }
	for i, line := range strings.Split(strings.TrimSuffix(string(diff.Diff("before", text(before), "after", text(after))), "\n"), "\n") {
		switch {
		case i < 3: // the diff's own heading
		case strings.HasPrefix(line, "-"):
			gone = append(gone, line[1:])
		case strings.HasPrefix(line, "+"):
			come = append(come, line[1:])
		}
	}
	return gone, come
}

// onlyLink is a line that is a link, such as one that opens the query above it.
var onlyLink = regexp.MustCompile(`^\s*\[[^\]]*\]\([^\s)]*\)$`)

// shown leaves out links, which repeat what else changed in percent-encoded form.
func shown(lines []string) any {
	kept := slices.DeleteFunc(slices.Clone(lines), onlyLink.MatchString)
	if len(kept) == 0 {
		kept = lines
	}
	return strings.Join(kept, "\n")
}
