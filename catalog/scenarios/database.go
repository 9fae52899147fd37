package scenarios

import "github.com/ltv-assistant/obsgen"

func databaseSignals() []obsgen.Signal {
	statements := shares("operation", map[string]float64{"select": 0.7, "insert": 0.12, "update": 0.12, "delete": 0.02, "transaction": 0.04})
	return []obsgen.Signal{
		{Metric: "db_connections_active", Value: obsgen.Load(6)},
		{Metric: "db_connections_max", Value: obsgen.Steady(20)},
		{Metric: "db_connections_pending"},
		{Metric: "db_query_duration_seconds", Series: statements, Rate: obsgen.Load(15), Values: obsgen.Spread{Median: 0.003, P95: 0.02}},
	}
}
