package logeval_test

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
)

// corpus is a file of lines, queries and what Loki answers to them.
//
//	# a comment
//	> {app="a"} [detected_level="error"] a line; the first stands at 10 s, the next at 20 s …
//	>q {app="a"} "a line in Go's quotes"
//	? {app="a"} | json            all lines
//	? @80s rate({app="a"} [20s])  at one time
//	? 0s..80s/10s vector(1)       over a range with a step
//	  the answer, indented; ! for an error
type corpus struct {
	entries []logeval.Entry
	cases   []corpusCase
}

type corpusCase struct {
	line             int
	query            string
	start, end, step time.Duration
	want             []string
}

func readCorpus(t *testing.T, path string) corpus {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var c corpus
	for n, line := range strings.Split(string(text), "\n") {
		switch {
		case strings.HasPrefix(line, ">"):
			at := time.Unix(0, 0).Add(time.Duration(len(c.entries)+1) * 10 * time.Second)
			c.entries = append(c.entries, corpusEntry(t, line, at))
		case strings.HasPrefix(line, "? "):
			c.cases = append(c.cases, newCase(t, n+1, line[2:]))
		case strings.HasPrefix(line, "  "):
			last := &c.cases[len(c.cases)-1]
			last.want = append(last.want, line[2:])
		}
	}
	return c
}

func corpusEntry(t *testing.T, line string, at time.Time) logeval.Entry {
	t.Helper()
	parts := regexp.MustCompile(`^>(q?) (\{.*?\})(?: \[(.*?="[^"]*")\])?(?: (.*))?$`).FindStringSubmatch(line)
	if parts == nil {
		t.Fatalf("%s is no entry", line)
	}
	text := parts[4]
	if parts[1] != "" {
		text, _ = strconv.Unquote(text)
	}
	return logeval.Entry{Time: at, Labels: pairs(parts[2]), Metadata: pairs(parts[3]), Line: text}
}

func pairs(s string) map[string]string {
	out := map[string]string{}
	for _, p := range regexp.MustCompile(`(\w+)="([^"]*)"`).FindAllStringSubmatch(s, -1) {
		out[p[1]] = p[2]
	}
	return out
}

// newCase takes a query without times for one of all lines.
func newCase(t *testing.T, line int, text string) corpusCase {
	t.Helper()
	c := corpusCase{line: line, query: text, end: time.Hour, step: time.Second}
	times, query, _ := strings.Cut(text, " ")
	if strings.HasPrefix(times, "@") {
		c.query, c.start, c.step = query, duration(t, times[1:]), 0
		c.end = c.start
	} else if start, rest, ok := strings.Cut(times, ".."); ok && !strings.HasPrefix(text, "{") {
		end, step, _ := strings.Cut(rest, "/")
		c.query, c.start, c.end, c.step = query, duration(t, start), duration(t, end), duration(t, step)
	}
	return c
}

func duration(t *testing.T, s string) time.Duration {
	t.Helper()
	d, err := time.ParseDuration(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (c corpusCase) answer(t *testing.T, store *logeval.Store) []string {
	t.Helper()
	q, err := logql.Parse(c.query)
	if err != nil {
		return renderError(err.Error())
	}
	var r logeval.Result
	start := time.Unix(0, 0).Add(c.start)
	if c.step == 0 {
		r, err = store.Instant(t.Context(), q, start)
	} else {
		r, err = store.Range(t.Context(), q, start, time.Unix(0, 0).Add(c.end), c.step, 100)
	}
	if err != nil {
		return renderError(err.Error())
	}
	return render(r)
}

// String is what the file says of the case.
func (c corpusCase) String() string { return fmt.Sprintf("line %d: %s", c.line, c.query) }
