package resource

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
)

// ErrUnknown says that a file was read and holds nothing that this package knows.
var ErrUnknown = errors.New("it is no kind of file that can be compared: neither a dashboard, nor rules, nor Grafana provisioning, nor an Alertmanager configuration")

// Read reads the resources of a file, whatever it is. A file that is known to hold
// nothing to compare, such as tests of rules, gives none. Errors name the file.
func Read(file File) ([]*Resource, error) {
	resources, err := readByName(file)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file.Path, err)
	}
	for _, r := range resources {
		r.File = file.Path
	}
	return resources, nil
}

// readByName reads text files, which only their names tell apart, and all others by
// content.
func readByName(file File) ([]*Resource, error) {
	base := path.Base(file.Path)
	switch ext := path.Ext(base); {
	case ext == ".md":
		return readMarkdown(file)
	case ext == ".tmpl":
		return []*Resource{newTemplate(Template, strings.TrimSuffix(base, ext), string(file.Content))}, nil
	}
	docs, err := Decode(file.Content, path.Ext(base) == ".json")
	if err != nil {
		return nil, err
	}
	return readDocuments(docs, file.Path)
}

func readDocuments(docs []any, path string) ([]*Resource, error) {
	var all []*Resource
	if !slices.ContainsFunc(docs, func(doc any) bool { return doc != nil }) {
		return nil, fmt.Errorf("%w: it is empty", ErrUnknown)
	}
	for _, doc := range docs {
		if doc == nil {
			continue // an empty document
		}
		object, ok := doc.(Object)
		if !ok {
			return nil, ErrUnknown
		}
		resources, err := readDocument(object, path)
		if err != nil {
			return nil, err
		}
		all = append(all, resources...)
	}
	return all, nil
}

func readDocument(doc Object, path string) ([]*Resource, error) {
	all := formats()
	at := slices.IndexFunc(all, func(f format) bool { return f.is(doc) })
	if at < 0 {
		return nil, ErrUnknown
	}
	if all[at].read == nil {
		return nil, nil
	}
	resources, err := all[at].read(doc, path)
	if err != nil {
		return nil, fmt.Errorf("as %s: %w", all[at].name, err)
	}
	return resources, nil
}
