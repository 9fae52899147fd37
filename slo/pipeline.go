package slo

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/dashboards"
)

// indexingSuccess counts jobs that failed for good, over all queues.
func indexingSuccess() obsgen.SLO {
	const failed = `sum(rate(bullmq_jobs_failed_total{queue="file-indexing"}[$window]))`
	const completed = `sum(rate(bullmq_jobs_completed_total{queue="file-indexing"}[$window]))`
	return obsgen.SLO{
		Name: "indexing-success", Service: catalog.Indexing, Objective: "99",
		Title:       "Files are indexed",
		Description: "99 % of the indexing jobs succeed, retries included.",
		Errors:      failed,
		Total:       `(` + failed + ` or 0 * ` + completed + `) + (` + completed + ` or 0 * ` + failed + `)`,
		Panel:       obsgen.PanelRef{Dashboard: dashboards.IndexingPipeline, Panel: "failure-ratio"},
		Cases: []obsgen.SLOCase{
			{Name: "1 in 20 fails", At: 10 * time.Minute, Ratio: 0.05, Series: jobCounters("0+57x10", "0+3x10")},
			{Name: "only failures so far", At: 10 * time.Minute, Ratio: 1, Series: jobCounters("", "0+3x10")},
			{Name: "only successes so far", At: 10 * time.Minute, Ratio: 0, Series: jobCounters("0+57x10", "")},
			{Name: "nothing to do", At: 10 * time.Minute, Ratio: 0, Series: jobCounters("9x10", "1x10")},
		},
	}
}

func jobCounters(completed, failed string) []obsgen.Series {
	const labels = `{service="ltv-assistant-indexing",queue="file-indexing"}`
	var series []obsgen.Series
	if completed != "" {
		series = append(series, obsgen.Series{Series: "bullmq_jobs_completed_total" + labels, Values: completed})
	}
	if failed != "" {
		series = append(series, obsgen.Series{Series: "bullmq_jobs_failed_total" + labels, Values: failed})
	}
	return series
}

// timeToSearchable is what somebody who uploads a file waits for.
func timeToSearchable() obsgen.SLO {
	const selector = `service="ltv-assistant-indexing"`
	return obsgen.SLO{
		Name: "time-to-searchable", Service: catalog.Indexing, Objective: "95",
		Title:       "Files are soon searchable",
		Description: "95 % of the uploaded files can be found within five minutes.",
		Errors:      slower("indexing_time_to_searchable_seconds", selector, "300"),
		Total:       observed("indexing_time_to_searchable_seconds", selector),
		Panel:       obsgen.PanelRef{Dashboard: dashboards.IndexingPipeline, Panel: "time-to-searchable"},
		Cases:       slowCases("indexing_time_to_searchable_seconds", selector, "300"),
	}
}

// ragLatency is what somebody who asks a question waits for.
func ragLatency() obsgen.SLO {
	const selector = `service="ltv-assistant-retrieval"`
	return obsgen.SLO{
		Name: "rag-answer-latency", Service: catalog.Retrieval, Objective: "95",
		Title:       "Answers come soon",
		Description: "95 % of the questions are answered within 15 s.",
		Errors:      slower("rag_query_duration_seconds", selector, "15"),
		Total:       observed("rag_query_duration_seconds", selector),
		Panel:       obsgen.PanelRef{Dashboard: dashboards.RAGPerformance, Panel: "answer-latency"},
		Cases:       slowCases("rag_query_duration_seconds", selector, "15"),
	}
}
