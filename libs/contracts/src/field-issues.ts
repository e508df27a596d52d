import type { z } from 'zod';

import { type Language, type Params, type Texts, fill } from './language';
import type { FieldRule } from './scalars';

type GeneralRule =
  | 'required'
  | 'wrong-type'
  | 'unknown-field'
  | 'not-one-of'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-big'
  | 'too-few'
  | 'too-many'
  | 'uuid'
  | 'email'
  | 'invalid';

export type FieldCode = GeneralRule | FieldRule;

/** One field that is not as it must be. `pointer` is an RFC 6901 JSON pointer such as `/evidence/url`. */
export type FieldIssue = { readonly pointer: string; readonly code: FieldCode; readonly params: Params };

export const fieldTexts = {
  required: { en: 'is missing', 'zh-TW': '為必填欄位' },
  'wrong-type': { en: 'must be of type {expected}', 'zh-TW': '型別必須是 {expected}' },
  'unknown-field': {
    en: '“{name}” is not a field known here; remove it or correct its spelling',
    'zh-TW': '「{name}」不是這裡的欄位，請移除或更正拼字',
  },
  'not-one-of': { en: 'must be one of: {values}', 'zh-TW': '必須是下列其中之一：{values}' },
  'too-short': { en: 'must have at least {minimum} characters', 'zh-TW': '至少需要 {minimum} 個字元' },
  'too-long': { en: 'must have at most {maximum} characters', 'zh-TW': '最多 {maximum} 個字元' },
  'too-small': { en: 'must be at least {minimum}', 'zh-TW': '不得小於 {minimum}' },
  'too-big': { en: 'must be at most {maximum}', 'zh-TW': '不得大於 {maximum}' },
  'too-few': { en: 'must have at least {minimum} entries', 'zh-TW': '至少需要 {minimum} 項' },
  'too-many': { en: 'must have at most {maximum} entries', 'zh-TW': '最多 {maximum} 項' },
  uuid: { en: 'must be a UUID', 'zh-TW': '必須是 UUID' },
  email: {
    en: 'must be an e-mail address such as name@example.org',
    'zh-TW': '必須是電子郵件地址，例如 name@example.org',
  },
  invalid: { en: 'is not valid', 'zh-TW': '內容無效' },
  'civil-date': {
    en: 'must be a day of the calendar written YYYY-MM-DD, such as 2017-09-30',
    'zh-TW': '必須是存在的日期，格式為 YYYY-MM-DD，例如 2017-09-30',
  },
  'civil-date-time': {
    en: 'must be a date and time on the forum’s wall clock written YYYY-MM-DDTHH:mm:ss, without Z or an offset, such as 2026-03-10T14:00:00',
    'zh-TW': '必須是論壇當地的日期與時間，格式為 YYYY-MM-DDTHH:mm:ss，不加 Z 或時差，例如 2026-03-10T14:00:00',
  },
  'time-of-day': {
    en: 'must be a time of day written HH:mm, such as 09:00',
    'zh-TW': '必須是時刻，格式為 HH:mm，例如 09:00',
  },
  period: {
    en: 'must be a length in days, weeks, months or years, of three digits at most, such as P30D or P6M',
    'zh-TW': '必須是以日、週、月或年表示的長度，數字至多三位，例如 P30D 或 P6M',
  },
  zone: {
    en: 'must be a time zone of the IANA list, such as Europe/Bucharest or Asia/Taipei',
    'zh-TW': '必須是 IANA 時區名稱，例如 Europe/Bucharest 或 Asia/Taipei',
  },
  'language-tag': {
    en: 'must be a BCP 47 language tag, such as en, ro or zh-TW',
    'zh-TW': '必須是 BCP 47 語言標籤，例如 en、ro 或 zh-TW',
  },
  'http-url': {
    en: 'must be an absolute http or https address without a user name in it',
    'zh-TW': '必須是完整的 http 或 https 網址，且不含使用者名稱',
  },
  slug: {
    en: 'must have 1 to 63 small letters, digits and single hyphens between them, such as ro or ro-2016',
    'zh-TW': '必須是 1 到 63 個小寫英文字母、數字與其間的單一連字號，例如 ro 或 ro-2016',
  },
  'plan-id': {
    en: 'must have 1 to 100 letters, digits, dots, hyphens and underscores, the first a letter or a digit, such as 1-1 or C01.2',
    'zh-TW': '必須是 1 到 100 個英文字母、數字、句點、連字號或底線，且以字母或數字開頭，例如 1-1 或 C01.2',
  },
  'no-language': {
    en: 'must hold a text in one language at least, such as { "en": "…" }',
    'zh-TW': '至少需要一種語言的文字，例如 { "zh-TW": "…" }',
  },
  text: { en: 'holds characters that cannot be stored', 'zh-TW': '含有無法儲存的字元' },
  blank: { en: 'must not be blank', 'zh-TW': '不得為空白' },
  hash: { en: 'must be a SHA-256 in hexadecimal', 'zh-TW': '必須是十六進位的 SHA-256' },
  'date-range': { en: 'must lie between {earliest} and {latest}', 'zh-TW': '必須介於 {earliest} 與 {latest} 之間' },
  'one-change': {
    en: 'give either the new `end` of implementation, or `phase` and its new `dueOn`',
    'zh-TW': '請提供新的執行結束日 `end`，或提供 `phase` 及其新的到期日 `dueOn`，兩者擇一',
  },
  'given-twice': {
    en: 'says the same as “{other}”, which is given too; leave one of them out',
    'zh-TW': '與同時提供的「{other}」意義相同，請擇一提供',
  },
  length: { en: 'must be a length of zero or more, such as P7D', 'zh-TW': '必須是零或大於零的長度，例如 P7D' },
  'positive-length': { en: 'must be a length above zero, such as P7D', 'zh-TW': '必須是大於零的長度，例如 P7D' },
  share: {
    en: 'must be a share above zero and at most one, such as { "of": 2, "in": 3 }; of a quorum, below one',
    'zh-TW': '必須是大於零且不超過一的比例，例如 { "of": 2, "in": 3 }；法定人數的比例須小於一',
  },
  ladder: {
    en: 'must hold lengths, each once, in the order {order}; after the deadline none is zero',
    'zh-TW': '各項必須是不重複的長度，依序排列（{order}）；期限之後的各項須大於零',
  },
  exhaustion: {
    en: 'give either `deferrals`, how often the motion is set aside first, or `after`, how long it is talked about, such as P30D',
    'zh-TW': '請提供 `deferrals`（先行擱置的次數）或 `after`（討論期間，例如 P30D），兩者擇一',
  },
  repeated: { en: 'names the same entry twice', 'zh-TW': '重複列出同一項目' },
  profile: {
    en: 'must be the name of a profile that ships with the engine ({names}) or a whole profile',
    'zh-TW': '必須是內建規則檔的名稱（{names}）或完整的規則檔內容',
  },
  'profile-name-taken': {
    en: '“{name}” ships with the engine; give your profile a name of its own',
    'zh-TW': '「{name}」是內建規則檔的名稱，請為您的規則檔另取名稱',
  },
  'profile-phase-missing': { en: 'must hold the phase “{phase}”', 'zh-TW': '必須包含「{phase}」階段' },
  'profile-closing': {
    en: 'does not fit the phase: plan closes drafting, last-day implementation, irm-report the IRM’s phases, and the two report rules the self-assessments',
    'zh-TW': '與階段不符：plan 用於草擬，last-day 用於執行，irm-report 用於 IRM 各階段，兩種 report 規則用於自我評估',
  },
  'profile-length': {
    en: 'must be a length above zero or “asked”; “to-the-end” belongs to implementation and to nothing else',
    'zh-TW': '必須是大於零的長度或「asked」；「to-the-end」僅限執行階段使用',
  },
  'profile-anchor': {
    en: 'drafting and implementation are counted from “start”, implementation without an offset',
    'zh-TW': '草擬與執行必須自「start」起算，且執行不得有位移',
  },
  'profile-ladder': {
    en: 'must hold lengths above zero, each once, {order}; implementation has none',
    'zh-TW': '各項必須是大於零且不重複的長度，依序排列（{order}）；執行階段不得有提醒',
  },
  'profile-escalation': {
    en: 'must warn before it is reached, both after more than zero days; implementation and the IRM’s phases have none',
    'zh-TW': '警告必須早於認定，且兩者皆須大於零；執行階段與 IRM 各階段不得升級處理',
  },
  'profile-comment-window': {
    en: 'must be counted in days or weeks, and the latest opening must lie further before the due day than the window is long',
    'zh-TW': '必須以日或週計算，且最遲開放日與到期日的距離必須大於意見徵詢期的長度',
  },
  'profile-implementation': {
    en: 'must be a length above zero, and no shorter than the minimum implementation',
    'zh-TW': '必須是大於零的長度，且不得短於最短執行期間',
  },
} as const satisfies Record<FieldCode, Texts>;

