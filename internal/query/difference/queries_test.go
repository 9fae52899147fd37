package difference

// queries are such as dashboards and rules hold, for each language.
func queries() map[string][]string {
	return map[string][]string{"promql": promQueries(), "logql": logQueries(), "traceql": traceQueries()}
}

func promQueries() []string {
	return []string{
		`sum(max by (queue) (jobs_active{queue=~"$queue"}))`,
		`(sum by (service) (rate(http_requests_total{service!="",status=~"5.."}[$__rate_interval])) or 0 * sum by (service) (rate(http_requests_total{service!=""}[$__rate_interval]))) / (sum by (service) (rate(http_requests_total{service!=""}[$__rate_interval])) > 0)`,
		`max by (slo, service) (slo:sli_errors:ratio_rate1h{slo=~"$slo"})`,
		`histogram_quantile(0.95, sum by (le, model) (rate(answer_duration_seconds_bucket{model=~"$model",service="shop"}[$__rate_interval])))`,
		`topk(10, sum by (service, route) (rate(http_requests_total{service=~"$service",status=~"5.."}[$__range])) > 0)`,
		`sum by (stage) (rate(stage_runs_total[$__rate_interval])) * 60`,
		`1 - max by (slo, service) (slo:sli_errors:ratio_rate30d{slo=~"$slo"})`,
		`count(up == 0) or vector(0)`,
		`sum(count_over_time((ALERTS{alertstate="firing",severity=~"critical|warning"} unless ALERTS{alertstate="firing",severity=~"critical|warning"} offset 1m)[1d:1m])) or vector(0)`,
		`sum by (service) (rate(http_requests_total{status=~"5.."}[5m])) / sum by (service) (rate(http_requests_total[5m])) > 0.05 and sum by (service) (rate(http_requests_total[5m])) > 0.2`,
		`absent(up{service="shop"}) or absent(up{service="stock"}) or absent(up{service="loki"})`,
		`slo:burn_rate:ratio_rate1h > 14.4 and slo:burn_rate:ratio_rate5m > 14.4 and sum_over_time(slo:sli_errors:rate5m[1h]) * 60 >= 10`,
		`vector(1) > 0`,
		`predict_linear(disk_free_bytes{mount!~"/run.*"}[6h], 4 * 3600) < 0`,
		`time() - max by (job) (last_success_timestamp_seconds) > 86400`,
		`label_replace(up{service="shop"}, "name", "$1-x", "service", "(.*)")`,
		`sum by (service) (queue_size) * on (service) group_left (team) owner_info{team!=""}`,
	}
}

func logQueries() []string {
	return []string{
		"{service=~\"$service\"} |= \"$requestId\" | json | requestId=~`${requestId:regex}|.*\\z${requestId:regex}` | http_status!=\"\" or job!=\"\" | keep service, http_method, message",
		"count(sum by (ip) (count_over_time({service=\"shop\"} |= \"\\\"action\\\":\" |= \"$ip\" | json | ip=~`${ip:regex}|.*\\z${ip:regex}` | __error__=\"\" [$__range])))",
		`sum by (service) (rate({service=~".+"} | json | level=~"error|fatal" [$__auto])) * 60`,
		`{service=~"$service"} | json | level=~"error|fatal" | line_format "{{.service}} {{.message}} trace={{.traceId}}"`,
		`sort_desc(topk(10, count by (user, mail) (sum by (user, mail, ip) (count_over_time({service="shop"} | json | ip!="" | __error__="" [$__range]))) > 1))`,
		`60 * sum(rate({service="shop"} |= "action" | json | action!="" [5m]))`,
		`quantile_over_time(0.95, {service="shop", level="info"} | logfmt | unwrap duration(took) | __error__="" [1h]) by (route)`,
		`sum by (service) (count_over_time({service=~".+"} |~ "(?i)panic" [5m])) > 3`,
	}
}

func traceQueries() []string {
	return []string{
		`{ name = "query" && span.user.id = "$userId" }`,
		`{ resource.service.name =~ "$service" && (status = error || duration > 1s) }`,
		`{ resource.service.name = "shop" && name = "index" && (status = error || duration > 5m) }`,
		`{ resource.service.name =~ "$service" && status = error }`,
		`{ status = error } | rate() by (resource.service.name)`,
		`{ name = "pay" } >> { status = error } | count() > 2`,
		`{ span.http.status_code >= 500 } | quantile_over_time(duration, 0.95) by (name) | topk(5)`,
	}
}
