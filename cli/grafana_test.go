package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/ltv-assistant/obsgen/internal/grafana/standin"
)

// grafanas are the stand-ins of the scripts that are running, by work folder.
var grafanas sync.Map

// startGrafana is: grafana VERSION. It starts a stand-in whose clock stands still, under an
// address that is always the same: the program reaches it as its proxy.
func startGrafana(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: grafana VERSION")
	}
	clock := func() time.Time { return time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC) }
	s := httptest.NewServer(standin.New(standin.Face(args[0]), standin.WithClock(clock)))
	ts.Defer(s.Close)
	grafanas.Store(ts.Getenv("WORK"), s.URL)
	for name, value := range map[string]string{
		"HTTP_PROXY": s.URL, "GRAFANA_URL": "http://grafana.test", "GRAFANA_USER": "admin", "GRAFANA_PASSWORD": "admin",
		"LOGS_TOKEN": "logs-hush", "PAGERDUTY_KEY": "pager-hush", "SLACK_WEBHOOK_PATH": "T0/B0/slack-hush",
	} {
		ts.Setenv(name, value)
	}
}

// byHand is: byhand METHOD PATH [BODY]. It does what a person does in the user interface.
func byHand(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: byhand METHOD PATH [BODY]")
	}
	address, _ := grafanas.Load(ts.Getenv("WORK"))
	request, err := http.NewRequest(args[0], fmt.Sprint(address)+args[1], strings.NewReader(strings.Join(args[2:], " ")))
	ts.Check(err)
	request.SetBasicAuth("admin", "admin")
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	ts.Check(err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	ts.Check(err)
	if (answer.StatusCode >= 300) != neg {
		ts.Fatalf("%s %s: %s: %s", args[0], args[1], answer.Status, body)
	}
	fmt.Fprintln(ts.Stdout(), string(body))
}

// editDashboard is: edit UID FIELD VALUE. It saves a dashboard with a field changed.
func editDashboard(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 3 {
		ts.Fatalf("usage: edit UID FIELD VALUE")
	}
	address, _ := grafanas.Load(ts.Getenv("WORK"))
	answer, err := http.Get(strings.Replace(fmt.Sprint(address), "://", "://admin:admin@", 1) + "/api/dashboards/uid/" + args[0])
	ts.Check(err)
	defer answer.Body.Close()
	var found struct {
		Dashboard map[string]any
		Meta      struct{ FolderUID string }
	}
	ts.Check(json.NewDecoder(answer.Body).Decode(&found))
	found.Dashboard[args[1]] = args[2]
	body, err := json.Marshal(map[string]any{"dashboard": found.Dashboard, "folderUid": found.Meta.FolderUID})
	ts.Check(err)
	byHand(ts, false, []string{"POST", "/api/dashboards/db", string(body)})
}
