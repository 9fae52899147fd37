//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package cli

import (
	"os"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/tree"
)

// While one run writes, another leaves the folder alone; check only reads.
func TestTwoAtOnce(t *testing.T) {
	output := t.TempDir()
	unlock, err := tree.Lock(output)
	if err != nil {
		t.Fatal(err)
	}
	code, _, stderr := runIn(t.Context(), fixture.Bakery(), "generate", "-o", output)
	if want := "obsgen: another obsgen is writing to " + output + "; wait for it and run again\n"; code != exitFailed || stderr != want {
		t.Errorf("exit code %d, %q; want %d and %q", code, stderr, exitFailed, want)
	}
	if left, err := os.ReadDir(output); err != nil || len(left) > 0 {
		t.Errorf("the second run left %v, %v", left, err)
	}
	unlock()
	for _, command := range []string{"generate", "check"} {
		if code, _, stderr := runIn(t.Context(), fixture.Bakery(), command, "-o", output); code != exitOK {
			t.Errorf("%s, afterwards: exit code %d, %s", command, code, stderr)
		}
	}
	if _, err := tree.Lock(output); err != nil {
		t.Fatal(err)
	}
	if code, _, stderr := runIn(t.Context(), fixture.Bakery(), "check", "-o", output); code != exitOK {
		t.Errorf("check, meanwhile: exit code %d, %s", code, stderr)
	}
}
