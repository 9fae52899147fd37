package difference

// choice is how a node becomes another.
type choice int

const (
	replace choice = iota
	match          // the same kind with other settings or arguments
	insert         // it became an argument of a new node
	remove         // one of its arguments took its place
)

// step is the cheapest way from one node to another.
type step struct {
	how  choice
	arg  int // of insert and remove
	cost int
	core int // the cost without what was inserted or removed around
}

// What a change costs: the number of sentences, roughly.
const (
	oneChange   = 4
	perReplaced = 3
)

// maxSteps bounds the search; beyond it queries count as rewritten.
const maxSteps = 20_000

type differ struct {
	steps  map[[2]int]step
	budget int
}

func newDiffer() *differ { return &differ{map[[2]int]step{}, maxSteps} }

// step finds the cheapest way from a to b.
func (d *differ) step(a, b *node) step {
	if a.id == b.id {
		return step{how: match}
	}
	key := [2]int{a.id, b.id}
	if known, ok := d.steps[key]; ok {
		return known
	}
	cost := oneChange + perReplaced*max(a.size, b.size)
	best := step{how: replace, cost: cost, core: cost}
	if d.budget > 0 {
		d.budget--
		best = d.best(a, b, best)
		d.steps[key] = best
	}
	return best
}

func (d *differ) best(a, b *node, best step) step {
	if cost, ok := d.matchCost(a, b); ok && cost < best.cost {
		best = step{how: match, cost: cost, core: cost}
	}
	for i, arg := range b.args {
		if b.holds(i) {
			best = better(best, insert, b, i, d.step(a, arg), a)
		}
	}
	for i, arg := range a.args {
		if a.holds(i) {
			best = better(best, remove, a, i, d.step(arg, b), b)
		}
	}
	return best
}

// holds reports whether a node stands around an argument. A set does not stand around its
// first operand: it adds to it.
func (n *node) holds(i int) bool { return n.kind != setOf || i > 0 }

// better takes the way through an argument if it is cheaper, and what is around the
// argument is around much the same as before.
func better(best step, how choice, outer *node, i int, inner step, kept *node) step {
	cost := inner.cost + around(outer, i)
	if 2*inner.core > oneChange*kept.size || cost >= best.cost {
		return best
	}
	return step{how: how, arg: i, cost: cost, core: inner.core}
}

// around is what it costs to put a node around an argument: more, the more else is in it.
func around(outer *node, i int) int { return oneChange - 1 + outer.size - outer.args[i].size }

func (d *differ) matchCost(a, b *node) (int, bool) {
	if a.kind == setOf || b.kind == setOf {
		return d.setCost(a, b), true
	}
	if a.kind != b.kind {
		return 0, false
	}
	d.budget -= len(a.parts) * len(b.parts) / 100
	cost := oneChange * len(partChanges(a.parts, b.parts))
	shared := min(len(a.args), len(b.args))
	for i := range shared {
		cost += d.step(a.args[i], b.args[i]).cost
	}
	return cost + oneChange*(len(a.args)+len(b.args)-2*shared), true
}
