package draw

import "unicode/utf8"

const (
	// lineHeight is that of large text.
	lineHeight = 1.2
	// mostTitle and mostValue are the largest sizes.
	mostTitle, mostValue = 30, 500
)

// align gives all tiles the sizes at which the longest texts fit.
func (c *canvas) align(tiles []tile) {
	title, value := "", ""
	for _, t := range tiles {
		title, value = longer(title, t.title), longer(value, t.value.String())
	}
	for i := range tiles {
		t := &tiles[i]
		width, height := t.Width-2*t.inset, t.Height-2*t.inset
		if t.wide {
			t.wideSizes(title, value, width, height)
		} else {
			t.stackedSizes(title, value, width, height)
		}
		t.titleSize = c.option(t.titleSize, "text", "titleSize")
		t.valueSize = c.option(t.valueSize, "text", "valueSize")
	}
}

func longer(a, b string) string {
	if utf8.RuneCountInString(b) > utf8.RuneCountInString(a) {
		return b
	}
	return a
}

// wideSizes put the title on the left and the value on the right.
func (t *tile) wideSizes(title, value string, width, height float64) {
	switch {
	case t.chart:
		t.titleSize = fitSize(title, width*0.6, height*0.4, mostTitle)
		t.valueSize = fitSize(value, width*0.4, height*0.5, mostValue)
		t.chartHeight = t.Height / 2
	case t.titled:
		t.valueSize = fitSize(value, width*0.3, height, mostValue)
		t.titleSize = min(t.valueSize*0.7, fitSize(title, width*0.6, height, mostTitle))
	default:
		t.valueSize = fitSize(value, width, height, mostValue)
	}
}

// stackedSizes put the title above the value, and the line below.
func (t *tile) stackedSizes(title, value string, width, height float64) {
	titleHeight, chartHeight := 0.0, 0.0
	if t.chart {
		chartHeight = t.Height * 0.25
	}
	if t.titled {
		t.titleSize = fitSize(title, width, t.Height*0.15, mostTitle)
		titleHeight = t.titleSize * lineHeight
	}
	t.valueSize = fitSize(value, width, height-chartHeight-titleHeight, mostValue)
	t.titleSize = min(t.valueSize*0.7, t.titleSize)
	t.chartHeight = max(t.Height-(t.titleSize+t.valueSize)*lineHeight, chartHeight)
}
