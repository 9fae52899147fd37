package unit

// currency writes the symbol in front: "$1.53K", "-€20".
func currency(symbol string) formatter {
	return func(v float64, o Options) Value {
		made := money(v, o)
		made.Prefix += symbol
		return made
	}
}

// currencyBehind writes the symbol behind: "1.53Kkr".
func currencyBehind(symbol string) formatter {
	return func(v float64, o Options) Value {
		made := money(v, o)
		made.Suffix += symbol
		return made
	}
}

func money(v float64, o Options) Value {
	if v < 0 {
		made := money(-v, o)
		made.Prefix = "-"
		return made
	}
	return scaled(1000, []string{"", "K", "M", "B", "T"}, 0)(v, o)
}
