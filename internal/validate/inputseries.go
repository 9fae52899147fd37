package validate

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen"
)

// maxRepeat is more than two months of minutes. The parser makes every sample at once.
const maxRepeat = 100_000

var repeatCount = regexp.MustCompile(`x\s*(\d+)`)

// checkSeries parses an input series as promtool does. The name is parsed by itself
// first, so that samples can hide nowhere from the look at their number.
func checkSeries(s obsgen.Series) error {
	promql := parser.NewParser(parser.Options{})
	if strings.TrimSpace(s.Series) == "" || strings.TrimSpace(s.Values) == "" {
		return fmt.Errorf("the series %q has no name or no values", s.Series)
	}
	if _, err := promql.ParseMetric(s.Series); err != nil {
		return fmt.Errorf("the series %q: %w", s.Series, err)
	}
	for _, match := range repeatCount.FindAllStringSubmatch(s.Values, -1) {
		if count, err := strconv.Atoi(match[1]); err != nil || count > maxRepeat {
			return fmt.Errorf("the series %q repeats a value %s times; %d is enough", s.Series, match[1], maxRepeat)
		}
	}
	if _, _, err := promql.ParseSeriesDesc(s.Series + " " + s.Values); err != nil {
		return fmt.Errorf("the values %q of the series %q: %w", s.Values, s.Series, err)
	}
	return nil
}
