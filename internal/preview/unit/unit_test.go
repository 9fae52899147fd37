package unit_test

import (
	"math"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/unit"
)

func places(n int) *int { return &n }

type example struct {
	unit     string
	decimals *int
	value    float64
	want     string
}

func now() time.Time { return time.Date(2026, 1, 2, 15, 4, 5, 0, time.UTC) }

func check(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		if got := unit.Format(e.unit, e.value, unit.Options{Decimals: e.decimals, Now: now()}).String(); got != e.want {
			t.Errorf("%v of %q: got %q, want %q", e.value, e.unit, got, e.want)
		}
	}
}

// What a Grafana shows in the legends and stats of real dashboards.
func TestAsGrafana(t *testing.T) {
	check(t, []example{
		{"reqps", nil, 22.1, "22.1 req/s"}, {"reqps", places(1), 149.7, "149.7 req/s"}, {"reqps", nil, 6.404, "6.40 req/s"}, {"reqps", nil, 1250, "1.25K req/s"},
		{"percentunit", nil, 0.003030, "0.303%"}, {"percentunit", nil, 0.0037, "0.370%"}, {"percentunit", places(2), 0.084, "8.40%"}, {"percentunit", nil, 0, "0%"}, {"percentunit", nil, 0.63, "63%"},
		{"s", nil, 0.132, "132 ms"}, {"s", nil, 1.69, "1.69 s"}, {"s", nil, 2.5, "2.50 s"}, {"s", places(2), 0.7, "700.00 ms"}, {"s", nil, 0, "0 s"}, {"s", nil, 0.0942, "94.2 ms"},
		{"short", nil, 0.028, "0.0280"}, {"short", nil, 42.4, "42.4"}, {"short", nil, 499, "499"}, {"short", nil, 1500, "1.50 K"}, {"short", nil, 0.772, "0.772"},
		{"none", nil, 0.0000151, "0.0000151"}, {"", nil, 47.9, "47.9"}, {"none", nil, 9.92e-7, "9.92e-7"},
	})
}

func TestScales(t *testing.T) {
	check(t, []example{
		{"currencyUSD", places(2), 1532.82, "$1.53K"}, {"currencyEUR", places(0), -20, "-€20"}, {"currencySEK", places(2), 1532.82, "1.53Kkr"}, {"currency:Fr.", nil, 5, "Fr.5"},
		{"ms", places(4), 0.0024, "0.0024 ms"}, {"ms", places(0), 100, "100 ms"}, {"ms", places(2), 1250, "1.25 s"}, {"ms", places(1), 10000086.123, "2.8 hour"}, {"ms", nil, 120000, "2 min"},
		{"kbytes", places(3), 10000000, "9.537 GiB"}, {"deckbytes", places(3), 10000000, "10.000 GB"}, {"bytes", nil, 1536, "1.50 KiB"}, {"bytes", nil, 0.5, "0.500 B"}, {"decbits", nil, 2e6, "2 Mb"},
		{"megwatt", places(3), 1000, "1.000 GW"}, {"Mohm", places(3), 1000, "1.000 GΩ"}, {"µfarad", places(3), 1000, "1.000 mF"}, {"ffarad", places(3), 1000, "1.000 pF"}, {"volt", nil, 0.003, "3 mV"},
		{"hertz", nil, 0, "0 Hz"}, {"hertz", nil, 1e6, "1 MHz"}, {"hertz", nil, 1e30, "1000000 YHz"}, {"Bps", nil, 999, "999 B/s"}, {"Bps", nil, 1000, "1 kB/s"}, {"binBps", nil, 1 << 20, "1 MiB/s"}, {"KBs", nil, 1500, "1.50 MB/s"},
		{"iops", nil, 2e6, "2M io/s"}, {"cpm", nil, 3, "3 c/m"}, {"wps", nil, 0.25, "0.250 wr/s"}, {"opm", nil, 7, "7 ops/m"}, {"rps", nil, 4, "4 rd/s"},
		{"celsius", nil, 21.456, "21.5 °C"}, {"watt", nil, 1234, "1.23 kW"}, {"sishort", nil, 1500, "1.50 k"}, {"short", nil, 1e30, "1000000 Sept"},
		{"suffix:apples", nil, 3, "3 apples"}, {"prefix:~", nil, 3, "~3"}, {"count:jobs", nil, 1500, "1.50K jobs"}, {"si:MB", nil, 1500, "1.50 GB"}, {"si:Wh", nil, 1500, "1.50 kWh"}, {"si:m", nil, 0.5, "500 mm"},
		{"light years", nil, 3, "3 light years"}, {"pressurepsi", nil, 1500, "1.50ksi"},
	})
}

