package board

import (
	"context"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// tempo runs a search of traces.
func (q request) tempo(_ context.Context, object resource.Object, t *Target) error {
	t.Query = template.Fill(text(object["query"]), q.lookup, template.Pipe)
	return fmt.Errorf("not executed: traces are not simulated yet")
}