const escaped = (segment: PropertyKey): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');

const pointerTo = (path: readonly PropertyKey[]): string => path.map((segment) => `/${escaped(segment)}`).join('');

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[segment] : undefined,
    input,
  );

type ZodIssue = z.core.$ZodIssue;

const bounds = (issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>): Pick<FieldIssue, 'code' | 'params'> => {
  const [ofText, ofList, ofNumber] =
    issue.code === 'too_small'
      ? (['too-short', 'too-few', 'too-small'] as const)
      : (['too-long', 'too-many', 'too-big'] as const);
  const code = issue.origin === 'string' ? ofText : issue.origin === 'array' ? ofList : ofNumber;
  const params = issue.code === 'too_small' ? { minimum: Number(issue.minimum) } : { maximum: Number(issue.maximum) };
  return { code, params };
};

const FORMATS: Readonly<Partial<Record<string, FieldCode>>> = { email: 'email', uuid: 'uuid' };

const meaning = (issue: ZodIssue): Pick<FieldIssue, 'code' | 'params'> => {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', params: { expected: issue.expected } };
    case 'invalid_value':
      return { code: 'not-one-of', params: { values: issue.values.map(String).join(', ') } };
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { code: 'not-one-of', params: { values: issue.options.map(String).join(', ') } }
        : { code: 'invalid', params: {} };
    case 'too_small':
    case 'too_big':
      return bounds(issue);
    case 'invalid_format':
      return { code: FORMATS[issue.format] ?? 'invalid', params: {} };
    case 'invalid_key': {
      const [ofName] = issue.issues;
      return ofName === undefined ? { code: 'invalid', params: {} } : meaning(ofName);
    }
    case 'custom': {
      const { rule = 'invalid', ...params } = issue.params ?? {};
      return { code: rule as FieldCode, params };
    }
    default:
      return { code: 'invalid', params: {} };
  }
};

/** What is wrong with an input, field by field, in no language yet. */
export const fieldIssues = (error: z.ZodError, input: unknown): readonly FieldIssue[] =>
  error.issues.flatMap((issue): readonly FieldIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((name) => ({
        pointer: pointerTo([...issue.path, name]),
        code: 'unknown-field' as const,
        params: { name },
      }));
    }
    const pointer = pointerTo(issue.path);
    if (issue.code !== 'custom' && valueAt(input, issue.path) === undefined) {
      return [{ pointer, code: 'required', params: {} }];
    }
    return [{ pointer, ...meaning(issue) }];
  });

export const describeFieldIssue = (issue: FieldIssue, language: Language): string =>
  fill(fieldTexts[issue.code][language], issue.params);
