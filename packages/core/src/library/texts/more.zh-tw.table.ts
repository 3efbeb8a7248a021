import type { MoreRow } from './text-row.ts';

const volAction = '依管道和週進行比較，先檢視發生變化的地方。';
const rateAction = '依管道和行銷活動進行比較，每次只測試一項改動。';
const salesAction = '與業務一起找出緩慢或流失者的共通點，先改進這一點。';
const mailAction = '在部分名單上測試主旨、寄件者和時間，並清理從不回應的地址。';
const listAction = '如果名單縮小，重新考慮用什麼內容換取讀者的地址。';
const socialAction = '在有效的平台上重複有效的做法，放棄其餘的。';
const costAction = '把預算轉向成交潛在客戶成本持續較低的地方。';
const contentAction = '多做被使用的內容，並補上內容矩陣的空缺。';

/** Names and meanings in Traditional Chinese of the metrics of e-mail, social networks, paid media, content and early funnels. */
export const more: Readonly<Record<string, MoreRow>> = {
  sign_ups: ['註冊數', '新建帳號的數量。', '需求的早期訊號；突增說明促銷有效。', volAction],
  activations: ['啟用數', '註冊後開始使用產品的數量。', '註冊是否不只是好奇。', volAction],
  activation_rate: ['啟用率', '註冊者中被啟用的占比。', '最初幾步能否帶來使用。', rateAction],
  mql_rate: ['MQL 率', '同一期間內行銷合格潛在客戶數除以訪客數。', '受眾中有多少值得業務跟進。', rateAction],
  mql_acceptance_rate: [
    'MQL 接受率',
    '行銷合格潛在客戶中被業務接受跟進的占比。',
    '行銷與業務對合格的理解是否一致。',
    salesAction,
  ],
  fast_lead_share: ['快速潛在客戶占比', '建立後不足設定天數就成交的占比。', '有多少來自已準備購買的需求。', rateAction],
  nurture_share: [
    '孵化占比',
    '成交中來自舊潛在客戶（建立至少達到設定天數）的占比。',
    '孵化的效果：沒有孵化接近 0，做得好約為一半。',
    rateAction,
  ],
  lead_to_mql_days: [
    '潛在客戶到 MQL 天數',
    '從潛在客戶到行銷合格潛在客戶的天數中位數。',
    '潛在客戶多久才值得聯繫。',
    salesAction,
  ],
  mql_to_sql_days: [
    'MQL 到 SQL 天數',
    '從行銷合格到業務合格的天數中位數。',
    '業務多快接手行銷移交的潛在客戶。',
    salesAction,
  ],
  sql_to_opportunity_days: [
    'SQL 到商機天數',
    '從業務合格潛在客戶到商機的天數中位數。',
    '興趣多快變成交易。',
    salesAction,
  ],
  traffic_share: ['流量占比', '某組訪客占全部訪客的比例。', '哪個來源帶來流量，哪個沒有。', volAction],
  bounce_rate: ['跳出率', '未產生互動的工作階段占比。', '頁面是否兌現了對訪客的承諾。', rateAction],
  engagement_rate: ['互動率', '產生互動的工作階段占比。', '有多少造訪不只是一瞥。', rateAction],
  pages_per_session: ['每次工作階段頁數', '頁面瀏覽量除以工作階段數。', '訪客看得多遠；並不說明意向。', rateAction],
  time_on_page: ['頁面停留秒數', '互動秒數除以頁面瀏覽量。', '頁面能留住注意力多久。', rateAction],
  emails_sent: ['郵件寄送數', '寄送的郵件數量。', '總共寄送了多少。', mailAction],
  delivery_rate: ['送達率', '送達郵件數除以寄送郵件數。', '名單和寄件者是否健康。', mailAction],
  email_bounce_rate: ['郵件退回率', '退回郵件數除以寄送郵件數。', '名單有多舊；過多會損害寄件者信譽。', mailAction],
  open_rate: ['開信率', '開啟郵件數除以送達郵件數。', '主旨是否吸引人；自動載入圖片的郵件程式會使其虛高。', mailAction],
  click_rate: ['點擊率（郵件）', '有點擊的郵件數除以送達郵件數。', '有多少讀者對郵件採取行動。', mailAction],
  click_to_open_rate: ['開信後點擊率', '有點擊的郵件數除以開啟郵件數。', '內容是否兌現了主旨的承諾。', mailAction],
  reply_rate: ['回覆率', '有回覆的郵件數除以送達郵件數。', '郵件引發對話的頻率。', mailAction],
  unsubscribe_rate: ['退訂率', '退訂人數除以送達郵件數。', '讀者是否仍想要收到的內容。', mailAction],
  list_size: ['名單規模', '期末地址數。', '郵件能觸及多少人。', listAction],
  list_growth: ['名單成長率', '新增訂閱減去退訂，除以期初地址數。', '名單的成長是否快於老化。', listAction],
  list_churn: ['名單流失率', '退訂人數除以期初地址數。', '與名單成長率比較：高於它時，策略需要調整。', listAction],
  unengaged_share: [
    '未互動占比',
    '既不開啟也不點擊的地址占全部地址的比例。',
    '名單中有多少只是看起來大，並損害送達。',
    listAction,
  ],
  email_roi: ['郵件 ROI', '郵件營收減去成本，再除以成本。', '郵件是否划算。', mailAction],
  social_shares: ['社群分享數', '貼文被分享的次數。', '相關性的訊號。', socialAction],
  social_engagement: ['社群互動數', '按讚、留言和分享的總和。', '貼文打動人的程度；沒有基數的總和。', socialAction],
  engagement_per_impression: [
    '每次曝光互動率',
    '按讚、留言和分享除以曝光次數。',
    '看到貼文的人中有多少有反應。',
    socialAction,
  ],
  engagement_per_follower: ['每位粉絲互動率', '按讚、留言和分享除以期末粉絲數。', '受眾有多活躍。', socialAction],
  engagement_per_post: ['每篇貼文互動數', '按讚、留言和分享除以貼文數。', '一篇貼文平均帶來什麼。', socialAction],
  social_click_rate: ['社群點擊率', '點擊除以曝光次數。', '有多少人離開平台前往網站。', socialAction],
  followers: ['粉絲數', '期末各平台和帳號的粉絲總數。', '不付費能觸及多少人。', socialAction],
  follower_growth: ['粉絲成長率', '期內增加的粉絲數除以期初粉絲數。', '受眾是否成長。', socialAction],
  advocacy_share: ['員工倡議占比', '員工帳號的互動占全部互動的比例。', '自己人傳播了多少。', socialAction],
  click_through_rate: ['點擊率（廣告）', '付費點擊除以曝光次數。', '廣告是否打動看到的人。', costAction],
  cost_per_click: ['單次點擊成本', '媒體費用除以點擊數。', '一次造訪的價格。', costAction],
  cost_per_thousand: ['千次曝光成本', '每千次曝光的媒體費用。', '注意力的價格。', costAction],
  cost_per_conversion: [
    '單次轉換成本',
    '媒體費用除以廣告平台統計的轉換數。',
    '廣告平台的說法；與每位潛在客戶成本對照。',
    costAction,
  ],
  content_pieces: ['內容件數', '內容的件數。', '有多少可用的內容。', contentAction],
  content_uses: ['內容使用次數', '內容被使用的次數。', '寫出來的是否有人看。', contentAction],
  uses_per_piece: ['每件內容使用次數', '使用次數除以內容件數。', '一件內容平均帶來什麼。', contentAction],
};
