package gocode_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/gocode"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// origin is a folder of Grafana's files, and the bundle that they were made of, without its
// definitions.
type origin struct {
	folder, bundle, alertFolder string
	hostile                     bool
}

func origins() map[string]origin {
	ltv := `Name: "ltv-assistant", Title: "LTV Assistant",
		URLs: obsgen.URLs{Grafana: "http://localhost:3000", Runbooks: "https://github.com/ltv-assistant/obsgen/blob/main/generated/runbooks"},
		Evaluation: obsgen.Evaluation{Intervals: map[obsgen.Severity]time.Duration{obsgen.Critical: time.Minute, obsgen.Warning: 5 * time.Minute}}`
	bakery := `Name: "bakery", Title: "Bakery",
		URLs: obsgen.URLs{Grafana: "https://grafana.example.com", Runbooks: "https://example.com/runbooks"},
		Evaluation: obsgen.Evaluation{Intervals: map[obsgen.Severity]time.Duration{obsgen.Warning: 5 * time.Minute}}`
	return map[string]origin{
		"ltv":     {"../../generated", ltv, "LTV Assistant alerts (paused: Prometheus evaluates)", false},
		"bakery":  {"../../golden/render", bakery, "Bakery alerts (paused: Prometheus evaluates)", false},
		"hostile": {"../../golden/render", bakery, "Bakery alerts (paused: Prometheus evaluates)", true},
	}
}

func readFiles(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(filepath.Join(folder, "grafana"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, path)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// objects reads files as what is in Grafana.
func (o origin) objects(t *testing.T, files map[string][]byte) []object.Object {
	t.Helper()
	all, err := object.Source{Files: files, FolderUIDs: map[string]string{o.alertFolder: "alerts"}}.Objects()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// snippets writes each object as code.
func snippets(t *testing.T, name string, objects []object.Object) []snippet {
	t.Helper()
	var all []snippet
	add := func(field, code string, err error) {
		t.Helper()
		if err != nil {
			t.Error(err)
			return
		}
		all = append(all, snippet{name, field, code})
	}
	for _, o := range objects {
		fields, err := o.Fields()
		if err != nil {
			t.Fatal(err)
		}
		switch o.Kind {
		case resource.Dashboard:
			code, err := gocode.Dashboard(json.RawMessage(o.Body), obsgen.Folder{UID: o.Folder, Title: folderTitle(objects, o.Folder)})
			add("Dashboards = append(b.Dashboards, …)", code, err)
		case resource.RuleGroup:
			for _, rule := range resource.Objects(fields, "rules") {
				code, err := gocode.Rule(rule, time.Duration(resource.Number(fields, "interval"))*time.Second)
				add("Rules = append(b.Rules, …)", code, err)
			}
		default:
			if write, ok := writers()[o.Kind]; ok {
				code, err := write.code(fields)
				add(write.field, code, err)
			}
		}
	}
	return all
}

type writer struct {
	field string
	code  func(map[string]any) (string, error)
}

func writers() map[resource.Kind]writer {
	return map[resource.Kind]writer{
		resource.Datasource:           {"Datasources = append(b.Datasources, …)", gocode.Datasource},
		resource.ContactPoint:         {"Notification.Contacts = append(b.Notification.Contacts, …)", gocode.Contact},
		resource.NotificationPolicy:   {"Notification.Route = …", gocode.Route},
		resource.MuteTiming:           {"Notification.MuteTimings = append(b.Notification.MuteTimings, …)", gocode.MuteTiming},
		resource.NotificationTemplate: {"Notification.Templates = append(b.Notification.Templates, …)", gocode.Template},
	}
}

func folderTitle(objects []object.Object, uid string) string {
	for _, o := range objects {
		if o.Kind == resource.Folder && o.UID == uid {
			return o.Title
		}
	}
	return strings.ToUpper(uid)
}
