package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// unread are the dashboards that are equal on both sides, as text, and what may stand in
// them. One is read when it is asked of that.
type unread struct {
	files  []resource.File
	isRead []bool
	links  map[string][]linkIn
	// pages and datasources are the files that name them.
	pages, datasources map[string][]int
}

// linkIn is a link in a file, as far as it can be seen in JSON.
type linkIn struct {
	file int
	link
}

func newUnread(files []resource.File) *unread {
	u := &unread{files, make([]bool, len(files)), map[string][]linkIn{}, map[string][]int{}, map[string][]int{}}
	for i, file := range files {
		text := string(file.Content)
		for _, l := range linksIn(text) {
			u.links[l.dashboard] = append(u.links[l.dashboard], linkIn{i, l})
		}
		for _, page := range pagesIn(text) {
			u.pages[page] = append(u.pages[page], i)
		}
		for _, name := range datasourcesIn(text) {
			u.datasources[name] = append(u.datasources[name], i)
		}
	}
	return u
}

// linking are the files with links to a dashboard that pass.
func (u *unread) linking(dashboard string, passes func(link) bool) []int {
	var files []int
	for _, l := range u.links[dashboard] {
		if passes(l.link) {
			files = append(files, l.file)
		}
	}
	return files
}

// atOnce is how many files are read before what stands in them is kept, and the rest not.
const atOnce = 64

// read adds what stands in files that were not read. Files that cannot be read are the
// same on both sides: not what changed.
func (m *mentions) read(files []int) {
	files = slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(files))), func(i int) bool { return m.unread.isRead[i] })
	for some := range slices.Chunk(files, atOnce) {
		read := make([][]*resource.Resource, len(some))
		parallel.For(len(some), func(i int) { read[i], _ = resource.Read(m.unread.files[some[i]]) })
		for i, all := range read {
			m.unread.isRead[some[i]] = true
			for _, r := range all {
				m.add(r)
			}
		}
	}
}
