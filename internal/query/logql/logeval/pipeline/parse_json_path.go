package pipeline

import (
	"github.com/grafana/jsonparser"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// jsonPaths makes labels of the values at some paths of a line.
type jsonPaths struct {
	labels []string
	paths  [][]string
}

func newJSONPaths(params []logql.Extraction) (stage, error) {
	p := &jsonPaths{}
	for _, e := range params {
		path, err := jsonPath(e.Expr)
		if err != nil {
			return nil, err
		}
		p.labels, p.paths = append(p.labels, e.Label), append(p.paths, path)
	}
	return p, nil
}

// run gives every label a value, an empty one where the line has none.
func (p *jsonPaths) run(l *line) bool {
	if l.text == "" || l.wanted.none(l) {
		return true
	}
	if c := l.text[0]; c != '"' && c != '{' && c != '[' {
		l.parserFails(jsonError, nil)
		return true
	}
	found := 0
	jsonparser.EachKey([]byte(l.text), func(i int, value []byte, kind jsonparser.ValueType, err error) {
		if err != nil {
			l.parserFails(jsonError, err)
			return
		}
		l.set(l.ownName(p.labels[i]), jsonText(value, kind))
		found++
	}, p.paths...)
	if found < len(p.labels) {
		p.fill(l)
	}
	return true
}

func (p *jsonPaths) fill(l *line) {
	for _, name := range p.labels {
		if _, ok := l.get(name); !ok {
			l.set(name, "")
		}
	}
}

// jsonText is a value as a label: objects stay JSON.
func jsonText(value []byte, kind jsonparser.ValueType) string {
	switch kind {
	case jsonparser.Null:
		return ""
	case jsonparser.Object:
		return string(value)
	}
	return unescape(value)
}
