import type { ApiDocsTexts } from '../page-texts';

export const apiDocs: ApiDocsTexts = {
  title: 'HTTP API 第 1 版',
  lead: '程式可向本系統查詢與提交的所有操作，每項均附範例。操作說明以英文撰寫。',
  forPrograms: '供程式使用的版本（OpenAPI 3.1）',
  parameters: '請求內容以外的參數',
  name: '名稱',
  place: '位置',
  needed: '必要',
  meaning: '說明',
  yes: '是',
  no: '否',
  open: '開放任何人使用',
  keyed: '須使用金鑰',
  request: '請求',
  answer: '回應 {{status}}',
  problems: '可能回應的問題：{{number}} 項',
};
