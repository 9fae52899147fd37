package transform

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// source is a row of a frame.
type source struct{ frame, row int }

// mostTried keeps many rows with one key from being compared with each other.
const mostTried = 100

// merged is a table in the making: each row has the rows that it is made of.
type merged struct {
	columns []frame.Column
	sources [][]source
	rows    map[string][]int
}

// add puts a row into the first with its key that does not contradict it.
func (m *merged) add(frames []frame.Frame, s source, shared []string) {
	k := key(frames[s.frame], s.row, shared)
	for _, row := range m.rows[k][max(0, len(m.rows[k])-mostTried):] {
		if m.agrees(frames, m.sources[row], s) {
			m.sources[row] = append(m.sources[row], s)
			return
		}
	}
	m.rows[k] = append(m.rows[k], len(m.sources))
	m.sources = append(m.sources, []source{s})
}

func (m *merged) agrees(frames []frame.Frame, with []source, s source) bool {
	for _, c := range frames[s.frame].Columns {
		before, ok := value(frames, with, c.Name)
		if ok && before != textOf(cell(c, s.row)) {
			return false
		}
	}
	return true
}

// value is what the last of the rows that has the column says.
func value(frames []frame.Frame, sources []source, name string) (string, bool) {
	for _, s := range slices.Backward(sources) {
		if at := find(frames[s.frame], name); at >= 0 {
			text := textOf(cell(frames[s.frame].Columns[at], s.row))
			return text, text != ""
		}
	}
	return "", false
}

func (m *merged) frame(frames []frame.Frame) frame.Frame {
	made := frame.Frame{RefID: frames[0].RefID}
	for _, c := range m.columns {
		for _, sources := range m.sources {
			c = appended(c, cell(lastWith(frames, sources, c.Name)))
		}
		made.Columns = append(made.Columns, c)
	}
	return made
}

func lastWith(frames []frame.Frame, sources []source, name string) (frame.Column, int) {
	for _, s := range slices.Backward(sources) {
		if at := find(frames[s.frame], name); at >= 0 {
			return frames[s.frame].Columns[at], s.row
		}
	}
	return frame.Column{}, none
}
