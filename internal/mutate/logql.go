package mutate

import (
	"regexp"
	"strconv"
)

// The places at which a log query is broken, as its text has them.
var (
	compared = regexp.MustCompile(`(>=|<=|>|<)\s*([0-9.]+)`)
	matched  = regexp.MustCompile(`\b\w+\s*(=~|!~|!=|=)\s*["` + "`]")
	ranged   = regexp.MustCompile(`\[(\d+)(s|m|h)\]`)
	grouped  = regexp.MustCompile(`by \((\w+), `)
)

// LogQL breaks a query at each place where it can be.
func LogQL(expr string) []Query {
	var all []Query
	for _, at := range compared.FindAllStringSubmatchIndex(expr, -1) {
		value, _ := strconv.ParseFloat(expr[at[4]:at[5]], 64)
		for _, v := range number(value) {
			all = append(all, Query{"threshold", expr[:at[4]] + text(v) + expr[at[5]:]})
		}
		all = append(all, Query{"operator", expr[:at[2]] + map[string]string{">": "<", "<": ">", ">=": "<=", "<=": ">="}[expr[at[2]:at[3]]] + expr[at[3]:]})
	}
	for _, at := range matched.FindAllStringSubmatchIndex(expr, -1) {
		other := map[string]string{"=": "!=", "!=": "=", "=~": "!~", "!~": "=~"}[expr[at[2]:at[3]]]
		all = append(all, Query{"matcher", expr[:at[2]] + other + expr[at[3]:]})
	}
	for _, at := range ranged.FindAllStringSubmatchIndex(expr, -1) {
		n, _ := strconv.Atoi(expr[at[2]:at[3]])
		all = append(all, Query{"range", expr[:at[2]] + strconv.Itoa(4*n) + expr[at[3]:]})
	}
	for _, at := range grouped.FindAllStringSubmatchIndex(expr, -1) {
		all = append(all, Query{"grouping", expr[:at[2]] + expr[at[1]:]})
	}
	return distinct(expr, all)
}
