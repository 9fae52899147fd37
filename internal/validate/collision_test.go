package validate

import (
	"fmt"
	"strconv"
	"sync"

	"github.com/ltv-assistant/obsgen/internal/build"
)

func panelID(dashboard, key string) string { return fmt.Sprint(build.PanelID(dashboard, key)) }

// collidingKey searches for another key of the same id, once for all examples.
func collidingKey(dashboard, key string) string {
	found, _ := collisions.LoadOrStore(dashboard+"/"+key, sync.OnceValue(func() string {
		for i := 0; ; i++ {
			if other := "panel-" + strconv.Itoa(i); panelID(dashboard, other) == panelID(dashboard, key) {
				return other
			}
		}
	}))
	return found.(func() string)()
}

var collisions sync.Map
