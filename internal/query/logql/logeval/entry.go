package logeval

import "time"

// Entry is a log line of a stream.
type Entry struct {
	Time   time.Time
	Labels map[string]string // of the stream
	Line   string
	// Metadata is the structured metadata of the line. A Loki with the default settings adds
	// detected_level, which splits the series of queries without grouping; add it to see that.
	Metadata map[string]string
}
