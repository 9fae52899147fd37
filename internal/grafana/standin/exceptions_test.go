package standin

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// exception is where an answer need not be the recorded one, and what it must be instead.
type exception struct {
	// flow and note are matched by their beginning, the path as a whole.
	flow, note string
	path       *regexp.Regexp
	accept     func(recorded, got any) bool
}

func exceptions() []exception {
	return []exception{
		{"", "", at(`.*\.(id|folderId|dashboardId)`), sameZero},
		{"", "", at(`.*\.accessErrorId`), matches(`^ACE\d{10}$`)},
		{"", "", at(`.*\.managedFields`), sameType}, // the API server's bookkeeping
		{"", "", at(`.*\.grafana\.app/deprecatedInternalID`), matches(`^\d+$`)},
		{"", "", at(`.*\.grafana\.app/createdBy`), matches(`^user:[a-z0-9]+$`)},
		{"", "", at(`\$\.metadata\.continue`), matches(`.`)},
		{"01-identity", "what may I do", at(`\$`), knownPermissions}, // Grafana has hundreds
		{"01-identity", "unknown page", at(`\$\.<not json>`), matches(`(?s)^<!DOCTYPE html>.*</html>\n$`)},
		{"01-identity", "service account", at(`\$\.uid`), matches(`^[a-z0-9]+$`)},
		{"04-dashboards", "panels is a string", at(`\$\.uid`), matches(`^[a-z0-9-]+$`)},
		{"04-dashboards", "panels is a string", at(`\$\.url`), matches(`^/d/[a-z0-9-]+/no-uid$`)},
		{"04-dashboards", "page 2", at(`\$\[0\]\.url`), matches(`^/d/[a-z0-9-]+/(no-uid|page-1)$`)}, // of that dashboard
		{"08-resources", "list, page 1", at(`\$\.items\[0\]\.metadata\.name`), matches(uuid.String())},
		{"08-resources", "", at(`\$\.paths`), sameType}, // probes and metrics that nobody asks for
	}
}

func at(path string) *regexp.Regexp { return regexp.MustCompile("^" + path + "$") }

func exceptionsFor(flow, note string) []exception {
	return slices.DeleteFunc(exceptions(), func(e exception) bool {
		return !strings.HasPrefix(flow, e.flow) || !strings.HasPrefix(note, e.note)
	})
}

func matches(pattern string) func(recorded, got any) bool {
	expression := regexp.MustCompile(pattern)
	return func(recorded, got any) bool {
		mine, isText := got.(string)
		_, wasText := recorded.(string)
		return isText && wasText && expression.MatchString(mine)
	}
}

// sameZero: an id may be another, but not be there where there was none.
func sameZero(recorded, got any) bool {
	a, isNumber := recorded.(float64)
	b, isToo := got.(float64)
	return isNumber && isToo && (a == 0) == (b == 0)
}

// sameType is of lists, and there must be something in them.
func sameType(_, got any) bool {
	list, ok := got.([]any)
	return ok && len(list) > 0
}

// knownPermissions: the stand-in may know fewer actions than Grafana, but no others.
func knownPermissions(recorded, got any) bool {
	for action, scopes := range got.(object) {
		if _, known := recorded.(object)[action]; !known || len(scopes.([]any)) == 0 {
			return false
		}
	}
	return len(got.(object)) > 0
}

// TestExceptionsAreUsed keeps the table short: each line concerns some answer.
func TestExceptionsAreUsed(t *testing.T) {
	all := slices.Concat(flows(t, V11_0), flows(t, V12_4))
	for _, e := range exceptions() {
		if !slices.ContainsFunc(all, e.concerns) {
			t.Errorf("the exception at %s of %q %q concerns no recorded answer: remove it", e.path, e.flow, e.note)
		}
	}
}

func (e exception) concerns(f flow) bool {
	return strings.HasPrefix(f.name, e.flow) && slices.ContainsFunc(f.exchanges, func(x exchange) bool {
		return strings.HasPrefix(x.Note, e.note) && reaches("$", x.Response.Body, e.path)
	})
}
