import type { RoomTexts } from '../language/room-texts.ts';
import type { resolveTable } from '../resolve.table.ts';
import { formulaTexts } from './formula.texts.ts';
import { phrase, reason, within } from './phrases.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

export const resolveTexts: RoomTexts<typeof resolveTable> = {
  ...formulaTexts,
  'section-not-ready': {
    message: (p) => `“${p.section}”会读取，但本版本不计算。`,
    why: '它的语法已经确定并会检查，引擎尚未完成。',
    help: '什么都不用做：文件的其余部分照常运行，依赖它的内容会略去。',
  },
  'left-out': {
    message: (p) => `这里被略去：它需要${within(p.kind)}${quoted(p.name)}，而本版本不计算它。`,
    why: '只有组成一个数字的各部分都能计算，才会显示它。',
    help: '什么都不用做：等到能计算它的版本，它就会出现。其余部分照常运行。',
  },
  'defined-twice': {
    message: (p) => `${phrase(p.kind)}${quoted(p.name)}定义了两次。`,
    why: '只能有一个算数，选哪一个都是猜测。',
    help: '重命名或删除其中一个。',
  },
  'setting-in-include': {
    message: (p) => `“${p.key}”在被包含的文件里不起作用。`,
    why: '整体的设置由包含它的文件决定；定义则来自两个文件。',
    help: '在这里删除它，或移到包含本文件的那个文件。',
  },
  'include-not-read': {
    message: (p) => `无法包含${quoted(p.path)}：${reason(p.reason)}。`,
    why: '被包含的文件是本文件所在文件夹之下的其他定义文件。',
    help: '写相对于本文件的路径，不带“..”；或删除这一项。',
  },
  'reserved-name': {
    message: (p) => `${phrase(p.kind)}不能叫做${quoted(p.name)}。`,
    why: '这个名称在每个文件里都另有含义。',
    help: '换一个名称。',
  },
  'unknown-timezone': {
    message: (p) => `${quoted(p.timezone)}不是时区。`,
    why: '时区使用 IANA 名称，由地区和城市组成。',
    help: (p) => `例如写 Europe/Berlin、Asia/Shanghai 或 UTC。${didYouMean(p.nearest)}`,
  },
  'no-exchange-rate': {
    message: (p) =>
      p.file
        ? `数据源使用 ${p.currency}，文件使用 ${p.file}，两者之间没有汇率。`
        : `数据源使用 ${p.currency}，而文件没有写明币种。`,
    why: '不同币种从不混在一起：两者之和不是任何东西的金额。',
    help: (p) =>
      p.file
        ? `加上“rates: {${p.currency}: …}”，即 1 ${p.currency} 等于多少 ${p.file}。`
        : `在文件里加上“currency: ${p.currency}”，或加上数字要用的币种和汇率。`,
  },
  'unknown-source': {
    message: (p) => `没有数据源${quoted(p.source)}。`,
    why: (p) => `数据源在“sources:”下定义；这里已有：${oneOf(p.known)}。`,
    help: (p) => `定义这个数据源，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'unknown-field': {
    message: (p) => `${p.of === 'its rows' ? phrase(p.of) : quoted(p.of)}里没有字段${quoted(p.field)}。`,
    why: (p) => `这里已知的字段：${oneOf(p.known)}。`,
    help: (p) => `使用其中之一，或在“fields:”下给这一列取名。${didYouMean(p.nearest)}`,
  },
  'unknown-list': {
    message: (p) => `没有列表${quoted(p.list)}。`,
    why: (p) => `列表在“lists:”下定义，或由 Sluice 自带；这里已有：${oneOf(p.known)}。`,
    help: (p) => `定义这个列表，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'claim-outside-sharing': {
    message: (p) => `声明${quoted(p.claim)}只能用在“sharing:”里。`,
    why: '声明随读者拿到的链接而来，而定义对每个人都必须含义相同。',
    help: '直接写出值，或把条件移到“sharing:”下的策略里。',
  },
  'empty-band': {
    message: (p) => `没有数字落在区间${quoted(p.band)}里。`,
    why: (p) => `区间从第一个数字（含）到第二个数字（不含），而 ${p.from} 不小于 ${p.to}。`,
    help: '先写较小的数字；null 表示没有端点。',
  },
  'unknown-dimension': {
    message: (p) => `没有维度${quoted(p.dimension)}。`,
    why: (p) =>
      p.events === undefined
        ? `这里没有哪个数据源会有这个名称的字段；已有：${oneOf(p.known)}。`
        : `事件数据源的列要先定义才是维度；已有：${oneOf(p.known)}。`,
    help: (p) =>
      p.events === undefined || p.nearest !== undefined
        ? `在“dimensions:”下定义它，或使用已有的。${didYouMean(p.nearest)}`
        : `在“dimensions:”下定义它，例如 ${p.dimension}: {from: ${p.events}.${p.dimension}}，或使用已有的。`,
  },
  'dimension-is-a-column': {
    message: (p) => `${quoted(p.dimension)}会当作数据源 ${oneOf(p.sources)} 的列来读。`,
    why: (p) => `没有维度叫这个名称，但有相近的${quoted(p.nearest)}；列不需要声明。`,
    help: (p) => `如果指的是维度，请写${quoted(p.nearest)}。如果指的是列，请在“dimensions:”下声明。`,
  },
  'unknown-funnel': {
    message: (p) => `没有漏斗${quoted(p.funnel)}。`,
    why: (p) => `漏斗在“funnels:”下定义；这里已有：${oneOf(p.known)}。`,
    help: (p) => `定义这个漏斗，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'unknown-stage': {
    message: (p) => `没有阶段${quoted(p.stage)}。`,
    why: (p) => `阶段在“funnels:”下定义；这里已有：${oneOf(p.known)}。`,
    help: (p) => `定义这个阶段，或使用已有的。${didYouMean(p.nearest)}`,
  },
  'stage-twice': {
    message: (p) => `阶段${quoted(p.stage)}在漏斗里出现两次。`,
    why: '阶段以 ID 为名，所以每个 ID 就是一步。',
    help: '给第二个另取一个 ID；两者可以由同一个事件达到。',
  },
  'stage-without-rows': {
    message: (p) => `没有说明什么会达到阶段${quoted(p.stage)}。`,
    why: (p) =>
      p.listed.length === 0
        ? '只写名称的阶段，取自在“stages:”下列出它的数据源，而没有数据源列出它。'
        : `只写名称的阶段，取自在“stages:”下列出它的数据源；已列出的有 ${oneOf(p.listed)}。`,
    help: (p) =>
      `写 {id: ${p.stage}, event: …} 或 {id: ${p.stage}, date: source.column}，或给漏斗加上“counts:”。${didYouMean(p.nearest)}`,
  },
  'stage-in-two-sources': {
    message: (p) => `阶段${quoted(p.stage)}由${p.sources.map((name) => quoted(name)).join('和')}同时列出。`,
    why: '只写名称的阶段，取自列出它的那一个数据源。',
    help: (p) => `写明是哪一个：{id: ${p.stage}, date: ${p.sources[0] ?? 'source'}.column}。`,
  },
  'no-events-source': {
    message: '没有类型为 events 的数据源。',
    why: '事件就是这种数据源里的一行：谁、什么时候、做了什么。',
    help: '在“sources:”下加一个“kind: events”的数据源。',
  },
  'wrong-source-kind': {
    message: (p) => `“${p.key}”不能取自${quoted(p.source)}，它是类型为 ${p.kind} 的数据源。`,
    why: (p) => `它要从类型为 ${oneOf(p.kinds)} 的行读取。`,
    help: '改用另一个数据源，或用别的方式达到这个阶段。',
  },
  'window-missing': {
    message: (p) => `漏斗${quoted(p.funnel)}没有说明线索最多可以用多久。`,
    why: '比率取决于转化窗口，所以有意不设默认值。',
    help: '例如加上从第一个阶段算起的“window: 90 days”，或“window: none”。',
  },
  'counts-mixed-with-rows': {
    message: (p) => `漏斗${quoted(p.funnel)}把已计数的阶段${quoted(p.stage)}与其他方式得来的阶段混在一起。`,
    why: '已计数的数字不认识线索，它们与计算得来的阶段之间的比率不属于任何人。',
    help: '拆成两个漏斗，或让所有阶段都取自同一个 counts 数据源。',
  },
  'count-missing': {
    message: (p) => `“counts:”没有阶段${quoted(p.stage)}的数字。`,
    why: '在文件里写数字的漏斗，每个阶段都要有数字；缺少不等于 0。',
    help: (p) => `加上“${p.stage}: 0”并填入正确的数字，或删除这个阶段。`,
  },
  'empty-without': {
    message: (p) => `没有哪一行能在${quoted(p.after)}之后、${quoted(p.before)}之前。`,
    why: '“after”必须是比“before”更早的阶段；不写时就是第一个和最后一个阶段。',
    help: '对调两者，或去掉其中一个。',
  },
  'key-needs-order': {
    message: (p) => `“${p.key}”在${quoted(p.funnel)}里没有意义，它的阶段不分先后。`,
    why: '写了“order: any”时，第 k 个位置统计达到任意 k 个阶段的线索，所以没有谁先谁后。',
    help: (p) => `删除“${p.key}”，或删除“order: any”。`,
  },
  'unknown-sort-column': {
    message: (p) => `表格没有可用来排序的列${quoted(p.column)}。`,
    why: (p) => `可以按 ${oneOf(p.known)} 排序。`,
    help: (p) => `写其中之一；前面加“-”表示从大到小。${didYouMean(p.nearest)}`,
  },
  'unknown-library-metric': {
    message: (p) => `指标库没有指标${quoted(p.name)}。`,
    why: '“use:”从指标库取指标；“sluice metrics”列出全部。',
    help: (p) => `在“metrics:”下写出它的公式，或使用指标库里的指标。${didYouMean(p.nearest)}`,
  },
};
