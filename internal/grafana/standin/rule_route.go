package standin

func ruleRoutes() []route {
	const rules, one = "/api/v1/provisioning/alert-rules", "/api/v1/provisioning/alert-rules/{uid}"
	const group = "/api/v1/provisioning/folder/{folder}/rule-groups/{group}"
	return []route{
		guarded("GET "+rules, readsRules(), getRules),
		guarded("POST "+rules, writesRules(action("alert.rules:create"), setsProvenance), postRule),
		guarded("GET "+rules+"/export", readsRules(), exportRules),
		guarded("GET "+one, readsRules(), getRule),
		guarded("PUT "+one, writesRules(action("alert.rules:write"), setsProvenance), putRule),
		guarded("DELETE "+one, writesRules(action("alert.rules:delete"), setsProvenance), deleteRule),
		guarded("GET "+group, readsRules(), getGroup),
		guarded("GET "+group+"/export", readsRules(), exportGroup),
		guarded("PUT "+group, writesRules(action("alert.rules:read"), action("folders:read"), setsProvenance, changesRules()), putGroup),
		guarded("DELETE "+group, writesRules(action("alert.rules:delete"), action("alert.rules:read"), action("folders:read"), setsProvenance), deleteGroup),
	}
}

const setsProvenance = action("alert.provisioning.provenance:write")

func readsRules() evaluator {
	return anyOf{action("alert.provisioning:read"), action("alert.rules.provisioning:read"), action("alert.provisioning.secrets:read"),
		allOf{action("alert.rules:read"), action("folders:read")}}
}

func writesRules(finer ...evaluator) evaluator {
	return anyOf{action("alert.provisioning:write"), action("alert.rules.provisioning:write"), allOf(finer)}
}

func changesRules() evaluator {
	return anyOf{action("alert.rules:write"), action("alert.rules:create"), action("alert.rules:delete")}
}
