package theme

import "slices"

const (
	viridis = "440154 482777 3f4a8a 31678e 26838f 1f9d8a 6cce5a b6de2b fee825"
	magma   = "000004 1c1044 4f127b 812581 b5367a e55964 fb8761 fec287 fcfdbf"
	plasma  = "0d0887 4c02a1 7e03a8 aa2395 cc4778 e66c5c f89540 fdc527 f0f921"
	inferno = "000004 1b0c42 4a0c6b 781c6d a52c60 cf4446 ed6925 fb9a06 fcffa4"
	cividis = "00204c 213d6b 555b6c 7b7a77 a59c74 d3c064 ffe945"
	turbo   = "30123b 4662d7 36aaf9 1ae4b6 72fe5e c7ef34 faba39 f66b19 ca2a04 7a0403"
)

// heats of one and of several hues, from light to dark: those of ColorBrewer.
var heats = map[string]string{
	"Oranges": "fff5eb fee6ce fdd0a2 fdae6b fd8d3c f16913 d94801 a63603 7f2704", "Reds": "fff5f0 fee0d2 fcbba1 fc9272 fb6a4a ef3b2c cb181d a50f15 67000d",
	"Blues": "f7fbff deebf7 c6dbef 9ecae1 6baed6 4292c6 2171b5 08519c 08306b", "Greens": "f7fcf5 e5f5e0 c7e9c0 a1d99b 74c476 41ab5d 238b45 006d2c 00441b",
	"Greys": "ffffff f0f0f0 d9d9d9 bdbdbd 969696 737373 525252 252525 000000", "Purples": "fcfbfd efedf5 dadaeb bcbddc 9e9ac8 807dba 6a51a3 54278f 3f007d",
	"YlOrRd": "ffffcc ffeda0 fed976 feb24c fd8d3c fc4e2a e31a1c bd0026 800026", "YlOrBr": "ffffe5 fff7bc fee391 fec44f fe9929 ec7014 cc4c02 993404 662506",
	"YlGnBu": "ffffd9 edf8b1 c7e9b4 7fcdbb 41b6c4 1d91c0 225ea8 253494 081d58", "YlGn": "ffffe5 f7fcb9 d9f0a3 addd8e 78c679 41ab5d 238443 006837 004529",
	"BuGn": "f7fcfd e5f5f9 ccece6 99d8c9 66c2a4 41ae76 238b45 006d2c 00441b", "BuPu": "f7fcfd e0ecf4 bfd3e6 9ebcda 8c96c6 8c6bb1 88419d 810f7c 4d004b",
	"GnBu": "f7fcf0 e0f3db ccebc5 a8ddb5 7bccc4 4eb3d3 2b8cbe 0868ac 084081", "OrRd": "fff7ec fee8c8 fdd49e fdbb84 fc8d59 ef6548 d7301f b30000 7f0000",
	"PuBu": "fff7fb ece7f2 d0d1e6 a6bddb 74a9cf 3690c0 0570b0 045a8d 023858", "PuRd": "f7f4f9 e7e1ef d4b9da c994c7 df65b0 e7298a ce1256 980043 67001f",
	"RdPu": "fff7f3 fde0dd fcc5c0 fa9fb5 f768a1 dd3497 ae017e 7a0177 49006a",
}

// diverging have two ends, which Grafana turns round.
var diverging = map[string]string{
	"Spectral": "9e0142 d53e4f f46d43 fdae61 fee08b ffffbf e6f598 abdda4 66c2a5 3288bd 5e4fa2", "RdYlGn": "a50026 d73027 f46d43 fdae61 fee08b ffffbf d9ef8b a6d96a 66bd63 1a9850 006837",
	"RdYlBu": "a50026 d73027 f46d43 fdae61 fee090 ffffbf e0f3f8 abd9e9 74add1 4575b4 313695", "RdBu": "67001f b2182b d6604d f4a582 fddbc7 f7f7f7 d1e5f0 92c5de 4393c3 2166ac 053061",
}

// lit are those that are made for a dark page.
var lit = map[string]string{"Viridis": viridis, "Magma": magma, "Plasma": plasma, "Inferno": inferno, "Cividis": cividis, "Turbo": turbo}

// Heat is the scheme of a heatmap; little stands near the page's own colour. One that is
// not known is "Oranges".
func Heat(name string, reverse bool) Scheme {
	scheme, dark, light := schemeOf(heats["Oranges"]), true, false
	if list, ok := heats[name]; ok {
		scheme = schemeOf(list)
	} else if list, ok := diverging[name]; ok {
		scheme, light = schemeOf(list), true
	} else if list, ok := lit[name]; ok {
		scheme, dark, light = schemeOf(list), false, true
	}
	return Scheme{dark: turned(scheme.dark, dark != reverse), light: turned(scheme.light, light != reverse)}
}

func turned(colors []rgba, turn bool) []rgba {
	if turn {
		slices.Reverse(colors)
	}
	return colors
}
