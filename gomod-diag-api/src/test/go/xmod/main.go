// Command xmod answers questions about module paths and versions with golang.org/x/mod.
//
// Each line of standard input is an operation and its arguments, separated by tabs and percent-encoded; each line of
// standard output is the answer, percent-encoded: "=" with the value, or "!" with the reason of a refusal.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		fields := strings.Split(in.Text(), "\t")
		for i, field := range fields {
			decoded, err := url.PathUnescape(field)
			if err != nil {
				panic(err)
			}
			fields[i] = decoded
		}
		fmt.Fprintln(out, url.PathEscape(answer(fields[0], fields[1:])))
	}
	if err := in.Err(); err != nil {
		panic(err)
	}
}

func answer(operation string, args []string) string {
	switch operation {
	case "check-path":
		return text("", module.CheckPath(args[0]))
	case "check-import-path":
		return text("", module.CheckImportPath(args[0]))
	case "escape-path":
		return text(module.EscapePath(args[0]))
	case "unescape-path":
		return bare(module.UnescapePath(args[0]))
	case "escape-version":
		return text(module.EscapeVersion(args[0]))
	case "split-path-version":
		prefix, major, ok := module.SplitPathVersion(args[0])
		if !ok {
			return "!"
		}
		return "=" + prefix + " " + major
	case "check-path-major":
		return text("", module.CheckPathMajor(args[0], args[1]))
	case "match-prefix-patterns":
		return fmt.Sprint("=", module.MatchPrefixPatterns(args[0], args[1]))
	case "compare":
		return fmt.Sprint("=", semver.Compare(args[0], args[1]))
	case "is-valid":
		return fmt.Sprint("=", semver.IsValid(args[0]))
	case "canonical":
		return "=" + module.CanonicalVersion(args[0])
	case "prerelease":
		return fmt.Sprint("=", semver.Prerelease(args[0]) != "")
	case "is-pseudo":
		return fmt.Sprint("=", module.IsPseudoVersion(args[0]))
	}
	panic(operation)
}

// text leaves out what our side does not word: which path or version is invalid.
func text(value string, err error) string {
	if err == nil {
		return "=" + value
	}
	var path *module.InvalidPathError
	if errors.As(err, &path) {
		return "!" + path.Err.Error()
	}
	var version *module.InvalidVersionError
	if errors.As(err, &version) {
		return "!" + version.Err.Error()
	}
	return "!" + err.Error()
}

func bare(value string, err error) string {
	if err != nil {
		return "!"
	}
	return "=" + value
}
