package difference

import (
	"regexp"
	"strings"
	"testing"
)

// TestReformatted writes real queries in other ways, alone and all at once.
func TestReformatted(t *testing.T) {
	for language, queries := range queries() {
		for _, query := range queries {
			all := query
			for _, rewrite := range reformats(language) {
				all = rewrite(all)
				for _, other := range []string{rewrite(query), all} {
					if got := Compare(language, query, other); got != nil {
						t.Errorf("%s\n%s\ndiffer: %v", query, other, got)
					}
				}
			}
		}
	}
}

func reformats(language string) []func(string) string {
	outside := func(from, to string) func(string) string {
		return func(query string) string { return eachOutside(query, strings.NewReplacer(from, to).Replace) }
	}
	rewrites := []func(string) string{
		outside(" ", " \n\t"), outside(",", " , "), outside("{", "{ "), outside("[5m", "[300s"),
		backticks, braces, reversed,
	}
	if language != "traceql" {
		rewrites = append(rewrites, outside("[1h]", "[60m]"), outside(" by (", " by("), func(q string) string { return q + " # the end" })
	}
	if language == "promql" {
		rewrites = append(rewrites, outside("0.95", "95e-2"), func(q string) string { return "((" + q + "\n))" })
	}
	return rewrites
}

// eachOutside rewrites what is not quoted.
func eachOutside(query string, rewrite func(string) string) string {
	var out strings.Builder
	for last, at := 0, 0; ; {
		n := 0
		if at < len(query) {
			n = quotedLen(query[at:])
		}
		if n > 0 || at == len(query) {
			out.WriteString(rewrite(query[last:at]) + query[at:at+n])
			last = at + n
		}
		if at == len(query) {
			return out.String()
		}
		at += max(1, n)
	}
}

func backticks(query string) string {
	if strings.Contains(query, `\"`) {
		return query
	}
	return simpleQuotes.ReplaceAllString(query, "`$1`")
}

func braces(query string) string { return plainVariable.ReplaceAllString(query, "$${$1}") }

// reversed turns round the matchers of each selector with two of them.
func reversed(query string) string { return twoMatchers.ReplaceAllString(query, "{$2,$1}") }

var (
	simpleQuotes  = regexp.MustCompile("\"([^\"`\\\\]*)\"")
	plainVariable = regexp.MustCompile(`\$([a-zA-Z_]\w*)`)
	twoMatchers   = regexp.MustCompile("\\{(\\w+[!=~]+\"[^\"]*\"), ?(\\w+[!=~]+\"[^\"]*\")\\}")
)
