import type { DiagnosticLocale } from '@sluice/core/diagnostic';
import { type MailingTexts, mailingTexts } from './mailing-texts.ts';

/** Files of the template *mailing* in a language: counts in the file itself, no data needed. Path to content. */
export function mailingFiles(
  name: string,
  version: string,
  locale: DiagnosticLocale,
): Readonly<Record<string, string>> {
  const texts = mailingTexts[locale];
  return {
    'sluice.yaml': yaml(texts, locale),
    'package.json': `${JSON.stringify(manifest(name, version), null, 2)}\n`,
    '.vscode/settings.json': `${JSON.stringify(settings, null, 2)}\n`,
    '.vscode/extensions.json': `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`,
    'README.md': readme(texts),
  };
}

function yaml({ title }: MailingTexts, locale: DiagnosticLocale): string {
  return `# yaml-language-server: $schema=./sluice.schema.json
sluice: 1
title: ${title}
${locale === 'en' ? '' : `locale: ${locale}\n`}funnels:
  mailing:
    stages: [opened, clicked]
    counts: {opened: 10, clicked: 3}
dashboards:
  main:
    rows:
      - [{funnel: mailing}]
`;
}

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

function readme({ title, intro, heads, does, outro }: MailingTexts): string {
  const asked = ['query sluice.yaml', 'dev sluice.yaml', 'check sluice.yaml', 'build sluice.yaml -o dist'];
  const commands = ['npm install', ...asked.map((command) => `npx sluice ${command}`)];
  const rows = commands.map((command, i) => `| \`${command}\` | ${does[i] ?? ''} |`);
  return `# ${title}

${intro}

| ${heads.join(' | ')} |
|---|---|
${rows.join('\n')}

${outro}
`;
}
