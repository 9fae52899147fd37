package obsgen

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

// Dashboard is one Grafana dashboard: rows of panels, laid out from left to right
// on Grafana's grid of 24 columns.
type Dashboard struct {
	// UID is the stable identifier that links refer to: at most 40 characters of
	// letters, digits, dash and underscore. Renaming it breaks every link from outside.
	UID         string
	Title       string
	Description string
	Folder      Folder
	Tags        []string
	// From is the start of the default time range. Default: "now-1h".
	From string
	// Refresh is the auto-refresh interval. Default: "30s". "off" turns it off.
	Refresh string

	// Examples are values of variables, by name, with which the dashboard is tried and
	// previewed: what people would paste into its text boxes.
	Examples map[string]string

	Variables   []cog.Builder[dashboard.VariableModel]
	Annotations []cog.Builder[dashboard.AnnotationQuery]
	Links       []cog.Builder[dashboard.DashboardLink]
	Rows        []Row
}

// Folder is a Grafana folder of dashboards.
type Folder struct {
	UID   string
	Title string
}

// Row is a titled group of panels. A row without a title has no header.
type Row struct {
	Title string
	// Collapsed rows load their panels only when somebody opens them.
	Collapsed bool
	Panels    []Panel
}

// Panel places a foundation-SDK panel on a dashboard.
type Panel struct {
	// Key names the panel within its dashboard. The panel's numeric id is derived
	// from it, so links keep working when panels are added or moved.
	Key string
	// Width in columns, 1 to 24. Default: 12.
	Width uint32
	// Height in grid rows of 30 px. Default: 8.
	Height uint32
	// Panel is any builder of the foundation SDK. Its id and position are overwritten.
	Panel cog.Builder[dashboard.Panel]
	// MaxSeries is how many series it may have. Default: 60.
	MaxSeries int
}

// PanelRef refers to a panel by its dashboard's UID and its own Key.
// Without Panel it refers to the whole dashboard.
type PanelRef struct {
	Dashboard string
	Panel     string
}

// IsZero reports whether the reference is empty.
func (r PanelRef) IsZero() bool { return r == PanelRef{} }
