package difference

import (
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// quantity names what a query measures, as people call it: the 95th percentile of a
// histogram, a ratio, a rate. What has no such name goes by its selector.
func (t teller) quantity(n *node) sentence.Sentence {
	of := n.selector()
	switch name := n.setting("name"); {
	case of == nil:
		return nil
	case n.setting("quantile") != "":
		return sentence.Say("the ").Then(percentile(n.setting("quantile")), sentence.Say(" of %s", strings.TrimSuffix(t.short(of), "_bucket")))
	case n.kind == operation && name == "/" && n.args[1].selector() != nil:
		return sentence.Say("the ratio %s", t.short(of)+" / "+t.short(n.args[1].selector()))
	case n.kind == function && (name == "rate" || name == "irate"):
		return sentence.Say("the rate of %s", t.short(of))
	case n.kind == function && name == "increase":
		return sentence.Say("the increase of %s", t.short(of))
	case n.kind == aggregation && name != "count" && len(n.args) == 1:
		return t.quantity(n.args[0])
	}
	return sentence.Say("%s", t.short(of))
}

// setting is a node's setting by its key or by what reports call it; it is empty if there
// is none.
func (n *node) setting(key string) string {
	for _, p := range n.parts {
		if p.key == key || p.noun == key {
			return p.value
		}
	}
	return ""
}

// percentile writes 0.95 as 95th percentile (p95).
func percentile(quantile string) sentence.Sentence {
	value, err := strconv.ParseFloat(quantile, 64)
	if err != nil {
		return sentence.Say("quantile %s", quantile)
	}
	percent := strconv.FormatFloat(value*100, 'g', 6, 64)
	if percent == "50" {
		return sentence.Say("median")
	}
	return sentence.Say(percent + ordinal(percent) + " percentile (p" + percent + ")")
}

func ordinal(number string) string {
	switch {
	case strings.HasSuffix(number, "1") && !strings.HasSuffix(number, "11"):
		return "st"
	case strings.HasSuffix(number, "2") && !strings.HasSuffix(number, "12"):
		return "nd"
	case strings.HasSuffix(number, "3") && !strings.HasSuffix(number, "13"):
		return "rd"
	}
	return "th"
}
