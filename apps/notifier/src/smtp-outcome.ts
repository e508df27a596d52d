import type { AttemptOutcome } from '@nap/notifications';

/** What the mail server made of a letter, in the form of the ledger. */
export type Handover = { readonly outcome: AttemptOutcome; readonly response: string };

/** What nodemailer adds to an error. */
type MailError = {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
};

const LONGEST_RESPONSE = 500;

/** Errors from before the letter was handed over. */
const BEFORE_THE_LETTER = ['EDNS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'EPROXY', 'ECONFIG'];

const isBeforeTheLetter = ({ code, syscall }: MailError): boolean =>
  syscall === 'connect' || (typeof code === 'string' && BEFORE_THE_LETTER.includes(code));

/**
 * Refused for good by a 5xx about this letter or this mailbox; deferred where the letter surely is not with the server;
 * unknown where the server may have it, such as a connection lost after the letter and before the answer.
 */
const outcomeOf = (error: MailError): AttemptOutcome => {
  if (isBeforeTheLetter(error)) return 'deferred'; // also a 5xx to our password: no fault of the letter's
  if (typeof error.responseCode !== 'number') return 'unknown';
  return error.responseCode >= 500 ? 'refused' : 'deferred';
};

/** The ledger outlives the reader's erasure, so an address that the server repeats is taken out. */
export const withoutAddress = (response: string, address: string): string =>
  response.replaceAll(new RegExp(escaped(address), 'gi'), '<reader>').slice(0, LONGEST_RESPONSE);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const handoverOf = (error: unknown, address: string): Handover => {
  const known = (typeof error === 'object' && error !== null ? error : {}) as MailError;
  const words = error instanceof Error ? error.message : String(error);
  const response = typeof known.response === 'string' ? known.response : words;
  return { outcome: outcomeOf(known), response: withoutAddress(response, address) };
};
