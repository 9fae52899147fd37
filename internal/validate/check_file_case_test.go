package validate

import "github.com/ltv-assistant/obsgen"

func fileCaseExamples() []example {
	renamed := func(name string) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { b.Runbooks[1].Name, b.Rules[1].Runbook = name, name }
	}
	return []example{
		{"two runbooks of nearly one name", renamed("HighErrorrate"), []string{
			"file/case files/runbooks/HighErrorrate.md: the file differs from runbooks/HighErrorRate.md only in case; rename one of the definitions",
		}},
		{"a runbook and the index", renamed("readme"), []string{
			"name/unique runbooks/readme: README is the name of the runbooks' index; rename the runbook",
			"file/case files/runbooks/readme.md: the file differs from runbooks/README.md only in case; rename one of the definitions",
		}},
		{"two runbooks of similar names", renamed("HighErrorRate2"), nil},
	}
}
