package validate

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// fileCase compares the generated files without regard to case.
func fileCase() Check {
	return Check{
		ID: "file/case", Severity: Error,
		Title: "generated files whose names differ only in upper and lower case",
		Why:   "On macOS and Windows the second replaces the first, and the repository is never clean.",
		Fix:   "Rename one of the definitions.",
		Bad:   `runbooks called "DiskFull" and "Diskfull"`,
		Good:  `runbooks called "DiskFull" and "DiskFillsUp"`,
		run: func(s *Subject, r *reporter) {
			seen := map[string]string{}
			for _, path := range slices.Sorted(maps.Keys(s.Files)) {
				lower := strings.ToLower(path)
				if other, ok := seen[lower]; ok {
					r.report("files/"+path, fmt.Sprintf("the file differs from %s only in case; rename one of the definitions", other))
					continue
				}
				seen[lower] = path
			}
		},
	}
}
