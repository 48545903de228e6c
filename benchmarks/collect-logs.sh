#!/usr/bin/env bash
# Fills a directory with the ordinary output of the build tools that this machine has, none of it a failed fetch; what a tool
# cannot do here is left out. Half an hour, over 100 MB with go, git, python, apt and mvn.
#   benchmarks/collect-logs.sh DIRECTORY
# Then read them for false findings as docs/patterns.md tells.
set -uo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# NAME DIRECTORY COMMAND...: at most ten minutes and 30 MB a log.
log() {
  local name=$1 directory=$2
  shift 2
  command -v "$1" > /dev/null || return 0
  (cd "$directory" && timeout 600 "$@" < /dev/null 2>&1 | head -c 30000000) > "$out/$name.log"
}

if command -v go > /dev/null; then
  std=$(go env GOROOT)/src
  export GOCACHE=$work/go-build
  log go-build-x "$std" go build -x std
  log go-build-m "$std" go build -gcflags=-m=2 std
  log go-vet "$std" go vet ./...
  log go-test-v "$std" go test -short -v archive/zip bufio bytes compress/gzip container/list context crypto encoding/json errors \
    fmt hash/crc32 html io math mime net net/http net/url os path reflect regexp sort strconv strings text/template time unicode
  log go-test-json "$std" go test -short -json crypto/tls crypto/x509 net/http/httptest net/mail net/rpc net/smtp net/textproto go/parser log testing text/scanner
  log go-list "$std" go list -deps -json cmd/go
fi
log git-log "$repository" git log --stat
log git-fsck "$repository" git fsck --full --verbose
log git-clone "$work" git clone --progress "$repository" clone
log git-log-oneline "$repository" git log --graph --raw --numstat
log mvn-debug "$repository" mvn -o -B -X -Dquick -pl gomod-diag-rules -am test
log javac "$repository" sh -c 'javac -verbose -d "$0" $(find gomod-diag-api/src/main/java -name "*.java")' "$work/classes"
log jvm "$repository" java -Xlog:all=info -version
log jvm-trace "$repository" java -Xlog:all=trace -version
log python-imports "$work" python3 -vv -c 'import asyncio, email, http.client, logging, sqlite3, unittest, xml.dom'
log python-tests "$work" python3 -m test -v test_json test_re test_asyncio test_urllib test_httplib test_ssl test_socket test_subprocess \
  test_unittest test_pathlib test_email test_ftplib test_urllib2_localnet test_xmlrpc
log pip "$work" python3 -m pip list -vvv
log pip-check "$work" python3 -m pip -vvv check
log npm "$work" npm ls -g --all --loglevel silly
log dpkg "$work" dpkg -l
log dpkg-history "$work" sh -c 'cat /var/log/dpkg.log /var/log/apt/* 2> /dev/null'
log apt "$work" apt-cache dump
log make-debug "$work" make -d -p -f /dev/null
log gcc "$work" sh -c 'for h in /usr/include/*.h; do gcc -v -H -Wall -Wextra -fsyntax-only -x c "$h"; done'
log cmake "$work" sh -c 'echo "project(p C CXX)" > CMakeLists.txt; cmake --trace-expand --debug-output . && make VERBOSE=1'
log ninja "$work" sh -c 'mkdir -p n && cd n && cmake -G Ninja --trace .. && ninja -v -d explain'
log cargo "$work" sh -c 'cargo new --vcs none c && cd c && cargo build -vv && cargo test -vv'
log rustc "$work" rustc --print target-spec-json -v -W help
log ctest "$work" ctest --extra-verbose
log perl "$work" perl -MConfig -V
log manuals "$work" sh -c 'zcat -f /usr/share/doc/*/changelog*'
du -sh "$out"
