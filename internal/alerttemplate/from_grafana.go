package alerttemplate

import "regexp"

var (
	guarded     = regexp.MustCompile(`(?s)` + regexp.QuoteMeta(ifValue) + `(.*?)` + regexp.QuoteMeta(elseNone))
	numberOfAny = regexp.MustCompile(`\$values\.(\w+)(\.Value\b|\.Labels\b)?`)
)

// FromGrafana rewrites a text for Prometheus: what ForGrafana added is taken off, and the
// numbers of the queries that isValue are $value. What else Grafana alone knows stays.
func FromGrafana(text string, isValue func(refID string) bool) string {
	text = guarded.ReplaceAllString(text, "$1")
	return action.ReplaceAllStringFunc(text, func(a string) string {
		return numberOfAny.ReplaceAllStringFunc(a, func(number string) string {
			match := numberOfAny.FindStringSubmatch(number)
			switch {
			case !isValue(match[1]):
				return number
			case match[2] == ".Labels":
				return "$labels"
			}
			return "$value"
		})
	})
}
