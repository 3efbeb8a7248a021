import { han } from '../../texts/han.ts';
import type { FurtherTexts } from './en.ts';
import { gridZhTw } from './grid-zh-tw.ts';

/** The same in Traditional Chinese as used in Taiwan, by `docs/glossary.zh-TW.md`. */
export const furtherZhTW: FurtherTexts = {
  grids: gridZhTw,
  list: (names) => names.join('、'),
  points: (who) => han`所有${who}各自的分數：各組得分的總和。`,
  steps: (start) => han`沿階梯升降，從 ${start} 開始。`,
  group: (label, rules, least, most) =>
    han`${label}：${rules} 條規則${least === null ? '' : han`，最少 ${least}`}${most === null ? '' : han`，最多 ${most}`}。`,
  range: (least, most) => han`總分限制在 ${least} 到 ${most} 之間。`,
  grades: (grades) => han`等級：${grades}。`,
  gradeFrom: (name, least) => han`${name} 從 ${least} 起`,
  fades: '較早的資料列所得的分數依其規則衰減。',
  scoredAt: '計入截至期末的資料列；期間未結束時，計到資料截止時刻。',
  allSteps: '分數的級距取自全部，不隨篩選改變。',
  everybody: (who) => han`有資料列或有紀錄的全部${who}`,
  basis: '某一時刻的狀態：期末；資料截止時刻更早時取後者。',
  grid: (rows, columns) => han`${rows}與${columns}：每個儲存格是兩者各一個等級的交叉。`,
  route: (label, cells) => han`${label}：${cells}。`,
  outside: '低於任一項最低分界的不在任何儲存格內，另行計數。',
  cohort: (who, from, to) => han`每個儲存格是同期進入${from}的${who}中，在這段時間內（含最後一刻）到達${to}的比例。`,
  cumulative: '各欄是累計的：計入某一欄的也計入其後各欄。',
  openCell: (who) => han`帶斜紋的儲存格中仍有${who}進入的時間還沒有那麼長；其分母包含它們。`,
  notPeriod: '它不是期間內所發生數量之比。',
  entered: (who, from) => han`該列時間內進入${from}的全部${who}`,
  lag: (from) => han`欄首所示的時間長度，自${from}起算`,
};
