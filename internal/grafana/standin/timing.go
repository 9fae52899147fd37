package standin

import (
	"cmp"
	"net/http"
	"slices"

	"github.com/prometheus/alertmanager/timeinterval"
)

// timing is a mute timing.
type timing struct {
	timingBody
	row int64
}

type timingBody struct {
	Name          string                      `json:"name"`
	TimeIntervals []timeinterval.TimeInterval `json:"time_intervals"`
	Version       string                      `json:"version,omitempty"`
	Provenance    string                      `json:"provenance,omitempty"`
}

func getTimings(c *call) (answer, error) {
	views := []timingBody{}
	for _, t := range c.timingsInOrder() {
		views = append(views, t.timingBody)
	}
	return reply(http.StatusOK, views), nil
}

// timingsInOrder are by name, or as they came.
func (c *call) timingsInOrder() []*timing {
	all := inOrder(c.timings)
	if !c.traits.alertingVersions {
		slices.SortFunc(all, func(a, b *timing) int { return cmp.Compare(a.row, b.row) })
	}
	return all
}

func getTiming(c *call) (answer, error) {
	t, err := c.timing(c.path("name"))
	if err != nil {
		return answer{}, err
	}
	return reply(http.StatusOK, t.timingBody), nil
}

func (c *call) timing(name string) (*timing, error) {
	if t, ok := c.timings[name]; ok {
		return t, nil
	}
	return nil, c.failAs(http.StatusNotFound, "alerting.notifications.time-intervals.notFound", c.traits.notFound, nil)
}

func postTiming(c *call) (answer, error) {
	var body timingBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	if body.Name == "" {
		return answer{}, c.badRequest()
	}
	if c.timings[body.Name] != nil {
		return answer{}, c.failAs(http.StatusBadRequest, "alerting.notifications.time-intervals.nameExists",
			"Time interval with this name already exists. Use a different name or update existing one.", nil)
	}
	return reply(http.StatusCreated, c.keepTiming(body)), nil
}

func (c *call) keepTiming(body timingBody) timingBody {
	body.Provenance, body.Version = c.provenance(), ""
	if c.traits.alertingVersions {
		body.Version = timingVersion(body)
	}
	row := c.next("timing")
	if old := c.timings[body.Name]; old != nil {
		row = old.row
	}
	c.timings[body.Name] = &timing{body, row}
	return body
}

func putTiming(c *call) (answer, error) {
	var body timingBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	body.Name = c.path("name")
	old, err := c.timing(body.Name)
	if err != nil {
		return answer{}, err
	}
	if err := c.guardProvenance(old.Provenance, c.provenance()); err != nil {
		return answer{}, err
	}
	if err := c.checkVersion(body.Version, old.Version); err != nil {
		return answer{}, err
	}
	return reply(http.StatusAccepted, c.keepTiming(body)), nil
}
