package examples_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// copyCommands make a copy of the example a module of its own, as the README says.
var copyCommands = []string{
	"go mod edit -dropreplace github.com/ltv-assistant/obsgen -droprequire github.com/ltv-assistant/obsgen",
	"go get github.com/ltv-assistant/obsgen@main",
	"go mod tidy",
}

// A copy elsewhere builds after the three commands. There is no network here: obsgen
// comes from this folder instead.
func TestCopy(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil || !strings.Contains(string(readme), strings.Join(copyCommands, "\n")) {
		t.Errorf("the README has other commands than %q, %v", copyCommands, err)
	}
	here, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "copy")
	if err := os.CopyFS(dir, os.DirFS(shop)); err != nil {
		t.Fatal(err)
	}
	for _, command := range append(copyCommands, "go run . check") {
		if strings.HasPrefix(command, "go get ") {
			command = "go mod edit -require github.com/ltv-assistant/obsgen@v0.0.0 -replace github.com/ltv-assistant/obsgen=" + here
		}
		cmd := exec.CommandContext(t.Context(), "go", strings.Fields(command)[1:]...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off", "GOPROXY=off")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", command, err, out)
		}
	}
}
