package board

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var firstNumber = regexp.MustCompile(`\d+`)

// sorted orders options as a variable says: 0 not at all, 1 by their text, 3 by the first
// number in it, 5 without regard to case, 7 as people sort; even ones from behind.
func sorted(options []Option, order int) []Option {
	var compare func(a, b Option) int
	switch (order + 1) / 2 {
	case 1:
		compare = func(a, b Option) int { return cmp.Compare(a.Text, b.Text) }
	case 2:
		compare = func(a, b Option) int { return cmp.Compare(numberIn(a.Text), numberIn(b.Text)) }
	case 3:
		compare = func(a, b Option) int { return cmp.Compare(strings.ToLower(a.Text), strings.ToLower(b.Text)) }
	case 4:
		compare = func(a, b Option) int { return natural(a.Text, b.Text) }
	default:
		return options
	}
	options = slices.Clone(options)
	slices.SortStableFunc(options, compare)
	if order%2 == 0 {
		slices.Reverse(options)
	}
	return options
}

// numberIn is -1 where there is none.
func numberIn(text string) float64 {
	n, err := strconv.ParseFloat(firstNumber.FindString(text), 64)
	if err != nil {
		return -1
	}
	return n
}

var chunk = regexp.MustCompile(`\d+|\D+`)

// natural compares numbers in texts as numbers, and letters without regard to case first.
func natural(a, b string) int {
	left, right := chunk.FindAllString(a, -1), chunk.FindAllString(b, -1)
	for i := range min(len(left), len(right)) {
		x, errX := strconv.ParseFloat(left[i], 64)
		y, errY := strconv.ParseFloat(right[i], 64)
		byNumber := 0
		if errX == nil && errY == nil {
			byNumber = cmp.Compare(x, y)
		}
		if c := cmp.Or(byNumber, cmp.Compare(strings.ToLower(left[i]), strings.ToLower(right[i]))); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(left), len(right)), cmp.Compare(b, a))
}
