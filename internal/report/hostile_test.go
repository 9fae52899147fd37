package report_test

import (
	"math"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// hostile are values that try to be more than values. Each has the word EVIL.
func hostile() []string {
	return []string{
		"EVIL` **bold** `", "``EVIL``` [x](http://evil.example) ```", "`EVIL", "EVIL`", "EVIL\\", "\\`EVIL", "EVIL\\|x\\\\|y|z", "| EVIL | cell |\n| --- |",
		"EVIL\n\n# heading\n\n- item", "EVIL\n```\n</details>\n<script>alert(1)</script>", "EVIL\n```", "EVIL\n````\n~~~", "EVIL\n~~~\n    indented", "</details><!-- EVIL", "--> EVIL <b>",
		"</code></summary></details>EVIL<img src=x onerror=alert(1)>", "@everyone EVIL #123 !4 ~5 $`6`$", "![EVIL](http://evil.example/x.png)", "https://evil.example/EVIL",
		"<https://evil.example/EVIL>", "  EVIL leading", "    EVIL code", "\tEVIL\t", "> EVIL", "/close EVIL", "[EVIL]: http://evil.example", "EVIL\r\nwindows\rmac",
		"{{.EVIL}} {% raw %}", "EVIL&lt;b&gt;&#64;", "\x1b[31mEVIL\x1b]8;;http://evil.example\x07", "EVIL\u202etxt.exe\u2066\u200b\ufeff\u0085\u009b31m", "EVIL\x00\xff\xfe",
		"EVIL\U000e0041\u2028\u2029", "'\"><svg/onload=alert(1)>EVIL", "</style></title>EVIL", "javascript:EVIL()", "EVIL " + strings.Repeat("`", 200) + "x", strings.Repeat("EVIL|`\n", 400),
	}
}

// evil has each hostile value in every place where one can stand.
func evil() change.Report {
	var made change.Report
	values := hostile()
	for i, value := range values {
		next := values[(i+1)%len(values)]
		for j, impact := range change.Impacts() {
			kind := []resource.Kind{resource.Alert, resource.Route, resource.Dashboard, resource.Runbook}[(i+j)%4]
			made.Changes = append(made.Changes, change.Change{Kind: kind, UID: value, Title: next, File: value, Told: tells(value), Impact: impact,
				Path: "panels/" + value + "/x", Summary: sentence.Say("from %s%s to %s", value, next, value), Before: value + "\nsame", After: next + "\nsame"})
		}
		made.Layouts = append(made.Layouts, change.Layout{UID: value, Title: next, Before: evilBoxes(value), After: evilBoxes(next)})
	}
	slices.SortStableFunc(made.Changes, func(a, b change.Change) int {
		return slices.Index(change.Impacts(), a.Impact) - slices.Index(change.Impacts(), b.Impact)
	})
	return made
}

func evilBoxes(value string) []change.Box {
	return []change.Box{
		{X: -5, Y: -1, W: 99, H: 0, Title: value, Type: value, State: change.BoxState(value)},
		{X: 30, Y: math.MaxInt, W: -1, H: math.MaxInt, Title: value, Type: "row", State: change.Removed},
	}
}

// one is a report of one hostile value: it is small, so nothing is cut.
func one(value string) change.Report {
	return change.Report{Changes: []change.Change{{Kind: "alert", UID: value, Impact: change.Paging, Path: "expr",
		Summary: sentence.Say("expression %s → %s%s", value, value, value), Before: value + "\n", After: value}}}
}

func reports() []change.Report {
	all := []change.Report{evil()}
	for _, value := range hostile() {
		all = append(all, one(value))
	}
	return all
}

// evilOptions has them in what was compared.
func evilOptions(value string) report.Options {
	return report.Options{Title: value, Before: value, After: value, Full: value}
}
