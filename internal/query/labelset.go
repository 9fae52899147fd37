package query

import "maps"

// LabelSet is what is known of the labels that a query returns.
type LabelSet struct {
	Names map[string]bool
	// Open sets may have further labels, since a metric in them is not known.
	Open bool
	// gone are labels that even an open set has lost.
	gone map[string]bool
}

// NewLabelSet returns the closed set of these labels.
func NewLabelSet(names ...string) LabelSet { return LabelSet{}.With(names...) }

// Has reports whether the query can return the label.
func (s LabelSet) Has(name string) bool { return s.Names[name] || s.Open && !s.gone[name] }

// With adds labels.
func (s LabelSet) With(names ...string) LabelSet {
	out := s.clone()
	for _, name := range names {
		out.Names[name] = true
		delete(out.gone, name)
	}
	return out
}

// Without removes labels.
func (s LabelSet) Without(names ...string) LabelSet {
	out := s.clone()
	for _, name := range names {
		delete(out.Names, name)
		out.gone[name] = true
	}
	return out
}

func (s LabelSet) clone() LabelSet {
	out := LabelSet{Names: map[string]bool{}, Open: s.Open, gone: map[string]bool{}}
	maps.Copy(out.Names, s.Names)
	maps.Copy(out.gone, s.gone)
	return out
}

// Only keeps the named labels; an open set may have any of them.
func (s LabelSet) Only(names ...string) LabelSet {
	out := NewLabelSet()
	for _, name := range names {
		if s.Has(name) {
			out.Names[name] = true
		}
	}
	return out
}

// common keeps the labels that both sets can have.
func (s LabelSet) common(other LabelSet) LabelSet {
	out := LabelSet{Open: s.Open && other.Open}.clone()
	maps.Copy(out.gone, s.gone)
	maps.Copy(out.gone, other.gone)
	for _, names := range []map[string]bool{s.Names, other.Names} {
		for name := range names {
			if s.Has(name) && other.Has(name) {
				out.Names[name] = true
			}
		}
	}
	return out
}
