/** Why there is no answer of a server, in one language. */
export interface RemoteWords {
  readonly closed: string;
  readonly unreachable: string;
  readonly notJson: string;
  readonly unknownForm: string;
  readonly missing: string;
  readonly version: (version: string) => string;
  readonly status: (status: string) => string;
}

/** The words of a server that does not answer, in the languages beside English. */
export const remoteWords: Readonly<Record<'zh-CN' | 'zh-TW', RemoteWords>> = {
  'zh-CN': {
    closed: '引擎已关闭。',
    unreachable: '无法连接服务器。',
    notJson: '服务器返回的不是 JSON。',
    unknownForm: '服务器返回的格式无法识别。',
    missing: '服务器没有回答所有的查询。',
    version: (version) => `服务器返回的是版本 ${version}；本工具读取版本 1。`,
    status: (status) => `服务器返回状态 ${status}。`,
  },
  'zh-TW': {
    closed: '引擎已關閉。',
    unreachable: '無法連線到伺服器。',
    notJson: '伺服器傳回的不是 JSON。',
    unknownForm: '伺服器傳回的格式無法辨識。',
    missing: '伺服器沒有回答所有的查詢。',
    version: (version) => `伺服器傳回的是版本 ${version}；本工具讀取版本 1。`,
    status: (status) => `伺服器傳回狀態 ${status}。`,
  },
};
