export { type RenderOptions, renderToHtml } from './render.ts';
export type { ServedTag } from './served.ts';
