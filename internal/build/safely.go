package build

import (
	"errors"
	"fmt"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
)

// safely builds what somebody else's builder makes. A builder that is missing or that
// panics is a mistake in one definition, not the end of the run.
func safely[T any](builder cog.Builder[T]) (built T, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("its builder panics: %v", cause)
		}
	}()
	if builder == nil {
		return built, errors.New("it has no builder; set one")
	}
	return builder.Build()
}
