// Package alerts defines the LTV Assistant's alert rules, one file each.
package alerts

import (
	"maps"
	"time"

	"github.com/ltv-assistant/obsgen"
)

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

// pages is an expectation that somebody is woken, warns that somebody reads it in the
// morning: the severity is said a second time, so that it cannot change unseen.
func pages(in string, labels obsgen.Labels, after, within time.Duration, summary string) obsgen.Expectation {
	return expect(in, labels, obsgen.Critical, after, within, summary)
}

func warns(in string, labels obsgen.Labels, after, within time.Duration, summary string) obsgen.Expectation {
	return expect(in, labels, obsgen.Warning, after, within, summary)
}

func expect(in string, labels obsgen.Labels, severity obsgen.Severity, after, within time.Duration, summary string) obsgen.Expectation {
	all := obsgen.Labels{"severity": string(severity)}
	maps.Copy(all, labels)
	return obsgen.Expectation{In: in, Labels: all, After: after, Within: within, Summary: summary}
}
