package difference

// setChange is a clause that changed; a side is nil where it is not there.
type setChange struct{ before, after *clause }

func (d *differ) setCost(a, b *node) int {
	first, changes := d.setChanges(a, b)
	cost := d.step(first[0], first[1]).cost
	for _, change := range changes {
		cost += d.clauseCost(change)
	}
	return cost
}

func (d *differ) clauseCost(change setChange) int {
	if change.before == nil || change.after == nil {
		return oneChange
	}
	cost := d.step(change.before.operand, change.after.operand).cost
	if !change.before.joins(*change.after) {
		cost += oneChange
	}
	return cost
}

// setChanges compares the first operands, and what and, or and unless put behind them.
func (d *differ) setChanges(a, b *node) (first [2]*node, changes []setChange) {
	left, before := a.spine()
	right, after := b.spine()
	d.budget -= len(before) * len(after) / 10
	same := pairs(len(before), len(after), func(i, j int) bool {
		return before[i].operand.id == after[j].operand.id && before[i].joins(after[j])
	})
	removed, added := rest(len(before), len(after), same)
	taken := map[int]bool{}
	for _, i := range removed {
		change := setChange{before: &before[i]}
		if j, ok := d.clausePartner(before[i], after, added, taken); ok {
			taken[j], change.after = true, &after[j]
		}
		changes = append(changes, change)
	}
	for _, j := range added {
		if !taken[j] {
			changes = append(changes, setChange{after: &after[j]})
		}
	}
	return [2]*node{left, right}, changes
}

// clausePartner is the next clause that is much the same.
func (d *differ) clausePartner(c clause, after []clause, added []int, taken map[int]bool) (int, bool) {
	for _, j := range added {
		if taken[j] || after[j].op != c.op {
			continue
		}
		if d.step(c.operand, after[j].operand).cost < 2*oneChange {
			return j, true
		}
	}
	return 0, false
}
