package unit

import (
	"math"
	"strconv"
	"strings"
)

func percent(factor float64) formatter {
	return func(v float64, o Options) Value { return Value{Text: toFixed(factor*v, o.Decimals), Suffix: "%"} }
}

func asString(v float64, _ Options) Value { return Value{Text: scriptNumber(v)} }

func scientific(v float64, o Options) Value {
	places := -1
	if o.Decimals != nil {
		places = min(max(*o.Decimals, 0), mostDecimals)
	}
	if math.IsInf(v, 0) {
		return Value{Text: scriptNumber(v)}
	}
	text := scriptExponent(strconv.FormatFloat(v, 'e', places, 64))
	if strings.HasSuffix(text, "+") {
		text += "0"
	}
	return Value{Text: text}
}

// locale groups thousands as English does.
func locale(v float64, o Options) Value {
	places := 3
	if o.Decimals != nil {
		places = *o.Decimals
	}
	text := scriptNumber(v)
	if !math.IsInf(v, 0) && !strings.ContainsRune(text, 'e') {
		text = trimZeros(toFixed(v, &places))
	}
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	whole, fraction, _ := strings.Cut(text, ".")
	return Value{Text: sign + joinFraction(grouped(whole), fraction)}
}

func grouped(digits string) string {
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

func trimZeros(text string) string {
	if !strings.ContainsRune(text, '.') {
		return text
	}
	return strings.TrimRight(strings.TrimRight(text, "0"), ".")
}

// hex writes whole numbers; what is behind the point is cut off.
func hex(prefix string) formatter {
	return func(v float64, _ Options) Value {
		if math.Abs(v) >= math.MaxInt64 {
			return Value{Text: scriptNumber(v)}
		}
		sign := ""
		if v < 0 {
			sign, v = "-", -v
		}
		return Value{Text: sign + prefix + strings.ToUpper(strconv.FormatInt(int64(v), 16))}
	}
}

func boolean(yes, no string) formatter {
	return func(v float64, _ Options) Value {
		if v != 0 {
			return Value{Text: yes}
		}
		return Value{Text: no}
	}
}

func boolOfOwn(words string) formatter {
	yes, no, ok := strings.Cut(words, "/")
	if !ok {
		no = "-"
	}
	return boolean(yes, no)
}
