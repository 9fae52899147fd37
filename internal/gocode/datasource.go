package gocode

import (
	"maps"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Datasource writes a datasource.
func Datasource(body map[string]any) (string, error) {
	const what = "the datasource"
	f, err := newFields(body)
	if err != nil {
		return "", failed(what, err)
	}
	masked, err := maskedBody(resource.Datasource, f.all)
	if err != nil {
		return "", failed(what, err)
	}
	l := newLiteral("obsgen.Datasource")
	name := f.text("name")
	l.set("UID", text(f.text("uid")))
	l.set("Name", text(name))
	l.set("Type", text(f.text("type")))
	l.url(f.text("url"), masked["url"])
	if f.flag("isDefault") {
		l.set("Default", "true")
	}
	l.options(f.object("jsonData"), resource.Get(masked, "jsonData"))
	l.secrets(f.object("secureJsonData"), f.object("secureJsonFields"))
	f.ignore("id", "orgId", "orgID", "version", "readOnly", "editable", "apiVersion", "typeLogoUrl", "typeName", "accessControl")
	if f.text("access") == "proxy" {
		f.ignore("access") // what obsgen writes
	} else {
		delete(f.read, "access")
	}
	l.noteLeft(f, masked)
	return finished(what, name, l, f)
}

// maskedBody is the canonical form of a body, in which secrets are hidden.
func maskedBody(kind resource.Kind, body resource.Object) (resource.Object, error) {
	all, err := resource.OfGrafana(kind, "", "", body)
	if err != nil {
		return nil, err
	}
	return all[0].Body, nil
}

// url leaves out a URL with a password in it.
func (l *literal) url(url string, masked any) {
	if _, hidden := masked.(resource.Secret); hidden {
		l.note("TODO: set URL; in Grafana it holds a password or a token: " + asJSON(masked))
		return
	}
	l.set("URL", text(url))
}

// options leaves out what may be a secret: it belongs into Secrets.
func (l *literal) options(options resource.Object, masked any) {
	shown, hidden := withoutSecrets(options, masked, "jsonData")
	if !saysNothing(shown) {
		l.set("Options", value(shown))
	}
	for _, path := range hidden {
		l.note("TODO: " + path + " may be a secret and is not shown here; put it into Options or Secrets.")
	}
}

// secrets writes what is secret; Grafana says of which that it is set, never to what.
func (l *literal) secrets(values, set resource.Object) {
	all := maps.Clone(values)
	for name, isSet := range set {
		if _, known := all[name]; !known && isSet == true {
			if all == nil {
				all = resource.Object{}
			}
			all[name] = "(hidden)"
		}
	}
	secrets := newLiteral("map[string]obsgen.Secret")
	for _, name := range resource.Keys(all) {
		secrets.setSecret(quoted(name), "", all[name])
	}
	l.set("Secrets", secrets.optional())
}
