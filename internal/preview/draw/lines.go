package draw

import (
	"github.com/ltv-assistant/obsgen/internal/preview/svg"
)

// lines draws each series: bars, or an area, a line and points.
func (ch *chart) lines(all []*series) {
	for _, s := range all {
		ch.Open("g", "class", "series")
		ch.Title(s.Name)
		if s.look.style == "bars" {
			ch.bars(s)
		} else {
			ch.line(s)
		}
		ch.Close("g")
	}
}

func (ch *chart) line(s *series) {
	rows := s.runs()
	tops := ch.points(s, rows, s.values)
	if s.look.style != "points" {
		ch.area(s, rows, tops)
		if path := curve(tops, s.look.interpolation); !path.Empty() && s.look.width > 0 {
			ch.Leaf("path", "d", path, "fill", "none", "stroke", ch.strokeOf(s), "stroke-width", s.look.width, "stroke-dasharray", s.look.dash,
				"stroke-linejoin", "round", "stroke-linecap", capOf(s.look.dash))
		}
	}
	ch.dots(s, tops)
}

func capOf(dash string) string {
	if dash != "" {
		return "round"
	}
	return ""
}

func (ch *chart) points(s *series, rows [][]int, values []float64) [][]point {
	runs := make([][]point, len(rows))
	for i, run := range rows {
		for _, row := range run {
			runs[i] = append(runs[i], point{ch.x.At(s.times[row]) * ch.plot.Width, ch.y(s.axis, values[row])})
		}
		runs[i] = thin(runs[i])
	}
	return runs
}

// area is below the line, or between it and the series that it is stacked on.
func (ch *chart) area(s *series, rows [][]int, tops [][]point) {
	if s.look.fill == 0 || len(tops) == 0 {
		return
	}
	path := areaBelow(tops, s.look.interpolation, ch.ground(s.axis))
	if s.base != nil {
		path = areaBetween(tops, ch.points(s, rows, s.base), s.look.interpolation)
	}
	ch.fill(s, path)
}

func (ch *chart) fill(s *series, path *svg.Path) {
	switch s.look.gradient {
	case "opacity":
		ch.Leaf("path", "d", path, "fill", ch.fade("0", "1", stop{0, s.look.fill, s.color}, stop{1, 0, s.color}))
	case "hue":
		ch.Leaf("path", "d", path, "fill", ch.fade("0", "1", stop{0, 1, s.color}, stop{1, 1, s.color.Spun(30, 0)}), "fill-opacity", s.look.fill)
	default:
		ch.Leaf("path", "d", path, "fill", ch.strokeOf(s), "fill-opacity", s.look.fill)
	}
}

// dots are drawn where asked for, where there is room, and where a point has no neighbours.
func (ch *chart) dots(s *series, tops [][]point) {
	path, total := &svg.Path{}, 0
	for _, run := range tops {
		total += len(run)
	}
	all := s.look.style == "points" || s.look.points == "always" || s.look.points != "never" && float64(total) <= ch.plot.Width/(2*s.look.pointSize)
	for _, run := range tops {
		for _, p := range run {
			if all || len(run) == 1 {
				path.Move(p.x, p.y)
				path.Line(p.x, p.y)
			}
		}
	}
	if !path.Empty() {
		ch.Leaf("path", "d", path, "stroke", ch.paint(s.color), "stroke-width", s.look.pointSize, "stroke-linecap", "round")
	}
}
