package ledger

import (
	"context"
	"errors"
	"fmt"
	"net/url"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
)

// Others are the bundles, by title, that other ledgers say own something.
func (s Store) Others(ctx context.Context) (map[object.Key]string, error) {
	var hits []struct{ UID string }
	query := url.Values{"folderUIDs": {FolderUID}, "type": {"dash-db"}, "limit": {"5000"}}
	if err := s.Client.Get(ctx, "/api/search", nil, query, &hits); err != nil {
		return nil, fmt.Errorf("look for other bundles: %w", err)
	}
	owners := map[object.Key]string{}
	for _, hit := range hits {
		if hit.UID == UID(s.Bundle) {
			continue
		}
		other, err := s.read(ctx, hit.UID)
		if errors.Is(err, ErrDamaged) {
			continue // no ledger, or one with which its own bundle can do nothing either
		}
		if err != nil {
			return nil, err
		}
		for key := range other.Entries {
			owners[key] = other.Title
		}
	}
	return owners, nil
}
