package object

import (
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Source is a bundle as it is rendered: what is applied is what was reviewed.
type Source struct {
	// Files are Grafana's provisioning files, by path.
	Files map[string][]byte
	// FolderUIDs gives the uid of a folder whose title alone stands in the files, as those
	// of rules do.
	FolderUIDs map[string]string
}

// Objects reads all of a bundle's objects, in the order of Kinds.
func (s Source) Objects() ([]Object, error) {
	r := reader{folders: map[string]string{}}
	for title, uid := range s.FolderUIDs {
		r.folders[title] = uid
	}
	var docs []resource.Object
	var errs []error
	for _, file := range resource.Keys(s.Files) {
		if isDashboard(file) {
			errs = append(errs, r.dashboard(file, s.Files[file]))
			continue
		}
		read, err := documents(file, s.Files[file])
		docs, errs = append(docs, read...), append(errs, err)
	}
	for _, read := range []func(resource.Object) error{r.folder, r.datasources, r.contactPoints, r.policies, r.templates, r.muteTimings, r.groups} {
		for _, doc := range docs {
			errs = append(errs, read(doc))
		}
	}
	r.mergeContactPoints()
	Sort(r.objects)
	return r.objects, errors.Join(errs...)
}

// reader collects objects from files.
type reader struct {
	objects []Object
	folders map[string]string // uid by title
	// receivers of contact points by name: a contact point may stand in several files.
	receivers map[string][]any
}

func (r *reader) add(kind resource.Kind, uid, title, folder string, body any) error {
	o, err := New(kind, uid, title, folder, body)
	r.objects = append(r.objects, o)
	return err
}

func isDashboard(file string) bool { return path.Ext(file) == ".json" }

func documents(file string, content []byte) ([]resource.Object, error) {
	values, err := resource.Decode(content, false)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	var docs []resource.Object
	for _, value := range values {
		if doc, ok := value.(resource.Object); ok {
			docs = append(docs, doc)
		}
	}
	return docs, nil
}

// dashboard keeps the JSON as it is: there may be thousands. Its folder is the one it lies in.
func (r *reader) dashboard(file string, content []byte) error {
	var header struct{ UID, Title string }
	if err := json.Unmarshal(content, &header); err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	if header.UID == "" {
		return fmt.Errorf("read %s: the dashboard has no uid", file)
	}
	folder := path.Base(path.Dir(file))
	r.objects = append(r.objects, Object{
		Kind: resource.Dashboard, UID: header.UID, Title: header.Title, Folder: strings.Trim(folder, "./"), Body: content,
	})
	return nil
}

// folder reads the folders that dashboards are loaded into.
func (r *reader) folder(doc resource.Object) error {
	var errs []error
	for _, from := range resource.Objects(doc, "providers") {
		uid, title := resource.Text(from, "folderUid"), literal(resource.Text(from, "folder"))
		if uid == "" || r.known(uid) {
			continue
		}
		r.folders[title] = uid
		errs = append(errs, r.add(resource.Folder, uid, title, "", resource.Object{"uid": uid, "title": title}))
	}
	return errors.Join(errs...)
}

func (r *reader) known(folder string) bool {
	for _, o := range r.objects {
		if o.Kind == resource.Folder && o.UID == folder {
			return true
		}
	}
	return false
}

func (r *reader) datasources(doc resource.Object) error {
	var errs []error
	for _, from := range resource.Objects(doc, "datasources") {
		body := referenced(from).(resource.Object)
		delete(body, "editable") // only files have it
		uid, name := resource.Text(body, "uid"), resource.Text(body, "name")
		errs = append(errs, r.add(resource.Datasource, uid, name, "", body))
	}
	return errors.Join(errs...)
}
