// Command bench compiles, validates and renders a synthetic bundle and prints what it
// costs: time and peak memory, for one size and for ten times that size. Each run is
// a process of its own, so that its peak memory is its own.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

func main() {
	size := flag.Int("size", 0, "run once, with this many dashboards, and print the time in seconds")
	runs := flag.Int("runs", 3, "runs of each size; the median counts")
	flag.Parse()
	if *size > 0 {
		once(*size)
		return
	}
	small := measure(1000, *runs)
	large := measure(10000, *runs)
	fmt.Printf("ten times the bundle costs %.1f times the time\n", large/small)
}

// once compiles one bundle in this process.
func once(size int) {
	start := time.Now()
	bundle := synthetic(size)
	model := build.Build(bundle)
	files, err := render.All(model, render.Targets())
	if err != nil {
		fail(err)
	}
	if findings := validate.Run(model, files); len(findings) > 0 {
		fail(fmt.Errorf("%d findings, the first: %+v", len(findings), findings[0]))
	}
	bytes := 0
	for _, content := range files {
		bytes += len(content)
	}
	fmt.Printf("%.3f %d %d\n", time.Since(start).Seconds(), len(files), bytes)
}

// measure returns the median time and prints a line.
func measure(size, runs int) float64 {
	var seconds []float64
	peak, files, bytes := int64(0), 0, 0
	for range runs {
		child := exec.Command(os.Args[0], "-size", strconv.Itoa(size))
		child.Stderr = os.Stderr
		out, err := child.Output()
		if err != nil {
			fail(fmt.Errorf("run with %d dashboards: %w", size, err))
		}
		var elapsed float64
		if _, err := fmt.Sscan(string(out), &elapsed, &files, &bytes); err != nil {
			fail(fmt.Errorf("read the result %q: %w", out, err))
		}
		seconds = append(seconds, elapsed)
		peak = max(peak, peakMB(child.ProcessState))
	}
	median := median(seconds)
	fmt.Printf("%6d dashboards, %6d panels, %5d rules: %6.2f s (median of %d), %4d MB peak, %d files of %d MB\n",
		size, size*panelsEach, size*2, median, runs, peak, files, bytes>>20)
	return median
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "bench:", err)
	os.Exit(1)
}
