package catalog

import "github.com/ltv-assistant/obsgen"

// runtimeMetrics are the defaults of prom-client for Node.js, and the build's version.
func runtimeMetrics() []obsgen.Metric {
	return []obsgen.Metric{
		gauge("app_build_info", "", "Always 1; the label says which version runs.", HTTPServices(), label("version", "APP_VERSION")),
		gauge("process_start_time_seconds", "seconds", "Start of the process, as Unix time.", Scraped()),
		gauge("process_resident_memory_bytes", "bytes", "Resident memory.", Scraped()),
		{Name: "process_cpu_seconds_total", Type: obsgen.Counter, Unit: "seconds", Help: "CPU time used.", Services: Scraped()},
		gauge("nodejs_eventloop_lag_p99_seconds", "seconds", "Event loop lag, 99th percentile since the last scrape.", HTTPServices()),
		gauge("nodejs_heap_size_used_bytes", "bytes", "Heap in use.", HTTPServices()),
	}
}
