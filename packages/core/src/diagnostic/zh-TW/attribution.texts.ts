import type { attributionTable } from '../further/attribution.table.ts';
import type { RoomTexts } from '../language/room-texts.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const attributionTexts: RoomTexts<typeof attributionTable> = {
  'attribution-value': {
    message: (p) => `${quoted(p.found)}不能當作一次轉換的價值。`,
    why: (p) => `一次轉換的價值，是它所在漏斗${quoted(p.funnel)}中某個階段的金額。`,
    help: (p) =>
      p.known.length === 0
        ? '先替漏斗的一個階段加上「value:」，再在這裡寫 value(<階段>)。'
        : `寫 ${oneOf(p.known.map((stage) => `value(${stage})`))}。`,
  },
  'attribution-on-counts': {
    message: (p) => `漏斗${quoted(p.funnel)}的${quoted(p.stage)}只有計數，沒有可以歸因的潛在客戶。`,
    why: '功勞歸於已轉換潛在客戶的接觸點；有「counts:」的漏斗不認識任何一位潛在客戶。',
    help: '改寫一個由資料列計算出來的漏斗的階段。',
  },
  'weights-missing': {
    message: '模型 custom 沒有「weights:」。',
    why: '它依檔案寫的比例分配功勞：首個接觸點多少，中間多少，最後多少。',
    help: '例如加上「weights: {first: 0.5, middle: 0.2, last: 0.3}」。',
  },
  'weights-all-zero': {
    message: '所有權重都是 0。',
    why: '功勞總要歸於某處，否則總數就不見了。',
    help: '讓 first、middle、last 中至少一個大於 0。',
  },
  'weights-sum': {
    message: (p) => `權重總和是 ${p.sum}，不是 1。`,
    why: '只有比例有作用：它們會依比例調整到總和為 1。',
    help: '改正寫錯的那個權重，或把三個都寫成 1 的份額。',
  },
  'unused-by-models': {
    message: (p) => `${quoted(p.key)}沒有作用：這裡沒有模型 ${p.model}。`,
    why: (p) => `只有模型 ${p.model} 會讀它。`,
    help: (p) => `把 ${p.model} 設為模型或加到「compare:」下，否則拿掉這個鍵。`,
  },
  'milestone-missing': {
    message: (p) => `模型 ${p.model} 要替里程碑 ${p.milestone} 記功，而這裡沒有它。`,
    why: (p) => `漏斗裡沒有叫${quoted(p.milestone)}的階段；它的階段有 ${oneOf(p.stages)}。`,
    help: (p) => `寫明是哪個階段：「milestones: {${p.milestone}: <階段>}」。`,
  },
  'by-not-on-touches': {
    message: (p) => `接觸點上沒有${quoted(p.dimension)}，所以它得不到功勞。`,
    why: '功勞歸於誰，要在接觸點的資料列上讀，而沒有一個 events 資料來源帶有這個維度。',
    help: '改成接觸點上的維度，例如 channel 或 campaign；其他維度可以在答案裡並列拆分。',
  },
  'credit-on-touch-model': {
    message: (p) => `模型 ${p.model} 的功勞不能依接觸點的時間記。`,
    why: '它根據所有路徑一起替管道記功，不是替單一接觸點。',
    help: '寫「credit_on: conversion」，或拿掉這個模型。',
  },
  'unknown-excluded-channel': {
    message: (p) => `沒有管道${quoted(p.channel)}可以排除。`,
    why: '管道以識別碼來寫：檔案自己的，以及基礎分組的。',
    help: (p) => `寫 ${oneOf(p.known)} 之一。${didYouMean(p.nearest)}`,
  },
  'no-attribution': {
    message: '檔案沒有「attribution:」段落。',
    why: '它說明什麼是轉換、什麼是接觸點、由哪個模型分配功勞。',
    help: '加上這個段落，例如「attribution: {conversion: won, model: position}」。',
  },
  'attribution-by': {
    message: (p) => `${oneOf(p.by)} 都不在接觸點上。`,
    why: '功勞歸於接觸點的一個值，所以答案裡要有一個維度在接觸點的資料列上。',
    help: (p) => (p.known.length === 0 ? '拿掉「by」。' : `加上 ${oneOf(p.known)}。`),
  },
  'attribution-where': {
    message: '一個條件同時問了接觸點與潛在客戶。',
    why: '接觸點的維度留下答案裡的列，潛在客戶的維度在記功之前留下潛在客戶。',
    help: '寫成兩個都要滿足的條件，或只問其中一個。',
  },
  'too-many-channels': {
    message: (p) => `模型 ${p.model} 最多精確計算 ${p.most} 組，而路徑裡有 ${p.found} 組。`,
    why: '每多一組，計算量就成長得太快；而估算每次加起來都不一樣。',
    help: '在「channels:」下合併管道，排除一些，縮短期間，或改用別的模型。',
  },
};
