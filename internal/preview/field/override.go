package field

import (
	"maps"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// rules are a panel's defaults, and what overrides them for some fields.
type rules struct {
	defaults  resource.Object
	overrides []override
	mode      string
	plain     Config
}

type override struct {
	matches    matcher
	properties []resource.Object
}

func rulesOf(panel resource.Object) rules {
	r := rules{mode: defaultMode(resource.Text(panel, "type"))}
	r.defaults, _ = resource.Get(panel, "fieldConfig", "defaults").(resource.Object)
	for _, o := range resource.Objects(panel, "fieldConfig", "overrides") {
		r.overrides = append(r.overrides, override{matcherOf(o["matcher"]), resource.Objects(o, "properties")})
	}
	r.plain = configOf(r.defaults, r.mode, time.Time{})
	return r
}

func (r rules) field(f frame.Frame, column frame.Column, index int, now time.Time) Field {
	made := Field{Name: r.name(f, column, r.plain), Column: column, Index: index, Config: r.plain}
	if options, changed := r.overridden(f, column, made.Name); changed {
		made.Config = configOf(options, r.mode, now)
		made.Name = r.name(f, column, made.Config)
	}
	if made.Config.Unit == "" {
		made.Config.Unit = column.Unit
	}
	made.Config.Now = now
	return made
}

func (r rules) overridden(f frame.Frame, column frame.Column, name string) (resource.Object, bool) {
	options, changed := maps.Clone(r.defaults), false
	for _, o := range r.overrides {
		if !o.matches(subject{f, column, name}) {
			continue
		}
		if options == nil {
			options = resource.Object{}
		}
		for _, property := range o.properties {
			set(options, resource.Text(property, "id"), property["value"])
			changed = true
		}
	}
	return options, changed
}

// set puts in a value at "custom.width". Objects on the way are copied: others share them.
func set(options resource.Object, id string, value any) {
	group, rest, nested := strings.Cut(id, ".")
	if !nested {
		options[group] = value
		return
	}
	inner, _ := options[group].(resource.Object)
	inner = maps.Clone(inner)
	if inner == nil {
		inner = resource.Object{}
	}
	options[group] = inner
	set(inner, rest, value)
}
