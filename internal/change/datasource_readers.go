package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// stillReads names what refers to a datasource that is gone.
func (c *comparison) stillReads(called ...string) sentence.Sentence {
	readers := c.readersOf(called...)
	if len(readers) == 0 {
		return sentence.Say("; nothing here reads it any more")
	}
	return sentence.Say("; still read by ").Then(names(readers))
}

// otherName breaks what refers to a datasource by its name.
func (c *comparison) otherName(_ string, before, after any) []said {
	was, _ := before.(string)
	renamed := said{summary: fromTo("renamed:", before, after), before: before, after: after}
	if readers := c.readersOf(was); len(readers) > 0 {
		renamed.impact, renamed.summary = Breaking, renamed.summary.Then(sentence.Say("; still read by "), names(readers), sentence.Say(" under its old name"))
	}
	return []said{renamed}
}

// readersOf names what refers to a datasource by its uid or its name, unless there is one
// that is called so.
func (c *comparison) readersOf(called ...string) []string {
	var all []string
	for _, name := range called {
		if !c.after.isDatasource(name) {
			all = append(all, namesBut(c.after.mentions().reading(name), noSource)...)
		}
	}
	return all
}

// isDatasource reports whether there is a datasource of a uid or a name.
func (s side) isDatasource(called string) bool {
	return len(s.byUID[identity{resource.Datasource, called}])+len(s.byTitle[titled{resource.Datasource, called}]) > 0
}

// renamedDatasources maps the uids and names before to those after.
func (c *comparison) renamedDatasources() map[string]string {
	renamed := c.renamedOf(resource.Datasource)
	for _, p := range c.pairs[resource.Datasource] {
		if p.both() && p.before.Title != p.after.Title && !c.after.isDatasource(p.before.Title) {
			renamed[p.before.Title] = p.after.Title
		}
	}
	return renamed
}
