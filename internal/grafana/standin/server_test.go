package standin

import (
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestRateLimit(t *testing.T) {
	now := time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)
	limit := RateLimit{Requests: 1, Per: time.Minute, RetryAfter: true}
	c := newClient(t, V12_4, WithClock(func() time.Time { return now }), WithRateLimit(limit))
	c.take(step{"GET", "/api/org", nil, 200, ""})
	now = now.Add(30 * time.Second)
	refused := c.send("GET", "/api/org", nil)
	if refused.Code != http.StatusTooManyRequests || refused.Header().Get("Retry-After") != "30" {
		t.Errorf("got %d, Retry-After %q", refused.Code, refused.Header().Get("Retry-After"))
	}
	now = now.Add(30 * time.Second)
	if again := c.send("GET", "/api/org", nil); again.Code != 200 || again.Header().Get("Date") != "Wed, 02 Jan 2030 03:05:05 GMT" {
		t.Errorf("got %d at %s", again.Code, again.Header().Get("Date"))
	}
}

func TestLatency(t *testing.T) {
	c := newClient(t, V11_0, WithLatency(20*time.Millisecond))
	start := time.Now()
	c.take(step{"GET", "/api/org", nil, 200, ""})
	if took := time.Since(start); took < 20*time.Millisecond {
		t.Errorf("answered after %s", took)
	}
}

func TestRequestsAreCounted(t *testing.T) {
	c := newClient(t, V11_0)
	c.take(inFolder("f", "F", ""))
	c.send("GET", "/api/folders/none?x=1", nil)
	want := []Request{{"POST", "/api/folders", 200}, {"GET", "/api/folders/none?x=1", 404}}
	if got := c.server.Requests(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got, want := c.server.Counters(), (Counters{Reads: 1, Writes: 1, Refused: 1, Together: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	c.server.ForgetRequests()
	if len(c.server.Requests()) > 0 || c.server.Counters().Writes > 0 {
		t.Error("the requests are not forgotten")
	}
}

func TestProvisionNeedsSomething(t *testing.T) {
	for _, kind := range []Kind{Folder, Datasource, Dashboard, AlertRule, ContactPoint, Template, MuteTiming} {
		if err := New(V11_0).Provision(kind, "none"); err == nil {
			t.Errorf("provisioned a %s that is not there", kind)
		}
	}
}

// TestManyAtOnce is for the race detector, and for the order: the state is that of one after
// the other.
func TestManyAtOnce(t *testing.T) {
	one, many := newClient(t, V12_4), newClient(t, V12_4)
	var group sync.WaitGroup
	for i := range 20 {
		save := saving(fmt.Sprintf("d%02d", i), fmt.Sprintf("D %d", i), "", nil)
		one.take(save)
		group.Go(func() { many.send(save.method, save.path, save.body); many.send("GET", "/api/search", nil) })
	}
	group.Wait()
	if !reflect.DeepEqual(one.server.State(), many.server.State()) {
		t.Errorf("one after the other: %v\nat once: %v", one.server.State(), many.server.State())
	}
}

// TestReadsGoTogether is for the race detector: no read may write.
func TestReadsGoTogether(t *testing.T) {
	c := newClient(t, V12_4)
	c.take(inFolder("f", "F", ""))
	c.take(saving("d", "D", "f", nil))
	var group sync.WaitGroup
	for _, r := range routes(V12_4.traits()) {
		if path, isRead := strings.CutPrefix(r.pattern, "GET "); isRead {
			path = strings.NewReplacer("{uid}", "d", "{folder}", "f", "{group}", "g", "{name}", "n", "{version}", "1").Replace(path)
			group.Go(func() { c.send("GET", path, nil) })
			group.Go(func() { c.send("GET", path, nil) })
		}
	}
	group.Wait()
}

// BenchmarkDashboard saves and reads a dashboard of 20 panels beside a thousand others.
func BenchmarkDashboard(b *testing.B) {
	c := newClient(b, V11_0)
	panels := []any{}
	for i := range 20 {
		panels = append(panels, object{"id": i, "type": "timeseries", "title": "P", "targets": []any{object{"refId": "A", "expr": "sum(rate(x[5m])) by (y)"}}})
	}
	request := func(i int) object {
		return object{"overwrite": true, "dashboard": object{"uid": fmt.Sprint("d", i), "title": fmt.Sprint("D ", i), "panels": panels}}
	}
	for i := range 1000 {
		c.send("POST", dashboardsAPI, request(i))
	}
	for i := 0; b.Loop(); i++ {
		c.send("POST", dashboardsAPI, request(i%1000))
		c.send("GET", fmt.Sprint("/api/dashboards/uid/d", i%1000), nil)
	}
}
