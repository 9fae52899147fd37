package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/ltv-assistant/obsgen"
)

// runIn runs a command line in this process.
func runIn(ctx context.Context, bundle obsgen.Bundle, args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(ctx, bundle, args, nil, &out, &err)
	return code, out.String(), err.String()
}

// commands are what the scripts can do beside testscript's own.
func commands() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		"code": wantCode, "files": files,
		"age": age, "aged": aged,
		"grafana": startGrafana, "byhand": byHand, "edit": editDashboard,
		"disk": disk, "readonly": readOnly,
	}
}

// wantCode is: code N obsgen …. It wants an exit code, where "! exec" takes any but 0.
func wantCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command …")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if fmt.Sprint(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// files is: files FOLDER. It lists everything below that is not a folder.
func files(ts *testscript.TestScript, _ bool, args []string) {
	root := ts.MkAbs(args[0])
	ts.Check(filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(root, path)
		fmt.Fprintln(ts.Stdout(), filepath.ToSlash(name))
		return err
	}))
}

var longAgo = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

// age is: age FOLDER. It makes every file below old.
func age(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		return os.Chtimes(path, longAgo, longAgo)
	}))
}

// aged is: aged FILE …. It wants the files not to have been written since they were
// made old; ! aged wants them written.
func aged(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		info, err := os.Stat(ts.MkAbs(name))
		ts.Check(err)
		if old := info.ModTime().Equal(longAgo); old == neg {
			ts.Fatalf("%s: left alone is %v, want %v", name, old, !neg)
		}
	}
}
