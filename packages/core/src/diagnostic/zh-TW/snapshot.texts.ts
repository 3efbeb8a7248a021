import type { storedTable } from '../further/stored.table.ts';
import type { RoomTexts } from '../language/room-texts.ts';
import type { snapshotTable } from '../snapshot.table.ts';
import { oneOf, quoted } from './words.ts';

export const snapshotTexts: RoomTexts<typeof snapshotTable & typeof storedTable> = {
  'not-a-snapshot': {
    message: '這個檔案不是 Sluice 快照。',
    why: '快照是 kind 為「sluice-snapshot」的 JSON；這個是別的東西，或被截斷了。',
    help: '用「sluice build」重新建置，並檢查檔案是否完整複製。',
  },
  'newer-snapshot': {
    message: (p) => `這個快照的版本是 ${p.version}；這個工具最多讀到版本 ${p.known}。`,
    why: '它由更新的工具寫成，其中的數字可能有這個工具不知道的意義。',
    help: '更新頁面上的指令碼，或用頁面所用的工具建置快照。',
  },
  'period-not-stored': {
    message: '快照裡沒有這個期間。',
    why: (p) => `快照只回答建置時包含的期間：${oneOf(p.offered)}。`,
    help: '選擇其中之一，或向引擎查詢你自己的期間。',
  },
  'not-in-snapshot': {
    message: (p) => `快照裡沒有${quoted(p.name)}。`,
    why: '它只包含儀表板上各小工具顯示的內容。',
    help: '把它放到檔案的儀表板上，再重新建置。',
  },
  'dimension-not-stored': {
    message: (p) => `快照不能同時依 ${oneOf(p.dimensions)} 細分。`,
    why: '它的儲存格依儀表板的篩選與小工具細分的維度保存。',
    help: '把維度加到儀表板的「filters」裡，再重新建置。',
  },
  'filter-not-stored': {
    message: '快照裡沒有依這些篩選條件存的結果。',
    why: '歸因等不能由各部分相加得出的結果，只依看板篩選項的每個單一值存放；評分的分布只依這些篩選項存放。',
    help: '去掉一個篩選條件，或向引擎提問。',
  },
};
