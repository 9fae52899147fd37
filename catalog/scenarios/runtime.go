package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

const mebibyte = 1 << 20

// runtimeSignals are what every process tells about itself.
func runtimeSignals() []obsgen.Signal {
	return []obsgen.Signal{
		{Metric: "app_build_info", Series: each("version", 1, "1.4.2"), Value: obsgen.Steady(1)},
		{Metric: "process_resident_memory_bytes", Services: catalog.HTTPServices(), Value: wobbling(180 * mebibyte)},
		{Metric: "process_resident_memory_bytes", Services: catalog.Stack(), Value: wobbling(420 * mebibyte)},
		{Metric: "process_cpu_seconds_total", Services: catalog.HTTPServices(), Rate: obsgen.Load(0.15)},
		{Metric: "process_cpu_seconds_total", Services: catalog.Stack(), Rate: obsgen.Load(0.08)},
		{Metric: "nodejs_eventloop_lag_p99_seconds", Value: obsgen.Level{Mean: 0.012, Daily: 0.3, Noise: 0.2}},
		{Metric: "nodejs_heap_size_used_bytes", Value: wobbling(95 * mebibyte)},
	}
}

func wobbling(mean float64) obsgen.Level { return obsgen.Level{Mean: mean, Daily: 0.1, Noise: 0.02} }
