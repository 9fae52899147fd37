package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// measureContent runs the real definitions, not synthetic ones: all alerts and panels through
// all scenarios, and all dashboards drawn.
func measureContent() {
	dir := temporary()
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "obsgen")
	if out, err := exec.Command("go", "build", "-o", program, "./cmd/obsgen").CombinedOutput(); err != nil {
		fail(fmt.Errorf("build ./cmd/obsgen (make bench runs in the repository's root): %w\n%s", err, out))
	}
	report("test of the whole content", program, "test")
	report("preview of all dashboards", program, "preview", "-o", filepath.Join(dir, "preview"))
}

func report(what, program string, args ...string) {
	var seconds []float64
	peak := int64(0)
	for range runs {
		child := exec.Command(program, args...)
		child.Stderr = os.Stderr
		start := time.Now()
		if err := child.Run(); err != nil {
			fail(fmt.Errorf("%s: %w", what, err))
		}
		seconds, peak = append(seconds, time.Since(start).Seconds()), max(peak, peakMB(child.ProcessState))
	}
	fmt.Printf("%s: %.1f s (median of %d), %d MB peak\n", what, median(seconds), runs, peak)
}
