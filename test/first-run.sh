#!/usr/bin/env bash
# What a visitor does: clones the repository into an empty folder and types the commands of the README, taken out of the
# README itself. Each answer is compared, and the wall seconds of each step are printed. Needs git, Node and npm.
#   test/first-run.sh              the last commit of this repository
#   test/first-run.sh ADDRESS      another repository
#   ALL=1 test/first-run.sh        `npm test` too
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
source=${1:-$here}
empty=$(mktemp -d)
log=$empty/log.txt
server=''
failed=0

clean() {
  [ -z "$server" ] || kill -- "-$server" 2>/dev/null || true
  rm -rf "$empty"
}
trap clean EXIT

# The README's shell commands, one a line, comments taken off.
commands() {
  awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' README.md | sed -E 's/(^|[[:space:]]+)#.*$//; /^[[:space:]]*$/d'
}

# What the README says a file's answer is: the lines under `$ sluice …`, without the day they were written on.
promised() {
  awk '/^```console$/ { on = 1; next } /^```$/ { on = 0 } on && !/^\$ / && !/^As of / && NF' README.md
}

# The numbers of acme that the tests keep, as the command line shows them.
headline() {
  node --input-type=module -e "
    import { readFileSync } from 'node:fs';
    const golden = JSON.parse(readFileSync('test/examples/golden/acme.json', 'utf8'));
    const whole = (one) => JSON.stringify(Object.keys(one.query)) === JSON.stringify(['funnel']);
    for (const { stage, count } of golden.find(whole).rows) console.log(stage + ' ' + count.toLocaleString('en-US'));
    const { rows: [row] } = golden.find(({ query }) => query.metrics?.join() === 'cpl,cac,roi' && !query.period);
    const euros = (text) => '€' + Number(text).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    console.log('(cpl) ' + euros(row.cpl));
    console.log('(cac) ' + euros(row.cac));
    console.log('(roi) ' + Math.round(row.roi * 100));
  "
}

# say SECONDS COMMAND VERDICT
say() {
  printf '%6s s  %-72s %s\n' "$1" "$2" "$3"
}

# step COMMAND CHECK: runs the command, then the check on what it wrote.
step() {
  local from=$SECONDS verdict=ok
  if ! bash -c "$1" >"$log" 2>"$log.err"; then
    verdict=FAILED
  elif ! "$2"; then
    verdict='WRONG ANSWER'
  fi
  say $((SECONDS - from)) "$1" "$verdict"
  [ "$verdict" = ok ] && return
  failed=1
  tail -n 30 "$log" "$log.err"
}

has_headline() {
  headline | while read -r name number; do
    tr -s ' ' <"$log" | grep -F -- "$name" | grep -qF -- "$number" || { echo "missing: $name $number" >>"$log.err"; return 1; }
  done
}

has_promised() {
  promised | while read -r line; do grep -qF -- "$line" "$log" || { echo "missing: $line" >>"$log.err"; return 1; }; done
}

has_site() {
  [ -s site/index.html ] && [ -s site/sluice.js ] && [ -s site/snapshot.json ] && grep -q '<sluice-dashboard' site/index.html
}

has_one_file() {
  [ -s site/index.html ] && ! grep -qE '<(script|link)[^>]+(src|href)="[^"d#$]' site/index.html &&
    [ "$(wc -c <site/index.html)" -lt 400000 ]
}

anything() {
  true
}

# The dashboard at its address: ready when the page answers.
demo() {
  local from=$SECONDS address=''
  set -m
  npm run demo -- --port 0 >"$log" 2>"$log.err" &
  server=$!
  set +m
  for _ in $(seq 1200); do
    address=$(grep -ohE 'http://(127\.0\.0\.1|localhost):[0-9]+/?' "$log" "$log.err" | head -n 1 || true)
    [ -n "$address" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.25
  done
  if [ -n "$address" ] && node -e "fetch('$address').then(async (r) => process.exit(r.ok && (await r.text()).includes('<sluice-dashboard') ? 0 : 1), () => process.exit(1))"; then
    say $((SECONDS - from)) 'npm run demo (until the page answers)' ok
  else
    say $((SECONDS - from)) 'npm run demo' FAILED
    tail -n 30 "$log" "$log.err"
    failed=1
  fi
  kill -- "-$server" 2>/dev/null || true
  server=''
}

cd "$empty"
from=$SECONDS
git clone --quiet "$source" sluice
cd sluice
say $((SECONDS - from)) 'git clone' "$(git log -1 --format='%h %s')"

grep -qF 'npm run demo -- --once' README.md || { echo 'The README has no npm run demo -- --once.'; failed=1; }
step 'npm run demo -- --once' has_headline

while IFS= read -r line; do
  case $line in
    'npm run demo') demo ;;
    'npm test') if [ -n "${ALL:-}" ]; then step "$line" anything; else say - "$line" 'not run; ALL=1 runs it'; fi ;;
    *' build '*--single-file*) step "$line" has_one_file ;;
    *' build '*) step "$line" has_site ;;
    *' query '*) step "$line" has_promised ;;
    *) step "$line" anything ;;
  esac
done < <(commands)

say "$SECONDS" 'all' "$([ "$failed" = 0 ] && echo ok || echo FAILED)"
exit "$failed"
