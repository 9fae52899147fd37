package gocode

import (
	"encoding/json"
	"errors"
	"strconv"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Panel writes a panel as an obsgen.Panel. An empty key is made of its title. It must not run
// at the same time as anything else that registers the SDK's plugins.
func Panel(panel json.RawMessage, key string) (string, error) {
	const what = "the panel"
	plugins.RegisterDefaultPlugins()
	body, err := parsed(panel)
	if err != nil {
		return "", failed(what, err)
	}
	if key == "" {
		key = newKeys().of(body)
	}
	l, err := panelLiteral(body, key)
	if err != nil {
		return "", failed(what+" "+quoted(shortened(key)), err)
	}
	return formatted(l.code())
}

// parsed reads a JSON object.
func parsed(text json.RawMessage) (resource.Object, error) {
	var body resource.Object
	if err := json.Unmarshal(text, &body); err != nil {
		return nil, errors.New("it is not a JSON object; give what Grafana exports as JSON")
	}
	if len(body) == 0 {
		return nil, errors.New("it is empty; give what Grafana exports as JSON")
	}
	return body, nil
}

func panelLiteral(body resource.Object, key string) (*literal, error) {
	kind := resource.Text(body, "type")
	switch {
	case kind == "row":
		return nil, errors.New("it is a row; write it as an obsgen.Row with the panels below it")
	case kind == "" && body["libraryPanel"] == nil:
		return nil, errors.New("it has no type; give one panel of a dashboard")
	}
	code, notes, err := panelCode(body)
	if err != nil {
		return nil, err
	}
	l := newLiteral("obsgen.Panel")
	l.set("Key", text(key))
	l.size("Width", body, "w", 12)
	l.size("Height", body, "h", 8)
	l.note(notes...)
	l.set("Panel", code)
	return l, nil
}

// size writes a width or height that is not the default.
func (l *literal) size(field string, panel resource.Object, key string, standard uint32) {
	if size := gridNumber(resource.Get(panel, "gridPos", key)); size != 0 && size != standard {
		l.set(field, strconv.FormatUint(uint64(size), 10))
	}
}

// gridNumber is a number of columns or rows.
func gridNumber(value any) uint32 {
	n, _ := value.(float64)
	if n < 0 || n > 1<<20 {
		return 0
	}
	return uint32(n)
}
