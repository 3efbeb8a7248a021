import { expect } from '@open-wc/testing';

const verdictOf = (page: string): Promise<string> =>
  new Promise((resolve) => {
    const frame = document.createElement('iframe');
    addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event.data.verdict));
    frame.src = page;
    document.body.append(frame);
  });

describe('a page served with ?policy=strict', () => {
  const page = new URL('./pages/trusted.html', import.meta.url).pathname;

  it('refuses to turn a string into markup', async () => {
    expect(await verdictOf(`${page}?policy=strict`)).to.equal('TypeError');
  });

  it('is an ordinary page without the parameter', async () => {
    expect(await verdictOf(page)).to.equal('allowed');
  });
});
