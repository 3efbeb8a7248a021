import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/bundle.ts';

interface Section {
  readonly title: string;
  readonly body: string;
}

const kinds = ['Numbers change', 'Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

function sections(text: string, mark: string): Section[] {
  return text
    .split(new RegExp(`^${mark} `, 'm'))
    .slice(1)
    .map((part) => ({ title: part.slice(0, part.indexOf('\n')), body: part.slice(part.indexOf('\n') + 1) }));
}

/** What is wrong with the form of a changelog. */
function faultsOf(text: string): string[] {
  const releases = sections(text, '##');
  return releases.flatMap(({ title, body }, i) => {
    const parts = sections(body, '###');
    const names = parts.map((part) => part.title);
    const isTitle = i === 0 ? title === 'Unreleased' : /^\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)$/.test(title);
    return [
      ...(isTitle ? [] : [`the heading ${title}`]),
      ...(names[0] === 'Numbers change' ? [] : [`${title} does not begin with "Numbers change"`]),
      ...names.filter((name) => !kinds.includes(name)).map((name) => `${title}: ${name} is no heading`),
      ...(names.length === new Set(names).size ? [] : [`${title} has a heading twice`]),
      ...parts
        .filter((part) => !/^\n(- .+\n?)+\n*$/.test(part.body))
        .map((part) => `${title}: ${part.title} is no list`),
    ];
  });
}

const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('CHANGELOG.md', () => {
  it('says of every release, before anything else, whether numbers change, in a list', () => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('has a heading for the version of the packages, newest first', () => {
    const versions = sections(text, '##')
      .slice(1)
      .map(({ title }) => title.split(' ')[0] ?? '');
    expect(versions[0]).toBe(version);
    expect(versions).toEqual([...versions].sort((a, b) => b.localeCompare(a, 'en', { numeric: true })));
  });

  it('would be found: a release that does not say it, and a heading of its own making', () => {
    expect(faultsOf('# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n')).toEqual([
      'Unreleased does not begin with "Numbers change"',
    ]);
    expect(faultsOf('## Unreleased\n\n### Numbers change\n\nMany.\n\n### News\n\n- A thing.\n')).toEqual([
      'Unreleased: News is no heading',
      'Unreleased: Numbers change is no list',
    ]);
  });
});
