/** The `like` pattern of a condition as a linear-time matcher: `*` any run, `?` one character, case ignored. */
export function likePattern(pattern: string): { test(text: string): boolean } {
  const parts = pattern.toLowerCase();
  return { test: (text) => matchLike(parts, text.toLowerCase()) };
}

/** Greedy with one point to come back to: at most |pattern| × |text| steps, no regular expression to blow up. */
function matchLike(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const c = pattern[p];
    if (c === '*') {
      star = p++;
      resume = t;
    } else if (c === '?' || (c !== undefined && c === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
