package board

// share gives panels the data of others.
func share(panels []Panel) {
	byID := map[int]Panel{}
	for _, p := range panels {
		byID[p.ID] = p
	}
	for _, p := range panels {
		for i := range p.Targets {
			t := &p.Targets[i]
			if other, known := byID[t.of]; known && t.of != 0 && t.of != p.ID {
				t.Frames, t.Err = other.Frames(), other.Err()
				t.Series = len(t.Frames)
			}
		}
	}
}
