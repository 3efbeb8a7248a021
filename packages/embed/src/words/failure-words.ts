import type { SaidLocale } from '@sluice/elements';

/** Why a source could not be opened, in one language. */
export interface FailureWords {
  readonly noData: string;
  /** `status` is null where nobody answered. */
  readonly unread: (address: string, status: number | null) => string;
  readonly noSnapshot: (address: string) => string;
  readonly notBelow: (path: string) => string;
  /** Before what is wrong at a place of the text in the page. */
  readonly at: (line: number, column: number) => string;
  /** The way around what only the command line can read. */
  readonly way: string;
  readonly pattern: (path: string, source: string) => string;
}

/** The words in the languages of the elements, but English, which stands where it is thrown. */
export const failureWords: Readonly<Record<SaidLocale, FailureWords>> = {
  'zh-CN': {
    noData: '没有数据：请写明它的地址，或在页面中放入快照。',
    unread: (address, status) => `无法读取 ${address}${status === null ? '：没有响应' : `（${status}）`}。`,
    noSnapshot: (address) => `无法把 ${address} 作为快照读取：它不是快照，或来自更新的版本。`,
    notBelow: (path) => `${path} 不在定义文件所在的文件夹之下`,
    at: (line, column) => `第 ${line} 行，第 ${column} 列：`,
    way: '请改用 sluice build 由这个文件生成的快照。',
    pattern: (path, source) => `没有读取数据源“${source}”的“${path}”：页面无法列出匹配的文件。请逐个写出文件名。`,
  },
  'zh-TW': {
    noData: '沒有資料：請寫明它的位址，或在頁面中放入快照。',
    unread: (address, status) => `無法讀取 ${address}${status === null ? '：沒有回應' : `（${status}）`}。`,
    noSnapshot: (address) => `無法把 ${address} 當作快照讀取：它不是快照，或來自較新的版本。`,
    notBelow: (path) => `${path} 不在定義檔所在的資料夾之下`,
    at: (line, column) => `第 ${line} 行，第 ${column} 欄：`,
    way: '請改用 sluice build 由這個檔案產生的快照。',
    pattern: (path, source) => `沒有讀取資料來源「${source}」的「${path}」：頁面無法列出相符的檔案。請逐一寫出檔名。`,
  },
};
