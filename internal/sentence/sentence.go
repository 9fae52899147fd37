// Package sentence is what reports are made of: words of ours around values from
// elsewhere. They stay apart, so that each format can mark the values and nothing in
// them is taken for markup.
package sentence

import (
	"encoding/json"
	"strings"
)

// Sentence is words and values in turn.
type Sentence []Part

// Part is words, or a value: a name, a number, a query.
type Part struct {
	Text  string
	Value bool
}

// Say fills each %s of a format with the next value.
//
//	Say("unit %s → %s", "s", "ms")
func Say(format string, values ...string) Sentence {
	var said Sentence
	words := strings.Split(format, "%s")
	for i, text := range words {
		if text != "" {
			said = append(said, Part{Text: text})
		}
		if i < len(words)-1 && i < len(values) {
			said = append(said, Part{Text: values[i], Value: true})
		}
	}
	return said
}

// Then joins sentences.
func (s Sentence) Then(more ...Sentence) Sentence {
	joined := s[:len(s):len(s)]
	for _, m := range more {
		joined = append(joined, m...)
	}
	return joined
}

// Join puts a separator of words between sentences.
func Join(sentences []Sentence, separator string) Sentence {
	var joined Sentence
	for i, s := range sentences {
		if i > 0 {
			joined = append(joined, Part{Text: separator})
		}
		joined = append(joined, s...)
	}
	return joined
}

// String is plain text; values that are not one plain word stand in quotes.
func (s Sentence) String() string {
	var out strings.Builder
	for _, part := range s {
		if part.Value && needsQuotes(part.Text) {
			out.WriteString("“" + part.Text + "”")
			continue
		}
		out.WriteString(part.Text)
	}
	return out.String()
}

func needsQuotes(value string) bool {
	return value == "" || strings.ContainsAny(value, " \t\n")
}

// MarshalJSON writes the plain text.
func (s Sentence) MarshalJSON() ([]byte, error) {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(s.String())
	return []byte(out.String()), err
}

// UnmarshalJSON reads plain text; what of it were values is not known any more.
func (s *Sentence) UnmarshalJSON(encoded []byte) error {
	var text string
	if err := json.Unmarshal(encoded, &text); err != nil {
		return err
	}
	*s = Sentence{{Text: text}}
	return nil
}
