import { EVENT_TYPES, eventCatalogue } from '@nap/contracts';
import { DUTY_NAMES, PHASE_NAMES, ROLES } from '@nap/domain';

import { NOTICE_KINDS } from '../notice/notice';
import { LANGUAGES, isLanguage, listIn, textsIn } from './language';

const keys = [
  ...PHASE_NAMES.flatMap((phase) => [`phase.${phase}`, `duty.${phase}`, `closes.${phase}`]),
  ...ROLES.map((role) => `role.${role}`),
  ...DUTY_NAMES.flatMap((duty) => ['item', 'todo', 'late'].map((part) => `owed.${duty}.${part}`)),
  ...NOTICE_KINDS.flatMap((kind) => ['subject', 'lead', 'next'].map((part) => `notice.${kind}.${part}`)),
];

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const t = textsIn(language);

  it.each(keys)('have %s for none, one and many', (key) => {
    for (const count of [0, 1, 2]) expect(t(key, { count })).not.toBe(key);
  });

  it('tell an unknown key by giving it back', () => {
    expect(t('notice.nothing')).toBe('notice.nothing');
  });
});

describe('what an event says', () => {
  const chinese = EVENT_TYPES.map((type) => [type, textsIn('zh-TW')(`page.event.says.${type}`)] as const);

  it.each(EVENT_TYPES)('is in English what the catalogue says of %s', (type) => {
    expect(textsIn('en')(`page.event.says.${type}`)).toBe(eventCatalogue[type].meaning);
  });

  it.each(chinese)('is a Chinese sentence for %s', (_type, sentence) => {
    expect(sentence).toMatch(/\p{Script=Han}{4}.*。$/u);
  });

  it('is of no other type', () => {
    expect(new Set(chinese.map(([, sentence]) => sentence)).size).toBe(EVENT_TYPES.length);
  });
});

describe('counting', () => {
  it.each([
    ['en', 0, 'The plan is due today, Friday.'],
    ['en', 1, 'The plan is due on Friday, in 1 day.'],
    ['en', 30, 'The plan is due on Friday, in 30 days.'],
    ['zh-TW', 0, '「方案」今天（星期五）截止。'],
    ['zh-TW', 1, '「方案」將於 星期五 截止，尚餘 1 天。'],
    ['zh-TW', 30, '「方案」將於 星期五 截止，尚餘 30 天。'],
  ] as const)('%s: %i', (language, count, expected) => {
    const words = language === 'en' ? { item: 'The plan', date: 'Friday' } : { item: '方案', date: '星期五' };
    expect(textsIn(language)('notice.reminder.lead', { count, ...words })).toBe(expected);
  });

  it('leaves what people wrote as it is', () => {
    expect(textsIn('en')('mail.greeting', { name: 'O’Neil & <Co>' })).toBe('Dear O’Neil & <Co>,');
  });
});

describe('lists and tags', () => {
  it('joins in the manner of the language', () => {
    expect(listIn('en', ['chair', 'secretary'])).toBe('chair and secretary');
    expect(listIn('zh-TW', ['主席', '技術秘書'])).toBe('主席和技術秘書');
  });

  it('knows the shipped languages only', () => {
    expect([isLanguage('zh-TW'), isLanguage('en'), isLanguage('zh')]).toEqual([true, true, false]);
  });
});
