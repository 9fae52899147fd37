// Package parallel spreads independent work over the cores.
package parallel

import (
	"runtime"
	"sync"
)

// For calls work for 0 to n-1 on every core, and returns when all is done.
func For(n int, work func(int)) {
	var group sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := range next {
				work(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	group.Wait()
}
