import { scriptTag } from './script-tag.mjs';

/** The README of a published package; `script` is the text of the one script of `embed`. */
export function readme({ name, description, version, exports }, script) {
  const entries = Object.keys(exports).filter((path) => !/\.json$/.test(path));
  return `# ${name}

${description}

Part of Sluice, which turns one YAML file into a demand-generation dashboard that any site can embed.
${script ? scriptOnPage(version, script) : ''}
Entries: ${entries.map((path) => `\`${name}${path.slice(1)}\``).join(', ')}.

MIT licence. Data lists of others are named in NOTICE.
`;
}

function scriptOnPage(version, script) {
  return `
One file for a page, without a build: put \`dist/script/sluice.js\` of version ${version} beside the page.

\`\`\`html
${scriptTag(script)}
<sluice-dashboard src="snapshot.json"></sluice-dashboard>
\`\`\`

\`dist/page/\` holds the same in parts, which also reads YAML and asks a server; the parts are loaded when they are used.
`;
}
