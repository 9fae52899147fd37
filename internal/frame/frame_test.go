package frame_test

import (
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

func TestSeries(t *testing.T) {
	f := frame.Series("A", "errors", map[string]string{"service": "auth"}, []time.Time{time.Unix(0, 0), time.Unix(60, 0)}, []float64{1, 2})
	values, ok := f.Column(frame.Number)
	if f.Rows() != 2 || !ok || values.Labels["service"] != "auth" || values.Len() != 2 {
		t.Errorf("got %+v", f)
	}
	if _, ok := f.Column(frame.Text); ok {
		t.Error("a series has texts")
	}
	if (frame.Frame{}).Rows() != 0 {
		t.Error("an empty frame has rows")
	}
}
