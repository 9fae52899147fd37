package report_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

var ourHTML = regexp.MustCompile(`^(<!-- obsgen-diff -->|</details>|<details><summary>([a-zA-Z ]+ )?<code>[^<>]*</code>( \(<code>[^<>]*</code>\))?: [a-z0-9, ]+</summary>)$`)

// Values are only in code, and in HTML of ours that they cannot leave.
func TestMarkdownHostile(t *testing.T) {
	for _, what := range reports() {
		seen := parse(write(t, "markdown", what, options()))
		assertOurs(t, seen)
		if words := strings.Join(seen.Words, " "); strings.Contains(strings.ToLower(words), "evil") || strings.ContainsAny(words, "@#`") {
			t.Errorf("a value is outside code: %s", words)
		}
		if !strings.Contains(strings.Join(seen.Code, ""), "EVIL") {
			t.Error("the value is nowhere in code")
		}
	}
}

func TestMarkdownHostileOptions(t *testing.T) {
	for _, value := range hostile() {
		options := evilOptions(value)
		if strings.HasPrefix(value, "https:") {
			options.Full = ""
		}
		assertOurs(t, parse(write(t, "markdown", one("OvenCold"), options)))
	}
}

func assertOurs(t *testing.T, seen markup) {
	t.Helper()
	for _, html := range seen.HTML {
		if html != "" && !ourHTML.MatchString(html) {
			t.Errorf("HTML that is not ours: %s", html)
		}
	}
	if len(seen.Links) > 0 {
		t.Errorf("links or images: %q", seen.Links)
	}
	if len(seen.Headings) > 4 {
		t.Errorf("headings %q", seen.Headings)
	}
}

// Values that need no escapes are read as they were written, pipes and backticks too.
func TestMarkdownKeepsValues(t *testing.T) {
	values := append(hostile(), "a|b", "``", "`", " ", "  ", "a ", " `a` ", "=~\"a\\\\|b\"", "a``b", "team=~\"bak.*|mill\"")
	for _, value := range values {
		if len(value) > 100 || strings.ContainsFunc(value, unicode.IsControl) || strings.ContainsFunc(value, func(r rune) bool { return unicode.In(r, unicode.Cf) }) {
			continue
		}
		if seen := parse(write(t, "markdown", one(value), options())); !slices.Contains(seen.Code, value) {
			t.Errorf("wrote %q, read %q", value, seen.Code)
		}
	}
}

func TestMarkdownBegins(t *testing.T) {
	for _, what := range reports() {
		if written := write(t, "markdown", what, report.Options{}); !strings.HasPrefix(written, "<!-- obsgen-diff -->\n") {
			t.Errorf("begins with %.40q", written)
		}
	}
}

// Names of fields come in words, and from elsewhere too.
func TestMarkdownHostileWords(t *testing.T) {
	for _, value := range hostile() {
		what := one("OvenCold")
		what.Changes[0].Summary = sentence.Sentence{{Text: value}, {Text: value, Value: true}, {Text: "@evil"}, {Text: value, Value: true}}
		seen := parse(write(t, "markdown", what, options()))
		assertOurs(t, seen)
		if words := strings.Join(seen.Words, " "); strings.ContainsAny(words, "@#") || strings.Contains(words, "://") {
			t.Errorf("a mention or a link: %s", words)
		}
	}
}

// The link cannot be left, and leads where it should.
func TestMarkdownLinksFullReport(t *testing.T) {
	options := report.Options{Full: "https://ci.example.com/reports/7?a=b>c) <b>x"}
	links := parse(write(t, "markdown", many(10_000), options)).Links
	if len(links) == 0 || links[0] != "https://ci.example.com/reports/7?a=b%3Ec)%20%3Cb%3Ex" {
		t.Errorf("links %q", links)
	}
}

// Of a value that is too long for a comment, the beginning is shown.
func TestMarkdownShowsTheBeginning(t *testing.T) {
	what := one("x")
	what.Changes[0].Before = strings.Repeat(strings.Repeat("🥖", 900)+"\n", 30)
	written := write(t, "markdown", what, options())
	if !strings.Contains(written, "- 🥖🥖") || !regexp.MustCompile(`(?m)^# \d+ more lines$`).MatchString(written) {
		t.Errorf("no beginning, or no word of the rest: %.3000s", written)
	}
}
