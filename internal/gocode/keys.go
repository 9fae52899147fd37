package gocode

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// keys makes the keys of a dashboard's panels, each once.
type keys map[string]bool

func newKeys() keys { return keys{} }

// of makes a key of a panel's title, or else of what it is.
func (k keys) of(panel resource.Object) string {
	key := cmp.Or(dashed(resource.Text(panel, "title")), dashed(resource.Text(panel, "libraryPanel", "name")), dashed(resource.Text(panel, "type")), "panel")
	unique := key
	for i := 2; k[unique]; i++ {
		unique = key + "-" + strconv.Itoa(i)
	}
	k[unique] = true
	return unique
}

// dashed makes error-ratio-5xx of "Error ratio (5xx)", without variables.
func dashed(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !isWord(r) })
	return strings.Join(words, "-")
}
