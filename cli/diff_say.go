package cli

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// sayNotOurs names what lies in the folder of the generated files and is not obsgen's.
func (a *app) sayNotOurs(files []string) {
	files = slices.DeleteFunc(files, func(name string) bool { return strings.HasPrefix(path.Base(name), ".") })
	if len(files) > 0 {
		fmt.Fprintf(a.stderr, "obsgen: not compared, not obsgen's: %s\n", listed(files))
	}
}

// sayNotCompared says what of two sides was not compared: files of no known kind that
// differ, and who is told if that cannot be judged although something changed.
func (a *app) sayNotCompared(pair resource.Pair, changed bool) []string {
	all := slices.Clone(pair.Unknown)
	if len(pair.Unknown) > 0 {
		fmt.Fprintf(a.stderr, "obsgen: not compared, of no known kind: %s\n", listed(pair.Unknown))
	}
	if len(pair.Several) > 0 && changed {
		several := fmt.Sprintf("who is told: there is more than one Alertmanager configuration or policy (%s)", listed(pair.Several))
		fmt.Fprintf(a.stderr, "obsgen: not judged, %s; compare each environment on its own%s\n", several, suchAs(pair.Several))
		all = append(all, several)
	}
	return all
}

// suchAs shows how to compare the environment of the first file that has a folder.
func suchAs(files []string) string {
	for _, file := range files {
		if dir := path.Dir(file); dir != "." {
			return fmt.Sprintf(", such as: obsgen diff BEFORE/%s AFTER/%[1]s", dir)
		}
	}
	return ""
}

// listed names a few, and counts the rest.
func listed(names []string) string {
	const most = 5
	text := strings.Join(names[:min(len(names), most)], ", ")
	if len(names) > most {
		text += fmt.Sprintf(" and %d more", len(names)-most)
	}
	return text
}
