package standin

import "net/http"

// annotation is a note in time.
type annotation struct {
	Text         string   `json:"text"`
	Tags         []string `json:"tags,omitempty"`
	DashboardUID string   `json:"dashboardUID,omitempty"`
	PanelID      int64    `json:"panelId,omitempty"`
	Time         int64    `json:"time,omitempty"`
	TimeEnd      int64    `json:"timeEnd,omitempty"`
}

// postAnnotation: a viewer may annotate dashboards, not the organisation.
func postAnnotation(c *call) (answer, error) {
	var note annotation
	if err := c.bind(&note); err != nil {
		return answer{}, err
	}
	if !c.user.role.edits() && note.DashboardUID == "" {
		return answer{}, refuse(http.StatusForbidden, "Access denied to this dashboard")
	}
	if note.Text == "" {
		return answer{}, c.fail(http.StatusBadRequest, "Failed to save annotation")
	}
	c.annotations = append(c.annotations, note)
	return reply(http.StatusOK, object{"id": len(c.annotations), "message": "Annotation added"}), nil
}
