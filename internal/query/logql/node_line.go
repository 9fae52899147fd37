package logql

// LineFilter keeps or drops lines: |= "a" or "b".
type LineFilter struct {
	Pos          int
	Op           string // |=, !=, |~, !~, |> or !>
	Alternatives []LineMatch
}

// LineMatch is one alternative of a line filter.
type LineMatch struct {
	Pos   int
	Value string
	IP    bool // written ip("...")
	Bare  bool // Value is a Grafana variable without quotes
}

// Decolorize strips ANSI colours from the line.
type Decolorize struct{ Pos int }

// LineFormat rewrites the line with a Go template.
type LineFormat struct {
	Pos      int
	Template string
	Reads    []LabelRef
}

// Position is the byte offset of the operator.
func (s *LineFilter) Position() int { return s.Pos }

// Position is the byte offset of the keyword.
func (s *Decolorize) Position() int { return s.Pos }

// Position is the byte offset of the keyword.
func (s *LineFormat) Position() int { return s.Pos }

// Labels is empty: a line filter looks at the line.
func (s *LineFilter) Labels() []LabelUse { return nil }

// Labels is empty: decolorize looks at the line.
func (s *Decolorize) Labels() []LabelUse { return nil }

// Labels lists the labels of the template.
func (s *LineFormat) Labels() []LabelUse { return uses(s.Reads, UseLineFormat, false) }

func (*LineFilter) stage() {}

func (*Decolorize) stage() {}

func (*LineFormat) stage() {}
