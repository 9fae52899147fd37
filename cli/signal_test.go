package cli

import (
	"os"
	"syscall"
	"testing"
	"time"
)

// Ctrl-C sends an interrupt; what stops a container or a CI job sends SIGTERM.
func TestSignalsCancel(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		ctx, stop := untilSignal()
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			t.Fatal(err)
		}
		if err := self.Signal(signal); err != nil {
			t.Skipf("this system cannot send %v: %v", signal, err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(10 * time.Second):
			t.Errorf("%v does not cancel", signal)
		}
		stop()
	}
}

// signalledMain is sent two signals, as by somebody who has no patience.
func signalledMain() {
	ctx, stop := untilSignal()
	defer stop()
	self, err := os.FindProcess(os.Getpid())
	if err != nil || self.Signal(syscall.SIGTERM) != nil {
		return // this system cannot send it
	}
	<-ctx.Done()
	time.Sleep(100 * time.Millisecond)
	_ = self.Signal(syscall.SIGTERM)
	time.Sleep(10 * time.Second)
}
