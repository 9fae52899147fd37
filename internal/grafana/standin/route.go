package standin

import "slices"

// route says what serves a path, and who may ask for it.
type route struct {
	pattern string
	needs   evaluator
	handle  func(*call) (answer, error)
	public  bool
}

func routes(t traits) []route {
	all := slices.Concat(identityRoutes(), accountRoutes(), folderRoutes(), datasourceRoutes(), dashboardRoutes(),
		ruleRoutes(), notificationRoutes(), libraryRoutes(), groupRoutes())
	if t.dashboardResources {
		all = append(all, resourceRoutes()...)
	}
	return all
}

func open(pattern string, handle func(*call) (answer, error)) route {
	return route{pattern: pattern, handle: handle}
}

func guarded(pattern string, needs evaluator, handle func(*call) (answer, error)) route {
	return route{pattern: pattern, needs: needs, handle: handle}
}
