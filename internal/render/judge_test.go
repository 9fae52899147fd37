package render_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/judge"
)

// The servers' own tools accept what is rendered, and promtool sees every alert fire
// and stay silent as its cases say, whoever evaluates.
func TestJudged(t *testing.T) {
	for name, dir := range map[string]string{"by prometheus": golden, "by grafana": writeByGrafana(t)} {
		t.Run(name+"/promtool", func(t *testing.T) { judge.Prometheus(t, dir) })
		t.Run(name+"/amtool", func(t *testing.T) { judge.Alertmanager(t, dir) })
	}
}

func writeByGrafana(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	writeTree(t, dir, renderAll(t, byGrafana()))
	return dir
}
