package draw

import (
	"math"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/scale"
	"github.com/ltv-assistant/obsgen/internal/preview/unit"
)

// calculatedHeat counts the values of all series in buckets of equal height and time.
func (c *canvas) calculatedHeat() heat {
	all := c.gather()
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range all {
		a := axis{low: low, high: high}
		a.include(s.values)
		low, high = a.low, a.high
	}
	if high < low {
		return heat{}
	}
	if high == low {
		high = low + 1
	}
	return c.counted(all, low, high)
}

// counted uses about twenty rows, and columns about ten pixels wide.
func (c *canvas) counted(all []*series, low, high float64) heat {
	ends, size := scale.Axis{Min: low, Max: high}.Ticks(20, 1)
	if len(ends) == 0 || size == 0 {
		return heat{}
	}
	first := math.Floor(low/size) * size
	rows := int(within(math.Floor((high-first)/size)+1, 1, 100))
	h := heat{edges: true}
	columns := int(within(c.width/10, 1, 300))
	h.step = max(c.panel.Range.To.Sub(c.panel.Range.From)/time.Duration(columns), 1)
	for i := range columns {
		h.times = append(h.times, c.panel.Range.From.Add(h.step*time.Duration(i)+h.step/2))
	}
	for i := range rows {
		end := first + float64(i+1)*size
		h.names = append(h.names, unit.Format("none", end, unit.Options{}).Text)
		h.cells = append(h.cells, make([]float64, columns))
	}
	h.count(all, c.panel.Range.From, first, size)
	return h
}

func (h *heat) count(all []*series, from time.Time, first, size float64) {
	for _, s := range all {
		for i, v := range s.values {
			row, column := math.Floor((v-first)/size), math.Floor(float64(s.times[i].Sub(from))/float64(h.step))
			if row >= 0 && row < float64(len(h.cells)) && column >= 0 && column < float64(len(h.times)) {
				h.cells[int(row)][int(column)]++
			}
		}
	}
	for _, row := range h.cells {
		for i, v := range row {
			if v == 0 {
				row[i] = math.NaN()
			}
		}
	}
}
