package pipeline

import "github.com/ltv-assistant/obsgen/internal/query/logql"

// withoutIdleFormats leaves out each line_format behind which no stage reads the line: a
// count does not see it, and its labels need not be parsed.
func withoutIdleFormats(list []logql.Stage) []logql.Stage {
	var out []logql.Stage
	for i, s := range list {
		if _, format := s.(*logql.LineFormat); !format || readsLine(list[i:]) {
			out = append(out, s)
		}
	}
	return out
}

func readsLine(list []logql.Stage) bool {
	for _, s := range list {
		switch s.(type) {
		case *logql.Parser, *logql.LineFilter:
			return true
		}
	}
	return false
}
