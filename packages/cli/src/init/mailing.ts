/** Files of the template *mailing*: counts in the file itself, no data needed. Path to content. */
export function mailingFiles(name: string, version: string): Readonly<Record<string, string>> {
  return {
    'sluice.yaml': yaml,
    'package.json': `${JSON.stringify(manifest(name, version), null, 2)}\n`,
    '.vscode/settings.json': `${JSON.stringify(settings, null, 2)}\n`,
    '.vscode/extensions.json': `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`,
    'README.md': readme,
  };
}

const yaml = `# yaml-language-server: $schema=./sluice.schema.json
sluice: 1
title: Spring mailing
funnels:
  mailing:
    stages: [opened, clicked]
    counts: {opened: 10, clicked: 3}
dashboards:
  main:
    rows:
      - [{funnel: mailing}]
`;

function manifest(name: string, version: string) {
  return {
    name,
    private: true,
    type: 'module',
    scripts: {
      dev: 'sluice dev sluice.yaml',
      check: 'sluice check sluice.yaml',
      build: 'sluice build sluice.yaml -o dist',
    },
    devDependencies: { '@sluice/cli': version },
  };
}

const settings = {
  'yaml.schemas': { './sluice.schema.json': ['sluice.yaml', '*.sluice.yaml'] },
  '[yaml]': { 'editor.tabSize': 2, 'editor.insertSpaces': true },
};

const readme = `# Spring mailing

The funnel stands in \`sluice.yaml\`: ten opened, three clicked.

| command | does |
|---|---|
| \`npx sluice query sluice.yaml\` | prints the numbers |
| \`npx sluice dev sluice.yaml\` | serves the dashboard and follows every save |
| \`npx sluice check sluice.yaml\` | says what is wrong with the file |
| \`npx sluice build sluice.yaml -o dist\` | writes a static page |

Editors with the YAML language server complete the keys by \`sluice.schema.json\`; \`npx sluice schema\` prints it anew.
`;
