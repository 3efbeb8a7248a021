import { toHtmlTable, toSvg } from '@sluice/charts/picture';
import { indexPage } from '../../../packages/cli/src/page/index-page.ts';
import { singleFile } from '../../../packages/cli/src/page/single-file.ts';

const column = (label: string) => ({ label, align: 'start' as const, unit: null });
const cell = (text: string) => ({ text, raw: text });

/** Every kind of markup made of texts, with a text in each of its places. */
export const markup: Readonly<Record<string, (text: string) => string>> = {
  page: (text) => {
    const link = { title: text, href: text, isCurrent: false };
    return indexPage({ title: text, locale: text, src: text, dashboard: text, pages: [link, link], policy: text });
  },
  singleFile: (text) =>
    singleFile({
      title: text,
      locale: text,
      dashboards: [
        { id: text, title: text },
        { id: text, title: text },
      ],
      script: 'const a = "</script><!--";',
      snapshot: JSON.stringify({ [text]: text }),
    }),
  table: (text) =>
    toHtmlTable({ columns: [column(text), column(text)], rows: [{ cells: [cell(text), cell(text)] }] }, text),
  picture: (text) => {
    const shape = {
      kind: 'text',
      key: text,
      role: 'label',
      x: 0,
      y: 0,
      anchor: 'start',
      size: 12,
      strong: true,
    } as const;
    const shapes = [{ ...shape, text, full: text, token: '--sluice-ink' as const }];
    const picture = { width: 9, height: 9, parts: [{ x: 0, y: 0, shapes }], title: text, description: text };
    return toSvg(picture, { color: () => text, font: text });
  },
};
