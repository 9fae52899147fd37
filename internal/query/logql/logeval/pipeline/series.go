package pipeline

import "github.com/prometheus/prometheus/model/labels"

// seriesSet numbers the sets of labels that occur.
type seriesSet struct {
	key     []byte
	numbers map[string]int
	all     []labels.Labels
}

// number finds a set of sorted labels, or adds it.
func (s *seriesSet) number(sorted []labels.Label) int {
	s.key = s.key[:0]
	for _, l := range sorted {
		s.key = append(append(s.key, l.Name...), 0xff)
		s.key = append(append(s.key, l.Value...), 0xff)
	}
	if n, ok := s.numbers[string(s.key)]; ok {
		return n
	}
	if s.numbers == nil {
		s.numbers = map[string]int{}
	}
	n := len(s.all)
	s.numbers[string(s.key)] = n
	s.all = append(s.all, labels.New(sorted...))
	return n
}
