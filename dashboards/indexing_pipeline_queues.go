package dashboards

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/panel"
)

// indexingState is the first row: is the pipeline moving, in six numbers.
func indexingState() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		budgetLeft(4, `service="`+catalog.Indexing+`"`),
		{Key: "waiting-now", Width: 3, Height: 5, Panel: s.Stat("Jobs waiting",
			"Jobs that no worker has taken yet, in the chosen queues. Growing: workers are too few or stuck; compare with the jobs being processed.",
			"short", s.Prom(`sum(max by (queue) (bullmq_queue_waiting{queue=~"$queue"}))`, "waiting")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(500, panel.Yellow), panel.From(1000, panel.Red)))},
		{Key: "active-now", Width: 3, Height: 5, Panel: s.Stat("In progress",
			"Jobs that a worker has in hand. Zero while others wait: no worker runs; see the indexing service's health.",
			"short", s.Prom(`sum(max by (queue) (bullmq_queue_active{queue=~"$queue"}))`, "processing")).
			ColorScheme(panel.Fixed(panel.Blue))},
		{Key: "completed-now", Width: 3, Height: 5, Panel: s.Stat("Completed/min",
			"Jobs completed per minute. Zero while jobs wait: the pipeline stands still; look at the stages and at the errors below.",
			"short", s.Prom(jobs("completed", "")+` * 60`, "completed")).
			Interval(fewJobs).
			ColorScheme(panel.Fixed(panel.Blue))},
		{Key: "failure-ratio-now", Width: 3, Height: 5, Panel: s.Stat("Failed",
			"Share of the finished jobs that failed for good. Above 10 % something is broken, not just a file: open the errors below.",
			"percentunit", s.Prom(jobFailureRatio(""), "failed")).
			Interval(fewJobs).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.02, panel.Yellow), panel.From(0.1, panel.Red)))},
		{Key: "job-duration-now", Width: 4, Height: 5, Panel: s.Stat("Job duration",
			"Average time that a job takes once a worker has it. Above 300 s for ten minutes: SlowJobProcessing; the share of stages below says where it goes.",
			"s", s.Prom(average("bullmq_job_duration_seconds", "", ofQueue), "average")).
			Interval(fewJobs).
			Thresholds(panel.Thresholds(panel.Green, panel.From(150, panel.Yellow), panel.From(300, panel.Red)))},
		{Key: "searchable-now", Width: 4, Height: 5, Panel: s.Stat("Searchable p95",
			"95 % of the documents are found within this time after their upload, waiting included. Long with short jobs: they wait in the queue.",
			"s", s.Prom(quantile("0.95", "indexing_time_to_searchable_seconds", "", anyService), "p95")).
			Interval(fewJobs).
			Thresholds(panel.Thresholds(panel.Green, panel.From(300, panel.Yellow), panel.From(1200, panel.Red)))},
	}
}

func indexingQueues() []obsgen.Panel {
	s := style()
	return []obsgen.Panel{
		{Key: "queue-depth", Width: 6, Height: 9, Panel: s.TimeSeries("Jobs waiting",
			"Jobs that no worker has taken yet. Above the red line for ten minutes: HighQueueDepth. Rising steadily: add a worker, or see what slows the jobs down.",
			"short", s.Prom(`max by (queue) (bullmq_queue_waiting{queue=~"$queue"})`, "{{queue}}")).
			Thresholds(panel.Thresholds(panel.Green, panel.From(1000, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			DataLinks(queueLinks())},
		{Key: "backlog-time", Width: 6, Height: 9, Panel: s.TimeSeries("Backlog in time",
			"How long the waiting jobs take at the present speed, if no more arrive: what to tell somebody who asks for a document. No line: nothing is being finished.",
			"s", s.Prom(`max by (queue) (bullmq_queue_waiting{queue=~"$queue"}) / (`+finishedJobs("queue")+` > 0)`, "{{queue}}")).
			Interval(fewJobs).
			DataLinks(queueLinks())},
		{Key: "active", Width: 6, Height: 9, Panel: s.TimeSeries("Jobs being processed",
			"Jobs that a worker has in hand. At its ceiling while others wait: add workers. Zero while others wait: no worker runs, see the indexing service's health.",
			"short", s.Prom(`max by (queue) (bullmq_queue_active{queue=~"$queue"})`, "{{queue}}")).
			DataLinks(queueLinks())},
		{Key: "delayed", Width: 6, Height: 9, Panel: s.TimeSeries("Jobs put off",
			"Jobs that failed and wait for another attempt. Many: something that they need is down; see the failed stages below and external calls of indexing.",
			"short", s.Prom(`max by (queue) (bullmq_queue_delayed{queue=~"$queue"})`, "{{queue}}")).
			DataLinks(queueLinks())},
		{Key: "jobs-completed", Width: 6, Height: 9, Panel: s.TimeSeries("Jobs completed per minute",
			"Processing rate. Falling while jobs wait: workers are slower or fewer than before; compare with the average duration.",
			"short", s.Prom(jobs("completed", "queue")+` * 60`, "{{queue}}")).
			Interval(fewJobs).
			DataLinks(queueLinks())},
		{Key: "jobs-failed", Width: 6, Height: 9, Panel: s.TimeSeries("Jobs failed per minute",
			"Jobs given up after their last attempt. They do not come back by themselves: repair the cause, then put them on the queue again.",
			"short", s.Prom(failedJobs("queue")+` * 60`, "{{queue}}")).
			Interval(fewJobs).
			DataLinks(queueLinks())},
		{Key: "failure-ratio", Width: 6, Height: 9, Panel: s.TimeSeries("Failure ratio",
			"Share of the finished jobs that failed for good. Above the red line it is not a single bad file but something they share: click for the errors.",
			"percentunit", s.Prom(jobFailureRatio("queue"), "{{queue}}")).
			Interval(fewJobs).
			Thresholds(panel.Thresholds(panel.Green, panel.From(0.1, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			DataLinks(queueLinks())},
		{Key: "job-duration", Width: 6, Height: 9, Panel: s.TimeSeries("Average job duration",
			"Time from the start of a job to its end. Above the red line for ten minutes: SlowJobProcessing. Compare with the stages below, and with the size of the files.",
			"s", s.Prom(average("bullmq_job_duration_seconds", "queue", ofQueue), "{{queue}}")).
			Interval(fewJobs).
			Thresholds(panel.Thresholds(panel.Green, panel.From(300, panel.Red))).
			ThresholdsStyle(panel.DashedLines()).
			DataLinks(queueLinks())},
	}
}
