package change

import "slices"

// linking are the sources of those links to a dashboard that pass.
func (m *mentions) linking(dashboard string, passes func(link) bool) []source {
	m.read(m.unread.linking(dashboard, passes))
	var all []source
	for _, found := range m.links[dashboard] {
		if passes(found.link) {
			all = append(all, found.source)
		}
	}
	return all
}

// reading are the sources of references to a datasource.
func (m *mentions) reading(datasource string) []source {
	m.read(m.unread.datasources[datasource])
	return m.datasources[datasource]
}

// showing are the sources of links to a page.
func (m *mentions) showing(page string) []source {
	m.read(m.unread.pages[page])
	return m.pages[page]
}

// namesBut are the names of sources, without some.
func namesBut(all []source, without func(source) bool) []string {
	var names []string
	for _, from := range all {
		if !without(from) {
			names = append(names, from.name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func noSource(source) bool { return false }

// called is for the sources that have a uid themselves.
func called(uid string) func(source) bool {
	return func(from source) bool { return from.uid == uid }
}
