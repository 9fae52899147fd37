// Package logql parses LogQL, the query language of Grafana Loki 3.
//
// The parser is written from the public documentation of the language and
// accepts Grafana variables where Grafana would put a value before it sends
// the query. It reads a query to check it; it does not run it.
package logql
