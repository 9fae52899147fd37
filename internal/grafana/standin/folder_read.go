package standin

import "net/http"

func getFolder(c *call) (answer, error) {
	f, err := c.folder(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	return reply(http.StatusOK, c.viewFolder(f)), nil
}

func (c *call) folder(uid string) (*folder, error) {
	if f, ok := c.folders[uid]; ok {
		return f, nil
	}
	return nil, refuseAs(http.StatusNotFound, "folder not found", "not-found")
}

type folderHit struct {
	ID        int64  `json:"id"`
	UID       string `json:"uid"`
	Title     string `json:"title"`
	ParentUID string `json:"parentUid,omitempty"`
	ManagedBy string `json:"managedBy,omitempty"`
}

func getFolders(c *call) (answer, error) {
	parent := c.query("parentUid")
	if _, err := c.folder(parent); err != nil && parent != "" {
		return answer{}, err
	}
	hits := []folderHit{}
	for _, f := range page(c.foldersIn(parent), c.number("limit"), c.number("page")) {
		hit := folderHit{ID: f.id, UID: f.uid, Title: f.title, ParentUID: f.parent}
		if f.provisioned && c.traits.showsManager {
			hit.ManagedBy = fileManager
		}
		hits = append(hits, hit)
	}
	return reply(http.StatusOK, hits), nil
}

// page is a part of a list: all of it without a limit, the first without a number.
func page[T any](all []T, limit, number int) []T {
	if limit <= 0 {
		return all
	}
	start := min(len(all), limit*max(0, number-1))
	return all[start:min(len(all), start+limit)]
}
