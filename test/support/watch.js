// the first script of a page under test: keeps what the page does that it must not do, and what it says
const watched = { violations: [], errors: [], said: [] };
globalThis.watched = watched;
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  watched.violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
});
addEventListener('error', ({ message }) => watched.errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => watched.errors.push(String(reason)));
for (const level of ['info', 'warn', 'error']) {
  const tell = console[level];
  console[level] = (...words) => {
    watched.said.push(words.join(' '));
    tell.apply(console, words);
  };
}
