package logeval

import (
	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// signature is the labels by which samples of two sides match.
type signature struct {
	names   []string
	on      bool
	builder *labels.Builder
	buf     []byte
}

func newSignature(m *logql.VectorMatching) *signature {
	s := &signature{builder: labels.NewBuilder(labels.EmptyLabels())}
	if m == nil {
		return s
	}
	s.on = m.On
	for _, l := range m.Labels {
		s.names = append(s.names, l.Name)
	}
	return s
}

// of does not tell a label without a value from a missing one.
func (s *signature) of(lbls labels.Labels) string {
	s.buf = s.reduced(lbls).Bytes(s.buf[:0])
	return string(s.buf)
}

func (s *signature) reduced(lbls labels.Labels) labels.Labels {
	s.builder.Reset(lbls)
	if s.on {
		return s.builder.Keep(s.names...).Labels()
	}
	return s.builder.Del(s.names...).Labels()
}
