package report

import (
	"strings"
	"unicode"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

// marker lets CI find its own comment again.
const marker = "<!-- obsgen-diff -->\n"

// GitHub takes 65,536 characters. We count bytes, which are never fewer, and keep some
// for the lines that say what is left out.
const (
	mostBytes   = 65_000
	mostPaged   = 40_000
	mostTables  = 50_000
	mostDetails = mostBytes - 5_000
	mostRows    = 40
	// mostInCell and mostInText are how many characters of a value are shown.
	mostInCell = 120
	mostInText = 300
)

// markdown is for a comment on a pull request: who is paged, the worst, then everything.
func markdown(report change.Report, options Options) string {
	var out strings.Builder
	out.WriteString(marker + markdownHeading(options))
	if len(report.Changes) == 0 {
		return out.String() + "Nothing changes for anybody" + nothingIn(options) + ".\n" + markdownNotCompared(options)
	}
	out.WriteString(between(options) + ": " + "**" + summary(report.Changes) + "**.\n" + markdownNotCompared(options))
	markdownPaged(&out, report, options)
	markdownWorst(&out, report.Changes)
	markdownDetails(&out, report.Changes, options)
	return out.String()
}

func markdownNotCompared(options Options) string {
	not := notCompared(options, func(name string) string { return markup.CodeSpan(name, mostInText) })
	if len(not) == 0 {
		return ""
	}
	return "\n**Not compared:** " + strings.Join(not, ", ") + ".\n"
}

func markdownHeading(options Options) string {
	if options.Title == "" {
		return "## What changes\n\n"
	}
	return "## " + harmless(options.Title) + ": what changes\n\n"
}

// between says what was compared.
func between(options Options) string {
	if options.Before == "" || options.After == "" {
		return "In all"
	}
	return "From " + side(options.Before) + " to " + side(options.After)
}

// side is words, or the name of a revision.
func side(name string) string {
	if isWords(name) {
		return name
	}
	return markup.CodeSpan(name, mostInCell)
}

func isWords(name string) bool { return strings.Contains(name, " ") && isPlain(name) }

// harmless is as it is if it can be neither markup nor a mention nor a link.
func harmless(name string) string {
	if isPlain(name) {
		return markup.Shorten(name, mostInCell)
	}
	return markup.CodeSpan(name, mostInCell)
}

func isPlain(name string) bool {
	return strings.IndexFunc(name, func(r rune) bool { return r != ' ' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) < 0
}
