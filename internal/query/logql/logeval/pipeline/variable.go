package pipeline

import "fmt"

// variableError says that only Grafana knows a value.
func variableError(name string) error {
	return fmt.Errorf("%s is a Grafana variable: put its value into the query before it is evaluated", name)
}
