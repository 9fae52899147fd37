package report_test

import "github.com/ltv-assistant/obsgen/internal/change"

// ovens has a panel of each state.
func ovens() change.Layout {
	return change.Layout{UID: "bakery-ovens", Title: "Ovens",
		Before: []change.Box{
			{X: 0, Y: 0, W: 24, H: 1, Title: "Now", Type: "row", State: change.Same},
			{X: 0, Y: 1, W: 6, H: 4, Title: "Heat", Type: "stat", State: change.Changed},
			{X: 6, Y: 1, W: 6, H: 4, Title: "Loaves today", Type: "stat", State: change.Same},
			{X: 12, Y: 1, W: 6, H: 4, Title: "Flour left", Type: "gauge", State: change.Removed},
			{X: 18, Y: 1, W: 6, H: 4, Title: "Bakers present", Type: "stat", State: change.Same},
			{X: 0, Y: 5, W: 24, H: 1, Title: "Bread", Type: "row", State: change.Same},
			{X: 0, Y: 6, W: 12, H: 8, Title: "Burnt loaves", Type: "timeseries", State: change.Changed},
			{X: 12, Y: 6, W: 12, H: 8, Title: "Temperature of every oven in every hall", Type: "timeseries", State: change.Same},
			{X: 0, Y: 14, W: 24, H: 7, Title: "Errors", Type: "logs", State: change.Moved},
		},
		After: []change.Box{
			{X: 0, Y: 0, W: 24, H: 1, Title: "Now", Type: "row", State: change.Same},
			{X: 0, Y: 1, W: 6, H: 4, Title: "Heat", Type: "stat", State: change.Changed},
			{X: 6, Y: 1, W: 6, H: 4, Title: "Loaves today", Type: "stat", State: change.Same},
			{X: 18, Y: 1, W: 6, H: 4, Title: "Bakers present", Type: "stat", State: change.Same},
			{X: 0, Y: 5, W: 24, H: 1, Title: "Bread", Type: "row", State: change.Same},
			{X: 0, Y: 6, W: 12, H: 8, Title: "Burnt loaves", Type: "timeseries", State: change.Changed},
			{X: 12, Y: 6, W: 12, H: 8, Title: "Temperature of every oven in every hall", Type: "timeseries", State: change.Same},
			{X: 0, Y: 14, W: 8, H: 6, Title: "Dough", Type: "heatmap", State: change.Added},
			{X: 8, Y: 14, W: 16, H: 6, Title: "Errors", Type: "logs", State: change.Moved},
		}}
}

// shop is new.
func shop() change.Layout {
	return change.Layout{UID: "bakery-shop", Title: "Shop", After: []change.Box{
		{X: 0, Y: 0, W: 8, H: 5, Title: "Queue", Type: "stat", State: change.Added},
		{X: 8, Y: 0, W: 16, H: 5, Title: "Customers", Type: "timeseries", State: change.Added},
	}}
}

// deliveries is gone.
func deliveries() change.Layout {
	return change.Layout{UID: "bakery-deliveries", Title: "Deliveries", Before: []change.Box{
		{X: 0, Y: 0, W: 24, H: 9, Title: "Vans", Type: "geomap", State: change.Removed},
	}}
}
