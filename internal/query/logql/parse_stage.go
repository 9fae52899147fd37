package logql

import "strings"

// stage reads one stage, or returns nil when no stage begins here.
func (p *parser) stage() Stage {
	if op := p.lineFilterOp(); op != "" {
		return p.lineFilter(op)
	}
	if !p.acceptOp("|") {
		return nil
	}
	t := p.peek()
	if t.kind == kindIdent && isStageWord(t.text) {
		p.next()
		return p.keywordStage(strings.ToLower(t.text), t.pos)
	}
	p.checkDistinct()
	return p.labelFilter()
}

// checkDistinct explains a stage that was documented but never released.
func (p *parser) checkDistinct() {
	if p.isWord("distinct") && p.after().kind != kindOp {
		p.unexpected("a stage that Loki 3 has")
	}
}

func (p *parser) keywordStage(word string, pos int) Stage {
	switch word {
	case "json", "logfmt":
		return p.extraction(word, pos)
	case "regexp", "pattern":
		return p.captures(word, pos)
	case "unpack":
		return &Parser{Pos: pos, Name: word}
	case "decolorize":
		return &Decolorize{Pos: pos}
	case "line_format":
		return p.lineFormat(pos)
	case "label_format":
		return p.labelFormat(pos)
	case "unwrap":
		return p.unwrap(pos)
	}
	return p.dropLabels(word, pos)
}

// checkUnwrapLast allows only label filters after unwrap.
func (p *parser) checkUnwrapLast(stages []Stage) {
	unwrapped := false
	for _, s := range stages {
		_, filter := s.(*LabelFilter)
		if unwrapped && !filter {
			p.fail(s.Position(), "unexpected stage after unwrap, expected a label filter")
		}
		if _, ok := s.(*Unwrap); ok {
			unwrapped = true
		}
	}
}
