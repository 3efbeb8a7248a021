import type { SaidLocale } from '@sluice/elements';

/** Why a source could not be opened, in one language. */
export interface FailureWords {
  readonly noData: string;
  /** `status` is null where nobody answered. */
  readonly unread: (address: string, status: number | null) => string;
  readonly noSnapshot: (address: string) => string;
  /** The address of a YAML file, or '' for one in the page, where a snapshot is read. */
  readonly yamlNotRead: (address: string) => string;
  /** The address that a server answers with a page of its own. */
  readonly pageNotData: (address: string) => string;
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
    noSnapshot: (address) => `无法把${named(address, '页面中的数据')}作为快照读取：它不是快照，或来自更新的版本。`,
    yamlNotRead: (address) =>
      `${named(address, '页面中的数据')}是 YAML，这里读取的是快照。请写明 sluice build 生成的 snapshot.json；@sluice/embed 的 dist/page/sluice.js 也能读取 YAML（地址以 .yaml 结尾，或脚本类型为 application/yaml）。`,
    pageNotData: (address) =>
      `${named(address, '页面中的数据')}是一个网页：服务器上没有这个文件。请把 sluice build 生成的 snapshot.json 放在那里。`,
    notBelow: (path) => `${path} 不在定义文件所在的文件夹之下`,
    at: (line, column) => `第 ${line} 行，第 ${column} 列：`,
    way: '请改用 sluice build 由这个文件生成的快照。',
    pattern: (path, source) => `没有读取数据源“${source}”的“${path}”：页面无法列出匹配的文件。请逐个写出文件名。`,
  },
  'zh-TW': {
    noData: '沒有資料：請寫明它的位址，或在頁面中放入快照。',
    unread: (address, status) => `無法讀取 ${address}${status === null ? '：沒有回應' : `（${status}）`}。`,
    noSnapshot: (address) => `無法把${named(address, '頁面中的資料')}當作快照讀取：它不是快照，或來自較新的版本。`,
    yamlNotRead: (address) =>
      `${named(address, '頁面中的資料')}是 YAML，這裡讀取的是快照。請寫明 sluice build 產生的 snapshot.json；@sluice/embed 的 dist/page/sluice.js 也能讀取 YAML（位址以 .yaml 結尾，或指令碼類型為 application/yaml）。`,
    pageNotData: (address) =>
      `${named(address, '頁面中的資料')}是一個網頁：伺服器上沒有這個檔案。請把 sluice build 產生的 snapshot.json 放在那裡。`,
    notBelow: (path) => `${path} 不在定義檔所在的資料夾之下`,
    at: (line, column) => `第 ${line} 行，第 ${column} 欄：`,
    way: '請改用 sluice build 由這個檔案產生的快照。',
    pattern: (path, source) => `沒有讀取資料來源「${source}」的「${path}」：頁面無法列出相符的檔案。請逐一寫出檔名。`,
  },
};

function named(address: string, inPage: string): string {
  return address === '' ? inPage : ` ${address} `;
}