func TestTimes(t *testing.T) {
	check(t, []example{
		{"s", nil, 90, "1.50 min"}, {"s", nil, 7200, "2 hour"}, {"s", nil, 172800, "2 day"}, {"s", nil, 1209600, "2 week"}, {"s", nil, 63113800, "2 year"}, {"s", nil, 2e-5, "20 µs"}, {"s", nil, 2e-8, "20 ns"},
		{"ns", nil, 1500, "1.50 µs"}, {"µs", nil, 2500, "2.50 ms"}, {"m", nil, 90, "1.50 hour"}, {"h", nil, 36, "1.50 day"}, {"d", nil, 14, "2 week"}, {"timeticks", nil, 150, "1.50 s"},
		{"dtdurations", nil, 4500, "1 hour"}, {"dtdurations", places(1), 4500, "1 hour, 15 minutes"}, {"dtdurations", nil, 0, "0 seconds"}, {"dtdurations", nil, -60, "1 minute ago"},
		{"dtdurationms", places(20), 38898367008, "1 year, 2 months, 3 weeks, 4 days, 5 hours, 6 minutes, 7 seconds, 8 milliseconds"},
		{"dthms", nil, 93787, "26:03:07"}, {"dtdhms", nil, 93787, "1 d 02:03:07"}, {"dthms", nil, -1, "00:00:01 ago"},
		{"clockms", nil, 999, "999ms"}, {"clockms", nil, 7199999, "1h:59m:59s:999ms"}, {"clocks", places(1), 7199.999, "1h:59m"}, {"clockms", places(0), 59999, "59s"},
		{"dateTimeAsIso", nil, 1767225600000, "2026-01-01 00:00:00"}, {"dateTimeAsIsoNoDateIfToday", nil, 1767366000000, "15:00:00"}, {"dateTimeAsUS", nil, 1767225600000, "01/01/2026 12:00:00 am"},
		{"dateTimeFromNow", nil, 1767359045000, "2 hours ago"}, {"dateTimeFromNow", nil, 1767366246000, "in a few seconds"}, {"dateTimeFromNow", nil, 1764685445000, "a month ago"},
		{"time:YYYY-MM-DD HH:mm:ss.SSS", nil, 1767225600250, "2026-01-01 00:00:00.250"}, {"time:ddd D MMM [at] H", nil, 1767225600000, "Thu 1 Jan at 0"}, {"time:X", nil, 1767225600000, "1767225600"},
	})
}

func TestOthers(t *testing.T) {
	check(t, []example{
		{"hex", nil, 255, "FF"}, {"hex0x", nil, -255, "-0xFF"}, {"sci", nil, 1234, "1.234e+3"}, {"sci", places(1), 1234, "1.2e+3"}, {"sci", nil, 1, "1e+0"},
		{"locale", nil, 1234567.891, "1,234,567.891"}, {"locale", nil, -1234, "-1,234"}, {"locale", places(1), 0.25, "0.3"}, {"locale", nil, 1000, "1,000"},
		{"bool", nil, 1, "True"}, {"bool_yes_no", nil, 0, "No"}, {"bool_on_off", nil, 2, "On"}, {"bool:up/down", nil, 0, "down"}, {"string", nil, 1.5, "1.5"},
		{"short", nil, math.Inf(1), "∞"}, {"short", nil, math.Inf(-1), "-∞"}, {"percent", nil, math.Inf(1), "∞%"}, {"short", nil, math.NaN(), "NaN"},
		{"none", places(-2), 186.123, "186"}, {"none", places(1), 100.37, "100.4"}, {"none", places(2), 100.5, "100.50"}, {"none", nil, 1e21, "1e+21"}, {"none", nil, -18.34, "-18"},
		{"none", places(2), 0, "0.00"}, {"percent", nil, 12.34, "12.3%"},
	})
}

func TestTick(t *testing.T) {
	for _, e := range []struct {
		unit        string
		value, step float64
		want        string
	}{
		{"s", 0.5, 0.5, "500 ms"}, {"s", 1, 0.5, "1 s"}, {"s", 2.5, 0.5, "2.5 s"}, {"s", 0, 0.5, "0 s"}, {"reqps", 100, 20, "100 req/s"}, {"percentunit", 0.02, 0.02, "2%"}, {"percentunit", 0.012, 0.002, "1.2%"},
		{"short", 0.025, 0.005, "0.025"}, {"short", 1500, 500, "1.50 K"}, {"s", 0.15, 0.05, "150 ms"}, {"short", 1, math.NaN(), "1"},
	} {
		if got := unit.Tick(e.unit, e.value, e.step, unit.Options{Now: now()}).String(); got != e.want {
			t.Errorf("%v of %q: got %q, want %q", e.value, e.unit, got, e.want)
		}
	}
	if got := unit.Tick("s", 1, 0.5, unit.Options{Decimals: places(2), Now: now()}).String(); got != "1.00 s" {
		t.Errorf("with decimals: %q", got)
	}
}

func TestIsBinary(t *testing.T) {
	for id, want := range map[string]bool{"bytes": true, "MiBs": true, "decbytes": false, "s": false} {
		if got := unit.IsBinary(id); got != want {
			t.Errorf("%q: %v", id, got)
		}
	}
}

func TestKnown(t *testing.T) {
	for id, want := range map[string]bool{"": true, "reqps": true, "suffix:x": true, "dateTimeFromNow": true, "light years": false, "nope:x": false} {
		if got := unit.Known(id); got != want {
			t.Errorf("%q: %v", id, got)
		}
	}
}

func FuzzFormat(f *testing.F) {
	f.Add("s", 1.5, 2)
	f.Add("time:[YYYY", -1e300, -5)
	f.Add("si:", math.Inf(1), 1000000)
	f.Fuzz(func(t *testing.T, id string, value float64, decimals int) {
		for _, d := range []*int{nil, &decimals} {
			unit.Format(id, value, unit.Options{Decimals: d, Now: now()})
			unit.Tick(id, value, value/3, unit.Options{Decimals: d, Now: now()})
		}
	})
}
