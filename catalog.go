package obsgen

// Catalog is what the observed system emits. Checks hold every query against it,
// and the files for the service teams are generated from it.
type Catalog struct {
	Services []Service
	Metrics  []Metric
	// TargetLabels are on every scraped series, put there by the scrape configuration.
	TargetLabels []Label
	Logs         LogFormat
	Spans        []Span
}

// Service is something that emits telemetry.
type Service struct {
	// Name is the value of the label service, of the log label service and of
	// the resource attribute service.name: one name everywhere.
	Name        string
	Title       string
	Description string
	// Group sorts services in the documentation, such as "application" or "stack".
	Group string
}

// MetricType is a Prometheus metric type.
type MetricType string

const (
	Counter   MetricType = "counter"
	Gauge     MetricType = "gauge"
	Histogram MetricType = "histogram"
	Summary   MetricType = "summary"
)

// Metric is a metric as its service exposes it.
type Metric struct {
	// Name is the metric family; a histogram's series are Name_bucket, _sum and _count.
	Name string
	Type MetricType
	// Unit is a base unit such as "seconds", "bytes", "ratio"; empty for plain counts.
	Unit string
	Help string
	// Labels beside the target labels.
	Labels []Label
	// Buckets are a histogram's upper bounds, +Inf left out.
	Buckets []float64
	// Services that emit the metric. Empty for what Prometheus makes itself, such as up.
	Services []string
}

// Label is a label and its values.
type Label struct {
	Name string
	Help string
	// Values are all values the label can have. Empty means that they are not known
	// beforehand, as for an instance or a route.
	Values []string
}

// FieldType is the JSON type of a log field.
type FieldType string

const (
	StringField  FieldType = "string"
	IntegerField FieldType = "integer"
	NumberField  FieldType = "number"
)

// LogFormat is the JSON log line and the stream labels it is stored under.
type LogFormat struct {
	// StreamLabels are Loki's index labels.
	StreamLabels []Label
	Fields       []LogField
}

// LogField is a field of the JSON log line.
type LogField struct {
	// Path is the field's place, with dots for nesting: "http.statusCode". LogQL's
	// json parser flattens it with underscores: http_statusCode.
	Path string
	Type FieldType
	Help string
	// Required fields are on every line.
	Required bool
	// Enum is the list of allowed values, if there is one.
	Enum []string
	// Pattern is a regular expression that values match, if there is one.
	Pattern string
	Example any
	// Unit of a number, such as "milliseconds".
	Unit string
}

// Span is a span that a service records.
type Span struct {
	Name     string
	Services []string
	Help     string
	// Attributes are the span's attributes beside OpenTelemetry's own.
	Attributes []string
}
