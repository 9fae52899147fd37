package report

import "github.com/ltv-assistant/obsgen/internal/markup"

// htmlRow is a line of a comparison, before and after side by side.
type htmlRow struct {
	// Kind is "kept", "changed" or "gap".
	Kind        string
	Left, Right []span
	// HasLeft and HasRight tell an empty line from none.
	HasLeft, HasRight bool
	Gap               string
}

// mostInHTMLLine keeps a page usable that compares a file without line breaks.
const mostInHTMLLine = 20_000

// rows puts a line that is removed beside the one that is added in its place.
func rows(steps []edit) []htmlRow {
	var made []htmlRow
	for len(steps) > 0 {
		switch steps[0].Op {
		case gap:
			made = append(made, htmlRow{Kind: "gap", Gap: steps[0].Text})
			steps = steps[1:]
		case kept:
			line := seen(whole(steps[0].Text))
			made = append(made, htmlRow{Kind: "kept", Left: line, Right: line, HasLeft: true, HasRight: true})
			steps = steps[1:]
		default:
			before, rest := run(steps, removed)
			after, rest := run(rest, added)
			made = append(made, pairs(before, after)...)
			steps = rest
		}
	}
	return made
}

// run takes the lines at the start that are of one kind.
func run(steps []edit, of op) (texts []string, rest []edit) {
	for len(steps) > 0 && steps[0].Op == of {
		texts = append(texts, steps[0].Text)
		steps = steps[1:]
	}
	return texts, steps
}

func pairs(before, after []string) []htmlRow {
	var made []htmlRow
	for i := range max(len(before), len(after)) {
		row := htmlRow{Kind: "changed", HasLeft: i < len(before), HasRight: i < len(after)}
		switch {
		case row.HasLeft && row.HasRight:
			row.Left, row.Right = spans(before[i], after[i])
		case row.HasLeft:
			row.Left = whole(before[i])
		default:
			row.Right = whole(after[i])
		}
		row.Left, row.Right = seen(row.Left), seen(row.Right)
		made = append(made, row)
	}
	return made
}

// seen makes what is hidden in a line visible.
func seen(line []span) []span {
	shown := make([]span, len(line))
	for i, s := range line {
		shown[i] = span{markup.CodeLine(s.Text, mostInHTMLLine), s.Differ}
	}
	return shown
}
