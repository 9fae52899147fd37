package plan

import (
	"fmt"
	"path"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// CheckOnly reports patterns that select nothing, before anything is asked of Grafana.
func CheckOnly(patterns []string) error {
	_, err := selection(patterns)
	return err
}

// selection reads patterns such as dashboard/ltv-*, dashboards/* or folder/*. A kind may be
// written in the plural.
func selection(patterns []string) (func(object.Key) bool, error) {
	var kinds, uids []string
	for _, pattern := range patterns {
		kind, uid, ok := strings.Cut(pattern, "/")
		if _, err := path.Match(uid, ""); err != nil || !ok || uid == "" || !knownKind(kind) {
			return nil, fmt.Errorf("%q selects nothing; write a kind and a uid, such as dashboard/overview or rule-group/*; kinds are %s", pattern, kindNames())
		}
		kinds, uids = append(kinds, singular(kind)), append(uids, uid)
	}
	return func(key object.Key) bool {
		for i := range kinds {
			// a * is any part of a uid, the slash of a rule group included
			fits, _ := path.Match(strings.ReplaceAll(uids[i], "/", "\x00"), strings.ReplaceAll(key.UID, "/", "\x00"))
			if kinds[i] == string(key.Kind) && fits {
				return true
			}
		}
		return len(kinds) == 0
	}, nil
}

// Named is the one object that a pattern names, if it names one exactly.
func Named(pattern string) (key object.Key, exact bool) {
	kind, uid, _ := strings.Cut(pattern, "/")
	return object.Key{Kind: resource.Kind(singular(kind)), UID: uid}, knownKind(kind) && !strings.ContainsAny(uid, `*?[\`)
}

func knownKind(kind string) bool {
	for _, known := range object.Kinds() {
		if singular(kind) == string(known) {
			return true
		}
	}
	return false
}

func singular(kind string) string {
	if kind == "notification-policies" {
		return "notification-policy"
	}
	return strings.TrimSuffix(kind, "s")
}

func kindNames() string {
	var names []string
	for _, kind := range object.Kinds() {
		names = append(names, string(kind))
	}
	return strings.Join(names, ", ")
}
