package change

import (
	"context"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// likeness is a way in which things are taken for the same.
type likeness[T any] struct {
	// key is the same for all that are alike. What has the key 0 is like nothing.
	key  func(T) uint64
	same func(b, a T) bool
	// most is how many candidates are compared with one thing, where a key tells little;
	// 0 is all.
	most int
}

// first is the first of some candidates that is like a thing, or -1.
func (l likeness[T]) first(before []T, candidates []int, a T) int {
	if l.most > 0 {
		candidates = candidates[:min(l.most, len(candidates))]
	}
	return slices.IndexFunc(candidates, func(j int) bool { return l.same(before[j], a) })
}

// equal is for things of which something is equal.
func equal[T any](of func(T) any) likeness[T] {
	return likeness[T]{
		key:  func(thing T) uint64 { return digest(of(thing)) },
		same: func(b, a T) bool { return resource.Equal(of(b), of(a)) },
	}
}

// equalIn is for objects that have the same under a key.
func equalIn(key string) likeness[resource.Object] {
	return equal(func(o resource.Object) any { return o[key] })
}

// whollyEqual is for objects that are the same.
func whollyEqual() likeness[resource.Object] {
	return equal(func(o resource.Object) any { return o })
}

// and is for things that are alike in two ways.
func (l likeness[T]) and(other likeness[T]) likeness[T] {
	return likeness[T]{
		key: func(thing T) uint64 {
			if one, two := l.key(thing), other.key(thing); one != 0 && two != 0 {
				return mixed(one, two)
			}
			return 0
		},
		same: func(b, a T) bool { return l.same(b, a) && other.same(b, a) },
		most: max(l.most, other.most),
	}
}

// unless is for things that are alike, but for those of which something holds.
func (l likeness[T]) unless(holds func(T) bool) likeness[T] {
	of := l.key
	l.key = func(thing T) uint64 {
		if holds(thing) {
			return 0
		}
		return of(thing)
	}
	return l
}

// until is that nothing more is alike when it is cancelled: to find out may take long.
func (l likeness[T]) until(ctx context.Context) likeness[T] {
	return l.unless(func(T) bool { return ctx.Err() != nil })
}
