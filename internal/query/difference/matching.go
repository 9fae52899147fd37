package difference

// matching is on or ignoring, with group_left or group_right.
type matching struct {
	on      bool
	labels  []string
	group   string
	include []string
}

// written is the modifier with its labels in the order that order gives; it is empty
// where it changes nothing.
func (m matching) written(order func([]string) []string) string {
	out := ""
	switch {
	case m.on:
		out = "on " + labels(order(m.labels))
	case len(m.labels) > 0 || m.group != "":
		out = "ignoring " + labels(order(m.labels))
	}
	if m.group != "" {
		out += " " + m.group + " " + labels(order(m.include))
	}
	return out
}

func (m matching) canonical() string { return m.written(set) }

func (m matching) shown() string {
	return m.written(func(names []string) []string { return names })
}
