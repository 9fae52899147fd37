package standin

import (
	"encoding/binary"
	"fmt"
	"hash"
	"hash/fnv"

	"github.com/prometheus/alertmanager/timeinterval"
)

// timingVersion is the version of a mute timing: its content in short.
func timingVersion(body timingBody) string {
	sum := fnv.New64()
	hashText(sum, body.Name)
	for _, interval := range body.TimeIntervals {
		for _, times := range interval.Times {
			hashNumber(sum, times.StartMinute)
			hashNumber(sum, times.EndMinute)
		}
		for _, span := range spans(interval) {
			hashNumber(sum, span.Begin)
			hashNumber(sum, span.End)
		}
		if interval.Location != nil {
			hashText(sum, interval.Location.String())
		}
	}
	return fmt.Sprintf("%016x", sum.Sum64())
}

func spans(t timeinterval.TimeInterval) []timeinterval.InclusiveRange {
	var all []timeinterval.InclusiveRange
	for _, months := range t.Months {
		all = append(all, months.InclusiveRange)
	}
	for _, days := range t.DaysOfMonth {
		all = append(all, days.InclusiveRange)
	}
	for _, days := range t.Weekdays {
		all = append(all, days.InclusiveRange)
	}
	for _, years := range t.Years {
		all = append(all, years.InclusiveRange)
	}
	return all
}

// Every part ends with a byte that no text has.

func hashText(sum hash.Hash, text string) { _, _ = sum.Write(append([]byte(text), 255)) }

func hashNumber(sum hash.Hash, n int) {
	_, _ = sum.Write(append(binary.LittleEndian.AppendUint64(nil, uint64(n)), 255))
}
