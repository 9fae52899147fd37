package validate

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// didYouMean suggests the known name that is nearest to one that is not known, or nothing
// if none is near.
func didYouMean(name string, known []string) string {
	best, distance := "", utf8.RuneCountInString(name)/3
	for _, candidate := range slices.Sorted(slices.Values(known)) {
		if d := editDistance(name, candidate, distance); d <= distance && (best == "" || d < distance) {
			best, distance = candidate, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", best)
}

// mostListed are as many names as anybody reads.
const mostListed = 20

// orList suggests the nearest name, or else lists all: "; it has a, b".
func orList(name, lead string, known []string) string {
	if suggestion := didYouMean(name, known); suggestion != "" || len(known) == 0 {
		return suggestion
	}
	all := slices.Compact(slices.Sorted(slices.Values(known)))
	if more := len(all) - mostListed; more > 0 {
		all = append(all[:mostListed], fmt.Sprintf("and %d more", more))
	}
	return "; " + lead + " " + strings.Join(all, ", ")
}

func keys[V any](of map[string]V) []string { return slices.Collect(maps.Keys(of)) }

func sortedKeys[V any](of map[string]V) []string { return slices.Sorted(maps.Keys(of)) }

// editDistance is Levenshtein's, without regard to case. Above the limit it stops early.
func editDistance(a, b string, limit int) int {
	from, to := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	if max(len(from)-len(to), len(to)-len(from)) > limit {
		return limit + 1
	}
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range from {
		nextRow(row, i, r, to)
		if slices.Min(row) > limit {
			return limit + 1
		}
	}
	return row[len(to)]
}

// nextRow turns the distances from the first i runes into those from one more.
func nextRow(row []int, i int, r rune, to []rune) {
	diagonal := row[0]
	row[0] = i + 1
	for j := range to {
		replaced := diagonal
		if r != to[j] {
			replaced++
		}
		diagonal = row[j+1]
		row[j+1] = min(replaced, row[j]+1, diagonal+1)
	}
}
