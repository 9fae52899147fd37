package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// change is one difference in words.
type change struct {
	noun          string
	before, after string // empty where there is none
	of            *node  // the selector that the change concerns, if any
	compared      *node  // what a threshold is for
	in            kind   // of the nodes that could change like this
	said          sentence.Sentence
}

// sentence says of what the change is, if that is not empty.
func (c change) sentence(of sentence.Sentence) sentence.Sentence {
	switch {
	case c.said != nil:
		return c.said
	case c.before == c.after:
		return sentence.Say(c.noun+" ").Then(show(c.before), belongs(of), sentence.Say(" moved"))
	case c.before == "":
		return sentence.Say(c.noun+" ").Then(show(c.after), belongs(of), sentence.Say(" added"))
	case c.after == "":
		return sentence.Say(c.noun+" ").Then(show(c.before), belongs(of), sentence.Say(" removed"))
	}
	return sentence.Say(c.noun).Then(belongs(of), sentence.Say(" "), show(c.before), sentence.Say(" → "), show(c.after))
}

func belongs(of sentence.Sentence) sentence.Sentence {
	if len(of) == 0 {
		return nil
	}
	return sentence.Say(" of ").Then(of)
}

// show makes each label of a grouping a value of its own.
func show(value string) sentence.Sentence {
	for _, word := range []string{"by (", "without ("} {
		if inner, ok := strings.CutPrefix(value, word); ok && strings.HasSuffix(inner, ")") {
			return sentence.Say(word).Then(list(strings.TrimSuffix(inner, ")")), sentence.Say(")"))
		}
	}
	return sentence.Say("%s", value)
}

func list(names string) sentence.Sentence {
	var each []sentence.Sentence
	for name := range strings.SplitSeq(names, ", ") {
		if name != "" {
			each = append(each, sentence.Say("%s", name))
		}
	}
	return sentence.Join(each, ", ")
}
