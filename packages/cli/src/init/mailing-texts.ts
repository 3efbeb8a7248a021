import type { DiagnosticLocale } from '@sluice/core/diagnostic';

/** What the template *mailing* says in a language. */
export interface MailingTexts {
  readonly title: string;
  readonly intro: string;
  /** Heads of the table of commands, and what each does: install, query, dev, check, build. */
  readonly heads: readonly [string, string];
  readonly does: readonly [string, string, string, string, string];
  readonly outro: string;
}

export const mailingTexts: Readonly<Record<DiagnosticLocale, MailingTexts>> = {
  en: {
    title: 'Spring mailing',
    intro: 'The funnel stands in `sluice.yaml`: ten opened, three clicked.',
    heads: ['command', 'does'],
    does: [
      'first: brings the command `sluice` into this folder',
      'prints the numbers',
      'serves the dashboard and follows every save',
      'says what is wrong with the file',
      'writes a static page',
    ],
    outro:
      'Editors with the YAML language server complete the keys by `sluice.schema.json`; `npx sluice schema` prints it anew.',
  },
  'zh-CN': {
    title: '春季邮件',
    intro: '漏斗写在 `sluice.yaml` 里：十人打开，三人点击。',
    heads: ['命令', '作用'],
    does: [
      '第一步：把命令 `sluice` 装到这个文件夹里',
      '输出数字',
      '提供看板，每次保存后自动刷新',
      '说明文件有什么问题',
      '写出静态页面',
    ],
    outro: '装有 YAML 语言服务器的编辑器会按 `sluice.schema.json` 补全键名；`npx sluice schema` 可重新输出这个文件。',
  },
  'zh-TW': {
    title: '春季電子報',
    intro: '漏斗寫在 `sluice.yaml` 裡：十人開啟，三人點擊。',
    heads: ['命令', '作用'],
    does: [
      '第一步：把命令 `sluice` 裝到這個資料夾裡',
      '輸出數字',
      '提供儀表板，每次儲存後自動更新',
      '說明檔案有什麼問題',
      '寫出靜態頁面',
    ],
    outro: '裝有 YAML 語言伺服器的編輯器會依 `sluice.schema.json` 補全鍵名；`npx sluice schema` 可重新輸出這個檔案。',
  },
};
