import { type ProblemCode, parseProfile, problems, toProblem } from '..';
import { fieldTexts } from '../field-issues';
import { LANGUAGES, type Texts, placeholdersOf } from '../language';

const codes = Object.keys(problems) as ProblemCode[];

const texts: readonly (readonly [string, Texts])[] = [
  ...codes.flatMap((code) => [
    [`${code}, title`, problems[code].title] as const,
    [`${code}, detail`, problems[code].detail] as const,
  ]),
  ...Object.entries(fieldTexts),
];

describe('the texts of every refusal', () => {
  it.each(texts)('%s: both languages, with the same places to fill', (_name, text) => {
    const places = LANGUAGES.map((language) => [...placeholdersOf(text[language])].sort());
    expect(places[1]).toEqual(places[0]);
    expect(LANGUAGES.filter((language) => text[language].trim() === '')).toEqual([]);
    expect(text['zh-TW']).toMatch(/\p{Script=Han}|UUID/u);
    expect(text['zh-TW']).not.toBe(text.en);
  });

  it('have a status of their kind', () => {
    expect(codes.filter((code) => problems[code].status < 400 || problems[code].status > 599)).toEqual([]);
  });

  it('have a code that can stand in an address', () => {
    expect(codes.filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});

describe('a refusal as a problem document', () => {
  const refusal = { code: 'due-before-opening', pointer: '/change/dueOn', params: { opensOn: '2017-07-01' } } as const;

  it('speaks the reader’s language and names the field', () => {
    expect(toProblem(refusal, 'en', '/api/v1/x')).toEqual({
      type: '/problems/due-before-opening',
      title: 'Due before it opens',
      status: 422,
      detail: 'The phase opens on 2017-07-01; it cannot be due before that.',
      instance: '/api/v1/x',
      code: 'due-before-opening',
      pointer: '#/change/dueOn',
    });
    expect(toProblem(refusal, 'zh-TW', '/x').detail).toBe('此階段於 2017-07-01 開始，到期日不得早於該日。');
  });

  it('shows no brace where a param is missing', () => {
    expect(toProblem({ code: 'due-before-opening' }, 'en', '/x').detail).not.toMatch(/[{}]/);
  });

  it('lists every field of an invalid input in the reader’s language', () => {
    const read = parseProfile({ id: 'My profile', 'a/b': 1 });
    const issues = 'issues' in read ? read.issues : [];
    const { errors, pointer } = toProblem({ code: 'validation-failed', issues }, 'zh-TW', '/x');
    expect(pointer).toBe('#/id');
    expect(errors).toContainEqual({ pointer: '#/version', code: 'required', detail: '為必填欄位' });
    expect(errors).toContainEqual(expect.objectContaining({ pointer: '#/a~1b', code: 'unknown-field' }));
  });
});
