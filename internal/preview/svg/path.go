package svg

// Path is the way of a line, with a tenth of a pixel.
type Path struct{ out []byte }

// Empty reports whether nothing was drawn.
func (p *Path) Empty() bool { return len(p.out) == 0 }

func (p *Path) String() string { return string(p.out) }

// Move goes to a point without a line.
func (p *Path) Move(x, y float64) { p.command('M', x, y) }

// Line draws a line to a point.
func (p *Path) Line(x, y float64) { p.command('L', x, y) }

// Curve draws a cubic curve to the last of three points.
func (p *Path) Curve(x1, y1, x2, y2, x, y float64) { p.command('C', x1, y1, x2, y2, x, y) }

// Arc draws a part of a circle to a point: large is more than half of it, and it goes as
// the clock does.
func (p *Path) Arc(radius float64, large, clockwise bool, x, y float64) {
	p.command('A', radius, radius, 0, flag(large), flag(clockwise), x, y)
}

// Close goes back to where the last Move went.
func (p *Path) Close() { p.out = append(p.out, 'Z') }

// Box draws a rectangle.
func (p *Path) Box(x, y, width, height float64) {
	p.Move(x, y)
	p.command('H', x+width)
	p.command('V', y+height)
	p.command('H', x)
	p.Close()
}

func (p *Path) command(letter byte, numbers ...float64) {
	p.out = append(p.out, letter)
	for i, n := range numbers {
		if i > 0 {
			p.out = append(p.out, ' ')
		}
		p.out = appendNumber(p.out, n, 10)
	}
}

func flag(set bool) float64 {
	if set {
		return 1
	}
	return 0
}
