package svg

// Path is the way of a line, with a tenth of a pixel. It is written relative to where it
// is, which is short.
type Path struct {
	out []byte
	// last is the command before, x and y are where it is, in tenths; startX and startY where
	// Close goes.
	last           byte
	x, y           int64
	startX, startY int64
}

// Empty reports whether nothing was drawn.
func (p *Path) Empty() bool { return len(p.out) == 0 }

func (p *Path) String() string { return string(p.out) }

// Move goes to a point without a line.
func (p *Path) Move(x, y float64) {
	p.last = 0 // numbers after a move are lines
	p.x, p.y = 0, 0
	p.command('M', x, y)
	p.startX, p.startY = p.x, p.y
}

// Line draws a line to a point.
func (p *Path) Line(x, y float64) { p.command('l', x, y) }

// Curve draws a cubic curve to the last of three points.
func (p *Path) Curve(x1, y1, x2, y2, x, y float64) { p.command('c', x1, y1, x2, y2, x, y) }

// Arc draws a part of a circle to a point: large is more than half of it, and it goes as
// the clock does.
func (p *Path) Arc(radius float64, large, clockwise bool, x, y float64) {
	p.letter('a')
	for _, n := range []int64{tenths(radius), tenths(radius), 0, flag(large), flag(clockwise)} {
		p.number(n)
	}
	p.to(x, y)
}

// Close goes back to where the last Move went.
func (p *Path) Close() {
	p.out = append(p.out, 'z')
	p.last, p.x, p.y = 'z', p.startX, p.startY
}

// Box draws a rectangle.
func (p *Path) Box(x, y, width, height float64) {
	p.Move(x, y)
	p.Line(x+width, y)
	p.Line(x+width, y+height)
	p.Line(x, y+height)
	p.Close()
}

// command writes points; the path goes to the last.
func (p *Path) command(letter byte, numbers ...float64) {
	p.letter(letter)
	n := len(numbers) - 2
	for i, v := range numbers[:n] {
		p.number(tenths(v) - []int64{p.x, p.y}[i%2])
	}
	p.to(numbers[n], numbers[n+1])
}

func (p *Path) to(x, y float64) {
	toX, toY := tenths(x), tenths(y)
	p.number(toX - p.x)
	p.number(toY - p.y)
	p.x, p.y = toX, toY
}

// letter writes a command, unless it is the one before.
func (p *Path) letter(letter byte) {
	if letter != p.last {
		p.out = append(p.out, letter)
	}
	p.last = letter
}
