package simulate

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query/traceql/traceeval"
)

// tracer makes the spans of one trace.
type tracer struct {
	random *rand.Rand
	id     string
	plain  bool
	spans  []traceeval.Span
}

// traceOf is the n-th trace of a kind.
func traceOf(kind obsgen.Trace, at time.Time, n int, plain bool) []traceeval.Span {
	random := rand.New(rand.NewPCG(hash(kind.Name), uint64(n)))
	id := fmt.Sprintf("%016x%016x", random.Uint64(), random.Uint64())
	t := &tracer{random: random, id: cmp.Or(kind.ID, id), plain: plain}
	t.span(kind.Root, traceeval.Span{}, at)
	return t.spans
}

// span adds a span and what it calls, half of its own time before and half after, and
// returns when it is over.
func (t *tracer) span(kind obsgen.TraceSpan, parent traceeval.Span, start time.Time) time.Time {
	made := traceeval.Span{
		TraceID: t.id, SpanID: fmt.Sprintf("%016x", t.random.Uint64()), ParentID: parent.SpanID, Name: kind.Name, Service: kind.Service,
		Kind: kindOf(kind.Service, parent.Service), Status: cmp.Or(kind.Status, "unset"), Start: start, Attributes: map[string]any{},
	}
	for name, value := range kind.Attributes {
		made.Attributes[name] = value
	}
	at := len(t.spans)
	t.spans = append(t.spans, made)
	own := t.duration(kind.Duration)
	end := start.Add(own / 2)
	for _, child := range kind.Children {
		end = t.span(child, made, end)
	}
	end = end.Add(own - own/2)
	t.spans[at].Duration = end.Sub(start)
	return end
}

// kindOf is server where a trace enters a service.
func kindOf(service, caller string) string {
	if service == caller {
		return "internal"
	}
	return "server"
}

// duration is a value of a distribution; without noise, its median.
func (t *tracer) duration(s obsgen.Spread) time.Duration {
	deviation := sigma(s) * t.random.NormFloat64()
	if t.plain {
		deviation = 0
	}
	seconds := min(max(0, s.Median*math.Exp(deviation)), 24*time.Hour.Seconds())
	return time.Duration(seconds * float64(time.Second)).Round(time.Microsecond)
}
