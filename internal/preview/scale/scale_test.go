package scale_test

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/preview/scale"
)

func of(v float64) *float64 { return &v }

func TestFit(t *testing.T) {
	for name, test := range map[string]struct {
		low, high float64
		limits    scale.Limits
		want      scale.Axis
	}{
		"far from zero":       {16.5, 98, scale.Limits{}, scale.Axis{Min: 8, Max: 107}},
		"near zero":           {0.0022, 0.093, scale.Limits{}, scale.Axis{Min: 0, Max: 0.103}},
		"from zero":           {0, 10, scale.Limits{Min: of(0)}, scale.Axis{Min: 0, Max: 11}},
		"below zero":          {-50, 50, scale.Limits{}, scale.Axis{Min: -60, Max: 60}},
		"all the same":        {5, 5, scale.Limits{}, scale.Axis{Min: 0, Max: 10}},
		"all zero":            {0, 0, scale.Limits{}, scale.Axis{Min: 0, Max: 100}},
		"both ends":           {3, 7, scale.Limits{Min: of(0), Max: of(1)}, scale.Axis{Min: 0, Max: 1}},
		"soft end":            {0, 10, scale.Limits{SoftMax: of(15)}, scale.Axis{Min: 0, Max: 15}},
		"beyond the soft end": {0, 20, scale.Limits{SoftMax: of(15)}, scale.Axis{Min: 0, Max: 22}},
		"soft lower end":      {10, 20, scale.Limits{SoftMin: of(5)}, scale.Axis{Min: 5, Max: 21}},
		"no data":             {math.Inf(1), math.Inf(-1), scale.Limits{}, scale.Axis{Min: 0, Max: 110}},
		"turned round":        {1, 2, scale.Limits{Min: of(5), Max: of(3)}, scale.Axis{Min: 5, Max: 10}},
		"centered":            {-1, 10, scale.Limits{Centered: true}, scale.Axis{Min: -12, Max: 12}},
		"logarithmic":         {0.3, 500, scale.Limits{Log: 10}, scale.Axis{Min: 0.1, Max: 1000, Log: 10}},
		"logarithmic, zero":   {0, 100, scale.Limits{Log: 10}, scale.Axis{Min: 1, Max: 100, Log: 10}},
		"logarithmic, min 0":  {1, 100, scale.Limits{Log: 2, Min: of(0)}, scale.Axis{Min: 1, Max: 128, Log: 2}},
		"logarithmic, one":    {10, 10, scale.Limits{Log: 10}, scale.Axis{Min: 10, Max: 100, Log: 10}},
	} {
		if diff := cmp.Diff(test.want, scale.Fit(test.low, test.high, test.limits)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestTicks(t *testing.T) {
	for name, test := range map[string]struct {
		axis   scale.Axis
		pixels float64
		want   []float64
		step   float64
	}{
		"twenties":    {scale.Axis{Min: 8, Max: 107}, 124, []float64{20, 40, 60, 80, 100}, 20},
		"halves":      {scale.Axis{Min: 0, Max: 3.7}, 124, []float64{0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5}, 0.5},
		"negative":    {scale.Axis{Min: -1, Max: 1}, 60, []float64{-1, -0.5, 0, 0.5, 1}, 0.5},
		"thousandths": {scale.Axis{Min: 0, Max: 0.0033}, 60, []float64{0, 0.001, 0.002, 0.003}, 0.001},
		"binary":      {scale.Axis{Min: 0, Max: 1.7e9, Binary: true}, 60, []float64{0, 536870912, 1073741824, 1610612736}, 536870912},
		"few bytes":   {scale.Axis{Min: 0, Max: 2, Binary: true}, 60, []float64{0, 1, 2}, 1},
		"powers":      {scale.Axis{Min: 1, Max: 1000, Log: 10}, 100, []float64{1, 10, 100, 1000}, 0},
		"few powers":  {scale.Axis{Min: 1, Max: 1e9, Log: 10}, 60, []float64{1, 1000, 1e6, 1e9}, 0},
		"no room":     {scale.Axis{Min: 0, Max: 1}, 0, nil, 0},
	} {
		values, step := test.axis.Ticks(test.pixels, 15)
		if diff := cmp.Diff(test.want, values); diff != "" || math.Abs(step-test.step) > 1e-12 {
			t.Errorf("%s: step %v %s", name, step, diff)
		}
	}
}

func TestAt(t *testing.T) {
	log := scale.Axis{Min: 1, Max: 100, Log: 10}
	for _, test := range [][2]float64{{log.At(10), 0.5}, {log.At(-1), 0}, {scale.Axis{Min: 10, Max: 20}.At(15), 0.5}} {
		if math.Abs(test[0]-test[1]) > 1e-12 {
			t.Errorf("got %v, want %v", test[0], test[1])
		}
	}
}

func texts(from time.Time, length time.Duration, pixels float64) []string {
	var all []string
	for _, mark := range (scale.Time{From: from, To: from.Add(length)}).Ticks(pixels, func(s string) float64 { return 6.5 * float64(len(s)) }) {
		all = append(all, mark.Text)
	}
	return all
}

func TestTimeTicks(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zones here")
	}
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for name, test := range map[string]struct {
		got, want []string
	}{
		"hour":    {texts(start.Add(4*time.Minute), time.Hour, 300), []string{"00:15", "00:30", "00:45", "01:00"}},
		"seconds": {texts(start.Add(time.Second), 30*time.Second, 300), []string{"00:00:10", "00:00:20", "00:00:30"}},
		"millis":  {texts(start, 300*time.Millisecond, 300), []string{"00:00:00.000", "00:00:00.100", "00:00:00.200", "00:00:00.300"}},
		"days":    {texts(start.Add(time.Hour), 72*time.Hour, 300), []string{"01/02 00:00", "01/03 00:00", "01/04 00:00"}},
		"month":   {texts(start, 30*day, 300), []string{"01/01", "01/07", "01/13", "01/19", "01/25", "01/31"}},
		"years":   {texts(start, 800*day, 300), []string{"2026-01", "2026-07", "2027-01", "2027-07", "2028-01"}},
		"decades": {texts(start, 365*20*day, 300), []string{"2026", "2031", "2036", "2041"}},
		"summer":  {texts(time.Date(2026, 3, 28, 12, 0, 0, 0, berlin), 48*time.Hour, 200), []string{"03/29 00:00", "03/30 00:00"}},
		"nothing": {texts(start, 0, 300), nil},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

const day = 24 * time.Hour

func FuzzFit(f *testing.F) {
	f.Add(1.0, 2.0, 0.0, 0.0, 10.0)
	f.Add(math.NaN(), -1e308, 1e308, math.Inf(1), 2.0)
	f.Fuzz(func(t *testing.T, low, high, least, most, log float64) {
		for _, limits := range []scale.Limits{{}, {Min: &least, Max: &most, Log: log}, {SoftMin: &least, SoftMax: &most, Centered: true}} {
			axis := scale.Fit(low, high, limits)
			if !(axis.Max > axis.Min) {
				t.Errorf("%+v has no length", axis)
			}
			if values, _ := axis.Ticks(200, 15); len(values) > 101 {
				t.Errorf("%d ticks", len(values))
			}
		}
	})
}
