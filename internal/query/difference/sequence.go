package difference

// maxCells bounds the comparison of two lists; longer ones share only both ends.
const maxCells = 10_000

// pairs finds what two lists have in common, in order: the indexes of equal elements.
func pairs(n, m int, equal func(i, j int) bool) [][2]int {
	var found [][2]int
	head := 0
	for head < n && head < m && equal(head, head) {
		found = append(found, [2]int{head, head})
		head++
	}
	tail := 0
	for tail < n-head && tail < m-head && equal(n-1-tail, m-1-tail) {
		tail++
	}
	found = append(found, middle(head, n-tail, m-tail, equal)...)
	for ; tail > 0; tail-- {
		found = append(found, [2]int{n - tail, m - tail})
	}
	return found
}

// middle is the longest common subsequence from head on.
func middle(head, n, m int, equal func(i, j int) bool) [][2]int {
	if (n-head)*(m-head) > maxCells || n == head || m == head {
		return nil
	}
	length := make([][]int, n-head+1)
	length[n-head] = make([]int, m-head+1)
	for i := n - 1; i >= head; i-- {
		row, below := make([]int, m-head+1), length[i-head+1]
		for j := m - 1; j >= head; j-- {
			row[j-head] = max(below[j-head], row[j-head+1])
			if equal(i, j) {
				row[j-head] = below[j-head+1] + 1
			}
		}
		length[i-head] = row
	}
	return trace(head, n, m, length, equal)
}

func trace(head, n, m int, length [][]int, equal func(i, j int) bool) [][2]int {
	var found [][2]int
	for i, j := head, head; i < n && j < m; {
		switch {
		case equal(i, j):
			found = append(found, [2]int{i, j})
			i, j = i+1, j+1
		case length[i-head+1][j-head] >= length[i-head][j-head+1]:
			i++
		default:
			j++
		}
	}
	return found
}

// rest are the indexes of both lists that are in no pair.
func rest(n, m int, paired [][2]int) (left, right []int) {
	inLeft, inRight := map[int]bool{}, map[int]bool{}
	for _, p := range paired {
		inLeft[p[0]], inRight[p[1]] = true, true
	}
	return missing(n, inLeft), missing(m, inRight)
}

func missing(n int, in map[int]bool) []int {
	var out []int
	for i := range n {
		if !in[i] {
			out = append(out, i)
		}
	}
	return out
}
