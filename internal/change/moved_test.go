package change

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

func TestRising(t *testing.T) {
	for _, test := range []struct {
		before, after []int
		want          []int
	}{
		{[]int{0, 8, 16}, []int{0, 8, 16}, []int{0, 1, 2}},
		{[]int{0, 8, 16}, []int{4, 12, 20}, []int{0, 1, 2}}, // something above them grew
		{[]int{0, 8, 16}, []int{16, 0, 8}, []int{1, 2}},     // the first went last
		{[]int{0, 8, 16}, []int{8, 16, 0}, []int{0, 1}},     // the last went first
		{[]int{0, 0, 0}, []int{0, 0, 0}, []int{0, 1, 2}},    // side by side
		{[]int{16, 8, 0}, []int{16, 8, 0}, []int{0, 1, 2}},  // listed from bottom to top
		{nil, nil, nil},
	} {
		if have := risingOf(test.before, test.after); !slices.Equal(have, test.want) {
			t.Errorf("%v → %v: kept %v, want %v", test.before, test.after, have, test.want)
		}
	}
}

// TestRisingIsLargest compares with trying every set of panels.
func TestRisingIsLargest(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := random.IntN(8)
		before, after := make([]int, n), make([]int, n)
		for i := range n {
			before[i], after[i] = random.IntN(5), random.IntN(5)
		}
		kept, largest := risingOf(before, after), 0
		for set := range 1 << n {
			var chosen []int
			for i := range n {
				if set>>i&1 == 1 {
					chosen = append(chosen, i)
				}
			}
			if keepsOrder(chosen, before, after) {
				largest = max(largest, len(chosen))
			}
		}
		if len(kept) != largest || !keepsOrder(kept, before, after) {
			t.Errorf("%v → %v: kept %v, %d keep their order", before, after, kept, largest)
		}
	}
}

func keepsOrder(chosen, before, after []int) bool {
	for _, i := range chosen {
		for _, j := range chosen {
			if before[i] < before[j] && after[i] > after[j] {
				return false
			}
		}
	}
	return true
}

func risingOf(before, after []int) []int {
	var heights []height
	for i := range before {
		heights = append(heights, height{i, before[i], after[i]})
	}
	kept := rising(heights)
	var sorted []int
	for i := range before {
		if kept[i] {
			sorted = append(sorted, i)
		}
	}
	return sorted
}

// TestMovedPanels writes panels as title@x,y,w,h and, below a row, as /row.
func TestMovedPanels(t *testing.T) {
	for _, test := range []struct{ name, before, after, want string }{
		{"nothing", "a@0,0,12,8 b@12,0,12,8", "a@0,0,12,8 b@12,0,12,8", ""},
		{"pushed down by a new one", "a@0,0,12,8 b@0,8,12,8", "n@0,0,24,4 a@0,4,12,8 b@0,12,12,8", ""},
		{"pulled up by one that is gone", "n@0,0,24,4 a@0,4,12,8", "a@0,0,12,8", ""},
		{"wider", "a@0,0,12,8", "a@0,0,24,8", "a"},
		{"higher pushes but does not move", "a@0,0,12,8 b@0,8,12,8", "a@0,0,12,9 b@0,9,12,8", "a"},
		{"to the right", "a@0,0,12,8", "a@12,0,12,8", "a"},
		{"to the bottom", "a@0,0,12,8 b@0,8,12,8 c@0,16,12,8", "b@0,0,12,8 c@0,8,12,8 a@0,16,12,8", "a"},
		{"to another row", "R@0,0,24,1 a@0,1,12,8/R S@0,9,24,1", "R@0,0,24,1 S@0,1,24,1 a@0,2,12,8/S", "a"},
		{"a new row above", "a@0,0,12,8", "R@0,0,24,1 a@0,1,12,8/R", ""},
		{"its row is gone", "R@0,0,24,1 a@0,1,12,8/R", "a@0,0,12,8", ""},
	} {
		pairs := match(placed(test.before), placed(test.after), equalIn("title"))
		var have []string
		for i, moved := range movedPanels(pairs) {
			if moved {
				have = append(have, panelName(pairs[i].after))
			}
		}
		if strings.Join(have, " ") != test.want {
			t.Errorf("%s: moved are %v, want %q", test.name, have, test.want)
		}
	}
}

func placed(all string) []resource.Object {
	var panels []resource.Object
	for _, text := range strings.Fields(all) {
		text, row, _ := strings.Cut(text, "/")
		title, place, _ := strings.Cut(text, "@")
		var x, y, w, h float64
		if _, err := fmt.Sscanf(place, "%g,%g,%g,%g", &x, &y, &w, &h); err != nil {
			panic(err)
		}
		kind := map[bool]string{true: "row", false: "stat"}[title == strings.ToUpper(title)]
		panels = append(panels, resource.Object{"title": title, "type": kind, "row": row, "gridPos": resource.Object{"x": x, "y": y, "w": w, "h": h}})
	}
	return panels
}
