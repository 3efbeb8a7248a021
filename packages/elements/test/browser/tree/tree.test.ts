import { executeServerCommand } from '@web/test-runner-commands';
import { cases, show } from '../axe/everything.ts';
import { expectGolden } from '../golden.ts';
import { clear, viewport } from '../support.ts';

describe('what a screen reader is told', () => {
  before(() => viewport(1000));
  afterEach(clear);

  for (const name of Object.keys(cases))
    it(`of a ${name} is what the golden tree says`, async () => {
      const element = await show(name);
      element.dataset['tree'] = '';
      const text: string = await executeServerCommand('accessibility-tree');
      const file = `${name.replace(' ', '/').replaceAll(' ', '-')}.txt`;
      await expectGolden(`packages/elements/test/golden/tree/${file}`, text);
    });
});
