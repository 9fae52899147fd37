package resource

import (
	"errors"
	"fmt"
	"slices"
)

func readDocuments(docs []any, path string) (contents, error) {
	var c contents
	var errs []error
	for _, doc := range docs {
		if doc == nil {
			continue // an empty document
		}
		one, err := readDocument(doc, path)
		c.add(one)
		errs = append(errs, err)
	}
	if !c.known && c.unknown == nil {
		c.unknown = fmt.Errorf("%w: it is empty", ErrUnknown)
	}
	return c, errors.Join(errs...)
}

func readDocument(doc any, path string) (contents, error) {
	object, ok := doc.(Object)
	if !ok {
		return contents{others: []any{doc}, unknown: ErrUnknown}, nil
	}
	if isList(object) {
		items := itemsOf(object)
		if len(items) == 0 {
			return contents{known: true}, nil // kubectl found none
		}
		return readDocuments(items, path)
	}
	all := formats()
	at := slices.IndexFunc(all, func(f format) bool { return f.is(object) })
	if at < 0 {
		return contents{others: []any{doc}, unknown: ErrUnknown}, nil
	}
	if all[at].read == nil {
		return contents{known: true}, nil
	}
	resources, err := all[at].read(object, path)
	switch {
	case errors.Is(err, ErrUnknown):
		return contents{others: []any{doc}, unknown: err}, nil
	case err != nil:
		return contents{}, fmt.Errorf("as %s: %w", all[at].name, err)
	}
	return contents{known: true, resources: resources}, nil
}
