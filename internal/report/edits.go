package report

// op says on which side a line, or a word, is.
type op byte

const (
	kept    op = ' '
	removed op = '-'
	added   op = '+'
	// gap stands for lines that are left out.
	gap op = '.'
)

type edit struct {
	Op   op
	Text string
}

// costliest bounds the work for two long texts that have little in common.
const costliest = 1 << 18

// edits are the steps from one list to the other, with a longest common subsequence.
func edits(before, after []string) []edit {
	head := 0
	for head < min(len(before), len(after)) && before[head] == after[head] {
		head++
	}
	tail := 0
	for tail < min(len(before), len(after))-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	steps := mark(nil, kept, before[:head])
	steps = append(steps, inner(before[head:len(before)-tail], after[head:len(after)-tail])...)
	return mark(steps, kept, before[len(before)-tail:])
}

func mark(steps []edit, op op, texts []string) []edit {
	for _, text := range texts {
		steps = append(steps, edit{op, text})
	}
	return steps
}

func inner(before, after []string) []edit {
	if len(before)*len(after) > costliest {
		return mark(mark(nil, removed, before), added, after)
	}
	return walk(before, after, common(before, after))
}

// common[i][j] is how much the rests from i and j have in common.
func common(before, after []string) [][]int {
	table := make([][]int, len(before)+1)
	for i := range table {
		table[i] = make([]int, len(after)+1)
	}
	for i := len(before) - 1; i >= 0; i-- {
		for j := len(after) - 1; j >= 0; j-- {
			table[i][j] = max(table[i+1][j], table[i][j+1])
			if before[i] == after[j] {
				table[i][j] = table[i+1][j+1] + 1
			}
		}
	}
	return table
}

// walk removes before it adds.
func walk(before, after []string, table [][]int) []edit {
	var steps []edit
	i, j := 0, 0
	for i < len(before) && j < len(after) {
		switch {
		case before[i] == after[j]:
			steps = append(steps, edit{kept, before[i]})
			i, j = i+1, j+1
		case table[i+1][j] >= table[i][j+1]:
			steps = append(steps, edit{removed, before[i]})
			i++
		default:
			steps = append(steps, edit{added, after[j]})
			j++
		}
	}
	return mark(mark(steps, removed, before[i:]), added, after[j:])
}
