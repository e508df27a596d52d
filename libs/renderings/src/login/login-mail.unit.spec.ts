import { login as en } from '../languages/en/login';
import { LANGUAGES, textsIn } from '../languages/language';
import { renderLoginMail } from './login-mail';

const letter = {
  recipientName: 'Anna\r\nBcc: x@y.z <b>',
  site: 'nap.example',
  link: 'https://nap.example/login/0123456789abcdef_secret',
};

/** Every key of the texts, such as `mail.subject`. */
const keysOf = (node: object, path = 'login'): readonly string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}.${key}`] : keysOf(value as object, `${path}.${key}`),
  );

describe.each(LANGUAGES)('the letter with a link, in %s', (language) => {
  const { subject, text, html, calendar } = renderLoginMail({ ...letter, language });

  it('says where it lets whom in, how long and in which browser, and what to do without having asked', () => {
    const t = textsIn(language);
    expect(subject).toContain('nap.example');
    for (const part of [text, html]) {
      expect(part).toContain(letter.link);
      expect(part).toContain(t('login.mail.next'));
      expect(part).toContain(t('login.mail.notAsked'));
    }
    expect(calendar).toBeNull();
  });

  it('lets a name begin neither a header nor an element', () => {
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain('Anna Bcc: x@y.z <b>');
    expect(html).toContain('Anna Bcc: x@y.z &lt;b&gt;');
  });

  it('has all words', () => {
    const t = textsIn(language);
    for (const key of keysOf(en)) expect(t(key)).not.toBe(key);
  });
});
