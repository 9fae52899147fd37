//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakMB is the most memory that a finished process had. The unit is kilobytes, but
// bytes on macOS.
func peakMB(state *os.ProcessState) int64 {
	peak := int64(state.SysUsage().(*syscall.Rusage).Maxrss)
	if runtime.GOOS == "darwin" {
		return peak >> 20
	}
	return peak >> 10
}
