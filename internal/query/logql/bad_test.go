package logql

// badQuery is a query with the position and part of the message of its error.
type badQuery struct {
	query string
	pos   int
	msg   string
}

func badQueries() []badQuery {
	return append(badLogQueries(), badMetricQueries()...)
}

func badLogQueries() []badQuery {
	return []badQuery{
		{``, 0, `unexpected end of query, expected a stream selector`},
		{`# nothing`, 9, `unexpected end of query`},
		{`app="a"`, 0, `unexpected "app", expected a stream selector`},
		{`{`, 1, `expected a label name`},
		{`{}`, 0, `unexpected selector of all streams`},
		{`{app=~".*"}`, 0, `unexpected selector of all streams`},
		{`{app!="a", b!~"c"}`, 0, `expected a matcher that does not match the empty value`},
		{`{app}`, 4, `unexpected "}", expected one of =, !=, =~, !~`},
		{`{app="a"`, 8, `unexpected end of query, expected "}"`},
		{`{app="a",}`, 9, `unexpected "}", expected a label name`},
		{`{app="a" env="b"}`, 9, `unexpected "env", expected "}"`},
		{`{app=a}`, 5, `unexpected "a", expected a label value in quotes`},
		{`{app=5}`, 5, `expected a label value in quotes`},
		{`{app=='a'}`, 4, `unexpected "=="`},
		{`{app='a'}`, 5, `unexpected character "'"`},
		{`{by="a"}`, 1, `unexpected "by", expected a label name`},
		{`{offset="a"}`, 1, `unexpected "offset", expected a label name`},
		{`{a="b"} | json | json="x"`, 21, `unexpected "=", expected`},
		{`{a.b="c"}`, 2, `unexpected character "."`},
		{`{app="a}`, 5, `expected closing "`},
		{"{app=`a}", 5, "expected closing `"},
		{`{app="\d"}`, 5, `unexpected escape in string`},
		{`{app=~"("}`, 6, `unexpected regular expression`},
		{`{app="a"} |`, 11, `unexpected end of query, expected a stage or a label name`},
		{`{app="a"} | | json`, 12, `unexpected "|", expected a stage`},
		{`{app="a"} |= error`, 13, `unexpected "error", expected a string after |=`},
		{`{app="a"} |~ "("`, 13, `unexpected regular expression`},
		{`{app="a"} |= "x" or`, 19, `expected a string after |=`},
		{`{app="a"} |~ ip("x")`, 13, `unexpected "ip"`},
		{`{app="a"} json`, 10, `unexpected "json", expected an operator or the end of the query`},
		{`{app="a"} | jsn`, 15, `unexpected end of query, expected a comparison after the label name`},
		{`{app="a"} | json a=b`, 19, `unexpected "b", expected an expression in quotes`},
		{`{app="a"} | json a,`, 19, `expected a label name after the comma`},
		{`{app="a"} | json --strict`, 17, `unexpected "--strict", expected a parser flag`},
		{`{app="a"} | logfmt --lax`, 19, `unexpected "--lax", expected a parser flag`},
		{`{app="a"} | regexp "x"`, 19, `unexpected regexp without a named capture`},
		{`{app="a"} | regexp "(?P<a>"`, 19, `unexpected regular expression`},
		{`{app="a"} | pattern "<_> x"`, 20, `unexpected pattern without a named capture`},
		{`{app="a"} | pattern "<a><b>"`, 20, `unexpected capture <b> right after another`},
		{`{app="a"} | level=error`, 18, `unexpected "error", expected a string, a number`},
		{`{app="a"} | level=~5`, 19, `unexpected "5", expected a regular expression in quotes`},
		{`{app="a"} | level > "5"`, 20, `unexpected string "\"5\"", expected a string, a number`},
		{`{app="a"} | level=="x"`, 19, `unexpected string`},
		{`{app="a"} | (a=1`, 16, `expected ")" after the label filter`},
		{`{app="a"} | a=1 and`, 19, `expected a stage or a label name`},
		{`{app="a"} | a > 5foo`, 16, `unexpected "5foo", expected a number, a duration or a size`},
		{`{app="a"} | distinct id`, 12, `unexpected "distinct", expected a stage that Loki 3 has`},
		{`{app="a"} | line_format "{{.a"`, 24, `expected a Go template`},
		{`{app="a"} | line_format x`, 24, `unexpected "x", expected a template`},
		{`{app="a"} | label_format a`, 26, `expected "=" after the label name`},
		{`{app="a"} | label_format a=5`, 27, `unexpected "5", expected a label name or a template`},
		{`{app="a"} | drop`, 16, `expected a label name`},
		{`{app="a"} | json | unwrap v`, 19, `unexpected unwrap in a log query`},
		{`{app="a"} {app="b"}`, 10, `unexpected "{", expected an operator`},
		{`{app="a"}[5m]`, 9, `unexpected range "[5m]", expected an operator`},
		{"{app=\"a\"} |= \"x\ny\"", 13, `expected closing "`},
	}
}

