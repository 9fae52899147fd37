package function

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"text/template"
)

// decimals has arithmetic in which 0.1 + 0.2 is 0.3.
func decimals() template.FuncMap {
	return template.FuncMap{
		"float64": toFloat,
		"addf":    func(vs ...any) (float64, error) { return foldDecimal(0.0, vs, add) },
		"subf":    func(v any, vs ...any) (float64, error) { return foldDecimal(v, vs, sub) },
		"mulf":    func(v any, vs ...any) (float64, error) { return foldDecimal(v, vs, mul) },
		"divf":    func(v any, vs ...any) (float64, error) { return foldDecimal(v, vs, div) },
		"maxf":    func(v any, vs ...any) float64 { return foldFloat(v, vs, math.Max) },
		"minf":    func(v any, vs ...any) float64 { return foldFloat(v, vs, math.Min) },
	}
}

func foldFloat(v any, vs []any, op func(a, b float64) float64) float64 {
	sum := toFloat(v)
	for _, v := range vs {
		sum = op(sum, toFloat(v))
	}
	return sum
}

type operation func(a, b *big.Rat) (*big.Rat, error)

func foldDecimal(v any, vs []any, op operation) (float64, error) {
	sum, err := decimal(v)
	for _, v := range vs {
		if err != nil {
			return 0, err
		}
		var next *big.Rat
		if next, err = decimal(v); err == nil {
			sum, err = op(sum, next)
		}
	}
	if err != nil {
		return 0, err
	}
	f, _ := sum.Float64()
	return f, nil
}

// decimal takes a number for what is written, not for its binary value.
func decimal(v any) (*big.Rat, error) {
	text := strconv.FormatFloat(toFloat(v), 'g', -1, 64)
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		return nil, fmt.Errorf("calculate with %s: it is not finite", text)
	}
	return r, nil
}

func add(a, b *big.Rat) (*big.Rat, error) { return new(big.Rat).Add(a, b), nil }

func sub(a, b *big.Rat) (*big.Rat, error) { return new(big.Rat).Sub(a, b), nil }

func mul(a, b *big.Rat) (*big.Rat, error) { return new(big.Rat).Mul(a, b), nil }

// div keeps 16 decimals.
func div(a, b *big.Rat) (*big.Rat, error) {
	if b.Sign() == 0 {
		return nil, errors.New("decimal division by 0")
	}
	r, _ := new(big.Rat).SetString(new(big.Rat).Quo(a, b).FloatString(16))
	return r, nil
}
