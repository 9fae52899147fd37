package ledger

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
)

// Store reads and writes a bundle's ledger.
type Store struct {
	Client        *api.Client
	Bundle, Title string
}

// ErrMoved is when somebody else wrote the ledger since it was read.
var ErrMoved = errors.New("another run of obsgen apply has written since; nothing more is written by this one: run it again")

// Read returns the ledger, an empty one if there is none.
func (s Store) Read(ctx context.Context) (*Ledger, error) {
	l, err := s.read(ctx, UID(s.Bundle))
	if api.IsStatus(err, http.StatusNotFound) {
		return empty(s.Bundle, s.Title), nil
	}
	if err != nil {
		return nil, err
	}
	l.Title = s.Title
	return l, nil
}

func (s Store) read(ctx context.Context, uid string) (*Ledger, error) {
	var answer struct {
		Dashboard json.RawMessage
		Meta      struct{ Updated time.Time }
	}
	if err := s.Client.Get(ctx, "/api/dashboards/uid/{uid}", map[string]string{"uid": uid}, nil, &answer); err != nil {
		return nil, fmt.Errorf("read what is obsgen's own: %w", err)
	}
	l, err := parse(answer.Dashboard)
	if err != nil {
		return nil, fmt.Errorf("read the dashboard %s in the folder %s, where obsgen keeps what is its own: %w", uid, FolderUID, err)
	}
	l.age = s.Client.Now().Sub(answer.Meta.Updated)
	return l, nil
}

// Write saves the ledger if nobody else has since it was read; else it fails with ErrMoved.
// What cannot be known to have arrived is read back.
func (s Store) Write(ctx context.Context, l *Ledger, message string) error {
	if !l.Exists() {
		if err := s.makeFolder(ctx); err != nil {
			return err
		}
	}
	pause := s.Client.Pauses()
	for range tries {
		err := s.save(ctx, l, message)
		if err == nil || !api.Undecided(err) && !errors.Is(err, ErrMoved) {
			return err
		}
		now, errRead := s.Read(ctx)
		switch {
		case errRead != nil:
			return errors.Join(err, errRead)
		case now.Exists() && now.encoded() == l.encoded():
			l.version = now.version
			return nil
		case now.version != l.version:
			return ErrMoved
		}
		select {
		case <-time.After(pause.NextBackOff()):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return fmt.Errorf("write what is obsgen's own into Grafana: it failed %d times; run apply again", tries)
}

const tries = 8

func (s Store) save(ctx context.Context, l *Ledger, message string) error {
	var saved struct{ Version int }
	err := s.Client.Write(ctx, api.Request{Method: http.MethodPost, Path: "/api/dashboards/db", Body: map[string]any{
		"dashboard": l.dashboard(), "folderUid": FolderUID, "message": message,
	}}, &saved)
	switch {
	case api.IsStatus(err, http.StatusPreconditionFailed):
		return ErrMoved
	case err != nil:
		return fmt.Errorf("write what is obsgen's own into Grafana: %w", err)
	case saved.Version == 0:
		return errors.New("write what is obsgen's own into Grafana: the answer names no version; a proxy in between may have given it")
	}
	l.version = saved.Version
	return nil
}

func (s Store) makeFolder(ctx context.Context) error {
	folder := map[string]string{"uid": FolderUID}
	err := s.Client.Get(ctx, "/api/folders/{uid}", folder, nil, nil)
	if !api.IsStatus(err, http.StatusNotFound) {
		return err
	}
	err = s.Client.Write(ctx, api.Request{Method: http.MethodPost, Path: "/api/folders", Body: map[string]any{"uid": FolderUID, "title": folderTitle}}, nil)
	if err == nil {
		return nil
	}
	if errRead := s.Client.Get(ctx, "/api/folders/{uid}", folder, nil, nil); errRead != nil {
		return fmt.Errorf("make the folder for what is obsgen's own: %w", err)
	}
	return nil // another run made it
}
