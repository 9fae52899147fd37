package resource

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// ErrUnknown says that a file was read and holds nothing that this package knows.
var ErrUnknown = errors.New("it is no kind of file that can be compared: neither a dashboard, nor rules, nor Grafana provisioning, nor an Alertmanager configuration")

// Read reads the resources of a file, whatever it is. A file that is known to hold
// nothing to compare, such as tests of rules, gives none. Errors name the file.
func Read(file File) ([]*Resource, error) {
	c, err := readContents(file)
	if err == nil && !c.known {
		err = c.unknown
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file.Path, err)
	}
	return c.resources, nil
}

// contents are what a file holds.
type contents struct {
	resources []*Resource
	// known is set if some of it is of a known kind.
	known bool
	// others are the documents of no known kind, and unknown says why of the first.
	others  []any
	unknown error
}

func (c *contents) add(more contents) {
	c.resources = append(c.resources, more.resources...)
	c.others = append(c.others, more.others...)
	c.known = c.known || more.known
	if c.unknown == nil {
		c.unknown = more.unknown
	}
}

// readContents reads text files, which only their names tell apart, and all others by
// content.
func readContents(file File) (contents, error) {
	base := path.Base(file.Path)
	var c contents
	switch ext := path.Ext(base); ext {
	case ".md":
		c = readMarkdown(file)
	case ".tmpl":
		c = contents{known: true, resources: []*Resource{newTemplate(Template, strings.TrimSuffix(base, ext), string(file.Content))}}
	default:
		docs, err := Decode(file.Content, ext == ".json")
		if err != nil {
			return contents{}, err
		}
		if c, err = readDocuments(docs, file.Path); err != nil {
			return contents{}, err
		}
	}
	for _, r := range c.resources {
		r.File = file.Path
	}
	return c, nil
}
