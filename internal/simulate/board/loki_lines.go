package board

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// mostLines is what the query says, or the datasource, or Grafana.
func mostLines(from source, object resource.Object) int {
	return number(object["maxLines"], 1, 5000, number(from.options["maxLines"], 1, 5000, 1000))
}

// logLines makes the frame of log lines, the newest first.
func (q request) logLines(ctx context.Context, asked logQuery, limit int, t *Target) error {
	result, err := q.data.logs(ctx, asked.Query, q.from, q.to, 0, limit)
	if err != nil || len(result.Lines) == 0 {
		return err
	}
	columns := []frame.Column{
		{Name: "labels", Kind: frame.Text}, {Name: "Time", Kind: frame.Time}, {Name: "Line", Kind: frame.Text},
		{Name: "tsNs", Kind: frame.Text}, {Name: "id", Kind: frame.Text},
	}
	for _, l := range result.Lines {
		labels, err := json.Marshal(l.Labels)
		if err != nil {
			return fmt.Errorf("write the labels of a line: %w", err)
		}
		nanos := strconv.FormatInt(l.Time.UnixNano(), 10)
		columns[1].Times = append(columns[1].Times, l.Time.In(q.to.Location()))
		for i, value := range map[int]string{0: string(labels), 2: l.Line, 3: nanos, 4: lineID(nanos, string(labels), l.Line)} {
			columns[i].Texts = append(columns[i].Texts, value)
		}
	}
	t.form, t.Series = asItIs, len(result.Lines)
	t.Frames = []frame.Frame{{RefID: t.RefID, Columns: columns}}
	return nil
}

// lineID is different for every line of a stream.
func lineID(parts ...string) string {
	sum := fnv.New32a()
	for _, part := range parts {
		sum.Write([]byte(part + "\x00"))
	}
	return fmt.Sprintf("%s_%08x", parts[0], sum.Sum32())
}
