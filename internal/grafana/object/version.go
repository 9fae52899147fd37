package object

import (
	"encoding/json"
	"strconv"
)

// Saving is the body of a dashboard as it is saved over a version; 0 is none yet. The id is
// the server's.
func Saving(body json.RawMessage, version int) (json.RawMessage, error) {
	fields, err := parseRaw(body)
	if err != nil {
		return nil, err
	}
	fields = fields.without("id").without("version")
	if version > 0 {
		fields = fields.with("version", json.RawMessage(strconv.Itoa(version)))
	}
	return fields.bytes(), nil
}
