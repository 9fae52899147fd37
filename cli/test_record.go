package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/trial"
	"github.com/ltv-assistant/obsgen/internal/trial/record"
)

// record compares what panels show with the record, or writes a new one.
func (a *app) record(ctx context.Context, report *trial.Report, o testOptions) error {
	if o.update {
		return a.updateRecord(ctx, report, o.recorded)
	}
	recorded, err := record.Read(o.recorded)
	if errors.Is(err, fs.ErrNotExist) && !o.named {
		fmt.Fprintf(a.stderr, "obsgen: there is no %s, so what panels show was compared with nothing: obsgen test --update records it\n", o.recorded)
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the record of what panels show: %w", err)
	}
	report.Compared = true
	report.Shown = append(report.Shown, record.Compare(recorded, report.Readings, o.whole())...)
	return nil
}

// whole is whether everything is tried.
func (o testOptions) whole() bool { return len(o.Scenarios)+len(o.Alerts) == 0 }

func (a *app) updateRecord(ctx context.Context, report *trial.Report, folder string) error {
	changes, err := writeFlat(ctx, folder, record.Files(report.Readings), record.Suffix)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, "obsgen: what panels show is recorded in %s: %s changed\n", folder, sentence.Count(len(changes), "file"))
	return nil
}
