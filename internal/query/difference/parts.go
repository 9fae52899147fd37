package difference

// partChange is a setting that changed; a side is nil where it is not there.
type partChange struct{ before, after *part }

// partChanges compares the settings of two nodes. What remains of both pairs up by key,
// in order.
func partChanges(before, after []part) []partChange {
	same := pairs(len(before), len(after), func(i, j int) bool {
		return before[i].key == after[j].key && before[i].value == after[j].value
	})
	removed, added := rest(len(before), len(after), same)
	var changes []partChange
	taken := map[int]bool{}
	for _, i := range removed {
		change := partChange{before: &before[i]}
		if j, ok := partner(before[i], after, added, taken); ok {
			taken[j], change.after = true, &after[j]
		}
		changes = append(changes, change)
	}
	for _, j := range added {
		if !taken[j] {
			changes = append(changes, partChange{after: &after[j]})
		}
	}
	return changes
}

// partner is the added part that takes another's place: the same one elsewhere, or the
// next with its key.
func partner(p part, after []part, added []int, taken map[int]bool) (int, bool) {
	found, ok := 0, false
	for _, j := range added {
		if taken[j] || after[j].key != p.key {
			continue
		}
		if after[j].value == p.value {
			return j, true
		}
		if !ok {
			found, ok = j, true
		}
	}
	return found, ok
}
