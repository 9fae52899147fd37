package change

import (
	"slices"
	"testing"
)

func TestDatasourcesIn(t *testing.T) {
	const text = `{"datasource" : "Prometheus", "a": {"datasource":{"type": "x", "uid":"prom"}}, "datasourceUid":
		"lo\"ki", "uid": 1, "alertmanagerUid": "\u0061m", "datasource": "never closed`
	if have, want := datasourcesIn(text), []string{"Prometheus", "am", `lo"ki`, "prom"}; !slices.Equal(have, want) {
		t.Errorf("%q, want %q", have, want)
	}
}
