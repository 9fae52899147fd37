package plan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
)

// WriteFile saves a plan for apply. Its bodies have no secrets, but they are nobody's
// business either.
func WriteFile(path string, p *Plan) error {
	content, err := json.MarshalIndent(p, "", " ")
	if err == nil {
		err = os.WriteFile(path, append(content, '\n'), 0o600)
	}
	if err != nil {
		return fmt.Errorf("write the plan: %w", err)
	}
	return nil
}

// ReadFile reads a plan that WriteFile wrote.
func ReadFile(path string) (*Plan, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the plan: %w", err)
	}
	var p Plan
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&p); err != nil {
		return nil, fmt.Errorf("read the plan %s: %w; make it with obsgen plan -o", path, err)
	}
	if p.Format != Format {
		return nil, fmt.Errorf("read the plan %s: it is of format %d, this obsgen knows %d; make it anew", path, p.Format, Format)
	}
	return &p, nil
}
