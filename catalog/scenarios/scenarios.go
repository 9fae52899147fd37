// Package scenarios is how the LTV Assistant behaves while all is well, and what can happen
// to it. The alerts and panels are run on it before they run on the real system.
//
// Rates are per instance; a service has two.
package scenarios

import "github.com/ltv-assistant/obsgen"

// Names of the scenarios, for the alerts that expect them.
const (
	HealthyDay       = "healthy-day"
	ErrorSpike       = "error-spike"
	BackgroundErrors = "background-errors"
	LowTraffic       = "low-traffic"
	SlowRoute        = "slow-route"
	ServiceOut       = "service-out"
	InstanceOut      = "instance-out"
	TargetGone       = "target-gone"
	RollingDeploy    = "rolling-deploy"
	QueueBacklog     = "queue-backlog"
	SlowQueue        = "slow-queue"
	FailingJobs      = "failing-jobs"
	PoolExhausted    = "pool-exhausted"
	QdrantSlow       = "qdrant-slow"
	LLMTrouble       = "llm-trouble"
	LogsLate         = "logs-late"
	TracesLate       = "traces-late"
	TracesTorn       = "traces-torn"
	ErrorLogs        = "error-logs"
	DoorTrier        = "door-trier"
	BlindRules       = "blind-rules"
	MuteSlack        = "mute-slack"
	SteadyBurn       = "steady-burn"
	SlowBurn         = "slow-burn"
)

// All is the whole simulation.
func All() obsgen.Simulation {
	return obsgen.Simulation{
		Targets: targets(), Signals: signals(), Lines: lines(), Traces: traces(),
		Scenarios: []obsgen.Scenario{
			healthyDay(),
			errorSpike(), backgroundErrors(), lowTraffic(), slowRoute(),
			serviceOut(), instanceOut(), targetGone(), rollingDeploy(),
			queueBacklog(), slowQueue(), failingJobs(),
			poolExhausted(), qdrantSlow(), llmTrouble(),
			logsLate(), tracesLate(), tracesTorn(), errorLogs(), doorTrier(),
			blindRules(), muteSlack(), steadyBurn(), slowBurn(),
		},
	}
}

func signals() []obsgen.Signal {
	var all []obsgen.Signal
	for _, part := range [][]obsgen.Signal{
		httpSignals(), databaseSignals(), externalSignals(), queueSignals(), indexingSignals(), ragSignals(),
		runtimeSignals(), tracingSignals(), prometheusSignals(), alertmanagerSignals(), lokiSignals(), tempoSignals(),
	} {
		all = append(all, part...)
	}
	return all
}

// healthyDay is a whole day of nothing in particular.
func healthyDay() obsgen.Scenario {
	return obsgen.Scenario{
		Name: HealthyDay, Title: "A healthy day",
		Description: "Twenty-four hours of ordinary load: little at night, much in the afternoon, a rare error.",
		At:          hour, Before: hour, Lasts: 22 * hour, After: hour, Sample: minute,
	}
}
