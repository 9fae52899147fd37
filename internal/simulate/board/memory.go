package board

import (
	"context"
	"sync"
)

// memory remembers answers to equal questions; who asks while another is being answered
// waits for that answer.
type memory struct {
	mu      sync.Mutex
	answers map[string]any
}

// remembered asks only if nobody did. What failed because somebody was no longer interested
// may be asked again.
func remembered[T any](ctx context.Context, m *memory, key string, ask func() (T, error)) (T, error) {
	answer, err := find(m, key, ask)()
	if err != nil && ctx.Err() != nil {
		m.mu.Lock()
		delete(m.answers, key)
		m.mu.Unlock()
	}
	return answer, err
}

func find[T any](m *memory, key string, ask func() (T, error)) func() (T, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if known, ok := m.answers[key].(func() (T, error)); ok {
		return known
	}
	if m.answers == nil {
		m.answers = map[string]any{}
	}
	once := sync.OnceValues(ask)
	m.answers[key] = once
	return once
}
