package routing

import (
	"regexp/syntax"
	"slices"
)

// samples are texts that a regular expression matches, the plainest first: all of its
// alternatives, and what it repeats as often as it must be, and once more.
func samples(regex string) []string {
	parsed, err := syntax.Parse(regex, syntax.Perl)
	if err != nil {
		return nil
	}
	return slices.DeleteFunc(samplesOf(parsed.Simplify()), func(text string) bool { return text == "" || !matches(regex, text) })
}

// counterexample is a text that a regular expression does not match, or "".
func counterexample(regex string) string {
	for r := '!'; r <= '~'; r++ {
		if text := string(r); !matches(regex, text) {
			return text
		}
	}
	return ""
}

// mostSamples bounds what a sequence of choices multiplies.
const mostSamples = 32

func samplesOf(r *syntax.Regexp) []string {
	switch r.Op {
	case syntax.OpLiteral:
		return []string{string(r.Rune)}
	case syntax.OpCharClass:
		return samplesOfClass(r.Rune)
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return []string{"x"}
	case syntax.OpPlus, syntax.OpCapture:
		return samplesOf(r.Sub[0])
	case syntax.OpStar, syntax.OpQuest:
		return append([]string{""}, samplesOf(r.Sub[0])...)
	case syntax.OpAlternate:
		var all []string
		for _, choice := range r.Sub {
			all = append(all, samplesOf(choice)...)
		}
		return all[:min(len(all), mostSamples)]
	case syntax.OpConcat:
		return joined(r.Sub)
	}
	return []string{""} // a place, or nothing
}

func joined(parts []*syntax.Regexp) []string {
	all := []string{""}
	for _, part := range parts {
		var longer []string
		for _, end := range samplesOf(part) {
			for _, text := range all {
				longer = append(longer, text+end)
			}
		}
		all = longer[:min(len(longer), mostSamples)]
	}
	return all
}

// samplesOfClass prefers characters that can be read: pairs of a class are from, to.
func samplesOfClass(pairs []rune) []string {
	const most = 8
	var all []string
	add := func(r rune) {
		if text := string(r); !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		for _, readable := range "ax0" {
			if pairs[i] <= readable && readable <= pairs[i+1] {
				add(readable)
			}
		}
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		for r := pairs[i]; r <= pairs[i+1] && len(all) < most; r++ {
			add(r)
		}
	}
	return all
}
