package logql

// LabelFormat renames and sets labels.
type LabelFormat struct {
	Pos         int
	Assignments []LabelAssignment
}

// LabelAssignment sets one label: from another label, or from a template.
type LabelAssignment struct {
	Pos      int
	Name     string
	Source   string // the label renamed, or ""
	Template string // when Source is ""
	Reads    []LabelRef
}

// DropLabels is a drop or a keep stage.
type DropLabels struct {
	Pos     int
	Keep    bool
	Matches []LabelMatch
}

// LabelMatch is a label of drop or keep, with an optional matcher.
type LabelMatch struct {
	Pos   int
	Name  string
	Op    string // "" when only the name is written
	Value string
}

// Unwrap takes a label as the sample value.
type Unwrap struct {
	Pos        int
	Label      LabelRef
	Conversion string // duration, duration_seconds, bytes or ""
}

// Position is the byte offset of the keyword.
func (s *LabelFormat) Position() int { return s.Pos }

// Position is the byte offset of the keyword.
func (s *DropLabels) Position() int { return s.Pos }

// Position is the byte offset of the keyword.
func (s *Unwrap) Position() int { return s.Pos }

// Labels lists what each assignment reads, then what it creates.
func (s *LabelFormat) Labels() []LabelUse {
	var out []LabelUse
	for _, a := range s.Assignments {
		created := []LabelRef{{Pos: a.Pos, Name: a.Name}}
		out = append(out, uses(a.Reads, UseLabelFormat, false)...)
		out = append(out, uses(created, UseLabelFormat, true)...)
	}
	return out
}

// Labels lists the labels dropped or kept.
func (s *DropLabels) Labels() []LabelUse {
	var refs []LabelRef
	for _, m := range s.Matches {
		refs = append(refs, LabelRef{Pos: m.Pos, Name: m.Name})
	}
	return uses(refs, s.kind(), false)
}

// kind is also the keyword.
func (s *DropLabels) kind() UseKind {
	if s.Keep {
		return UseKeep
	}
	return UseDrop
}

// Labels lists the unwrapped label.
func (s *Unwrap) Labels() []LabelUse {
	return uses([]LabelRef{s.Label}, UseUnwrap, false)
}

func (*LabelFormat) stage() {}

func (*DropLabels) stage() {}

func (*Unwrap) stage() {}
