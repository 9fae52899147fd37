package standin

import (
	"slices"
	"time"
)

func folderRoutes() []route {
	return []route{
		guarded("GET /api/folders", action("folders:read"), getFolders),
		guarded("POST /api/folders", action("folders:create"), postFolder),
		guarded("GET /api/folders/{uid}", action("folders:read"), getFolder),
		guarded("PUT /api/folders/{uid}", action("folders:write"), putFolder),
		guarded("POST /api/folders/{uid}/move", action("folders:write"), moveFolder),
		guarded("DELETE /api/folders/{uid}", action("folders:delete"), deleteFolder),
	}
}

type folder struct {
	id                   int64
	uid, parent          string
	title, description   string
	version              int
	created, updated     time.Time
	createdBy, updatedBy string
	provisioned          bool
}

const (
	nobody   = "Anonymous"
	general  = "General"
	maxDepth = 4
)

// ancestors are the folders above a folder, the outermost first.
func (s *store) ancestors(f *folder) []*folder {
	var above []*folder
	for parent := s.folders[f.parent]; parent != nil; parent = s.folders[parent.parent] {
		above = append(above, parent)
	}
	slices.Reverse(above)
	return above
}

// within are a folder and all below it.
func (s *store) within(uid string) []string {
	all := []string{uid}
	for _, f := range s.foldersIn(uid) {
		all = append(all, s.within(f.uid)...)
	}
	return all
}

// foldersIn are the folders of a folder by title.
func (s *store) foldersIn(parent string) []*folder {
	var all []*folder
	for _, f := range s.folders {
		if f.parent == parent {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(a, b *folder) int { return s.byTitle(a.title, b.title, a.id, b.id) })
	return all
}