func badMetricQueries() []badQuery {
	return []badQuery{
		{`{app="a"} > 5`, 0, `unexpected log query, expected a metric query`},
		{`sum({app="a"})`, 4, `unexpected log query, expected a metric query`},
		{`rate({app="a"})`, 14, `unexpected ")", expected a range such as [5m]`},
		{`rate({app="a"}[5x])`, 14, `unexpected range "[5x]", expected a range`},
		{`rate({app="a"}[])`, 14, `expected a range such as [5m]`},
		{`rate({app="a"}[5m)`, 14, `expected closing "]"`},
		{`rate({app="a"}[5m][5m])`, 18, `unexpected range "[5m]", expected ")"`},
		{`rate({app="a"}[5m] |= "x" [5m])`, 26, `expected only one range`},
		{`rate({app="a"}[5m]) offset 5m`, 20, `unexpected "offset", expected an operator`},
		{`rate({app="a"}[5m] offset 5)`, 26, `unexpected "5", expected a duration after offset`},
		{`rate {app="a"}[5m]`, 5, `unexpected "{", expected "(" after rate`},
		{`rate(sum({app="a"}[5m]))`, 5, `unexpected "sum", expected "{"`},
		{`rates({app="a"}[5m])`, 0, `unexpected "rates", expected a stream selector, a LogQL function`},
		{`avg_over_time({app="a"} | json [5m])`, 0, `unexpected avg_over_time without unwrap`},
		{`count_over_time({app="a"} | json | unwrap v [5m])`, 35, `unexpected unwrap in count_over_time`},
		{`rate({app="a"}[5m]) by (a)`, 20, `unexpected grouping after rate`},
		{`quantile_over_time({app="a"} | unwrap v [5m])`, 19, `unexpected "{", expected a quantile`},
		{`sum_over_time({app="a"} | unwrap v | json [5m])`, 37, `unexpected stage after unwrap`},
		{`sum_over_time({app="a"} | unwrap [5m])`, 33, `expected a label name, or duration()`},
		{`topk(rate({app="a"}[5m]))`, 5, `unexpected "rate", expected a count`},
		{`topk(0, rate({app="a"}[5m]))`, 5, `unexpected 0, expected a whole number above 0`},
		{`sum by (a) (rate({app="a"}[5m])) by (b)`, 33, `unexpected second grouping`},
		{`sum by (rate({app="a"}[5m]))`, 12, `unexpected "("`},
		{`approx_topk(5, rate({app="a"}[5m])) by (a)`, 36, `unexpected grouping of approx_topk`},
		{`rate({app="a"}[5m]) or 0`, 23, `unexpected number beside or`},
		{`rate({app="a"}[5m]) + bool 1`, 22, `unexpected "bool", expected bool only after a comparison`},
		{`rate({app="a"}[5m]) >`, 21, `unexpected end of query`},
		{`rate({app="a"}[5m]) > 5m`, 22, `unexpected "5m"`},
		{`(rate({app="a"}[5m])`, 20, `expected ")" after the expression`},
		{`rate({app="a"}[5m])) > 5`, 19, `unexpected ")", expected an operator or the end`},
		{`vector(-1)`, 7, `unexpected "-", expected a number without a sign in vector()`},
		{`vector(x)`, 7, `unexpected "x", expected a number in vector()`},
		{`label_replace(rate({app="a"}[5m]), "a", "b", "c")`, 48, `expected "," before the next argument`},
		{`1 + on a 2`, 7, `unexpected "a", expected "(" before the label names`},
		{`1e999`, 0, `expected a number, a duration or a size`},
	}
}
