package unit

var data = map[string]formatter{
	"bytes": binary("B", 0), "kbytes": binary("B", 1), "mbytes": binary("B", 2), "gbytes": binary("B", 3), "tbytes": binary("B", 4), "pbytes": binary("B", 5),
	"decbytes": si("B", 0), "deckbytes": si("B", 1), "decmbytes": si("B", 2), "decgbytes": si("B", 3), "dectbytes": si("B", 4), "decpbytes": si("B", 5),
	"bits": binary("b", 0), "decbits": si("b", 0),
	"flops": si("FLOPS", 0), "mflops": si("FLOPS", 2), "gflops": si("FLOPS", 3), "tflops": si("FLOPS", 4), "pflops": si("FLOPS", 5), "eflops": si("FLOPS", 6),
	"zflops": si("FLOPS", 7), "yflops": si("FLOPS", 8),
}

var dataRates = map[string]formatter{
	"pps": si("p/s", 0), "binBps": binary("B/s", 0), "Bps": si("B/s", 0), "binbps": binary("b/s", 0), "bps": si("b/s", 0),
	"KiBs": binary("B/s", 1), "MiBs": binary("B/s", 2), "GiBs": binary("B/s", 3), "TiBs": binary("B/s", 4), "PiBs": binary("B/s", 5),
	"Kibits": binary("b/s", 1), "Mibits": binary("b/s", 2), "Gibits": binary("b/s", 3), "Tibits": binary("b/s", 4), "Pibits": binary("b/s", 5),
	"KBs": si("B/s", 1), "MBs": si("B/s", 2), "GBs": si("B/s", 3), "TBs": si("B/s", 4), "PBs": si("B/s", 5),
	"Kbits": si("b/s", 1), "Mbits": si("b/s", 2), "Gbits": si("b/s", 3), "Tbits": si("b/s", 4), "Pbits": si("b/s", 5),
	"Hs": si("H/s", 0), "KHs": si("H/s", 1), "MHs": si("H/s", 2), "GHs": si("H/s", 3), "THs": si("H/s", 4), "PHs": si("H/s", 5), "EHs": si("H/s", 6),
}
