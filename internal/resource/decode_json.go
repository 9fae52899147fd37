package resource

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
)

func decodeJSON(content []byte) (any, error) {
	var doc any
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber() // keeps what is written
	err := decoder.Decode(&doc)
	if err == nil {
		err = ended(decoder)
	}
	if err == nil {
		doc, err = settled(doc, typed)
	}
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		line := 1 + bytes.Count(content[:min(int(syntax.Offset), len(content))], []byte("\n"))
		return nil, fmt.Errorf("JSON, line %d: %w", line, err)
	}
	if err != nil {
		return nil, fmt.Errorf("JSON: %w", err)
	}
	return doc, nil
}

// ended refuses what follows the document.
func ended(decoder *json.Decoder) error {
	switch _, err := decoder.Token(); {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		return err
	}
	return errors.New("something follows its end")
}

// settled makes each number a float64, or text where servers read text.
func settled(value any, as mode) (any, error) {
	var err error
	switch v := value.(type) {
	case map[string]any:
		for key, item := range v {
			if v[key], err = settled(item, as.below(key)); err != nil {
				return nil, err
			}
		}
	case []any:
		for i, item := range v {
			if v[i], err = settled(item, as.inside()); err != nil {
				return nil, err
			}
		}
	case json.Number:
		return settledNumber(v.String(), as)
	case bool:
		if as == verbatim {
			return strconv.FormatBool(v), nil
		}
	}
	return value, nil
}

func settledNumber(written string, as mode) (any, error) {
	if as == verbatim || as == verbatimNumbers {
		return written, nil
	}
	number, err := strconv.ParseFloat(written, 64)
	if err != nil {
		return nil, fmt.Errorf("%s is beyond what a number can be", written)
	}
	return exact(number, written), nil
}
