package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview"
	"github.com/ltv-assistant/obsgen/internal/preview/serve"
)

// generatedDashboards are what is watched: the definitions themselves are compiled in.
const generatedDashboards = defaultOutput + "/grafana/dashboards"

const watchEvery = 500 * time.Millisecond

// servePreview serves until it is cancelled.
func (a *app) servePreview(ctx context.Context, o previewOptions, d *drawing) error {
	if err := serve.Local(o.serve); err != nil {
		return usageError{fmt.Errorf("serve previews at %s: %w; use an address such as 127.0.0.1:8080", o.serve, err)}
	}
	listener, err := net.Listen("tcp", o.serve)
	if err != nil {
		return fmt.Errorf("serve previews at %s: %w; use an address such as 127.0.0.1:8080", o.serve, err)
	}
	shown := serve.New(ctx, watched{d})
	server := &http.Server{Handler: shown, ReadHeaderTimeout: 10 * time.Second}
	go shown.Watch(ctx, watchEvery)
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	fmt.Fprintf(a.stdout, "%s at http://%s; drawn anew when %s changes; end with Ctrl-C\n", d.scenario.Name, listener.Addr(), generatedDashboards)
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve previews at %s: %w", o.serve, err)
	}
	return nil // Ctrl-C is how it ends
}

// watched are the dashboards as they were generated last.
type watched struct{ *drawing }

// Stamp is when, and how large, each generated dashboard was written.
func (w watched) Stamp() string {
	var stamps []string
	for _, file := range w.files() {
		if info, err := os.Stat(file); err == nil {
			stamps = append(stamps, fmt.Sprint(file, info.ModTime().UnixNano(), info.Size()))
		}
	}
	return strings.Join(stamps, " ")
}

func (w watched) files() []string {
	files, _ := filepath.Glob(generatedDashboards + "/*/*.json")
	return files
}

// Pages draws the dashboards as they are on the disk; those that were never generated, as they
// were compiled.
func (w watched) Pages(ctx context.Context) (map[string][]byte, error) {
	generated := w.generated()
	dashboards := slices.Clone(w.model.Dashboards)
	for i, d := range dashboards {
		if content, ok := generated[d.Definition.UID]; ok {
			dashboards[i].JSON = content
		}
	}
	fresh := drawing{w.model.WithDashboards(dashboards), w.scenario, w.uids}
	drawn, err := fresh.dashboards(ctx)
	if err != nil {
		return nil, err
	}
	return preview.Pages(w.model.Bundle.Title, drawn)
}

// generated are the dashboards on the disk by uid, which is the name of the file.
func (w watched) generated() map[string][]byte {
	found := map[string][]byte{}
	for _, file := range slices.Backward(w.files()) { // the first of a name counts
		if content, err := os.ReadFile(file); err == nil {
			found[strings.TrimSuffix(filepath.Base(file), ".json")] = content
		}
	}
	return found
}
