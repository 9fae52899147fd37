package traceql

// badQuery is a query with the position and part of the message of its error.
type badQuery struct {
	query string
	pos   int
	msg   string
}

func badQueries() []badQuery {
	return []badQuery{
		{``, 0, `unexpected end of query, expected an attribute`},
		{`4bf92f3577b34da6a3ce929d0e0e4736`, 0, `unexpected trace ID, expected a spanset`},
		{` 4bf92f3577b34da6a3ce929d0e0e4736`, 1, `unexpected trace ID`},
		{`$traceId`, 0, `unexpected trace ID`},
		{`${traceId}`, 0, `unexpected trace ID`},
		{`4bf9`, 0, `expected a number or a duration`},
		{`{`, 1, `unexpected end of query, expected an attribute`},
		{`{ .a = 1`, 8, `unexpected end of query, expected "}"`},
		{`{ .a = 1 } }`, 11, `unexpected "}", expected an operator, a pipe`},
		{`{ .a == 1 }`, 6, `unexpected "="`},
		{`{ .a = }`, 7, `unexpected "}", expected an attribute`},
		{`{ .a = foo }`, 7, `unexpected "foo", expected an attribute such as`},
		{`{ service.name = "a" }`, 2, `unexpected "service", expected an attribute`},
		{`{ resource.service.name = 'a' }`, 26, `unexpected character "'"`},
		{`{ .a = "x }`, 7, `expected closing "`},
		{"{ .a = `x }", 7, "expected closing `"},
		{`{ .a =~ "\d" }`, 8, `unexpected escape in string`},
		{`{ .a =~ "(" }`, 8, `unexpected regular expression`},
		{`{ .a =~ 5 }`, 5, `unexpected =~ between any type and number, expected strings`},
		{`{ status = "error" }`, 9, `unexpected = between status and string, expected one type`},
		{`{ kind = error }`, 7, `unexpected = between kind and status`},
		{`{ name = 5 }`, 7, `unexpected = between string and number`},
		{`{ duration > "5s" }`, 11, `unexpected > between duration and string`},
		{`{ name > nil }`, 7, `unexpected > between string and nil`},
		{`{ .a + "x" > 1 }`, 5, `unexpected + between any type and string`},
		{`{ duration }`, 2, `unexpected duration alone, expected a comparison`},
		{`{ .a = 1 && name }`, 12, `unexpected string alone`},
		{`{ span: = 1 }`, 2, `unexpected "span:"`},
		{`{ span:foo = 1 }`, 2, `unexpected "span:foo"`},
		{`{ span. = 1 }`, 2, `unexpected end of attribute`},
		{`{ span."a = 1 }`, 2, `unexpected end of attribute`},
		{`{ (.a = 1 }`, 10, `expected ")" after the expression`},
		{`{ .a = 5foo }`, 7, `expected a number or a duration`},
		{`{ .a = 1 } &&`, 13, `unexpected end of query, expected "{"`},
		{`{ .a = 1 } & { .b = 2 }`, 11, `unexpected character "&"`},
		{`{ .a = 1 } { .b = 2 }`, 11, `unexpected "{", expected an operator`},
		{`({ .a = 1 }`, 11, `expected ")" after the spanset`},
		{`{ .a = 1 } |`, 12, `unexpected end of query`},
		{`{} | count()`, 12, `expected a comparison of an aggregate`},
		{`{} | count(.a) > 2`, 11, `unexpected ".a", expected ")"`},
		{`{} | avg() > 2`, 9, `unexpected ")", expected an attribute`},
		{`{} | avg(name) > 2`, 15, `unexpected > between string and number`},
		{`{ count() > 2 }`, 2, `unexpected "count"`},
		{`{} | by()`, 8, `unexpected ")", expected an attribute`},
		{`{} | select .a`, 12, `unexpected ".a", expected "("`},
		{`{} | coalesce(.a)`, 14, `unexpected ".a", expected ")"`},
		{`rate()`, 0, `unexpected metrics function, expected it after a spanset`},
		{`{} | topk(5)`, 5, `unexpected topk or bottomk, expected it after a metrics function`},
		{`{} | rate() | count() > 2`, 14, `unexpected stage after a metrics function`},
		{`{} | rate() | topk(x)`, 19, `unexpected "x", expected a count`},
		{`{} | rate() | topk("5")`, 19, `unexpected string "\"5\"", expected a count`},
		{`{} | quantile_over_time(duration)`, 32, `unexpected ")", expected "," and a quantile`},
		{`{} | rates()`, 5, `unexpected "rates"`},
		{`{} with (most_recent)`, 20, `expected "=" after the name of the hint`},
		{`{} with most_recent=true`, 8, `expected "(" after with`},
		{`{} /* open`, 3, `unexpected end of comment`},
	}
}
