// Package runbooks says what to do about every alert, one file each.
package runbooks

import "github.com/ltv-assistant/obsgen"

// Names of the runbooks. Each is the name of the alert that links to it.
const (
	ServiceDown              = "ServiceDown"
	TargetAbsent             = "TargetAbsent"
	HighErrorRate            = "HighErrorRate"
	HighLatency              = "HighLatency"
	ErrorBudgetBurnFast      = "ErrorBudgetBurnFast"
	ErrorBudgetBurnSustained = "ErrorBudgetBurnSustained"

	ErrorBudgetBurnSlow       = "ErrorBudgetBurnSlow"
	ErrorBudgetBurnCreeping   = "ErrorBudgetBurnCreeping"
	InstanceDown              = "InstanceDown"
	HighQueueDepth            = "HighQueueDepth"
	SlowJobProcessing         = "SlowJobProcessing"
	JobsFailing               = "JobsFailing"
	DatabasePoolNearLimit     = "DatabasePoolNearLimit"
	ExternalAPIFailing        = "ExternalAPIFailing"
	LLMLatencyHigh            = "LLMLatencyHigh"
	ErrorLogBurst             = "ErrorLogBurst"
	RepeatedFileAccessFailure = "RepeatedFileAccessFailure"
	LokiIngestionLag          = "LokiIngestionLag"
	TempoIngestionLag         = "TempoIngestionLag"
	TraceContextLost          = "TraceContextLost"
	RuleEvaluationFailing     = "RuleEvaluationFailing"
	NotificationsFailing      = "NotificationsFailing"

	Watchdog = "Watchdog"
)

// All returns every runbook, the most urgent first.
func All() []obsgen.Runbook {
	return []obsgen.Runbook{
		serviceDown(),
		targetAbsent(),
		highErrorRate(),
		highLatency(),
		errorBudgetBurn(burnFast()),
		errorBudgetBurn(burnSustained()),

		errorBudgetBurn(burnSlow()),
		errorBudgetBurn(burnCreeping()),
		instanceDown(),
		highQueueDepth(),
		slowJobProcessing(),
		jobsFailing(),
		databasePoolNearLimit(),
		externalAPIFailing(),
		llmLatencyHigh(),
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
