package grafana_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/grafana"
	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/standin"
	"github.com/ltv-assistant/obsgen/internal/render"
)

// server is a Grafana for one test: a stand-in, or a real one that may be thrown away.
type server struct {
	t       *testing.T
	url     string
	standin *standin.Server // nil for a real one
	env     map[string]string
	ahead   atomic.Int64 // of the stand-in's clock
}

// onEach runs a test on every Grafana there is.
func onEach(t *testing.T, test func(t *testing.T, s *server)) {
	t.Helper()
	if url := os.Getenv("GRAFANA_URL"); url != "" && os.Getenv("OBSGEN_TEST_THROWAWAY") == "1" {
		t.Run("real", func(t *testing.T) {
			s := &server{t: t, url: url, env: secrets()}
			s.empty()
			test(t, s)
		})
		return
	}
	onStandins(t, test)
}

// onStandins is for what only a stand-in can do.
func onStandins(t *testing.T, test func(t *testing.T, s *server)) {
	t.Helper()
	for _, face := range []standin.Face{standin.V11_0, standin.V12_4} {
		t.Run(string(face), func(t *testing.T) { test(t, newServer(t, face)) })
	}
}

func newServer(t *testing.T, face standin.Face) *server {
	t.Helper()
	s := &server{t: t, env: secrets()}
	s.standin = standin.New(face, standin.WithClock(s.now))
	s.listen()
	return s
}

func (s *server) now() time.Time { return time.Now().Add(time.Duration(s.ahead.Load())) }

// lapse lets the claim of a run that was cut off lapse.
func (s *server) lapse() { s.ahead.Add(int64(ledger.Lease + time.Second)) }

// listen gives the stand-in an address.
func (s *server) listen() {
	listening := httptest.NewServer(s.standin)
	s.t.Cleanup(listening.Close)
	s.url = listening.URL
}

func secrets() map[string]string {
	return map[string]string{"PAGERDUTY_KEY": "pd-hush", "SLACK_WEBHOOK_PATH": "T0/B0/slack-hush", "LOGS_TOKEN": "logs-hush"}
}

// call does by hand what a person would do in the user interface.
func (s *server) call(method, path string, body any) map[string]any {
	s.t.Helper()
	status, answer := s.try(method, path, body)
	if status >= 300 {
		s.t.Fatalf("%s %s: %d %s", method, path, status, answer)
	}
	var fields map[string]any
	_ = json.Unmarshal(answer, &fields) // lists are not looked at
	return fields
}

func (s *server) try(method, path string, body any) (int, []byte) {
	s.t.Helper()
	return s.send(method, path, body, nil)
}

// byHand leaves what it writes editable, as the user interface does.
func (s *server) byHand(method, path string, body any) {
	s.t.Helper()
	if status, answer := s.send(method, path, body, http.Header{"X-Disable-Provenance": {"true"}}); status >= 300 {
		s.t.Fatalf("%s %s: %d %s", method, path, status, answer)
	}
}

func (s *server) send(method, path string, body any, header http.Header) (int, []byte) {
	s.t.Helper()
	var content io.Reader
	if body != nil {
		encoded, err := json.Marshal(body)
		if err != nil {
			s.t.Fatal(err)
		}
		content = bytes.NewReader(encoded)
	}
	request, err := http.NewRequestWithContext(s.t.Context(), method, s.url+path, content)
	if err != nil {
		s.t.Fatal(err)
	}
	maps.Copy(request.Header, header)
	request.SetBasicAuth("admin", "admin")
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer.StatusCode, text
}

// bundle compiles definitions.
func bundle(t *testing.T, definition obsgen.Bundle) grafana.Bundle {
	t.Helper()
	model := build.Build(definition)
	files, err := render.All(model, render.Targets())
	if err != nil {
		t.Fatal(err)
	}
	b, err := grafana.NewBundle(model.Bundle, files)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func (s *server) connection() api.Connection {
	return api.Connection{URL: s.url, User: "admin", Password: "admin", RetryWait: time.Millisecond}
}

func (s *server) client(connection api.Connection) *api.Client {
	s.t.Helper()
	client, err := api.New(connection)
	if err != nil {
		s.t.Fatal(err)
	}
	return client
}

func (s *server) open(definition obsgen.Bundle) *grafana.Session {
	s.t.Helper()
	session, err := grafana.Open(s.t.Context(), s.client(s.connection()), bundle(s.t, definition))
	if err != nil {
		s.t.Fatal(err)
	}
	session.Environment = func(name string) (string, bool) {
		value, set := s.env[name]
		return value, set
	}
	return session
}

func (s *server) plan(definition obsgen.Bundle, options plan.Options) *plan.Plan {
	s.t.Helper()
	p, _, err := s.open(definition).Plan(s.t.Context(), options)
	if err != nil {
		s.t.Fatal(err)
	}
	return p
}

// apply plans and executes; all of it must be done.
func (s *server) apply(definition obsgen.Bundle, options plan.Options) (*plan.Plan, apply.Report) {
	s.t.Helper()
	session := s.open(definition)
	p, reading, err := session.Plan(s.t.Context(), options)
	if err != nil {
		s.t.Fatal(err)
	}
	if n := p.Count(plan.Conflict); n > 0 {
		s.t.Fatalf("%d conflicts: %s", n, describe(p, plan.Conflict))
	}
	report, err := session.Run(p, reading.Ledger, s.t.TempDir(), nil).Execute(s.t.Context())
	if err != nil {
		for _, o := range report.Failed() {
			s.t.Logf("%s %s (version %d, live %s): %v", o.Step.Action, o.Step.Key(), o.Step.Version, o.Step.Live, o.Err)
		}
		s.t.Fatal(err)
	}
	return p, report
}

// describe lists the steps of actions: "dashboard/a (reason); folder/b".
func describe(p *plan.Plan, actions ...plan.Action) string {
	var all []string
	for _, action := range actions {
		for _, step := range p.Of(action) {
			text := step.Key().String()
			if step.Reason != "" {
				text += " (" + step.Words() + ")"
			}
			all = append(all, text)
		}
	}
	return strings.Join(all, "; ")
}

// wantPlan compares what a plan would do, one action after the other.
func wantPlan(t *testing.T, p *plan.Plan, want string) {
	t.Helper()
	var parts []string
	for _, action := range []plan.Action{plan.Conflict, plan.Create, plan.Update, plan.Delete, plan.Record, plan.Keep} {
		if steps := describe(p, action); steps != "" {
			parts = append(parts, fmt.Sprintf("%s: %s", action, steps))
		}
	}
	if got := strings.Join(parts, "\n"); got != want {
		t.Errorf("plan:\n%s\nwant:\n%s", got, want)
	}
}

func bakery() obsgen.Bundle { return fixture.Bakery() }
