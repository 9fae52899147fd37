package main

import (
	"fmt"
	"net/http/httptest"
	"os"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/standin"
)

// latency of each request of the Grafana that is measured against.
const latency = 5 * time.Millisecond

// measureApply applies to a stand-in of Grafana, and plans again when nothing is to be done.
func measureApply(size int) {
	var first, again []float64
	var peak int64
	var writes, reads int
	for range runs {
		grafana := standin.New(standin.V12_4, standin.WithLatency(latency))
		listening := httptest.NewServer(grafana)
		backup := temporary()
		os.Setenv("GRAFANA_URL", listening.URL)
		os.Setenv("GRAFANA_USER", "admin")
		os.Setenv("GRAFANA_PASSWORD", "admin")
		elapsed, state := run(size, 0, "apply", "--yes", "--backup", backup)
		first, peak = append(first, elapsed.Seconds()), max(peak, peakMB(state))
		writes = len(grafana.Requests())
		grafana.ForgetRequests()
		elapsed, state = run(size, 0, "plan")
		again, peak = append(again, elapsed.Seconds()), max(peak, peakMB(state))
		reads = len(grafana.Requests())
		listening.Close()
		os.RemoveAll(backup)
	}
	fmt.Printf("apply of %d dashboards to a Grafana with %v latency: first %.1f s (%d requests), nothing to do %.1f s (%d requests) (medians of %d), %d MB peak\n",
		size, latency, median(first), writes, median(again), reads, runs, peak)
}
