import { civilDate, civilDateTime } from '@nap/calendar';

import { dayInWords, momentInWords, timeInWords, zoneInWords } from './index';

describe('a day in words', () => {
  it.each([
    ['en', 'Saturday, September 30, 2017'],
    ['zh-TW', '2017年9月30日 星期六'],
  ])('%s', (language, expected) => {
    expect(dayInWords(civilDate('2017-09-30'), language)).toBe(expected);
  });
});

describe('a moment in words', () => {
  it.each([
    ['en', 'Saturday, September 30, 2017 at 2:00 PM', '2:00 PM'],
    ['zh-TW', '2017年9月30日 星期六 下午2:00', '下午2:00'],
  ])('%s', (language, expected, time) => {
    const moment = civilDateTime('2017-09-30T14:00');
    // English has a narrow space before AM and PM
    expect(momentInWords(moment, language).replace('\u202f', ' ')).toBe(expected);
    expect(timeInWords(moment, language).replace('\u202f', ' ')).toBe(time);
  });
});

describe('a zone in words', () => {
  it.each([
    ['Europe/Bucharest', 'en', 'Eastern European Time'],
    ['Asia/Taipei', 'zh-TW', '台北標準時間'],
  ])('%s in %s', (place, language, expected) => {
    expect(zoneInWords(place, language)).toBe(expected);
  });

  it('refuses an unknown zone', () => {
    expect(() => zoneInWords('Mars/Olympus', 'en')).toThrow(RangeError);
  });
});
