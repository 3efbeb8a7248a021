import type { CommanderWords } from './commander-words.ts';

/** Helps in traditional Chinese, by the English text of the program. */
export const zhTwHelp: Readonly<Record<string, string>> = {
  'Turns a YAML file into metric definitions, and the definitions into numbers and dashboards.':
    '把一個 YAML 檔案變成指標定義，再把定義變成數字與儀表板。',
  'print the version': '顯示版本',
  'what to say it in: en, zh-CN or zh-TW; SLUICE_LANG, LC_ALL or LANG by default':
    '輸出的語言：en、zh-CN 或 zh-TW；預設取自 SLUICE_LANG、LC_ALL 或 LANG',
  'show the options of a command': '顯示命令的選項',
  'display help for command': '顯示說明',
  'It is en, zh-CN or zh-TW.': '可以是 en、zh-CN 或 zh-TW。',
  'the definition file': '定義檔',
  'definition files': '定義檔',
  'how to print': '輸出格式',
  'write a working project into a folder': '把一個可執行的專案寫入資料夾',
  'where; the current folder by default': '寫入的位置；預設為目前的資料夾',
  'what to start from': '以什麼為起點',
  'say what is wrong with a file; with --data also with its data': '說明檔案有什麼問題；加上 --data 也檢查資料',
  'also load the data, check columns and joins, and ask what the dashboards ask':
    '同時載入資料，檢查欄與關聯，並查詢儀表板所需的數字',
  'a csv, tsv, json, ndjson or parquet file': 'csv、tsv、json、ndjson 或 parquet 檔案',
  'write it there instead of printing it': '寫入該檔案，而不是直接輸出',
  'list the metrics of the library, or show one': '列出指標庫的指標，或顯示其中一個',
  'a metric': '指標',
  'list the export formats that are known, or show one with its columns':
    '列出已知的匯出格式，或顯示其中一個和它的欄位',
  'a preset': '預設格式',
  'write a definition for a data file: its source, by its format where that is known, and a funnel':
    '為資料檔寫出定義：它的資料來源（格式已知時按格式）和一個漏斗',
  'add the source to this definition file instead': '把資料來源加入這個定義檔',
  'print the JSON Schema of the file, for editors': '輸出定義檔的 JSON Schema，供編輯器使用',
  'print numbers: the funnels and metrics named, else all of the file':
    '輸出數字：所列的漏斗與指標；不列則為檔案裡的全部',
  'funnels, metrics or formulas': '漏斗、指標或公式',
  'split by these, separated by commas': '依這些維度細分，以逗號分隔',
  'keep one value of a dimension; may be repeated': '只保留維度的一個值；可重複給出',
  'one row a bucket': '每個時段一列',
  'first day or instant': '第一天或起始時刻',
  'the day or instant after the last': '最後一天的隔天，或結束時刻',
  'time words such as "last 3 months"': '時間詞，例如「last 3 months」',
  'rows after it do not exist': '之後的列視為不存在',
  'where it is computed': '在哪裡計算',
  'print a definition in words: formula, denominator, window, defaults, lineage':
    '用文字輸出定義：公式、分母、轉換期限、預設值、來源',
  'a funnel, metric or formula': '漏斗、指標或公式',
  'also print the SQL': '同時輸出 SQL',
  'also print the plan': '同時輸出計算步驟',
  'print the data-quality report: rows read, used and dropped, cells not read, joins':
    '輸出資料品質報告：讀取、使用與略去的列，未讀的儲存格，關聯',
  'print the points of each lead, its grade, cell and route': '輸出每筆名單的分數、等級、格子與路徑',
  'a score of the file': '檔案裡的評分',
  'one lead only (of a score of accounts: one account)': '只看一筆名單（評分對象是企業客戶時：一家企業）',
  'the score at that day or instant': '那一天或那一時刻的評分',
  'also print every row and what it gave': '同時輸出每一列以及它給的分數',
  'print the label of each lead, and what it is made of: weights of tags, chances, orders':
    '輸出每筆名單的標籤及其依據：標籤權重、機率、訂單',
  'a label of the file; without it all of them': '檔案裡的標籤；不寫則輸出全部',
  'one lead only': '只看一筆名單',
  'write the dashboards as a static page: snapshots, index.html and sluice.js':
    '把儀表板寫成靜態頁面：快照、index.html 與 sluice.js',
  'the folder to write': '要寫入的資料夾',
  'one HTML file that opens from disk and makes no request': '一個 HTML 檔案，可從磁碟開啟，不發出請求',
  'only this dashboard': '只寫這個儀表板',
  'serve the dashboards to this machine, with live reload on save': '在本機提供儀表板，儲存後自動更新',
  'the port to listen on; 0 takes a free one': '監聽的連接埠；0 表示任取一個未用的連接埠',
  'A port is a number from 0 to 65535.': '連接埠是 0 到 65535 的數字。',
  'write a dashboard as a picture, a printed page or its numbers; png and pdf need Chrome, Chromium or Edge':
    '把儀表板寫成圖片、列印頁或數字；png 與 pdf 需要 Chrome、Chromium 或 Edge',
  'the file to write; its ending says how: .png, .pdf, .svg or .csv':
    '要寫入的檔案；由結尾決定格式：.png、.pdf、.svg 或 .csv',
  'this dashboard; the first by default': '這個儀表板；預設為第一個',
  'colours of png and svg': 'png 與 svg 的配色',
  'paper of pdf': 'pdf 的紙張',
  'say how every number moves from one definition to another, and by which change':
    '說明每個數字從一份定義到另一份怎樣變動，以及由哪處改動引起',
  'the definition before: a file, or REVISION:FILE of git': '之前的定義：檔案，或 git 的 REVISION:FILE',
  'the definition after: a file, or REVISION:FILE of git': '之後的定義：檔案，或 git 的 REVISION:FILE',
  'also what stays the same': '也列出未變的數字',
  'print how well a score tells who converts, and points that would tell it better':
    '輸出評分分辨誰會轉換的能力，以及分辨得更好的分數',
  'a score of the file; without it only fields and events are looked at': '檔案裡的評分；不寫則只看欄位與事件',
  'the stage that counts as success': '算作成功的階段',
  'how long a lead has to convert, such as "90 days" (the default)': '名單有多長時間可以轉換，例如「90 days」（預設）',
  'fields and events to leave out, separated by commas': '要排除的欄位與事件，以逗號分隔',
};

