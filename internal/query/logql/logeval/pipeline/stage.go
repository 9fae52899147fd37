package pipeline

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// stage is one step of a pipeline; it is false when it drops the line.
type stage interface {
	run(*line) bool
}

// reader is a stage that reads labels, which parsers before it must extract.
type reader interface {
	reads() []string
}

// compile makes the stages ready to run. What it returns belongs to one goroutine.
func compile(list []logql.Stage) ([]stage, error) {
	var out []stage
	for _, s := range reorder(list) {
		compiled, err := compileStage(s)
		if err != nil {
			return nil, fmt.Errorf("prepare the stage %q at byte %d: %w", logql.StageString(s), s.Position(), err)
		}
		if compiled != nil {
			out = append(out, compiled)
		}
	}
	return out, nil
}

func compileStage(s logql.Stage) (stage, error) {
	switch s := s.(type) {
	case *logql.LineFilter:
		return newLineFilter(s)
	case *logql.LabelFilter:
		return newLabelFilter(s.Cond)
	case *logql.Parser:
		return newParser(s)
	case *logql.LineFormat:
		return newLineFormat(s)
	case *logql.LabelFormat:
		return newLabelFormat(s)
	case *logql.DropLabels:
		return newDropLabels(s)
	case *logql.Decolorize:
		return newDecolorize(), nil
	}
	return nil, fmt.Errorf("%T is not supported", s)
}

func newParser(s *logql.Parser) (stage, error) {
	switch {
	case s.Name == "json" && len(s.Params) > 0:
		return newJSONPaths(s.Params)
	case s.Name == "json":
		return &jsonParser{}, nil
	case s.Name == "logfmt" && len(s.Params) > 0:
		return newLogfmtFields(s)
	case s.Name == "logfmt":
		return newLogfmtParser(s.Flags), nil
	case s.Name == "regexp":
		return newRegexpParser(s.Expr)
	case s.Name == "pattern":
		return newPatternParser(s.Expr)
	case s.Name == "unpack":
		return &unpackParser{}, nil
	}
	return nil, fmt.Errorf("the parser %s is not supported", s.Name)
}
