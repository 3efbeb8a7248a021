import { describe, expect, it } from 'vitest';
import { toGitFile } from '../../src/diff/git-file.ts';

describe('toGitFile', () => {
  it.each([
    ['main:sluice.yaml', { revision: 'main', path: 'sluice.yaml' }],
    ['HEAD~2:examples/acme/sluice.yaml', { revision: 'HEAD~2', path: 'examples/acme/sluice.yaml' }],
    ['a1b2c3:../x.yaml', { revision: 'a1b2c3', path: '../x.yaml' }],
    ['sluice.yaml', null],
    [':sluice.yaml', null],
    ['main:', null],
    ['--output=x:y', null],
  ])('reads %s as %j', (text, file) => expect(toGitFile(text)).toEqual(file));
});
