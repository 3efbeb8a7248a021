import type { DiagnosticLocale } from '../../src/diagnostic/index.ts';

/** The words of the generated pages around what `sluice check` prints. */
export interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly entry: (code: string, severity: string) => string;
  readonly severity: (severity: string) => string;
  readonly file: string;
  readonly output: string;
}

export const pageWords: Readonly<Record<DiagnosticLocale, PageWords>> = {
  en: {
    title: '# Diagnostics',
    intro:
      'Each has a stable code, a range in the file, what happened, why, and what to do; a fix where one is certain.',
    entry: (code, severity) => `- [${code}](${code}.md) (${severity})`,
    severity: (severity) => `Severity: ${severity}.`,
    file: 'A file that has it:',
    output: 'What `sluice check` says of it:',
  },
  'zh-CN': {
    title: '# 诊断信息',
    intro: '每一条都有固定的代码、文件中的位置、发生了什么、原因和处理办法；有把握时还给出修正。',
    entry: (code, severity) => `- [${code}](${code}.md)（${severity}）`,
    severity: (severity) => `严重程度：${severity}。`,
    file: '出现这一问题的文件：',
    output: '`sluice check` 的输出：',
  },
  'zh-TW': {
    title: '# 診斷訊息',
    intro: '每一則都有固定的代碼、檔案中的位置、發生了什麼、原因與處理辦法；有把握時還給出修正。',
    entry: (code, severity) => `- [${code}](${code}.md)（${severity}）`,
    severity: (severity) => `嚴重程度：${severity}。`,
    file: '出現這個問題的檔案：',
    output: '`sluice check` 的輸出：',
  },
};
