package api

import (
	"errors"
	"strings"
	"sync"
)

// hidden are values that no error may show.
type hidden struct {
	mu     sync.Mutex
	values []string
}

// shortest keeps a secret of a few letters from blanking out every error.
const shortest = 4

func (h *hidden) add(value string) {
	if len(value) < shortest {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.values = append(h.values, value)
}

// from takes the hidden values out of an error's texts.
func (h *hidden) from(err error) error {
	var e *Error
	if !errors.As(err, &e) {
		return err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, value := range h.values {
		e.Message = strings.ReplaceAll(e.Message, value, "(secret)")
	}
	return err
}
