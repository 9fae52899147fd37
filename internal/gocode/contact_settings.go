package gocode

import "strings"

func email(f *fields) *literal {
	l := newLiteral("&obsgen.Email")
	addresses := strings.FieldsFunc(f.text("addresses"), func(r rune) bool { return strings.ContainsRune(";, \n\t\r", r) })
	l.set("To", texts(addresses))
	l.set("Subject", text(f.text("subject")))
	l.set("Text", text(f.text("message")))
	if !f.flag("singleEmail") && len(addresses) > 1 {
		l.note("obsgen sends one mail to all; here Grafana sends one to each.")
	}
	return l
}

func slack(f *fields) *literal {
	l := newLiteral("&obsgen.Slack")
	l.secretSetting(f, "Webhook", "url")
	l.set("Channel", text(f.text("recipient")))
	l.set("Title", text(f.text("title")))
	l.set("Text", text(f.text("text")))
	return l
}

func pagerDuty(f *fields) *literal {
	l := newLiteral("&obsgen.PagerDuty")
	l.secretSetting(f, "IntegrationKey", "integrationKey")
	l.set("Summary", text(f.text("summary")))
	for key, set := range pagerDutySettings() {
		if f.all[key] == set {
			f.ignore(key)
		}
	}
	return l
}

// pagerDutySettings are those that obsgen sets by itself.
func pagerDutySettings() map[string]string {
	return map[string]string{
		"severity":  `{{ or .CommonLabels.severity "critical" }}`,
		"class":     `{{ .CommonLabels.alertname }}`,
		"component": `{{ .CommonLabels.service }}`,
		"group":     `{{ .CommonLabels.queue }}`,
	}
}

func (l *literal) secretSetting(f *fields, field, key string) {
	f.ignore(key)
	l.setSecret(field, "obsgen.Secret", f.all[key])
}
