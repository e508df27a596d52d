import { commitmentBody, fieldIssues } from '..';

const issuesOf = (body: unknown): readonly string[] => {
  const read = commitmentBody.safeParse(body);
  return read.success ? [] : fieldIssues(read.error, body).map(({ pointer, code }) => `${pointer} ${code}`);
};

const commitment = { id: '1-1', titles: { en: 'Open data' } };

describe('a commitment that is as it must be', () => {
  it('is filled with what was left out', () => {
    expect(commitmentBody.parse(commitment)).toEqual({
      ...commitment,
      leadAgencies: [],
      supportingAgencies: [],
      startsOn: null,
      dueOn: null,
      startWording: null,
      dueWording: null,
      milestones: [],
    });
  });

  it('has its language tags in one spelling', () => {
    expect(commitmentBody.parse({ ...commitment, titles: { 'zh-tw': '開放資料' } }).titles).toEqual({
      'zh-TW': '開放資料',
    });
  });
});

describe('a commitment', () => {
  it.each<[string, object, string]>([
    ['without a title', { titles: {} }, '/titles no-language'],
    ['in a language that is none', { titles: { english: 'x', '1': 'y' } }, '/titles/1 language-tag'],
    ['with a blank title', { titles: { en: ' ' } }, '/titles/en blank'],
    ['with words for a day in no language', { dueWording: {} }, '/dueWording no-language'],
    ['with a month for a day', { dueOn: '2024-05' }, '/dueOn civil-date'],
    ['with an id that no address can hold', { id: '1/1' }, '/id plan-id'],
    ['with a part that has none', { milestones: [{ titles: { en: 'x' } }] }, '/milestones/0/milestoneId required'],
  ])('%s names the field', (_what, change, issue) => {
    expect(issuesOf({ ...commitment, ...change })).toContain(issue);
  });
});
