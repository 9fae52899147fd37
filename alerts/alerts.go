// Package alerts defines the LTV Assistant's alert rules, one file each.
package alerts

import "github.com/ltv-assistant/obsgen"

// All returns every alert rule, those that page first.
func All() []obsgen.Rule {
	return []obsgen.Rule{
		serviceDown(),
		targetAbsent(),
		highErrorRate(),
		highLatency(),

		instanceDown(),
		databasePoolNearLimit(),
		externalAPIFailing(),
		llmLatencyHigh(),
		highQueueDepth(),
		slowJobProcessing(),
		jobsFailing(),
		errorLogBurst(),
		repeatedFileAccessFailure(),

		lokiIngestionLag(),
		tempoIngestionLag(),
		traceContextLost(),
		ruleEvaluationFailing(),
		notificationsFailing(),
		watchdog(),
	}
}

// errorLogs are the error lines of the alert's service.
func errorLogs() obsgen.Query {
	return obsgen.Logs(`{service="{{ $labels.service }}"} | json | level=~"error|fatal"`)
}

// failedTraces are the failed traces of the alert's service.
func failedTraces() obsgen.Query {
	return obsgen.Traces(`{ resource.service.name = "{{ $labels.service }}" && status = error }`)
}

func of(service string) obsgen.Labels { return obsgen.Labels{"service": service} }
