// Follows the saves of `sluice dev`: loads the page anew when a new state is shown, and shows what is wrong over the old.
import { words } from './live-words.js';

const style = `
:host { color: #f2f4f8; position: fixed; inset: auto 0 0 0; z-index: 2147483647; font: 14px/1.5 system-ui, sans-serif; }
section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 16px 24px; background: #15181d; color: #f2f4f8; border-top: 4px solid #ed6657; }
section.mild { border-top-color: #985c00; }
h1 { display: flex; gap: 16px; align-items: baseline; margin: 0 0 8px; font-size: 16px; }
h1 button { margin-inline-start: auto; }
article { padding: 8px 0; border-top: 1px solid #ffffff33; }
p { margin: 4px 0; }
.pill { position: absolute; right: 16px; bottom: 16px; padding: 4px 12px; background: #15181d; border: 1px solid #985c00; border-radius: 16px; }
a, code { color: #9db6ff; }
pre { margin: 8px 0; padding: 8px 12px; overflow: auto; background: #ffffff14; font: 13px/1.5 ui-monospace, monospace; }
pre .at { background: #ed665755; }
button { min-height: 24px; font: inherit; color: inherit; background: #ffffff22; border: 0; border-radius: 4px; padding: 2px 8px; cursor: pointer; }
.why { opacity: .8; }
`;

let first = null;
let host = null;

function follow() {
  const events = new EventSource('__live');
  events.addEventListener('state', (event) => {
    const state = JSON.parse(event.data);
    first ??= state.shown;
    if (state.shown !== first) location.reload();
    else show(state.problems, state.isBroken ? words.rest : words.lastGood);
  });
}

function show(problems, behind) {
  host?.remove();
  host = null;
  if (problems.length === 0) return;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  host = document.createElement('div');
  host.setAttribute('data-problems', String(problems.length));
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  root.append(errors > 0 ? panel(problems, errors, behind) : pill(problems));
  document.body.append(host);
}

/** Warnings do not cover the page until they are asked for. */
function pill(problems) {
  const button = element('button', { class: 'pill' }, words.worthALook.replace('{n}', problems.length));
  button.addEventListener('click', () => button.replaceWith(panel(problems, 0, '')));
  return button;
}

function panel(problems, errors, behind) {
  const close = element('button', {}, words.hide);
  close.addEventListener('click', () => host?.remove());
  const title = errors > 0 ? (errors === 1 ? words.error : words.errors).replace('{n}', errors) : words.worth;
  return element(
    'section',
    { class: errors > 0 ? '' : 'mild', role: errors > 0 ? 'alert' : 'status' },
    element('h1', {}, title, element('small', {}, behind), close),
    ...problems.map(article),
  );
}

function article(problem) {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const copy = element('button', { title: words.copyTitle }, words.copy);
  copy.addEventListener('click', () => navigator.clipboard?.writeText(place));
  const at = problem.link ? element('a', { href: problem.link }, place) : element('code', {}, place);
  return element(
    'article',
    {},
    element('p', {}, at, ' ', copy),
    element(
      'p',
      {},
      element('strong', {}, `${words.severity[problem.severity]} ${problem.code}${words.colon}`),
      problem.message,
    ),
    problem.frame.length > 0 ? frame(problem) : '',
    element('p', { class: 'why' }, [problem.why, problem.help].filter((text) => text !== '').join(' ')),
  );
}

function frame(problem) {
  const marked = (line) => line.startsWith(`${problem.line} |`);
  const lines = problem.frame.map((line) => element('span', { class: marked(line) ? 'at' : '' }, `${line}\n`));
  return element('pre', {}, ...lines);
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== '') made.setAttribute(key, value);
  made.append(...children);
  return made;
}

follow();
