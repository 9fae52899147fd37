package standin

// traits are what differs between the faces, so that no other code asks for a version.
type traits struct {
	version, commit string
	// tracesErrors: an error that Grafana logs carries an empty traceID.
	tracesErrors bool
	// notFound and badRequest are what an error says that has no text of its own.
	notFound, badRequest string
	// pageStatus answers a page that does not exist.
	pageStatus int
	// accountUIDs: service accounts have uids.
	accountUIDs bool
	// storage12: ids are large, generated dashboard uids are UUIDs.
	storage12 bool

	// folderOrg is the orgId that folders show.
	folderOrg int
	// authorsForgotten: only the answer to creating a folder names its author.
	authorsForgotten bool
	// uniqueTitles: no two folders, dashboards or alert rules of one title in a place.
	uniqueTitles bool
	// dashboardWords: folder conflicts are told in the dashboards' words and without status.
	dashboardWords bool
	// resourceWords: a folder that is gone is told in the API server's words.
	resourceWords bool
	// showsManager: a folder from a file says so.
	showsManager bool
	// parentVersions: a folder's parents show their version.
	parentVersions bool

	// logo is where the plugins' pictures are.
	logo string
	// datasourceAPI: datasources show an apiVersion.
	datasourceAPI bool

	// everySaveCounts: a dashboard saved unchanged gets a new version.
	everySaveCounts bool
	// historyPages: the history comes in pages, and its bodies have no id.
	historyPages bool
	// authorsHidden: dashboards do not tell who saved them.
	authorsHidden bool
	// dashboardAPI is the apiVersion that dashboards show, empty where they have none.
	dashboardAPI string
	// deletedUID: deleting a dashboard answers with its uid, not its id.
	deletedUID bool
	// searchOrg: search results tell organisation and deletion.
	searchOrg bool
	// rawFolderURL: search results link to a folder by its title as it stands.
	rawFolderURL bool
	// titlesByCase: search pages have upper case before lower case.
	titlesByCase bool

	// groupCreates: putting a rule group creates rules of uids that do not exist.
	groupCreates bool
	// groupChecks: putting a rule group, or a rule, checks uids and the folder first.
	groupChecks bool
	// groupOrder: a rule group keeps the order in which it was put.
	groupOrder bool
	// takingUnpauses: a group that takes a rule from another unpauses what stays behind.
	takingUnpauses bool
	// newRuleFields: keep_firing_for, record and missingSeriesEvalsToResolve.
	newRuleFields bool
	// typedAlerting: alerting's errors have a messageId and a fitting status.
	typedAlerting bool
	// exportFolder: an exported rule group names its folder.
	exportFolder bool

	// defaultReceiver is who is told in the default policy tree.
	defaultReceiver string
	// unsetShown: a secret that is not set is shown as redacted.
	unsetShown bool
	// nullLists: an empty list of contact points of a name is null.
	nullLists bool
	// guardsProvenance: templates, mute timings and policies refuse to lose theirs.
	guardsProvenance bool
	// alertingVersions: templates and mute timings have a version, which is checked.
	alertingVersions bool
	// rulesFollow: alert rules follow a contact point that is renamed.
	rulesFollow bool

	// dashboardResources: dashboards are resources under /apis.
	dashboardResources bool
	groups             []apiGroup
}
