package validate

func catalogLogsExamples() []example {
	at := func(message string) []string {
		return []string{"catalog/logs dashboards/shop-health/probe: " + message}
	}
	return []example{
		{"logfmt in a line of JSON", inLogs(`{service="shop-orders"} |= "level=error"`), at(
			`a line of JSON never contains "level=error"; use "| json | level=…"`)},
		{"logfmt in a line of JSON, as a regular expression", inLogs(`{service="shop-orders"} |~ "http.duration=[0-9]{4}"`), at(
			`a line of JSON never contains "http.duration=[0-9]{4}"; use "| json | http_duration=…"`)},
		{"a nested field by its last name", inLogs(`{service="shop-orders"} | json | duration > 1000`), at(
			`log lines have no field "duration"; the nested field http.duration is called http_duration`)},
		{"a service that does not exist", inLogs(`{service="orders-service"} | json`), at(
			`no line has service="orders-service"; known are shop-orders, shop-payments`)},
		{"a pattern that no service has", inLogs(`{service=~"orders-.*"}`), at(
			`no line has service=~"orders-.*"; known are shop-orders, shop-payments`)},
		{"a service that does not exist, after the parser", inLogs(`{service=~".+"} | json | service="orders"`), at(
			`no line has service="orders"; known are shop-orders, shop-payments`)},
		{"a field as a stream label", inLogs(`{level="error"}`), at(
			`"level" is not a stream label; filter it after the parser instead`)},
		{"a field before the parser", inLogs(`{service=~".+"} | level="error" | json`), at(
			`the field "level" is read before "| json"`)},
		{"a field that the parser was not asked for", inLogs("{service=~\".+\"} | json took=`http.duration` | level=\"error\" | took > 1"), at(
			`the field "level" is read before "| json"`)},
		{"a field after a parser of another format", inLogs(`{service=~".+"} | logfmt | level="error"`), at(
			`the field "level" is read before "| json"`)},
		{"a level that is not written", inLogs(`{service=~".+"} | json | level="fatal" or level="error"`), at(
			`no line has level="fatal"; known are info, warn, error`)},
		{"a text compared with a number", inLogs(`{service=~".+"} | json | level > 3`), at(
			`the field "level" is text and is compared with a number`)},
		{"milliseconds compared with a duration", inLogs(`{service=~".+"} | json | http_duration > 1s`), at(
			`the field "http_duration" is a plain number in milliseconds; compare it with a number`)},
		{"a number from a field that is not there", inLogs(`max_over_time({service=~".+"} | json | unwrap took [5m]) by (service)`), at(
			`log lines have no field "took"; known are http_duration, level, message, service`)},
		{"a grouping by a field that is not there", inLogs(`sum by (shop) (count_over_time({service=~".+"} | json [5m]))`), at(
			`grouping by "shop", which log lines do not have; known are http_duration, level, message, service`)},
		{"a grouping by a field that nothing parses", inLogs(`sum by (level) (count_over_time({service=~".+"}[5m]))`), at(
			`grouping by the field "level" without "| json"`)},
		{"a line as it is", inLogs(`{service=~"$service"} |= "\"level\":\"error\"" |~ "a=b" != "level=debug"`), nil},
		{"labels that the query makes", inLogs(`sum by (kind, level) (count_over_time({service=~".+"} | json | label_format kind=level | kind="error" | __error__="" [5m]))`), nil},
		{"a field under a stream label's name", inLogs(`{service=~".+"} | json | service_extracted="x"`), nil},
		{"fields taken by a pattern", inLogs(`{service=~".+"} | pattern "<who> <what>" | who="x" | drop what`), nil},
	}
}
