package catalog

import "github.com/ltv-assistant/obsgen"

func databaseMetrics() []obsgen.Metric {
	operation := label("operation", "kind of statement", "select", "insert", "update", "delete", "transaction")
	return []obsgen.Metric{
		gauge("db_connections_active", "", "Connections of the MySQL pool in use.", DatabaseServices()),
		gauge("db_connections_max", "", "Size of the MySQL connection pool.", DatabaseServices()),
		gauge("db_connections_pending", "", "Callers that wait for a free connection.", DatabaseServices()),
		histogram("db_query_duration_seconds", "Time of a MySQL query, waiting for a connection left out.", queryBuckets(), DatabaseServices(), operation),
	}
}
