import type { MoreRow } from './text-row.ts';

const volAction = '依管道和週進行比較，先檢視發生變化的地方。';
const costAction = '把預算轉向成交潛在客戶成本持續較低的地方。';
const valueAction = '找出客戶離開的原因，及早協助他們用起來。';
const pipeAction = '檢查最大未結案交易的時長和下一步，結束已無希望的交易。';

/** Names and meanings in Traditional Chinese of the metrics of what customers are worth, the pipeline and recurring revenue. */
export const worth: Readonly<Record<string, MoreRow>> = {
  media_cac: ['媒體 CAC', '媒體費用除以新客戶數。', '僅廣告為一個客戶花費多少；不含人員和工具。', costAction],
  cpa: ['CPA', 'CAC 的別名，僅在檔案宣告時有效。', '一個新客戶的成本。', costAction],
  cost_per_sign_up: ['單次註冊成本', '支出除以新建帳號數。', '一次試用的價格。', costAction],
  allowable_cac: ['可承受 CAC', '客戶終身價值除以應保持的比率。', '贏得一個客戶最多可以花多少。', costAction],
  payback: [
    'CAC 回收月數',
    '獲客成本除以客戶每月帶來的毛利。',
    '客戶須留存多久才能回本；12 個月以內為健康。',
    costAction,
  ],
  gross_profit: ['毛利', '營收乘以檔案中設定的毛利率。', '剩下多少用於其他開支。', valueAction],
  marketing_profit: ['行銷後利潤', '營收乘以毛利率，再減去支出。', '以金額而非百分比衡量是否划算。', costAction],
  average_revenue_per_customer: [
    '每客戶平均營收',
    '贏單金額除以購買的不同客戶數。',
    '一個客戶在本期帶來多少。',
    valueAction,
  ],
  purchases_per_customer: ['每客戶購買次數', '贏單數除以購買的不同客戶數。', '客戶多常回購。', valueAction],
  clv_simple: [
    'CLV（簡單）',
    '過去一年平均購買額 × 每年購買次數 × 年數 × 毛利率。',
    '一個客戶多年的價值。',
    valueAction,
  ],
  clv_predicted: [
    'CLV（預測）',
    '每位客戶在預測期內將花費多少：按各自的購買次數與時間推算，取全部客戶的平均值，再乘以毛利率。',
    '現有客戶還會帶來多少，已經離開的也計算在內。',
    valueAction,
  ],
  predicted_purchases: [
    '每位客戶今後的購買次數',
    '客戶在預測期內將購買幾次，取全部客戶的平均值。',
    '未來一年的生意有多少來自現有客戶。',
    valueAction,
  ],
  active_customer_share: [
    '仍然活躍的客戶占比',
    '客戶仍會購買的平均機率：按各自的購買節奏看已經沉默多久。',
    '有多少客戶沒有說一聲就離開了。',
    valueAction,
  ],
  top_customer_share: [
    '頭部客戶的營收占比',
    '期間內最好的客戶帶來的成交金額占比；除非檔案另有規定，取最好的五分之一。',
    '營收有多依賴少數客戶；五分之一的客戶帶來五分之四的營收很常見。',
    '照顧好最好的客戶，並尋找更多這樣的客戶。',
  ],
  clv_subscription: [
    'CLV（訂閱）',
    '每帳戶月營收乘以毛利率，除以月客戶流失率。',
    '訂閱客戶流失前的價值；沒有流失則無定義。',
    valueAction,
  ],
  clv: ['CLV', '客戶終身價值：有訂閱時按訂閱計算，否則按購買計算。', '一個客戶在整個關係中的價值。', valueAction],
  referral_value: [
    '推薦價值',
    '一個客戶帶來的客戶的價值；單獨列出。',
    '推薦帶來什麼；這些客戶自身也會計入，不要加到合計中。',
    valueAction,
  ],
  clv_with_referrals: [
    'CLV（含推薦）',
    '一個客戶的終身價值與推薦價值之和。',
    '滿意客戶的價值；不可對客戶求和。',
    valueAction,
  ],
  ltv_cac: [
    'LTV:CAC',
    '客戶終身價值除以獲客成本。',
    '通常以 3 為參考：低於它花費過多，遠高於它則錯失機會。',
    costAction,
  ],
  open_deals: ['未結案交易數', '期末既未贏也未輸的交易數。', '業務手上有多少工作。', pipeAction],
  pipeline: ['銷售管線', '期末未結案交易的金額。', '還可能贏得多少。', pipeAction],
  weighted_pipeline: ['加權銷售管線', '未結案交易金額乘以贏單機率；沒有機率的不計入。', '可能贏得多少。', pipeAction],
  pipeline_coverage: ['管線覆蓋率', '銷售管線除以檔案中設定的營收目標。', '按通常贏單率是否足以達標。', pipeAction],
  sales_velocity: [
    '銷售速度',
    '未結案交易數 × 贏單率 × 平均交易額 ÷ 銷售週期天數。',
    '管線每天產生多少營收。',
    pipeAction,
  ],
  mrr: ['MRR', '期末每月經常性營收。', '不做新銷售每月也有的營收。', valueAction],
  arr: ['ARR', '期末每月經常性營收的十二倍。', '年化的節奏；不是對全年的承諾。', valueAction],
  mrr_opening: ['期初 MRR', '本期之前的每月經常性營收。', '本期的起點。', valueAction],
  mrr_new: ['新增 MRR', '從未付費的客戶帶來的經常性營收。', '業務贏得了什麼。', volAction],
  mrr_reactivation: ['回流 MRR', '離開後又回來的客戶帶來的經常性營收。', '挽回帶來什麼。', valueAction],
  mrr_expansion: ['增購 MRR', '付費客戶增加的經常性營收。', '客戶是否成長。', valueAction],
  mrr_contraction: ['減購 MRR', '付費客戶減少的經常性營收。', '流失的早期訊號。', valueAction],
  mrr_churn: ['流失 MRR', '離開的客戶的經常性營收。', '離開的客戶每月損失多少。', valueAction],
  net_new_mrr: ['淨增 MRR', '全部變動之和：本期增加或減少多少。', '經常性營收是否成長。', valueAction],
  nrr: [
    '淨營收留存率',
    '已付費客戶保留並增加的經常性營收除以其原有營收。',
    '高於 100% 時無需新客戶營收也成長。',
    valueAction,
  ],
  grr: [
    '總營收留存率',
    '已付費客戶保留的經常性營收除以其原有營收；不含增購。',
    '基礎漏損多少；不超過 100%。',
    valueAction,
  ],
  quick_ratio: [
    '速動比率（SaaS）',
    '增加的經常性營收除以失去的經常性營收。',
    '成長超過損失的程度；通常以 4 為參考。',
    valueAction,
  ],
  active_accounts: ['付費客戶數', '期末有經常性營收的客戶數。', '有多少客戶付費。', valueAction],
  arpa: ['ARPA', '每月經常性營收除以付費客戶數。', '客戶平均每月支付多少。', valueAction],
  churn_rate: ['客戶流失率', '本期最後一個月流失的客戶數除以此前付費客戶數。', '客戶每月流失的速度。', valueAction],
  revenue_churn_rate: [
    '營收流失率',
    '本期最後一個月流失客戶的經常性營收除以此前的經常性營收。',
    '營收每月流失的速度。',
    valueAction,
  ],
};

/** Labels of the metrics that are of revenue where the file sets no margin. */
export const ofRevenue: Readonly<Record<string, string>> = {
  gross_profit: '毛利（按營收）',
  marketing_profit: '行銷後利潤（按營收）',
  clv_simple: 'CLV（簡單）（按營收）',
  clv_predicted: 'CLV（預測）（按營收）',
  clv_subscription: 'CLV（訂閱）（按營收）',
  clv: 'CLV（按營收）',
  clv_with_referrals: 'CLV（含推薦）（按營收）',
  ltv_cac: 'LTV:CAC（按營收）',
};