export const zhTwCommander: CommanderWords = {
  headings: { 'Usage:': '用法：', 'Arguments:': '引數：', 'Options:': '選項：', 'Commands:': '命令：' },
  choices: (choices) => `可選：${choices.join('、')}`,
  byDefault: (value) => `預設：${value}`,
  facts: (facts) => `（${facts.join('；')}）`,
  unknownOption: (flag) => `沒有選項 ${flag}。`,
  unknownCommand: (name) => `沒有命令 ${name}。`,
  missingArgument: (name) => `缺少引數 ${name}。`,
  missingOption: (flags) => `缺少必要的選項 ${flags}。`,
  valueMissing: (flags) => `選項 ${flags} 缺少值。`,
  invalidOption: (flags, value) => `選項 ${flags} 的值「${value}」無效。`,
  invalidArgument: (name, value) => `引數 ${name} 的值「${value}」無效。`,
  tooMany: (command, expected, got) =>
    `${command === undefined ? '' : `${command} 的`}引數太多：應有 ${expected} 個，實有 ${got} 個。`,
  allowed: (choices) => `可選：${choices.replaceAll(', ', '、')}。`,
  didYouMean: (names) => `你要寫的是 ${names.replaceAll(', ', ' 或 ')} 嗎？`,
  helpIsAt: '（--help 顯示選項）',
};
