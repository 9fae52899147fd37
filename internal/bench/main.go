// Command bench runs obsgen on a synthetic bundle and prints what it costs, time and peak
// memory of the whole process: "generate" for one size and for ten times that size, and
// "diff" against a base in which some dashboards are different.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/cli"
)

const (
	runs = 3
	// sizeVariable makes this program be obsgen with a bundle of that many dashboards.
	sizeVariable = "OBSGEN_BENCH_SIZE"
	// changedVariable says in how many of the dashboards something is different.
	changedVariable = "OBSGEN_BENCH_CHANGED"
)

func main() {
	if size, err := strconv.Atoi(os.Getenv(sizeVariable)); err == nil {
		changed, _ := strconv.Atoi(os.Getenv(changedVariable))
		os.Exit(cli.Main(synthetic(size, changed)))
	}
	small, large := measure(1000), measure(10000)
	fmt.Printf("ten times the bundle costs %.1f times the time\n", large/small)
	measureDiff(1000, 50)
	measureApply(1000)
	measureContent()
}

// measure prints the median of several runs in seconds, and returns it.
func measure(size int) float64 {
	var seconds []float64
	peak := int64(0)
	for range runs {
		elapsed, state := generate(size)
		seconds = append(seconds, elapsed.Seconds())
		peak = max(peak, peakMB(state))
	}
	fmt.Printf("%6d dashboards, %6d panels, %5d rules: %6.2f s (median of %d), %4d MB peak\n",
		size, size*panelsEach, size*rulesEach, median(seconds), runs, peak)
	return median(seconds)
}

// generate checks, renders and writes the bundle in a process of its own.
func generate(size int) (time.Duration, *os.ProcessState) {
	dir := temporary()
	defer os.RemoveAll(dir)
	return run(size, 0, "generate", "-o", dir)
}

func temporary() string {
	dir, err := os.MkdirTemp("", "obsgen-bench")
	if err != nil {
		fail(err)
	}
	return dir
}

// run runs a command of obsgen with the synthetic bundle.
func run(size, changed int, args ...string) (time.Duration, *os.ProcessState) {
	child := exec.Command(os.Args[0], args...)
	child.Env = append(os.Environ(), sizeVariable+"="+strconv.Itoa(size), changedVariable+"="+strconv.Itoa(changed))
	child.Stderr = os.Stderr
	start := time.Now()
	if err := child.Run(); err != nil {
		fail(fmt.Errorf("%s with %d dashboards: %w", args[0], size, err))
	}
	return time.Since(start), child.ProcessState
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "bench:", err)
	os.Exit(1)
}
