package standin

func notificationRoutes() []route {
	const base = "/api/v1/provisioning/"
	const points, templates, timings, policies = base + "contact-points", base + "templates", base + "mute-timings", base + "policies"
	reads := anyOf{action("alert.provisioning:read"), action("alert.notifications.provisioning:read"),
		action("alert.provisioning.secrets:read"), action("alert.notifications:read")}
	writes := anyOf{action("alert.provisioning:write"), action("alert.notifications.provisioning:write"),
		allOf{action("alert.notifications:write"), setsProvenance}}
	return []route{
		guarded("GET "+points, reads, getContactPoints),
		guarded("POST "+points, writes, postContactPoint),
		guarded("PUT "+points+"/{uid}", writes, putContactPoint),
		guarded("DELETE "+points+"/{uid}", writes, deleteContactPoint),
		guarded("GET "+templates, reads, getTemplates),
		guarded("GET "+templates+"/{name}", reads, getTemplate),
		guarded("PUT "+templates+"/{name}", writes, putTemplate),
		guarded("DELETE "+templates+"/{name}", writes, deleteTemplate),
		guarded("GET "+timings, reads, getTimings),
		guarded("GET "+timings+"/{name}", reads, getTiming),
		guarded("POST "+timings, writes, postTiming),
		guarded("PUT "+timings+"/{name}", writes, putTiming),
		guarded("DELETE "+timings+"/{name}", writes, deleteTiming),
		guarded("GET "+policies, reads, getPolicies),
		guarded("PUT "+policies, writes, putPolicies),
		guarded("DELETE "+policies, writes, deletePolicies),
	}
}
