package standin

import (
	"encoding/json"
	"maps"
	"net/http"
	"strings"
	"time"
)

// saveCommand is the body of a request to save a dashboard.
type saveCommand struct {
	Dashboard object `json:"dashboard"`
	Overwrite bool   `json:"overwrite"`
	Message   string `json:"message"`
	FolderID  int64  `json:"folderId"`
	FolderUID string `json:"folderUid"`
	IsFolder  bool   `json:"isFolder"`

	restoredFrom int
}

// draft is a dashboard on the way to be saved.
type draft struct {
	saveCommand
	id         int64
	uid, title string
	version    int
	body       object
}

func newDraft(command saveCommand) draft {
	body := maps.Clone(command.Dashboard)
	text := func(key string) string {
		value, _ := body[key].(string)
		return strings.TrimSpace(value)
	}
	d := draft{saveCommand: command, uid: text("uid"), title: text("title"), id: whole(body["id"]), version: int(whole(body["version"])), body: body}
	for _, key := range []string{"id", "uid", "version"} {
		delete(body, key)
	}
	body["title"] = d.title
	return d
}

// whole is a number of a body, 0 where it is none.
func whole(value any) int64 {
	number, _ := value.(json.Number)
	float, _ := number.Float64()
	return int64(float)
}

func (c *call) checkDraft(d draft) error {
	switch {
	case d.title == "":
		return refuseAs(http.StatusBadRequest, "Dashboard title cannot be empty", "empty-name")
	case !validUID.MatchString(d.uid):
		return refuse(http.StatusBadRequest, "uid contains illegal characters")
	case len(d.uid) > maxUID:
		return refuse(http.StatusBadRequest, "uid too long, max 40 characters")
	}
	refresh, _ := d.body["refresh"].(string)
	if every, err := time.ParseDuration(refresh); err == nil && every < 5*time.Second {
		return refuse(http.StatusBadRequest, "Dashboard refresh interval is too low")
	}
	return nil
}

// place is the folder that a draft goes to.
func (c *call) place(d draft) (string, error) {
	if d.FolderUID == "" && d.FolderID == 0 {
		return "", nil
	}
	for _, f := range c.folders {
		if f.uid == d.FolderUID || d.FolderUID == "" && f.id == d.FolderID {
			return f.uid, nil
		}
	}
	return "", refuse(http.StatusBadRequest, "folder not found")
}
