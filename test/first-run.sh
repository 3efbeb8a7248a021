#!/bin/sh
# The README's commands in a fresh copy of the repository: they are read out of the README, run, and their answers compared.
# Prints the wall seconds of each. --worktree takes the files as they lie here instead of the last commit; --with-tests also runs `npm test`.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
from=commit
tests=no
for option in "$@"; do
  case $option in
    --worktree) from=worktree ;;
    --with-tests) tests=yes ;;
    *) echo "usage: test/first-run.sh [--worktree] [--with-tests]" >&2; exit 2 ;;
  esac
done

work=$(mktemp -d)
demo=
finish() {
  [ -z "$demo" ] || kill "$demo" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

fail() { echo "FAILED: $1" >&2; [ ! -f "$work/log" ] || tail -n 40 "$work/log" >&2; exit 1; }
seconds() { echo $(($(date +%s) - $1)); }
says() { grep -Eq -- "$1" "$work/log" || fail "'$2' does not answer $1"; }

# The nth block of a language under a heading of the README, without what follows a # in its lines.
block() {
  awk -v heading="## $1" -v open="\`\`\`$2" '
    $0 == heading { here = 1; next }
    /^## / { here = 0 }
    here && $0 == open { inside = 1; next }
    inside && /^```/ { exit }
    inside { sub(/[ \t]+# .*$/, ""); print }' README.md
}

cd "$work"
if [ "$from" = commit ]; then
  git clone --quiet --depth 1 "file://$root" fresh
else
  mkdir fresh
  (cd "$root" && git ls-files -co --exclude-standard -z | tar --null --ignore-failed-read -T - -cf -) | tar -xf - -C fresh
fi
cd fresh

commands=$(block "Two commands" sh)
first=$(printf '%s\n' "$commands" | sed -n 1p)
second=$(printf '%s\n' "$commands" | sed -n 2p)
[ "$first" = "npm run demo" ] || fail "the README's first command is '$first'"

start=$(date +%s)
$first > "$work/log" 2>&1 &
demo=$!
address=
while [ -z "$address" ]; do
  kill -0 "$demo" 2>/dev/null || fail "'$first' ended before it gave an address"
  [ "$(seconds "$start")" -le 300 ] || fail "'$first' gave no address within 300 s"
  sleep 1
  address=$(grep -Eo 'http://127\.0\.0\.1:[0-9]+/' "$work/log" | head -n 1 || true)
done
ready=$(seconds "$start")
get() { node -e 'fetch(process.argv[1]).then(async (r) => { if (!r.ok) process.exit(1); console.log(await r.text()); })' "$1"; }
get "$address" | grep -q '<sluice-dashboard' || fail "$address is no dashboard"
get "${address}v1/describe" | grep -q '"engine":"memory"' || fail "${address}v1/describe does not answer"
kill "$demo"
wait "$demo" 2>/dev/null || true
demo=
start=$(date +%s)
while get "$address" > /dev/null 2>&1; do
  [ "$(seconds "$start")" -le 20 ] || fail "the demo still answers 20 s after it was stopped"
  sleep 1
done
echo "$ready s  $first (to the dashboard's address)"

start=$(date +%s)
npm run demo -- --once > "$work/log" 2>&1 || fail "npm run demo -- --once"
says 'Cost per lead' 'npm run demo -- --once'
echo "$(seconds "$start") s  npm run demo -- --once"

block "The smallest file" yaml > "$work/smallest.yaml"
npm run --silent sluice -- query "$work/smallest.yaml" > "$work/log" 2>&1 || fail "the smallest file has no numbers"
says 'clicked +3 +30' 'query of the smallest file'

block "The smallest file" sh > "$work/commands"
while IFS= read -r command; do
  [ -n "$command" ] || continue
  start=$(date +%s)
  sh -c "$command" < /dev/null > "$work/log" 2>&1 || fail "$command"
  case $command in
    *" query "*) says 'clicked +3 +30' "$command" ;;
    *--single-file*) ! grep -q '<link' site/index.html || fail "$command leaves something to load" ;;
    *" build "*) [ -s site/snapshot.json ] && [ -s site/sluice.js ] && [ -s site/index.html ] || fail "$command wrote no page" ;;
  esac
  echo "$(seconds "$start") s  $command"
done < "$work/commands"

if [ "$tests" = yes ]; then
  [ "$second" = "npm test" ] || fail "the README's second command is '$second'"
  start=$(date +%s)
  $second > "$work/log" 2>&1 || fail "$second"
  says '[0-9]+ passed, 0 failed' "$second"
  echo "$(seconds "$start") s  $second"
fi
echo "The README's commands answer as it says."
