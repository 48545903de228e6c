// Command httpproxy tells which forward proxy Go asks for a URL, with golang.org/x/net/http/httpproxy.
//
// Each line of standard input is the word "choose", the values of the variables in the order below and a URL, separated
// by tabs and percent-encoded. Each line of standard output is the answer, percent-encoded: "=direct", "=" with the way
// to the proxy as net/http takes it, or "!" with the reason of a refusal.
package main

import (
	"bufio"
	"fmt"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"

	"golang.org/x/net/http/httpproxy"
)

var variables = []string{
	"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "REQUEST_METHOD",
}

// ports are those of net/http's transport.go; another scheme has none.
var ports = map[string]string{"http": "80", "https": "443", "socks5": "1080", "socks5h": "1080"}

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		fields := strings.Split(in.Text(), "\t")[1:]
		for i, field := range fields {
			decoded, err := url.PathUnescape(field)
			if err != nil {
				panic(err)
			}
			fields[i] = decoded
		}
		fmt.Fprintln(out, url.PathEscape(answer(fields)))
	}
	if err := in.Err(); err != nil {
		panic(err)
	}
}

func answer(fields []string) string {
	for i, name := range variables {
		if err := os.Setenv(name, fields[i]); err != nil {
			panic(err)
		}
	}
	target, err := url.Parse(fields[len(variables)])
	if err != nil {
		return "!url"
	}
	proxy, err := httpproxy.FromEnvironment().ProxyFunc()(target)
	if err != nil {
		return "!" + err.Error()
	}
	if proxy == nil {
		return "=direct"
	}
	host, port := proxy.Hostname(), proxy.Port()
	if host == "" {
		host = "localhost" // where net.Dial goes
	}
	if port == "" {
		port = ports[proxy.Scheme]
	}
	number, err := strconv.Atoi(port)
	if err != nil || number > 65535 {
		number = 0 // which nobody listens on
	}
	return "=" + way(proxy.Scheme) + " " + net.JoinHostPort(host, strconv.Itoa(number))
}

// way is the distinction that net/http's dialConn makes.
func way(scheme string) string {
	switch scheme {
	case "https":
		return "https"
	case "socks5", "socks5h":
		return "socks5"
	}
	return "http"
}
