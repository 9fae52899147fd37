package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

func errorLogs() obsgen.Scenario {
	return obsgen.Scenario{
		Name: ErrorLogs, Title: "A burst of error lines",
		Description: "A worker of indexing cannot read its configuration and logs an error every second, outside of any request or job.",
		Effects:     []obsgen.Effect{obsgen.WriteLines(errorsOf(catalog.Indexing), 1)},
	}
}

func doorTrier() obsgen.Scenario {
	return obsgen.Scenario{
		Name: DoorTrier, Title: "One user tries many documents",
		Description: "A user opens one document after the other, from three addresses, and is refused each time.",
		Effects:     []obsgen.Effect{obsgen.WriteLines(refusals, 0.05)},
	}
}
