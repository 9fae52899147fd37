package dashboards

import (
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

func stackPrometheus() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "samples", Width: 8, Panel: s.Stacked("Samples ingested",
			"Samples that Prometheus takes in per second. A fall: targets were lost. A jump: a new label with many values, see the series beside.",
			"cps", s.Prom(`sum by (type) (rate(prometheus_tsdb_head_samples_appended_total[$__rate_interval]))`, "{{type}}"))},
		{Key: "head-series", Width: 8, Panel: s.TimeSeries("Series in memory",
			"Series of the last hours. It should be flat; each deployment adds some for a while. A steady climb: a label carries ids or raw paths; find it with topk(10, count by (__name__) ({__name__!=\"\"})).",
			"short", s.Prom(`sum by (instance) (prometheus_tsdb_head_series)`, "{{instance}}"))},
		{Key: "stack-memory", Width: 8, Panel: s.TimeSeries("Memory of the stack",
			"Resident memory of each part of the stack. A climb to the container's limit ends in a restart and a gap in all graphs: raise the limit or ingest less.",
			"bytes", s.Prom(`max by (service, instance) (process_resident_memory_bytes{service=~"prometheus|alertmanager|loki|tempo|grafana"})`, "{{service}}"))},
	}
}

func stackRules() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "rule-failures", Width: 8, Height: 9, Panel: s.Bars("Failed rule evaluations",
			"Evaluations that failed, by group. Each one is an alert that could not have fired: open Prometheus under Status, Rules for the message. Usually a many-to-many match after a new label.",
			"short", s.Prom(`sum by (rule_group) (increase(prometheus_rule_evaluation_failures_total[$__rate_interval])) > 0`, "{{rule_group}}")).
			ColorScheme(panel.Fixed(panel.Red)).
			NoValue("no failures")},
		{Key: "rule-duration", Width: 8, Height: 9, Panel: s.TimeSeries("Slowest rule groups",
			"Duration of the last evaluation of the ten slowest groups. Near the group's interval, evaluations are skipped and alerts come late: split the group or record a part of it first.",
			"s", s.Prom(`topk(10, max by (rule_group) (prometheus_rule_group_last_duration_seconds))`, "{{rule_group}}")).
			NoValue("no rule groups")},
		{Key: "targets", Width: 8, Height: 9, Panel: s.StateTimeline("Targets up",
			"One lane for each service and part of the stack. Red: at least one instance could not be scraped. Short gaps at a deployment are normal. A lane that ends: the target is no longer discovered, which up == 0 alone does not notice.",
			s.Prom(`min by (service) (up)`, "{{service}}")).
			Thresholds(panel.Thresholds(panel.Red, panel.From(1, panel.Green))).
			ShowValue(common.VisibilityModeNever).
			Mappings(list(shownAs(map[string]dashboard.ValueMappingResult{"0": shown("down", panel.Red), "1": shown("up", panel.Green)})))},
	}
}
