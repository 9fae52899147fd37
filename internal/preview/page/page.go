// Package page writes dashboards as HTML: one file for each, that opens from a disk and
// fetches nothing, for wide screens and telephones, in the dark and in the light.
package page

import (
	"embed"
	"fmt"
	"html/template"
	"io"

	"github.com/ltv-assistant/obsgen/internal/preview/board"
)

//go:embed page.html index.html page.css hover.js theme.js
var files embed.FS

// Dashboard writes a dashboard's page.
func Dashboard(out io.Writer, d board.Dashboard) error {
	data := dashboardPage(d)
	if err := write(out, "page.html", data); err != nil {
		return fmt.Errorf("write the page of dashboard %q: %w", d.UID(), err)
	}
	return nil
}

// Entry is a dashboard in the index, and the file that has its page.
type Entry struct {
	Dashboard board.Dashboard
	Href      string
}

// Index writes a page that lists dashboards.
func Index(out io.Writer, title string, entries []Entry) error {
	if err := write(out, "index.html", indexPage(title, entries)); err != nil {
		return fmt.Errorf("write the index of dashboards: %w", err)
	}
	return nil
}

func write(out io.Writer, name string, data any) error {
	parsed, err := template.ParseFS(files, name)
	if err != nil {
		return err
	}
	return parsed.Execute(out, data)
}
