package standin

func traits11() traits {
	return traits{
		version: "11.0.0", commit: "277ef258d4",
		tracesErrors: true, notFound: "Not found", badRequest: "Bad request",
		pageStatus:       500,
		authorsForgotten: true,
		uniqueTitles:     true,
		takingUnpauses:   true,
		logo:             "public/app/plugins/datasource/",
		everySaveCounts:  true,
		rawFolderURL:     true,
		titlesByCase:     true,
		exportFolder:     true,
		defaultReceiver:  "grafana-default-email",
		unsetShown:       true,
		nullLists:        true,
		groups:           []apiGroup{{"playlist.grafana.app", []string{"v0alpha1"}}, {"featuretoggle.grafana.app", []string{"v0alpha1"}}},
	}
}

func traits12() traits {
	return traits{
		version: "12.4.0", commit: "unknown",
		notFound: "NotFound", badRequest: "BadRequest",
		pageStatus:  404,
		accountUIDs: true, storage12: true,
		folderOrg: 1, dashboardWords: true, resourceWords: true, showsManager: true, parentVersions: true,
		logo: "public/plugins/", datasourceAPI: true,
		historyPages: true, authorsHidden: true, dashboardAPI: "v0alpha1", deletedUID: true, searchOrg: true,
		groupCreates: true, groupChecks: true, groupOrder: true, newRuleFields: true, typedAlerting: true,
		defaultReceiver: "empty", guardsProvenance: true, alertingVersions: true, rulesFollow: true,
		dashboardResources: true, groups: groups12(),
	}
}
