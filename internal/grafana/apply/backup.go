package apply

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// Backup is what was there before a run, in a file backup.json. It has no secrets: Grafana
// does not give them away.
type Backup struct {
	Server string `json:"server"`
	OrgID  int64  `json:"orgId,omitempty"`
	Bundle string `json:"bundle"`
	// Objects are what was changed or deleted, as it was.
	Objects []object.Object `json:"objects"`
	// Created are what was not there.
	Created []object.Key `json:"created"`
}

const backupFile = "backup.json"

// backup writes down what is about to change, before anything is written. It returns the
// folder; none if nothing has to be kept.
func (r *Run) backup() (string, error) {
	b := Backup{Server: r.Plan.Server, OrgID: r.Plan.OrgID, Bundle: r.Plan.Bundle, Objects: []object.Object{}, Created: []object.Key{}}
	for _, step := range r.Plan.Steps {
		switch {
		case step.Action == plan.Create:
			b.Created = append(b.Created, step.Key())
		case step.Writes() && step.Before != nil:
			before, err := r.before(step)
			if err != nil {
				return "", err
			}
			b.Objects = append(b.Objects, before)
		}
	}
	if r.Backup == "" || len(b.Objects)+len(b.Created) == 0 {
		return "", nil
	}
	folder, err := b.write(r.Backup)
	if err != nil {
		return "", fmt.Errorf("nothing was written to Grafana: keep what is there now: %w", err)
	}
	return folder, nil
}

// before is what was there, as it can be sent again.
func (r *Run) before(step plan.Step) (object.Object, error) {
	entry, ours := r.Ledger.Entries[step.Key()]
	if !ours {
		return *step.Before, nil
	}
	return step.Before.HidingOnly(entry.Secrets)
}

// write makes a folder of its own for the backup, that git does not take.
func (b Backup) write(root string) (string, error) {
	if err := os.MkdirAll(root, 0o700); err != nil {
		return "", err
	}
	name := b.Bundle + "-" + time.Now().UTC().Format("20060102-150405") + "-"
	folder, err := os.MkdirTemp(root, strings.ReplaceAll(name, "/", "-"))
	if err != nil {
		return "", err
	}
	content, err := json.MarshalIndent(b, "", " ")
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(root, ".gitignore"), []byte("*\n"), 0o600); err != nil {
		return "", err
	}
	return folder, os.WriteFile(filepath.Join(folder, backupFile), content, 0o600)
}

// forgetBackup removes the folder of a run that has written nothing.
func forgetBackup(folder string) error {
	if folder == "" {
		return nil
	}
	return os.RemoveAll(folder)
}

// ReadBackup reads what a run has kept.
func ReadBackup(folder string) (Backup, error) {
	var b Backup
	content, err := os.ReadFile(filepath.Join(folder, backupFile))
	if err != nil {
		return b, fmt.Errorf("read the backup: %w; name the folder that apply printed", err)
	}
	if err := json.Unmarshal(content, &b); err != nil {
		return b, fmt.Errorf("read the backup %s: %w; it is damaged: take another, or set what it had by hand", filepath.Join(folder, backupFile), err)
	}
	return b, nil
}
