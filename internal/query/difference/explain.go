package difference

import (
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// maxSentences is how much a reader takes in; more means that the query is another one.
const maxSentences = 6

// maxChanges may be more, since the same change in several places is one sentence.
const maxChanges = 50

func explain(before, after *node) []sentence.Sentence {
	d := newDiffer()
	s := d.step(before, after)
	if d.budget <= 0 || s.how == replace {
		return rewritten()
	}
	changes := d.changes(before, after)
	if len(changes) > maxChanges {
		return rewritten()
	}
	told := tell(before, after, changes)
	if len(told) == 0 || len(told) > maxSentences {
		return rewritten()
	}
	return told
}

// Rewritten is what is said of two queries that have too little in common.
const Rewritten = "the query is rewritten"

func rewritten() []sentence.Sentence { return []sentence.Sentence{sentence.Say(Rewritten)} }
