package cli

import (
	"bytes"
	"runtime/debug"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Versions that matter are those of obsgen and of the modules that decide about the
// output, whichever module main is in.
func TestVersion(t *testing.T) {
	const prometheus, path = "github.com/prometheus/prometheus", "github.com/ltv-assistant/obsgen"
	deps := []*debug.Module{{Path: "example.com/other", Version: "v9.9.9"}, {Path: prometheus, Version: "v0.1.2"}}
	for name, test := range map[string]struct {
		info debug.BuildInfo
		want string
	}{
		"own module":      {debug.BuildInfo{Main: debug.Module{Path: path, Version: "v1.2.3"}, Deps: deps}, "obsgen v1.2.3 go1.26\n  " + prometheus + " v0.1.2\n"},
		"other module":    {debug.BuildInfo{Main: debug.Module{Path: "example.com/shop", Version: "v7.0.0"}, Deps: append(deps, &debug.Module{Path: path, Version: "v1.2.3"})}, "obsgen v1.2.3 go1.26\n  " + prometheus + " v0.1.2\n"},
		"without version": {debug.BuildInfo{Main: debug.Module{Path: path}}, "obsgen (devel) go1.26\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			test.info.GoVersion = "go1.26"
			printVersion(&out, &test.info)
			if diff := cmp.Diff(test.want, out.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}
