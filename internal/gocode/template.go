package gocode

// Template writes a notification template.
func Template(body map[string]any) (string, error) {
	f, err := newFields(body)
	if err != nil {
		return "", failed("the notification template", err)
	}
	l := newLiteral("obsgen.Template")
	name := f.text("name")
	l.set("Name", text(name))
	l.set("Body", text(f.text("template")))
	f.ignore("version", "provenance", "orgId")
	l.noteLeft(f, f.left())
	return finished("the notification template", name, l, f)
}
