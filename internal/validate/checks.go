package validate

// Checks lists every check, in the order in which findings are reported. Adding a
// check is a file with a function that returns it, and a line here.
func Checks() []Check {
	return []Check{
		definitionBuilds(),
		nameValid(),
		nameUnique(),
		querySyntax(),
		ruleFile(),
		dashboardStrict(),
		dashboardLayout(),
		panelDescribed(),
		panelOverride(),
		referenceDatasource(),
		referenceVariable(),
		referenceDashboard(),
		referencePanel(),
		referenceRunbook(),
		catalogMetric(),
		catalogLabel(),
		catalogValue(),
		catalogType(),
		catalogLogs(),
		catalogSpans(),
		alertComplete(),
		alertComparison(),
		alertReserved(),
		alertTemplate(),
		alertLabels(),
		alertTested(),
		alertInterval(),
		sloDefinition(),
		notificationConfig(),
		notificationTemplate(),
		notificationReach(),
		notificationSecret(),
	}
}
