package preview

import (
	"bytes"
	"errors"

	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/page"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

// Pages are a page for each dashboard, and an index of them, by the name of the file.
func Pages(title string, all []board.Dashboard) (map[string][]byte, error) {
	pages, errs := make([][]byte, len(all)), make([]error, len(all))
	parallel.For(len(all), func(i int) {
		var out bytes.Buffer
		errs[i] = page.Dashboard(&out, all[i])
		pages[i] = out.Bytes()
	})
	files := map[string][]byte{}
	var entries []page.Entry
	for i, d := range all {
		files[FileOf(d.UID())] = pages[i]
		entries = append(entries, page.Entry{Dashboard: d, Href: FileOf(d.UID())})
	}
	var index bytes.Buffer
	err := page.Index(&index, title, entries)
	files["index.html"] = index.Bytes()
	return files, errors.Join(append(errs, err)...)
}

// Pictures are an SVG of each dashboard, by the name of the file.
func Pictures(all []board.Dashboard, dark bool) map[string][]byte {
	colours := theme.Light
	if dark {
		colours = theme.Dark
	}
	files := map[string][]byte{}
	for _, d := range all {
		files[d.UID()+".svg"] = d.SVG(colours)
	}
	return files
}
