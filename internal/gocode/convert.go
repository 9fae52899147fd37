package gocode

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// conversion turns something of a dashboard into the SDK's code for it.
type conversion struct {
	// built is what the builder sets by itself, and base is that or what Grafana takes for
	// granted: what an object has that does not say it.
	built, base resource.Object
	// code is the SDK's own, for machines. It may panic.
	code func(resource.Object) (string, error)
	// canonical is the form in which what means the same is equal.
	canonical func(resource.Object) any
	// drop leaves calls out.
	drop func(call string) bool
}

// convert writes an object, and lists what the code does not say.
func (c conversion) convert(object resource.Object) (code string, lost []string, err error) {
	object = c.pruned(object)
	machine, err := c.safely(object)
	if err != nil {
		return "", nil, err
	}
	redundant := c.redundant()
	code, err = sdkCode(machine, func(call string) bool { return redundant[call] || c.drop != nil && c.drop(call) })
	return code, c.lost(object), err
}

// safely calls the SDK's converters, which rely on fields that may be missing.
func (c conversion) safely(object resource.Object) (code string, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("the foundation SDK cannot write it: %v", cause)
		}
	}()
	return c.code(object)
}

// redundant are the calls that set what the builder sets by itself.
func (c conversion) redundant() map[string]bool {
	calls := map[string]bool{}
	machine, err := c.safely(c.built)
	if err != nil {
		return calls
	}
	_, _ = sdkCode(machine, func(call string) bool {
		calls[call] = true
		return true
	})
	return calls
}

// decode reads an object into a type of the SDK.
func decode[T any](object resource.Object) (T, error) {
	var into T
	encoded, err := json.Marshal(object)
	if err != nil {
		return into, err
	}
	if err := json.Unmarshal(encoded, &into); err != nil {
		var wrong *json.UnmarshalTypeError
		if errors.As(err, &wrong) {
			return into, fmt.Errorf("the foundation SDK cannot read it: a %s stands where %s is expected", wrong.Value, wrong.Type)
		}
		return into, fmt.Errorf("the foundation SDK cannot read it: %w", err)
	}
	return into, nil
}
