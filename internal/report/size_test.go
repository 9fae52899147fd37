package report_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

const mostBytes = 65_000

// many has changes of every impact, worst first, four to a resource.
func many(n int) change.Report {
	var made change.Report
	for i := range n {
		impact := change.Impacts()[i*4/n]
		kind := []resource.Kind{resource.Alert, resource.Dashboard}[i%2]
		made.Changes = append(made.Changes, change.Change{Kind: kind, UID: fmt.Sprintf("resource-%d", i%(n/4+1)), Impact: impact, Path: "expr",
			Summary: sentence.Say("change %s", strconv.Itoa(i)), Before: fmt.Sprintf("sum(rate(loaves_total[5m])) by (oven, hall, baker, number) > %d", i), After: "up"})
	}
	return made
}

// long has values of many characters that are bytes and escapes.
func long(n int) change.Report {
	made := many(n)
	for i := range made.Changes {
		c := &made.Changes[i]
		c.UID = strconv.Itoa(i) + strings.Repeat("🥖|`\x01", 5_000)
		c.Summary = sentence.Say("%s %s %s %s %s %s", c.UID, c.UID, c.UID, c.UID, c.UID, c.UID)
		c.Before, c.After = strings.Repeat("🥖`\n", 3_000), c.UID
	}
	return made
}

// wide has values whose characters are four bytes each.
func wide(n int) change.Report {
	made := long(n)
	for i := range made.Changes {
		c := &made.Changes[i]
		c.UID = strings.Repeat("🥖", i+200)
		c.Summary = sentence.Say("%s %s %s %s %s %s", c.UID, c.UID, c.UID, c.UID, c.UID, c.UID)
	}
	return made
}

func wideWords(n int) change.Report {
	made := many(n)
	for i := range made.Changes {
		made.Changes[i].Summary = sentence.Sentence{{Text: strings.Repeat("|🥖 @x", 20_000)}}
	}
	return made
}

func TestMarkdownSize(t *testing.T) {
	for name, what := range map[string]change.Report{"10,000 changes": many(10_000), "long values": long(40), "wide values": wide(100), "wide words": wideWords(100), "one": long(1), "hostile": evil()} {
		options := options()
		options.Title, options.Before, options.Full = strings.Repeat("🥖", 70_000), strings.Repeat("|", 70_000), strings.Repeat("&\x01", 70_000)
		written := write(t, "markdown", what, options)
		if len(written) > mostBytes || len(utf16.Encode([]rune(written))) > mostBytes {
			t.Errorf("%s: %d bytes", name, len(written))
		}
		if strings.Count(written, "\n<details>") != strings.Count(written, "\n</details>\n") {
			t.Errorf("%s: the details are cut in the middle", name)
		}
		if !strings.Contains(written, "<details>") {
			t.Errorf("%s: no details at all", name)
		}
	}
}

// What is cut is counted, and least important.
func TestMarkdownCutsTheLeast(t *testing.T) {
	written := write(t, "markdown", many(10_000), options())
	_, details, _ := strings.Cut(written, "### Every change")
	left := regexp.MustCompile(`\*\*(\d+) more changes are in the HTML report\.\*\*`).FindStringSubmatch(details)
	if left == nil {
		t.Fatalf("nothing says what is missing: …%s", written[len(written)-200:])
	}
	shown := regexp.MustCompile(`(?m)^\*\*\w+\*\* change`).FindAllString(details, -1)
	if strconv.Itoa(10_000-len(shown)) != left[1] {
		t.Errorf("%d are shown and %s are missing, of 10000", len(shown), left[1])
	}
	if len(shown) < 50 || strings.Contains(details, "**cosmetic**") {
		t.Errorf("%d shown; cosmetic ones among them: %t", len(shown), strings.Contains(details, "**cosmetic**"))
	}
}

// Of 20 paging changes among thousands of others, every one can be read.
func TestMarkdownKeepsWhoIsPaged(t *testing.T) {
	what := many(10_000)
	for i := range what.Changes {
		c := &what.Changes[i]
		c.Impact, c.Kind = change.Visible, resource.Dashboard
		if i < 20 {
			c.Impact, c.Kind = change.Paging, resource.Alert
		}
	}
	written := write(t, "markdown", what, options())
	for i := range 20 {
		if row := fmt.Sprintf("| `resource-%d` | change `%d` |\n", i, i); !strings.Contains(written, row) {
			t.Errorf("no row %s", row)
		}
	}
}
