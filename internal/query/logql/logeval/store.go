package logeval

import (
	"cmp"
	"slices"
	"sync"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval/pipeline"
)

// Store has the entries of a simulated Loki. It may be used by several goroutines, and
// remembers what it has parsed, so that queries at many times parse each line once.
type Store struct {
	streams []stream

	mu      sync.Mutex
	samples map[string]*extraction
}

// stream is the entries of one set of labels, oldest first.
type stream struct {
	labels  labels.Labels
	entries []pipeline.Entry
}

// NewStore sorts entries into streams. As in Loki, a stream has a line at a time only once.
func NewStore(entries []Entry) *Store {
	s := &Store{samples: map[string]*extraction{}}
	numbers := map[string]int{}
	var key []byte
	for _, e := range entries {
		lbls := labels.FromMap(e.Labels)
		key = lbls.Bytes(key[:0])
		n, ok := numbers[string(key)]
		if !ok {
			n = len(s.streams)
			numbers[string(key)] = n
			s.streams = append(s.streams, stream{labels: lbls})
		}
		s.streams[n].add(e)
	}
	for i := range s.streams {
		s.streams[i].sort()
	}
	slices.SortFunc(s.streams, func(a, b stream) int { return labels.Compare(a.labels, b.labels) })
	return s
}

func (s *stream) add(e Entry) {
	s.entries = append(s.entries, pipeline.Entry{
		Time: e.Time.UnixNano(), Text: e.Line, Labels: s.labels, Metadata: labels.FromMap(e.Metadata),
	})
}

func (s *stream) sort() {
	slices.SortStableFunc(s.entries, func(a, b pipeline.Entry) int { return cmp.Compare(a.Time, b.Time) })
	kept := s.entries[:0]
	for _, e := range s.entries {
		if !repeated(kept, e) {
			kept = append(kept, e)
		}
	}
	s.entries = kept
}

// repeated reports whether an entry is among the last of its time.
func repeated(entries []pipeline.Entry, e pipeline.Entry) bool {
	for _, other := range slices.Backward(entries) {
		if other.Time != e.Time {
			return false
		}
		if other.Text == e.Text && labels.Equal(other.Metadata, e.Metadata) {
			return true
		}
	}
	return false
}

// from is the number of the first entry that is not before a time.
func (s *stream) from(nanos int64) int {
	n, _ := slices.BinarySearchFunc(s.entries, nanos, func(e pipeline.Entry, t int64) int { return cmp.Compare(e.Time, t) })
	return n
}
