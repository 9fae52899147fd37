package logql

// Pipeline is a log query: a stream selector and the stages after it.
type Pipeline struct {
	Pos      int
	Selector Selector
	Stages   []Stage
}

// Selector is a stream selector such as {app="a"}.
type Selector struct {
	Pos      int
	Matchers []Matcher
}

// Matcher is one label matcher of a stream selector.
type Matcher struct {
	Pos   int
	Name  string
	Op    string // =, !=, =~ or !~
	Value string
	Bare  bool // Value is a Grafana variable without quotes
}

// Position is the byte offset of the pipeline.
func (p *Pipeline) Position() int { return p.Pos }

// Position is the byte offset of the opening brace.
func (s *Selector) Position() int { return s.Pos }

// Position is the byte offset of the label name.
func (m *Matcher) Position() int { return m.Pos }

// Labels lists the labels the stages read or create, in query order.
func (p *Pipeline) Labels() []LabelUse {
	var out []LabelUse
	for _, s := range p.Stages {
		out = append(out, s.Labels()...)
	}
	return out
}

// OpenLabels reports whether a stage before index i creates labels the query
// does not name, as a plain json or logfmt does.
func (p *Pipeline) OpenLabels(i int) bool {
	for _, s := range p.Stages[:min(i, len(p.Stages))] {
		if parser, ok := s.(*Parser); ok && parser.Open() {
			return true
		}
	}
	return false
}
