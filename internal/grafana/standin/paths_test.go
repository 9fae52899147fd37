package standin

import (
	"fmt"
	"regexp"
)

// reaches is true if a value has a part at a path.
func reaches(at string, value any, path *regexp.Regexp) bool {
	if path.MatchString(at) {
		return true
	}
	switch value := value.(type) {
	case object:
		for key, part := range value {
			if reaches(at+"."+key, part, path) {
				return true
			}
		}
	case []any:
		for i, part := range value {
			if reaches(fmt.Sprintf("%s[%d]", at, i), part, path) {
				return true
			}
		}
	}
	return false
}
