package stack

import "github.com/ltv-assistant/obsgen"

// messages are shared by Alertmanager and Grafana, so they use only what both know.
func messages() obsgen.Template {
	return obsgen.Template{Name: "ltv", Body: messageBody}
}

const messageBody = `{{ define "ltv.title" -}}
{{ if eq .Status "firing" }}[{{ .CommonLabels.severity | toUpper }}{{ if gt (len .Alerts.Firing) 1 }} x{{ len .Alerts.Firing }}{{ end }}]{{ else }}[RESOLVED]{{ end }} {{ if .CommonAnnotations.summary }}{{ .CommonAnnotations.summary }}{{ else }}{{ .CommonLabels.alertname }} {{ .CommonLabels.service }}{{ end }}
{{- end }}

{{ define "ltv.slack" -}}
{{ range .Alerts -}}
{{ if eq .Status "resolved" }}*Resolved:* {{ end }}{{ .Annotations.description }}
{{ if .Annotations.runbook_url }}<{{ .Annotations.runbook_url }}|Runbook>{{ end }}{{ if .Annotations.dashboard }}  <{{ .Annotations.dashboard }}|Dashboard>{{ end }}{{ if .Annotations.logs }}  <{{ .Annotations.logs }}|Logs>{{ end }}{{ if .Annotations.traces }}  <{{ .Annotations.traces }}|Traces>{{ end }}
{{ end -}}
{{- end }}

{{ define "ltv.text" -}}
{{ range .Alerts -}}
{{ .Status | toUpper }}: {{ .Annotations.summary }}
{{ .Annotations.description }}
Since {{ .StartsAt.Format "2006-01-02 15:04:05 MST" }}

{{ if .Annotations.runbook_url }}Runbook:   {{ .Annotations.runbook_url }}
{{ end }}{{ if .Annotations.dashboard }}Dashboard: {{ .Annotations.dashboard }}
{{ end }}{{ if .Annotations.logs }}Logs:      {{ .Annotations.logs }}
{{ end }}{{ if .Annotations.traces }}Traces:    {{ .Annotations.traces }}
{{ end }}
{{ end -}}
{{- end }}
`
