package object

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// The notification policy tree is one object that all teams share. A bundle that does not
// own it has a branch in it: a route of its own below the root, for the alerts in its
// folder. Grafana gives every alert the label grafana_folder, so no label is added.

// BranchUID is the uid of the branch for the alerts of a folder.
func BranchUID(folder string) string { return "branch/" + folder }

// Branch makes a branch of a whole tree: its root takes the alerts of a folder only.
func Branch(tree Object, folder, title string) (Object, error) {
	fields, err := tree.Fields()
	if err != nil {
		return Object{}, err
	}
	fields["object_matchers"] = []any{branchMatcher(title)}
	return New(tree.Kind, BranchUID(folder), title, "", fields)
}

func branchMatcher(title string) []any { return []any{"grafana_folder", "=", title} }

// FindBranch returns the branch for the alerts of a folder, as it stands in a tree.
func FindBranch(tree json.RawMessage, title string) (json.RawMessage, bool) {
	_, routes, err := routesOf(tree)
	if err != nil {
		return nil, false
	}
	if i := indexBranch(routes, title); i >= 0 {
		return routes[i], true
	}
	return nil, false
}

// PutBranch puts a branch in the place of the first one that routes the folder was (else its
// own title), else before all other routes. Without a body the branch is taken out. A whole
// tree replaces the tree. Everything else stays as it is, byte for byte.
func PutBranch(tree json.RawMessage, was string, branch Object) (json.RawMessage, error) {
	if branch.UID == PolicyUID {
		return branch.Body, nil
	}
	fields, routes, err := routesOf(tree)
	if err != nil {
		return nil, err
	}
	at := indexBranch(routes, was)
	if at < 0 {
		at = indexBranch(routes, branch.Title)
	}
	if at >= 0 {
		routes = slices.Delete(routes, at, at+1)
	}
	if branch.Body != nil {
		routes = slices.Insert(routes, max(at, 0), branch.Body)
	}
	// provenance is the server's to say
	return fields.without("provenance").with("routes", rawList(routes)).bytes(), nil
}

func indexBranch(routes []json.RawMessage, title string) int {
	return slices.IndexFunc(routes, func(route json.RawMessage) bool { return isBranch(route, title) })
}

func isBranch(route json.RawMessage, title string) bool {
	var fields resource.Object
	if title == "" || json.Unmarshal(route, &fields) != nil {
		return false
	}
	return resource.Equal(fields["object_matchers"], []any{branchMatcher(title)})
}

// routesOf takes a tree apart: its fields, and the routes below the root.
func routesOf(tree json.RawMessage) (fields rawObject, routes []json.RawMessage, err error) {
	if fields, err = parseRaw(tree); err != nil {
		return nil, nil, fmt.Errorf("read the notification policy tree: %w", err)
	}
	if list := fields.get("routes"); list != nil {
		if err := json.Unmarshal(list, &routes); err != nil {
			return nil, nil, fmt.Errorf("read the routes of the notification policy tree: %w", err)
		}
	}
	return fields, routes, nil
}
