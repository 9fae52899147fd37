package object_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// others is a tree of other teams, with what no type of ours knows and an odd layout.
const others = `{"receiver":"ops", "group_by":["grafana_folder"],
 "routes":[ {"receiver":"a","object_matchers":[["team","=","a"]],"brand_new":{"x":1.50}}, {"receiver":"b"} ], "provenance":"api"}`

func branch(title, receiver string) object.Object {
	o, err := object.Branch(object.Object{Kind: resource.NotificationPolicy, UID: object.PolicyUID, Body: json.RawMessage(`{"receiver":"` + receiver + `"}`)}, "f", title)
	if err != nil {
		panic(err)
	}
	return o
}

func put(t *testing.T, tree, was string, o object.Object) string {
	t.Helper()
	body, err := object.PutBranch(json.RawMessage(tree), was, o)
	if err != nil || !json.Valid(body) {
		t.Fatalf("%s: %v", body, err)
	}
	return string(body)
}

// What others have stays as it is, byte for byte.
func TestOthersStay(t *testing.T) {
	with := put(t, others, "", branch("Ours", "we"))
	for _, part := range []string{
		`{"receiver":"a","object_matchers":[["team","=","a"]],"brand_new":{"x":1.50}}`, `{"receiver":"b"}`, `"group_by":["grafana_folder"]`,
	} {
		if !strings.Contains(with, part) {
			t.Errorf("%s lost %s", with, part)
		}
	}
	if strings.Contains(with, "provenance") {
		t.Errorf("%s says whose it is", with)
	}
	ours := branch("Ours", "we")
	ours.Body = nil
	if without := put(t, with, "", ours); strings.Contains(without, "grafana_folder\",\"=\"") || !strings.Contains(without, `"brand_new":{"x":1.50}`) {
		t.Errorf("taken out: %s", without)
	}
}

func TestBranchIsFoundAgain(t *testing.T) {
	with := put(t, others, "", branch("Ours", "we"))
	found, ok := object.FindBranch(json.RawMessage(with), "Ours")
	if !ok || !strings.Contains(string(found), `"receiver":"we"`) {
		t.Errorf("found %s, %v", found, ok)
	}
	if _, ok := object.FindBranch(json.RawMessage(with), "Others"); ok {
		t.Error("found a branch of a folder that has none")
	}
	if _, ok := object.FindBranch(json.RawMessage(`{"receiver":"x"}`), ""); ok {
		t.Error("found a branch of no folder")
	}
}

// A branch keeps its place when it changes, also when its folder has a new title.
func TestBranchStaysWhereItIs(t *testing.T) {
	tree := `{"receiver":"ops","routes":[{"receiver":"a"},{"receiver":"old","object_matchers":[["grafana_folder","=","Old"]]},{"receiver":"b"}]}`
	want := `{"receiver":"ops","routes":[{"receiver":"a"},{"object_matchers":[["grafana_folder","=","New"]],"receiver":"new"},{"receiver":"b"}]}`
	if got := put(t, tree, "Old", branch("New", "new")); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := put(t, `{"receiver":"ops"}`, "", branch("New", "new")); got != `{"receiver":"ops","routes":[{"object_matchers":[["grafana_folder","=","New"]],"receiver":"new"}]}` {
		t.Errorf("in a tree without routes: %s", got)
	}
}

// A route of somebody else for the same folder stays.
func TestSecondRouteOfTheFolderStays(t *testing.T) {
	tree := `{"receiver":"ops","routes":[{"receiver":"we","object_matchers":[["grafana_folder","=","Ours"]]},{"receiver":"they","object_matchers":[["grafana_folder","=","Ours"]]}]}`
	ours := branch("Ours", "new")
	if got := put(t, tree, "Ours", ours); strings.Count(got, `"Ours"`) != 2 || !strings.Contains(got, `{"receiver":"they","object_matchers":[["grafana_folder","=","Ours"]]}`) {
		t.Errorf("changed: %s", got)
	}
	ours.Body = nil
	if got := put(t, tree, "Ours", ours); got != `{"receiver":"ops","routes":[{"receiver":"they","object_matchers":[["grafana_folder","=","Ours"]]}]}` {
		t.Errorf("taken out: %s", got)
	}
}

func TestWholeTree(t *testing.T) {
	whole := object.Object{Kind: resource.NotificationPolicy, UID: object.PolicyUID, Body: json.RawMessage(`{"receiver":"we"}`)}
	if got := put(t, others, "", whole); got != `{"receiver":"we"}` {
		t.Errorf("got %s", got)
	}
}

func TestBadTrees(t *testing.T) {
	for _, tree := range []string{``, `[]`, `null`, `{"routes":{}}`, `{"routes":`, `{"a":1`} {
		if _, err := object.PutBranch(json.RawMessage(tree), "", branch("Ours", "we")); err == nil {
			t.Errorf("%q was taken for a tree", tree)
		}
	}
}

// foreign are the routes but for the first of a folder, each byte for byte.
func foreign(t *testing.T, tree, title string) []string {
	t.Helper()
	var fields struct {
		Routes []json.RawMessage `json:"routes"`
	}
	if err := json.Unmarshal([]byte(tree), &fields); err != nil {
		t.Fatal(err)
	}
	ours, found := object.FindBranch(json.RawMessage(tree), title)
	var others []string
	for _, route := range fields.Routes {
		if found && string(route) == string(ours) {
			found = false
			continue
		}
		others = append(others, string(route))
	}
	return others
}

func FuzzPutBranch(f *testing.F) {
	f.Add(others, "Ours")
	f.Add(`{"routes":[{"object_matchers":[["grafana_folder","=","Ours"]]}]}`, "Ours")
	f.Fuzz(func(t *testing.T, tree, title string) {
		if !json.Valid([]byte(tree)) || title == "" || !utf8.ValidString(title) {
			return
		}
		o := branch(title, "we")
		body, err := object.PutBranch(json.RawMessage(tree), "", o)
		if err != nil {
			return
		}
		found, ok := object.FindBranch(body, title)
		if !ok || string(found) != string(o.Body) {
			t.Errorf("%q became %q, in which the branch is %q", tree, body, found)
		}
		if was, is := foreign(t, tree, title), foreign(t, string(body), title); !slices.Equal(was, is) {
			t.Errorf("routes of others were %q, are %q", was, is)
		}
	})
}
