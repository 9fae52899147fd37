package pipeline

import "github.com/prometheus/prometheus/model/labels"

// Failed reports whether a series makes a metric query fail: it has an error that the query does not ask for.
func Failed(lbls labels.Labels) bool {
	return lbls.Has(ErrorLabel) && lbls.Get(preserveErrorLabel) != "true"
}
