/**
 * A mailbox such as `NAP cycle engine <nap@example.org>`, or an address alone.
 * @throws Error when the text holds no address.
 */
export const mailboxOf = (text: string): { readonly name: string; readonly email: string } => {
  const [, name = '', email] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text) ?? [];
  if (email !== undefined) return { name: name === '' ? email : name, email };
  const address = text.trim();
  if (/^[^\s<>]+@[^\s<>]+$/.test(address)) return { name: address, email: address };
  throw new Error(`MAIL_FROM: not a mailbox: write it like "Name <name@example.org>"`);
};
