import type { CommanderWords } from './commander-words.ts';

/** Helps in simplified Chinese, by the English text of the program. */
export const zhCnHelp: Readonly<Record<string, string>> = {
  'Turns a YAML file into metric definitions, and the definitions into numbers and dashboards.':
    '把一个 YAML 文件变成指标定义，再把定义变成数字和看板。',
  'print the version': '显示版本',
  'what to say it in: en, zh-CN or zh-TW; SLUICE_LANG, LC_ALL or LANG by default':
    '输出的语言：en、zh-CN 或 zh-TW；默认取自 SLUICE_LANG、LC_ALL 或 LANG',
  'show the options of a command': '显示命令的选项',
  'display help for command': '显示帮助',
  'It is en, zh-CN or zh-TW.': '可以是 en、zh-CN 或 zh-TW。',
  'the definition file': '定义文件',
  'definition files': '定义文件',
  'how to print': '输出格式',
  'write a working project into a folder': '把一个可运行的项目写入文件夹',
  'where; the current folder by default': '写入的位置；默认为当前文件夹',
  'what to start from': '以什么为起点',
  'say what is wrong with a file; with --data also with its data': '说明文件有什么问题；加上 --data 也检查数据',
  'also load the data, check columns and joins, and ask what the dashboards ask':
    '同时加载数据，检查列和关联，并查询看板所需的数字',
  'a csv, tsv, json, ndjson or parquet file': 'csv、tsv、json、ndjson 或 parquet 文件',
  'write it there instead of printing it': '写入该文件，而不是直接输出',
  'list the metrics of the library, or show one': '列出指标库的指标，或显示其中一个',
  'a metric': '指标',
  'list the export formats that are known, or show one with its columns': '列出已知的导出格式，或显示其中一个和它的列',
  'a preset': '预设',
  'write a definition for a data file: its source, by its format where that is known, and a funnel':
    '为数据文件写出定义：它的数据源（格式已知时按格式）和一个漏斗',
  'add the source to this definition file instead': '把数据源加入这个定义文件',
  'print the JSON Schema of the file, for editors': '输出定义文件的 JSON Schema，供编辑器使用',
  'print numbers: the funnels and metrics named, else all of the file':
    '输出数字：所列的漏斗和指标；不列则为文件里的全部',
  'funnels, metrics or formulas': '漏斗、指标或公式',
  'split by these, separated by commas': '按这些维度细分，以逗号分隔',
  'keep one value of a dimension; may be repeated': '只保留维度的一个值；可重复给出',
  'one row a bucket': '每个时段一行',
  'first day or instant': '第一天或起始时刻',
  'the day or instant after the last': '最后一天的次日，或结束时刻',
  'time words such as "last 3 months"': '时间词，例如“last 3 months”',
  'rows after it do not exist': '之后的行视为不存在',
  'where it is computed': '在哪里计算',
  'print a definition in words: formula, denominator, window, defaults, lineage':
    '用文字输出定义：公式、分母、转化窗口、默认值、来源',
  'a funnel, metric or formula': '漏斗、指标或公式',
  'also print the SQL': '同时输出 SQL',
  'also print the plan': '同时输出计算步骤',
  'print the data-quality report: rows read, used and dropped, cells not read, joins':
    '输出数据质量报告：读取、使用和略去的行，未读的单元格，关联',
  'print the points of each lead, its grade, cell and route': '输出每条线索的分数、等级、格子和路由',
  'a score of the file': '文件里的评分',
  'one lead only (of a score of accounts: one account)': '只看一条线索（评分对象是客户公司时：一家公司）',
  'the score at that day or instant': '那一天或那一时刻的评分',
  'also print every row and what it gave': '同时输出每一行以及它给的分数',
  'print the label of each lead, and what it is made of: weights of tags, chances, orders':
    '输出每条线索的标签及其依据：标签权重、概率、订单',
  'a label of the file; without it all of them': '文件里的标签；不写则输出全部',
  'one lead only': '只看一条线索',
  'write the dashboards as a static page: snapshots, index.html and sluice.js':
    '把看板写成静态页面：快照、index.html 和 sluice.js',
  'the folder to write': '要写入的文件夹',
  'one HTML file that opens from disk and makes no request': '一个 HTML 文件，可从磁盘打开，不发出请求',
  'only this dashboard': '只写这个看板',
  'serve the dashboards to this machine, with live reload on save': '在本机提供看板，保存后自动刷新',
  'the port to listen on; 0 takes a free one': '监听的端口；0 表示任取一个空闲端口',
  'A port is a number from 0 to 65535.': '端口是 0 到 65535 的数字。',
  'write a dashboard as a picture, a printed page or its numbers; png and pdf need Chrome, Chromium or Edge':
    '把看板写成图片、打印页或数字；png 和 pdf 需要 Chrome、Chromium 或 Edge',
  'the file to write; its ending says how: .png, .pdf, .svg or .csv':
    '要写入的文件；由结尾决定格式：.png、.pdf、.svg 或 .csv',
  'this dashboard; the first by default': '这个看板；默认为第一个',
  'colours of png and svg': 'png 和 svg 的配色',
  'paper of pdf': 'pdf 的纸张',
  'say how every number moves from one definition to another, and by which change':
    '说明每个数字从一份定义到另一份怎样变动，以及由哪处改动引起',
  'the definition before: a file, or REVISION:FILE of git': '之前的定义：文件，或 git 的 REVISION:FILE',
  'the definition after: a file, or REVISION:FILE of git': '之后的定义：文件，或 git 的 REVISION:FILE',
  'also what stays the same': '也列出未变的数字',
  'print how well a score tells who converts, and points that would tell it better':
    '输出评分分辨谁会转化的能力，以及分辨得更好的分数',
  'a score of the file; without it only fields and events are looked at': '文件里的评分；不写则只看字段和事件',
  'the stage that counts as success': '算作成功的阶段',
  'how long a lead has to convert, such as "90 days" (the default)': '线索有多长时间可以转化，例如“90 days”（默认）',
  'fields and events to leave out, separated by commas': '要排除的字段和事件，以逗号分隔',
};

export const zhCnCommander: CommanderWords = {
  headings: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  choices: (choices) => `可选：${choices.join('、')}`,
  byDefault: (value) => `默认：${value}`,
  facts: (facts) => `（${facts.join('；')}）`,
  unknownOption: (flag) => `没有选项 ${flag}。`,
  unknownCommand: (name) => `没有命令 ${name}。`,
  missingArgument: (name) => `缺少参数 ${name}。`,
  missingOption: (flags) => `缺少必需的选项 ${flags}。`,
  valueMissing: (flags) => `选项 ${flags} 缺少值。`,
  invalidOption: (flags, value) => `选项 ${flags} 的值“${value}”无效。`,
  invalidArgument: (name, value) => `参数 ${name} 的值“${value}”无效。`,
  tooMany: (command, expected, got) =>
    `${command === undefined ? '' : `${command} 的`}参数太多：应有 ${expected} 个，实有 ${got} 个。`,
  allowed: (choices) => `可选：${choices.replaceAll(', ', '、')}。`,
  didYouMean: (names) => `是否要写 ${names.replaceAll(', ', ' 或 ')}？`,
  helpIsAt: '（--help 显示选项）',
};
