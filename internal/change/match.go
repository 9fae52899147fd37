package change

import (
	"slices"
)

// pair is two things that are taken for the same; one of them is the zero value when it
// is new or gone.
type pair[T any] struct {
	before, after       T
	hasBefore, hasAfter bool
	// at is the place of before in its list.
	at int
}

func (p pair[T]) both() bool { return p.hasBefore && p.hasAfter }

// match pairs things by the first likeness that they have, in the order of after; what is
// gone comes last. Each thing is in one pair.
func match[T any](before, after []T, tests ...likeness[T]) []pair[T] {
	m := matching[T]{before, after, make([]int, len(after)), make([]bool, len(before)), min(len(before), len(after))}
	for _, test := range tests {
		if m.left > 0 {
			m.add(test)
		}
	}
	return m.pairs()
}

// matching is how far two lists have been paired.
type matching[T any] struct {
	before, after []T
	partner       []int // of after: index into before, plus one
	taken         []bool
	left          int // the most pairs that can still be made
}

// add pairs what is left and alike. Only what has the same key is compared: there may be
// thousands on each side.
func (m *matching[T]) add(test likeness[T]) {
	candidates := map[uint64][]int{}
	for j, b := range m.before {
		if !m.taken[j] {
			key := test.key(b)
			candidates[key] = append(candidates[key], j)
		}
	}
	for i, a := range m.after {
		if m.partner[i] > 0 {
			continue
		}
		key := test.key(a)
		if at := test.first(m.before, candidates[key], a); at >= 0 && key != 0 {
			j := candidates[key][at]
			m.partner[i], m.taken[j] = j+1, true
			m.left--
			candidates[key] = slices.Delete(candidates[key], at, at+1)
		}
	}
}

func (m *matching[T]) pairs() []pair[T] {
	var pairs []pair[T]
	for i, a := range m.after {
		p := pair[T]{after: a, hasAfter: true}
		if j := m.partner[i]; j > 0 {
			p.before, p.hasBefore, p.at = m.before[j-1], true, j-1
		}
		pairs = append(pairs, p)
	}
	for j, b := range m.before {
		if !m.taken[j] {
			pairs = append(pairs, pair[T]{before: b, hasBefore: true, at: j})
		}
	}
	return pairs
}

// reordered reports whether what is on both sides stands in another order.
func reordered[T any](pairs []pair[T]) bool {
	last := -1
	for _, p := range pairs {
		if p.both() && p.at < last {
			return true
		}
		if p.both() {
			last = p.at
		}
	}
	return false
}
