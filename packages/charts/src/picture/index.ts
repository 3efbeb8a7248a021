export { toHtmlTable, toTsv } from '../take-away/clipboard.ts';
export { type LongHeads, type NamedTable, toLongCsv } from '../take-away/long-csv.ts';
export type { Card, CardFigure } from './card.ts';
export { dashboardPicture, type Heading, type Place, widgetPicture } from './compose.ts';
export { escapeXml } from './escape-xml.ts';
export type { Laid, Picture, PicturePart, PictureShape, PictureText } from './picture.ts';
export { type SvgStyle, toSvg } from './to-svg.ts';
