package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

func steadyBurn() obsgen.Scenario {
	return obsgen.Scenario{
		Name: SteadyBurn, Title: "A few in a thousand fail for hours",
		Description: "The gateway fails eight requests in a thousand for six hours, eight times what its objective allows: too little for an hour, too much for six.",
		Lasts:       6 * hour, After: 2 * hour, Sample: minute / 2,
		Effects: []obsgen.Effect{failing(catalog.Gateway, 0.008, "502")},
	}
}

func slowBurn() obsgen.Scenario {
	return obsgen.Scenario{
		Name: SlowBurn, Title: "One in two hundred fails for a day",
		Description: "The gateway fails one request in two hundred for twenty hours. No hour of it is bad; the day is.",
		Lasts:       20 * hour, After: 8 * hour, Sample: minute,
		Effects: []obsgen.Effect{failing(catalog.Gateway, 0.0045, "502")},
	}
}
