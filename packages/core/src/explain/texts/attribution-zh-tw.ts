import type { AttributionModel } from '../../catalog/index.ts';
import type { attributionEnglish } from './attribution-english.ts';
import { han } from './han.ts';

const models: Readonly<Record<AttributionModel, string>> = {
  first: '全部歸首個接觸點',
  last: '全部歸最後一個接觸點',
  last_non_direct: '全部歸最後一個非直接造訪的接觸點；若全是直接造訪，則歸最後一個',
  linear: '每個接觸點相同，重複的也算',
  time_decay: '離轉換每早一個半衰期，接觸點的權重減半',
  position: '首個接觸點 40%，最後一個 40%，中間各接觸點共 20%',
  w_shaped: '首個接觸點、成為潛在客戶之前與成為商機之前的接觸點各 30%，其餘共 10%',
  full_path: '首個接觸點，以及成為潛在客戶、成為商機與轉換之前的接觸點各 22.5%，其餘共 10%',
  markov: '依拿掉它之後轉換機率下降多少，取自包含未轉換路徑在內的全部路徑的一階鏈',
  shapley: '依它替其餘管道的任一組合帶來多少，只看路徑落在該組合內的轉換',
  custom: '依檔案寫的權重',
  participation: '每個都以全部參與，所以總和多於轉換數',
};

/** Traditional Chinese words about attribution, by `docs/glossary.zh-TW.md`. */
export const attributionZhTW: typeof attributionEnglish = {
  conversion: (who, stage) => han`每次轉換只算一次：${who}首次到達${stage}。`,
  worth: (stage) => han`其價值是${stage}那一列的金額。`,
  touchRows: (rules) => han`接觸點是${rules}。`,
  defaultTouches: '事件資料來源中帶有來源或媒介的列',
  anyEvent: '任何事件',
  event: (events) => han`事件 ${events}`,
  where: (event, clause) => han`${event}（條件為${clause}）`,
  lookback: (length) => han`計入轉換當時及之前的接觸點，最早到之前 ${length}。`,
  noLookback: '計入轉換當時及之前的接觸點，不限多早。',
  exclude: (values) => han`${values} 的接觸點不計入。`,
  ofAll: (who) => han`${who}的所有潛在客戶的接觸點合在一起算。`,
  model: (model) => han`模型 ${model}：${models[model]}。`,
  compared: (model) => han`並列 ${model}：${models[model]}。`,
  halfLife: (length) => han`半衰期為 ${length}。`,
  weights: (first, middle, last) => han`權重：首個接觸點 ${first}，中間 ${middle}，最後一個 ${last}。`,
  milestone: (stages) => han`里程碑是${stages}。`,
  spread: '沒有接觸點的部分，其份額依比例分給其餘部分。',
  unattributed: '沒有接觸點的轉換自成一列 unattributed，所以各列相加等於全部轉換。',
  pipeline: (stage) => han`銷售管線金額是期間內到達${stage}者的金額，歸於在那之前的接觸點。`,
  profit: '利潤是營收減去同組的支出；支出沒有該維度時無定義。',
  dated: { conversion: '功勞記在轉換所在的期間。', touch: '功勞記在接觸點所在的期間。' },
  denominator: (who, stage) => han`期間內到達${stage}的${who}`,
};
