package unit

// groups of ids, as Grafana's menu has them. They are never written to.
var groups = []map[string]formatter{common, times, throughput, data, dataRates, currencies, energy, electricity, physics, matter, motion}

var common = map[string]formatter{
	"none": fixed(""), "string": asString,
	"short":   scaled(1000, []string{"", " K", " Mil", " Bil", " Tri", " Quadr", " Quint", " Sext", " Sept"}, 0),
	"sishort": si("", 0), "percent": percent(1), "percentunit": percent(100),
	"humidity": fixed("%H"), "dB": fixed("dB"), "hex": hex(""), "hex0x": hex("0x"), "sci": scientific, "locale": locale, "pixel": fixed("px"),
	"bool": boolean("True", "False"), "bool_yes_no": boolean("Yes", "No"), "bool_on_off": boolean("On", "Off"),
}

var times = map[string]formatter{
	"hertz": si("Hz", 0), "ns": nanoseconds(), "µs": microseconds(), "us": microseconds(), "ms": milliseconds(), "s": seconds(), "m": minutes(), "h": hours(), "d": days(),
	"dtdurationms": words(0.001, "milliseconds"), "dtdurations": words(1, "seconds"), "dthms": clockTime(false), "dtdhms": clockTime(true),
	"timeticks": timeticks, "clockms": clock(1), "clocks": clock(1000),
	"dateTimeAsIso":                dateTime(isoTime, ""),
	"dateTimeAsIsoNoDateIfToday":   dateTime(isoTime, "HH:mm:ss"),
	"dateTimeAsUS":                 dateTime("MM/DD/YYYY h:mm:ss a", ""),
	"dateTimeAsUSNoDateIfToday":    dateTime("MM/DD/YYYY h:mm:ss a", "h:mm:ss a"),
	"dateTimeAsLocal":              dateTime("MM/DD/YYYY, hh:mm:ss A", ""),
	"dateTimeAsLocalNoDateIfToday": dateTime("MM/DD/YYYY, hh:mm:ss A", "hh:mm:ss A"),
	"dateTimeAsSystem":             dateTime(isoTime, ""),
	"dateTimeFromNow":              fromNow,
}

var throughput = map[string]formatter{
	"cps": count("c/s"), "ops": count("ops/s"), "reqps": count("req/s"), "rps": count("rd/s"), "wps": count("wr/s"), "iops": count("io/s"),
	"eps": count("evt/s"), "mps": count("msg/s"), "recps": count("rec/s"), "rowsps": count("rows/s"),
	"cpm": count("c/m"), "opm": count("ops/m"), "reqpm": count("req/m"), "rpm": count("rd/m"), "wpm": count("wr/m"),
	"epm": count("evts/m"), "mpm": count("msgs/m"), "recpm": count("rec/m"), "rowspm": count("rows/m"),
}

var currencies = map[string]formatter{
	"currencyUSD": currency("$"), "currencyGBP": currency("£"), "currencyEUR": currency("€"), "currencyJPY": currency("¥"), "currencyRUB": currency("₽"),
	"currencyUAH": currency("₴"), "currencyBRL": currency("R$"), "currencyCZK": currency("czk"), "currencyCHF": currency("CHF"), "currencyPLN": currency("PLN"),
	"currencyBTC": currency("฿"), "currencymBTC": currency("mBTC"), "currencyμBTC": currency("μBTC"), "currencyZAR": currency("R"), "currencyINR": currency("₹"),
	"currencyKRW": currency("₩"), "currencyIDR": currency("Rp"), "currencyPHP": currency("PHP"), "currencyILS": currency("₪"), "currencyCAD": currency("CA$"),
	"currencyAUD": currency("A$"), "currencyCNY": currency("¥"), "currencyMXN": currency("MX$"),
	"currencyDKK": currencyBehind("kr"), "currencyISK": currencyBehind("kr"), "currencyNOK": currencyBehind("kr"), "currencySEK": currencyBehind("kr"),
	"currencyVND": currencyBehind("đ"), "currencyTRY": currencyBehind("₺"), "currencyMYR": currency("RM"), "currencyBGN": currency("BGN"),
}
