package pipeline

import "github.com/ltv-assistant/obsgen/internal/query/logql"

// reorder moves line filters before the parsers in front of them, as Loki does. That shows
// after decolorize alone, which Loki does not count among the stages that change a line.
func reorder(list []logql.Stage) []logql.Stage {
	var out, filters, others []logql.Stage
	flush := func() {
		out = append(append(out, filters...), others...)
		filters, others = nil, nil
	}
	for _, s := range list {
		switch s.(type) {
		case *logql.LineFilter:
			filters = append(filters, s)
			continue
		case *logql.LabelFilter:
			flush()
		}
		others = append(others, s)
		if changesLine(s) {
			flush()
		}
	}
	flush()
	return out
}

func changesLine(s logql.Stage) bool {
	switch s := s.(type) {
	case *logql.LineFormat:
		return true
	case *logql.Parser:
		return s.Name == "unpack"
	}
	return false
}
