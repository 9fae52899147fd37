package routing

import (
	"errors"
	"fmt"
	"log/slog"

	"github.com/prometheus/alertmanager/matcher/compat"
	"github.com/prometheus/alertmanager/pkg/labels"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// parseMatchers reads what Alertmanager reads: the newer notation, in which label names
// may have dots, and the older one.
func parseMatchers(texts []string) (labels.Matchers, error) {
	parse := compat.FallbackMatchersParser(slog.New(slog.DiscardHandler))
	var all labels.Matchers
	var errs []error
	for _, text := range texts {
		parsed, err := parse(text, "")
		if err != nil {
			errs = append(errs, fmt.Errorf("matcher %s: %w", text, err))
		}
		all = append(all, parsed...)
	}
	return all, errors.Join(errs...)
}

// matched are the matchers of a tree, at every depth. Those that cannot be read have been
// reported with the tree.
func matched(route resource.Object) labels.Matchers {
	all, _ := parseMatchers(resource.Texts(route, "matchers"))
	for _, child := range resource.Objects(route, "routes") {
		all = append(all, matched(child)...)
	}
	return all
}
