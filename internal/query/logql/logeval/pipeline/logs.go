package pipeline

import (
	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// Logs runs the stages of a log query. It belongs to one goroutine.
type Logs struct {
	stages []stage
	line   line
	labels []labels.Label
}

// NewLogs makes a log query ready to run.
func NewLogs(p *logql.Pipeline) (*Logs, error) {
	stages, err := compile(p.Stages)
	return &Logs{stages: stages, line: line{wanted: &wanted{early: earlyFilters(stages, nil)}}}, err
}

// Process gives what a line has become and all its labels; ok is false if it is dropped.
func (p *Logs) Process(e Entry) (text string, lbls labels.Labels, ok bool) {
	p.line.start(e)
	if !runAll(p.stages, &p.line) {
		return "", labels.EmptyLabels(), false
	}
	if !p.line.changed() {
		return p.line.text, e.Labels, true
	}
	p.labels = p.line.labels(p.labels[:0])
	return p.line.text, labels.New(p.labels...), true
}

func runAll(stages []stage, l *line) bool {
	for _, s := range stages {
		if !s.run(l) {
			return false
		}
	}
	return true
}
