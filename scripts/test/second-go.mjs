const MOST_FILES = 6;

/** The file a failed test stands in, by its name: `file › test` or `Browser: file › test`; null where it names none. */
export function fileOf(name) {
  const [first] = name.split(' › ');
  const file = first.replace(/^[^:/]+: /, '');
  return /\.(test|wtr)\.ts$/.test(file) ? file : null;
}

/**
 * A step whose failed files run once more, alone: what drives a real browser may fail for what else the machine does.
 * `runFiles(files)` runs all files where it is given none. A test has failed if it failed both times; one that passed
 * the second time is counted as passed and named in `again`, so that it is seen.
 */
export const withSecondGo = (runFiles) => async () => {
  const first = await runFiles([]);
  const files = [...new Set(first.failures.map(fileOf))];
  if (files.length === 0 || files.length > MOST_FILES || files.includes(null)) return first;
  console.log(`   ${first.failures.length} failed; once more, alone: ${files.join(', ')}`);
  return bothGoes(first, await runFiles(files));
};

/** What two goes come to. */
export function bothGoes(first, second) {
  const stillFails = (name) => second.failures.some((other) => other === name || isFileOf(other, name));
  const failures = first.failures.filter(stillFails);
  const again = first.failures.filter((name) => !stillFails(name));
  const wholeFiles = second.failures.length === 0 ? second : { passed: 0 };
  const isWhole = again.some((name) => !name.includes(' › '));
  return { ...first, passed: first.passed + (isWhole ? wholeFiles.passed : again.length), failures, again };
}

/** A file that could not be run, for each of its tests; and a file that could not be run at first and has a failed test now. */
function isFileOf(other, name) {
  const [file, of] = other.includes(' › ') ? [name, other] : [other, name];
  return !file.includes(' › ') && of.startsWith(file);
}
