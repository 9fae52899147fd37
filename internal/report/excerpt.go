package report

// around is how many equal lines are shown beside those that differ.
const around = 2

// excerpt keeps the lines that differ and those around them, at most so many.
func excerpt(steps []edit, most int) []edit {
	near := nearby(steps)
	var shown []edit
	skipped := 0
	for i, step := range steps {
		if !near[i] {
			skipped++
			continue
		}
		shown = skip(shown, skipped, "equal line", "equal lines")
		shown, skipped = append(shown, step), 0
	}
	shown = skip(shown, skipped, "equal line", "equal lines")
	if len(shown) <= most {
		return shown
	}
	return skip(shown[:most:most], len(shown)-most, "more line", "more lines")
}

func skip(shown []edit, skipped int, one, many string) []edit {
	if skipped == 0 {
		return shown
	}
	return append(shown, edit{gap, count(skipped, one, many)})
}

// nearby marks the lines that differ and those around them.
func nearby(steps []edit) []bool {
	near := make([]bool, len(steps))
	for i, step := range steps {
		if step.Op == kept {
			continue
		}
		for j := max(0, i-around); j <= min(len(steps)-1, i+around); j++ {
			near[j] = true
		}
	}
	return near
}
