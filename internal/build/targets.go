package build

import (
	"errors"

	"github.com/grafana/grafana-foundation-sdk/go/cog/variants"
	"github.com/grafana/grafana-foundation-sdk/go/loki"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"
	"github.com/grafana/grafana-foundation-sdk/go/tempo"

	"github.com/ltv-assistant/obsgen"
)

// withRefIDs names the targets that have no name A, B, C, … and turns pointers to
// queries into queries.
func withRefIDs(targets []variants.Dataquery) ([]variants.Dataquery, error) {
	var named []variants.Dataquery
	for i, target := range targets {
		target = plain(target)
		if target == nil {
			return nil, errors.New("one of its targets is nil")
		}
		named = append(named, withRefID(target, RefID(i)))
	}
	return named, nil
}

// RefID is the name of the i-th query: A to Z, then AA, AB, …
func RefID(i int) string {
	if i >= 26 {
		return RefID(i/26-1) + RefID(i%26)
	}
	return string(rune('A' + i))
}

// plain dereferences a query; a nil pointer gives nil.
func plain(target variants.Dataquery) variants.Dataquery {
	switch q := target.(type) {
	case *prometheus.Dataquery:
		if q != nil {
			return *q
		}
		return nil
	case *loki.Dataquery:
		if q != nil {
			return *q
		}
		return nil
	case *tempo.Dataquery:
		if q != nil {
			return *q
		}
		return nil
	}
	return target
}

func withRefID(target variants.Dataquery, refID string) variants.Dataquery {
	switch q := target.(type) {
	case prometheus.Dataquery:
		q.RefId = pointer(or(deref(q.RefId), refID))
		return q
	case loki.Dataquery:
		q.RefId = pointer(or(deref(q.RefId), refID))
		return q
	case tempo.Dataquery:
		q.RefId = pointer(or(deref(q.RefId), refID))
		return q
	}
	return target
}

// queries lists what a panel asks; unknown kinds of targets are left out.
func queries(targets []variants.Dataquery) []Query {
	var found []Query
	for _, target := range targets {
		switch q := target.(type) {
		case prometheus.Dataquery:
			found = append(found, Query{obsgen.Prom(q.Expr), deref(q.RefId), uidOf(q.Datasource), deref(q.LegendFormat)})
		case loki.Dataquery:
			found = append(found, Query{obsgen.Logs(q.Expr), deref(q.RefId), uidOf(q.Datasource), deref(q.LegendFormat)})
		case tempo.Dataquery:
			found = append(found, Query{obsgen.Traces(deref(q.Query)), deref(q.RefId), uidOf(q.Datasource), ""})
		}
	}
	return found
}
