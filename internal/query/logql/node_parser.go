package logql

import "github.com/ltv-assistant/obsgen/internal/query/variable"

// Parser is a json, logfmt, regexp, pattern or unpack stage.
type Parser struct {
	Pos      int
	Name     string
	Flags    []string     // of logfmt
	Params   []Extraction // of json and logfmt
	Expr     string       // of regexp and pattern
	Captures []LabelRef   // of regexp and pattern
}

// Extraction is a parameter of json or logfmt: label="expression".
type Extraction struct {
	Pos   int
	Label string
	Expr  string // the label name when it is not written
}

// Position is the byte offset of the parser name.
func (s *Parser) Position() int { return s.Pos }

// Labels lists the labels the parser is told to create.
func (s *Parser) Labels() []LabelUse {
	var refs []LabelRef
	for _, e := range s.Params {
		refs = append(refs, LabelRef{Pos: e.Pos, Name: e.Label})
	}
	return uses(append(refs, s.Captures...), UseParser, true)
}

// Open reports whether the parser also creates labels the query does not name.
func (s *Parser) Open() bool {
	switch s.Name {
	case "json", "logfmt":
		return len(s.Params) == 0
	case "unpack":
		return true
	}
	// A capture name with a variable in it is known to Grafana only.
	return variable.In(s.Expr)
}

func (*Parser) stage() {}
