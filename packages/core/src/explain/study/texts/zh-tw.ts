import { han } from '../../texts/han.ts';
import type { StudyTexts } from './en.ts';

/** The same in Traditional Chinese as used in Taiwan, by `docs/glossary.zh-TW.md`. */
export const studyZhTW: StudyTexts = {
  compares: (rate, arms) => han`比較各組（${arms}）的${rate}。`,
  hypothesis: (text) => han`預期：${text}`,
  variable: (name) => han`不同之處：${name}。`,
  arm: (field) => han`名單屬於 ${field} 所寫的組別；出現在兩組的不計入，並提供筆數。`,
  during: (from, to) => han`只看自 ${from} 起、${to} 之前出現並進入的名單。`,
  maturing: '期限還未結束的名單不計入。',
  test: (alpha) =>
    han`合併轉換率的雙尾 z 檢定，不作校正，顯著水準 ${alpha}；Wilson 與 Newcombe 區間；勝出機率取平坦先驗。`,
  holm: '有多組時，機率按 Holm 校正。',
  planned: (n) => han`每組達到 ${n} 筆名單之前不下結論。`,
  detect: (by, value, power) =>
    han`每組名單數足以在檢定力 ${power} 下發現${by === 'points' ? han` ${value} 個百分點` : han`對照組的 ${value} %`} 的差異之前，不下結論。`,
  noSample: '沒有計畫樣本數，因此不下結論。',
  mismatch: '各組人數與應有份額不符時（p 小於 0.001）提出警告。',
  always: '最早',
  never: '現在',
  goal: (revenue, period, funnel) => han`${period} 要達到 ${revenue}，${funnel}的每個階段需要多少。`,
  deals: '交易數是營收除以客單價；每個階段之前的數量是它除以進入它的轉換率，倒推時不取整數，顯示時無條件進位。',
  sizeIs: (size) => han`客單價為 ${size}。`,
  sizeHistory: (months) => han`客單價是最近 ${months} 個完整月的贏單金額除以贏單數。`,
  rateIs: (stage, rate) => han`進入${stage}的轉換率為 ${rate}。`,
  rateHistory: (stage, months) => han`進入${stage}的轉換率取自最近 ${months} 個完整月裡期限已結束的進入。`,
  costIs: (stage, cost) => han`${stage}的單筆成本為 ${cost}。`,
  costHistory: (stage, months) => han`${stage}的單筆成本是最近 ${months} 個完整月的支出除以到達的名單數。`,
  refuses: '轉換率為 0 或進入數少於 10 時沒有計畫。',
  leadBy: '每個階段到位的期限，是期末減去到最後階段的天數中位數之和。',
  benchmark: (label, value, of) => han`他人的水準：${label}，${value}${of === '' ? '' : `（${of}）`}。`,
  isTarget: '檔案以它為目標。',
  isNoTarget: '它不是目標。',
  between: (low, high) => han`${low} 至 ${high}`,
};
