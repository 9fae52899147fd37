package interval_test

import (
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate/board/interval"
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		timeRange time.Duration
		points    int64
		least     time.Duration
		want      string
	}{
		{time.Hour, 1000, time.Second, "5s"}, {time.Hour, 1000, 15 * time.Second, "15s"}, {24 * time.Hour, 1000, 15 * time.Second, "1m"},
		{7 * 24 * time.Hour, 1000, 0, "10m"}, {time.Hour, 0, 0, "1ms"}, {365 * 24 * time.Hour, 100, 0, "1d"},
	} {
		if got := interval.Text(interval.Of(c.timeRange, c.points, c.least)); got != c.want {
			t.Errorf("%d points in %s, at least %s: got %s, want %s", c.points, c.timeRange, c.least, got, c.want)
		}
	}
}

// The server rounds what is just between two down, the browser up.
func TestBetweenTwo(t *testing.T) {
	const exactly = 90 * time.Second
	if browser, server := interval.Of(100*exactly, 100, 0), interval.OnServer(100*exactly, 100, 0); browser != 2*time.Minute || server != time.Minute {
		t.Errorf("got %s in the browser, %s on the server", browser, server)
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string][2]string{
		"15s": {"15s", "15s"}, "30": {"30s", "30s"}, "1m30s": {"1m0s", "1m30s"}, ">10s": {"10s", "10s"}, "1d": {"24h0m0s", "24h0m0s"},
		"often": {"", ""}, "": {"", ""}, "-5s": {"5s", ""}, "1.5m": {"1m0s", "1m30s"}, "99999999999999999999y": {"", ""},
	} {
		loose, strict := "", ""
		if d, err := interval.Loose(text); err == nil {
			loose = d.String()
		}
		if d, err := interval.Strict(text); err == nil {
			strict = d.String()
		}
		if got := [2]string{loose, strict}; got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}
