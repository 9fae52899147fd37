package picture

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// In puts the pictures into a report, in the colours of its page.
func (d Drawn) In(o *report.Options) {
	o.Pictures, o.Scenario, o.Undrawn = map[string]report.Picture{}, d.Scenario, d.Left
	for _, uid := range d.uids {
		before, after := d.svg(0, uid, theme.Auto), d.svg(1, uid, theme.Auto)
		o.Pictures[uid] = report.Picture{Before: before, After: after}
	}
}

// Files are the pictures by the name of the file: UID-before.svg and UID-after.svg.
func (d Drawn) Files() map[string][]byte {
	files := map[string][]byte{}
	for _, uid := range d.uids {
		for i, when := range []string{"before", "after"} {
			if svg := d.svg(i, uid, theme.Dark); svg != nil {
				files[fileName(uid)+"-"+when+".svg"] = svg
			}
		}
	}
	return files
}

func (d Drawn) svg(side int, uid string, t theme.Theme) []byte {
	dashboard, ok := d.sides[side][uid]
	if !ok {
		return nil
	}
	return dashboard.SVG(t)
}

// fileName is a uid without what Grafana does not take, such as what leads to another folder.
func fileName(uid string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_' {
			return r
		}
		return '_'
	}, uid)
}
