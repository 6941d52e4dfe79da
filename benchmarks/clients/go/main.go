// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Go's net/http, a goroutine per request in flight, HTTP/1.1.
package main

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"sort"
	"strings"
	"sync"
	"syscall"
	"time"
)

const agentPath = "/v1/agents/agent_01hzy3v8k2m4n6p8q0r2s4t6v8"
const createBody = `{"type":"document","name":"Project Plan Q3","metadata":{"status":"active","priority":2,` +
	`"tags":["planning","quarter","review"],"owner":{"name":"Jose Martinez","team":"platform"},` +
	`"notes":"Reviewed with the steering group; two open points remain, see the minutes."}}`

func fail(err error) {
	fmt.Fprintln(os.Stderr, "go:", err)
	os.Exit(1)
}

func cpu() float64 {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return float64(u.Utime.Sec+u.Stime.Sec) + float64(u.Utime.Usec+u.Stime.Usec)/1e6
}

func main() {
	url := flag.String("url", "", "")
	ca := flag.String("ca", "", "")
	requests := flag.Int("requests", 10000, "")
	inFlight := flag.Int("in-flight", 64, "")
	warmup := flag.Int("warmup", 200, "")
	mode := flag.String("mode", "get", "")
	flag.String("variant", "", "")
	flag.String("delay", "", "")
	flag.Parse()

	pem, err := os.ReadFile(*ca)
	if err != nil {
		fail(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem)
	client := &http.Client{Transport: &http.Transport{
		TLSClientConfig:     &tls.Config{RootCAs: roots},
		TLSNextProto:        map[string]func(string, *tls.Conn) http.RoundTripper{},
		MaxIdleConns:        *inFlight + 1,
		MaxIdleConnsPerHost: *inFlight + 1,
		DisableCompression:  true,
	}}
	target := *url + agentPath
	if *mode == "page" {
		target = *url + "/v1/records?limit=100"
	} else if *mode == "post" {
		target = *url + "/v1/records"
	}
	// As the others do it: all of the text in the warm-up, then its length and both ends.
	var expected []byte
	right := func(text []byte, thorough bool) bool {
		if thorough || len(text) != len(expected) || len(text) < 64 {
			return bytes.Equal(text, expected)
		}
		end := len(text) - 64
		return bytes.Equal(text[:64], expected[:64]) && bytes.Equal(text[end:], expected[end:])
	}
	one := func() []byte {
		method, body := "GET", io.Reader(nil)
		if *mode == "post" {
			method, body = "POST", strings.NewReader(createBody)
		}
		request, err := http.NewRequest(method, target, body)
		if err != nil {
			fail(err)
		}
		request.Header.Set("Authorization", "Bearer rt_test_0123456789abcdef0123456789abcdef")
		request.Header.Set("Accept", "application/json")
		request.Header.Set("User-Agent", "benchmark/1.0")
		if *mode == "post" {
			request.Header.Set("Content-Type", "application/json")
		}
		answer, err := client.Do(request)
		if err != nil {
			fail(err)
		}
		text, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode/100 != 2 {
			fail(fmt.Errorf("status %d, %v", answer.StatusCode, err))
		}
		return text
	}
	expected = one()
	phase := func(total int, latencies [][]int, thorough bool) {
		var all sync.WaitGroup
		for i := 0; i < *inFlight; i++ {
			share := total / *inFlight
			if i < total%*inFlight {
				share++
			}
			all.Add(1)
			go func(i, share int) {
				defer all.Done()
				for ; share > 0; share-- {
					begin := time.Now()
					if !right(one(), thorough) {
						fail(fmt.Errorf("wrong body"))
					}
					latencies[i] = append(latencies[i], int(time.Since(begin).Microseconds()))
				}
			}(i, share)
		}
		all.Wait()
	}
	warm := *warmup
	if warm < *inFlight {
		warm = *inFlight
	}
	phase(warm, make([][]int, *inFlight), true)
	latencies := make([][]int, *inFlight)
	begin, before := time.Now(), cpu()
	phase(*requests, latencies, false)
	used, wall := cpu()-before, time.Since(begin).Seconds()
	var sorted []int
	for _, each := range latencies {
		sorted = append(sorted, each...)
	}
	sort.Ints(sorted)
	at := func(q float64) int { return sorted[int(q*float64(len(sorted)-1))] }
	fmt.Printf(`{"client":"go","mode":"%s","requests":%d,"in_flight":%d,"cpu":%.6f,"wall":%.6f,"p50_us":%d,"p99_us":%d,`+
		`"max_us":%d}`+"\n", *mode, *requests, *inFlight, used, wall, at(0.5), at(0.99), at(1))
}
