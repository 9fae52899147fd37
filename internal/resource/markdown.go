package resource

import (
	"path"
	"strings"
	"unicode/utf8"
)

// readMarkdown reads runbooks: Markdown in a folder of that name.
func readMarkdown(file File) ([]*Resource, error) {
	if !utf8.Valid(file.Content) {
		return nil, ErrUnknown
	}
	name := strings.TrimSuffix(path.Base(file.Path), ".md")
	var lines []any
	for line := range strings.Lines(string(file.Content)) {
		if line = strings.TrimRight(line, " \r\n"); !strings.HasPrefix(line, "<!--") {
			lines = append(lines, line)
		}
	}
	return []*Resource{{Kind: Runbook, UID: name, Title: name, Body: Object{"lines": lines}}}, nil
}
