package draw

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/preview/prose"
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
)

// wrapRuns breaks a block into lines, each of runs, at spaces only.
func wrapRuns(b prose.Block, size, room float64) [][]prose.Run {
	lines := [][]prose.Run{nil}
	left := room
	for _, word := range wordsOf(b) {
		width := 0.0
		for _, run := range word {
			width += runWidth(strings.TrimRight(run.Text, " "), run.Style, size)
		}
		last := len(lines) - 1
		if len(lines[last]) > 0 && width > left || word[0].Text == "\n" {
			lines, left = append(lines, nil), room
			last++
		}
		if word[0].Text != "\n" {
			lines[last] = append(lines[last], word...)
			left -= width + runWidth(" ", word[0].Style, size)
		}
	}
	return lines
}

// wordsOf are what must not be broken: runs up to a space, or a line break alone.
func wordsOf(b prose.Block) [][]prose.Run {
	var words [][]prose.Run
	open := false
	for _, run := range b.Runs {
		for i, line := range strings.Split(run.Text, "\n") {
			if i > 0 {
				words, open = append(words, []prose.Run{{Text: "\n"}}), false
			}
			for _, part := range strings.SplitAfter(line, " ") {
				if part == "" {
					continue
				}
				if !open {
					words = append(words, nil)
				}
				words[len(words)-1] = append(words[len(words)-1], prose.Run{Text: part, Style: run.Style})
				open = !strings.HasSuffix(part, " ")
			}
		}
	}
	return words
}

func runWidth(text string, style prose.Style, size float64) float64 {
	switch {
	case style.Code:
		return svg.MonoWidth(text, size*0.9)
	case style.Bold:
		return svg.Width(text, size) * 1.08
	}
	return svg.Width(text, size)
}

func firstLine(lines [][]prose.Run) []prose.Run { return lines[0] }

// cellsOf are the cells of a table's row.
func cellsOf(b prose.Block) []prose.Block {
	cells := []prose.Block{{}}
	for _, run := range b.Runs {
		for i, part := range strings.Split(run.Text, "\t") {
			if i > 0 {
				cells = append(cells, prose.Block{})
			}
			if part != "" {
				last := &cells[len(cells)-1]
				last.Runs = append(last.Runs, prose.Run{Text: part, Style: run.Style})
			}
		}
	}
	return cells
}
