import { mailboxOf } from './mailbox';

describe('a mailbox', () => {
  it.each([
    ['NAP cycle engine <nap@localhost>', 'NAP cycle engine', 'nap@localhost'],
    ['"Forum, secretariat" <nap@nap.example>', 'Forum, secretariat', 'nap@nap.example'],
    ['<nap@nap.example>', 'nap@nap.example', 'nap@nap.example'],
    [' nap@nap.example ', 'nap@nap.example', 'nap@nap.example'],
  ])('%s', (text, name, email) => {
    expect(mailboxOf(text)).toEqual({ name, email });
  });

  it.each(['', 'nobody', 'Name <nobody>'])('refuses %p and says what to write', (text) => {
    expect(() => mailboxOf(text)).toThrow(/MAIL_FROM.*like "Name <name@example.org>"/);
  });
});
