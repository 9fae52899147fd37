package main

import (
	"fmt"
	"os"
)

// measureDiff compares the definitions with a base in which some dashboards differ.
func measureDiff(size, changed int) {
	base := temporary()
	defer os.RemoveAll(base)
	run(size, changed, "generate", "-o", base)
	var seconds []float64
	peak := int64(0)
	for range runs {
		elapsed, state := run(size, 0, "diff", "--base", base, "--format", "markdown")
		seconds = append(seconds, elapsed.Seconds())
		peak = max(peak, peakMB(state))
	}
	fmt.Printf("diff of %d dashboards, %d of them changed: %.2f s (median of %d), %d MB peak\n", size, changed, median(seconds), runs, peak)
}
