package change

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// pair finds what is the same on both sides, and what follows for all of it: what is called
// otherwise now, and who evaluates alerts.
func (c *comparison) pair(ctx context.Context) {
	c.pairs = map[resource.Kind][]pair[*resource.Resource]{}
	c.partner, c.origin = map[*resource.Resource]*resource.Resource{}, map[*resource.Resource]*resource.Resource{}
	for _, k := range kinds() {
		if ctx.Err() != nil {
			return
		}
		c.pairs[k.of] = matchResources(ctx, c.before.byKind[k.of], c.after.byKind[k.of], k.alike)
		for _, p := range c.pairs[k.of] {
			if p.both() {
				c.partner[p.before], c.origin[p.after] = p.after, p.before
			}
		}
	}
	c.renamed, c.records, c.bases = c.renamedDatasources(), c.renamedRecords(), c.movedBases()
	c.handed, c.handedOver = c.handovers(), map[*resource.Resource]bool{}
	for _, h := range c.handed {
		c.handedOver[h.rule], c.handedOver[h.copied.before], c.handedOver[h.copied.after] = true, true, true
	}
}
