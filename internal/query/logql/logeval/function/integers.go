package function

import "text/template"

// integers has arithmetic of whole numbers; a division by zero panics, which a template
// takes as an error.
func integers() template.FuncMap {
	return template.FuncMap{
		"int": func(v any) int { return int(toInt(v)) },
		"add": func(vs ...any) int64 { return foldInt(0, vs, func(a, b int64) int64 { return a + b }) },
		"mul": func(v any, vs ...any) int64 { return foldInt(toInt(v), vs, func(a, b int64) int64 { return a * b }) },
		"max": func(v any, vs ...any) int64 {
			return foldInt(toInt(v), vs, func(a, b int64) int64 { return max(a, b) })
		},
		"min": func(v any, vs ...any) int64 {
			return foldInt(toInt(v), vs, func(a, b int64) int64 { return min(a, b) })
		},
		"sub": func(a, b any) int64 { return toInt(a) - toInt(b) },
		"div": func(a, b any) int64 { return toInt(a) / toInt(b) },
		"mod": func(a, b any) int64 { return toInt(a) % toInt(b) },
	}
}

func foldInt(sum int64, vs []any, op func(a, b int64) int64) int64 {
	for _, v := range vs {
		sum = op(sum, toInt(v))
	}
	return sum
}
