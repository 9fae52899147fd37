package board

import (
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// rows writes a table row by row.
type rows struct{ frame.Frame }

func newRows(refID string, names ...string) *rows {
	w := &rows{frame.Frame{RefID: refID}}
	for _, name := range names {
		w.Columns = append(w.Columns, frame.Column{Name: name, Kind: frame.Text})
	}
	return w
}

// row writes a value in each column; durations are milliseconds.
func (w *rows) row(values ...any) {
	for i, value := range values {
		c := &w.Columns[i]
		switch v := value.(type) {
		case string:
			c.Texts = append(c.Texts, v)
		case float64:
			c.Kind, c.Numbers = frame.Number, append(c.Numbers, v)
		case time.Time:
			c.Kind, c.Times = frame.Time, append(c.Times, v)
		case time.Duration:
			c.Kind, c.Unit = frame.Number, "ms"
			c.Numbers = append(c.Numbers, float64(v.Microseconds())/1000)
		}
	}
}
