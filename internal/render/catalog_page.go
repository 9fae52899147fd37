package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// catalogPage tells the service teams what to emit.
func catalogPage(bundle obsgen.Bundle) []byte {
	var out strings.Builder
	fmt.Fprintf(&out, "%s# What the services of %s emit\n\n", markdownNotice, bundle.Title)
	out.WriteString("Dashboards and alerts read exactly this. A metric, label or field that is missing here cannot be relied on; one that is here must be emitted.\n")
	writeServices(&out, bundle.Catalog)
	writeMetrics(&out, bundle.Catalog)
	writeLogs(&out, bundle.Catalog.Logs)
	writeSpans(&out, bundle.Catalog.Spans)
	return []byte(out.String())
}

func writeServices(out *strings.Builder, c obsgen.Catalog) {
	out.WriteString("\n## Services\n\nThe name is used everywhere: `OTEL_SERVICE_NAME`, `SERVICE_NAME`, the label `service` of metrics and logs.\n\n| Name | What it is | Metrics it must emit |\n| --- | --- | --- |\n")
	for _, service := range c.Services {
		fmt.Fprintf(out, "| `%s` | %s | %d |\n", service.Name, tableCell(service.Description), countMetrics(c.Metrics, service.Name))
	}
	out.WriteString("\n### Labels of every metric\n\nThe scrape configuration adds them; services do not.\n\n| Label | Meaning |\n| --- | --- |\n")
	for _, label := range c.TargetLabels {
		fmt.Fprintf(out, "| `%s` | %s |\n", label.Name, tableCell(label.Help))
	}
}

func countMetrics(metrics []obsgen.Metric, service string) int {
	count := 0
	for _, metric := range metrics {
		for _, emitter := range metric.Services {
			if emitter == service {
				count++
			}
		}
	}
	return count
}

func writeMetrics(out *strings.Builder, c obsgen.Catalog) {
	out.WriteString("\n## Metrics\n")
	for _, m := range c.Metrics {
		fmt.Fprintf(out, "\n### `%s`\n\n%s\n\n- %s\n- %s\n", m.Name, withUnit(string(m.Type), m.Unit), m.Help, emittedBy(m))
		for _, label := range m.Labels {
			fmt.Fprintf(out, "- label `%s`: %s%s\n", label.Name, label.Help, oneOf(label.Values))
		}
		if len(m.Buckets) > 0 {
			fmt.Fprintf(out, "- buckets: %s\n", numbers(m.Buckets))
		}
	}
}

func writeLogs(out *strings.Builder, logs obsgen.LogFormat) {
	out.WriteString("\n## Log lines\n\nOne JSON object per line. The full form is [log-entry.schema.json](log-entry.schema.json).\n\n")
	for _, label := range logs.StreamLabels {
		fmt.Fprintf(out, "- stream label `%s`: %s\n", label.Name, label.Help)
	}
	out.WriteString("\n| Field | After `\\| json` | Type | Meaning | Example |\n| --- | --- | --- | --- | --- |\n")
	for _, field := range logs.Fields {
		name := "`" + field.Path + "`"
		if field.Required {
			name += " (always)"
		}
		fmt.Fprintf(out, "| %s | `%s` | %s | %s%s | `%v` |\n", name, strings.ReplaceAll(field.Path, ".", "_"), field.Type, tableCell(withUnit(field.Help, field.Unit)), oneOf(field.Enum), field.Example)
	}
}

func writeSpans(out *strings.Builder, spans []obsgen.Span) {
	out.WriteString("\n## Spans\n\nBeside those that the auto-instrumentation makes.\n\n| Span | Services | Meaning | Attributes |\n| --- | --- | --- | --- |\n")
	for _, span := range spans {
		fmt.Fprintf(out, "| `%s` | %s | %s | %s |\n", span.Name, code(span.Services), tableCell(span.Help), code(span.Attributes))
	}
}

// emittedBy says who makes a metric.
func emittedBy(m obsgen.Metric) string {
	if len(m.Services) == 0 {
		return "made by Prometheus; services do nothing for it"
	}
	return "emitted by " + code(m.Services)
}

func code(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "`" + strings.Join(names, "`, `") + "`"
}

func oneOf(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return "; one of " + code(values)
}

func numbers(values []float64) string {
	var all []string
	for _, value := range values {
		all = append(all, strconv.FormatFloat(value, 'f', -1, 64))
	}
	return strings.Join(all, ", ")
}
