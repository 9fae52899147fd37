package gocode

import (
	"fmt"
	"strings"
	"time"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
)

// states notes where Grafana is told something else about no data and errors than obsgen
// will tell it.
func (r *rule) states(q obsgen.Query) {
	usual := "NoData"
	if emptyWhenHealthy(q) {
		usual = "OK"
	}
	if state := r.text("noDataState"); state != "" && state != usual {
		r.note(fmt.Sprintf("Not in the definition: noDataState is %s in Grafana; obsgen sets %s for this query.", state, usual))
	}
	if state := r.text("execErrState"); state != "" && state != "Error" {
		r.note(fmt.Sprintf("Not in the definition: execErrState is %s in Grafana; obsgen sets Error.", state))
	}
}

// emptyWhenHealthy reports whether no data is the normal state, as package render does.
func emptyWhenHealthy(q obsgen.Query) bool {
	if q.Language == obsgen.LogQL {
		return true
	}
	expr, err := query.ParsePromQL(q.Expr)
	return err == nil && (query.SplitAlert(expr).Filtered || query.EmptyWhenHealthy(expr))
}

// circumstances are what the bundle decides for all of its rules.
func (r *rule) circumstances(interval time.Duration) {
	var all []string
	if interval > 0 {
		all = append(all, "evaluated every "+model.Duration(interval).String())
	}
	if asked := r.composer.datasources(); len(asked) > 0 {
		all = append(all, "asked of "+strings.Join(asked, " and "))
	}
	if r.flag("isPaused") {
		all = append(all, "paused")
	}
	if len(all) > 0 {
		r.note("In Grafana it is " + strings.Join(all, ", ") + "; the bundle decides that.")
	}
}
