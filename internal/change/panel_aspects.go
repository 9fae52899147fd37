package change

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

func panelAspects() []aspect {
	return []aspect{
		{"title", Visible, value("title")},
		{"type", Visible, value("type")},
		{"description", Cosmetic, prose("description")},
		{"targets", Visible, targets},
		{"datasource", Visible, value("datasource")},
		{"transformations", Visible, value("transformations")},
		{"links", Visible, links("link")},
		{"repeat", Visible, value("repeated for")},
		{"interval", Visible, value("smallest interval")},
		{"timeFrom", Visible, value("time range")},
		{"options/content", Visible, prose("text")},
		{"options/reduceOptions", Visible, reduction},
		{"options/colorMode", Visible, value("coloured:")},
		{"options/textMode", Visible, value("text mode")},
		{"options/showHeader", Visible, value("header")},
		{"fieldConfig/defaults/custom/stacking", Visible, option},
		{"fieldConfig/defaults/custom/scaleDistribution", Visible, option},
		{"options/*", Cosmetic, option},
		{"fieldConfig/overrides", Visible, overrides},
		{"fieldConfig/defaults/unit", Visible, unit},
		{"fieldConfig/defaults/min", Visible, value("axis from")},
		{"fieldConfig/defaults/max", Visible, value("axis to")},
		{"fieldConfig/defaults/decimals", Visible, value("decimals")},
		{"fieldConfig/defaults/thresholds", Visible, thresholds},
		{"fieldConfig/defaults/mappings", Visible, value("value mappings")},
		{"fieldConfig/defaults/noValue", Visible, value("text without data")},
		{"fieldConfig/defaults/links", Visible, links("data link")},
		{"fieldConfig/defaults/custom/*", Cosmetic, option},
	}
}

// reduction is how many values become one; without it, the last is shown.
func reduction(_ string, before, after any) []said {
	calculation := func(v any) string {
		if calcs := resource.Texts(v, "calcs"); len(calcs) > 0 {
			return strings.Join(calcs, ", ")
		}
		return "lastNotNull"
	}
	if b, a := calculation(before), calculation(after); b != a {
		return []said{{summary: sentence.Say("calculation %s → %s", b, a), before: before, after: after}}
	}
	return value("reduction")("", before, after)
}

// option names a setting of the visualization; an object's inner settings one by one.
func option(name string, before, after any) []said {
	b, beforeIs := before.(resource.Object)
	a, afterIs := after.(resource.Object)
	if !beforeIs && !afterIs {
		return []said{{summary: sentence.Say("option ").Then(fromTo(name, before, after)), before: before, after: after}}
	}
	var all []said
	for _, change := range fields(nil, Cosmetic, b, a) {
		all = append(all, said{change.Path, sentence.Say("option %s ", name).Then(change.Summary), change.Before, change.After, ""})
	}
	return all
}

func unit(_ string, before, after any) []said {
	name := func(v any) string {
		if v == nil {
			return "none"
		}
		return text(v)
	}
	return []said{{summary: sentence.Say("unit %s → %s", name(before), name(after)), before: before, after: after}}
}
