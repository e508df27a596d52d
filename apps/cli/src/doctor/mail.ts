import type { DeliveryLedger, LetterTrouble } from '@nap/notifications';

import { type Finding, counted, ok, wrong } from './finding';

const DAYS = 7;
const MOST_SHOWN = 10;

const REMEDIES: Readonly<Record<LetterTrouble['status'], (trouble: LetterTrouble) => string>> = {
  failed: ({ recipientId }) =>
    `mend the address of ${recipientId}, or the mail server of SMTP_URL; later letters go out`,
  undeliverable: ({ forumId }) => `give the role to somebody with an address: POST /api/v1/forums/${forumId}/roles`,
  unknown: ({ reason, recipientId }) =>
    reason === 'restored'
      ? `ask ${recipientId} whether it came: it was on its way when the backup was made, and is not sent again`
      : 'let the notifier run: it sends the letter again under the same Message-ID',
};

export const examineMail = async (ledger: DeliveryLedger): Promise<readonly Finding[]> => {
  const troubles = await ledger.troubles(DAYS);
  if (troubles.length === 0) return [ok('mail', `no letter was lost in ${String(DAYS)} days`)];
  const shown = troubles.slice(0, MOST_SHOWN).map((trouble) => {
    const { status, letters, kind, forumId, recipientId, reason } = trouble;
    const what = `${counted(letters, 'letter')} ${status}: ${kind} to ${recipientId} of ${forumId}, ${reason ?? 'no reason known'}`;
    return wrong('mail', what, REMEDIES[status](trouble));
  });
  const left = troubles.length - shown.length;
  if (left <= 0) return shown;
  return [
    ...shown,
    wrong(
      'mail',
      `and ${counted(left, 'more of the kind', 'more of these kinds')}`,
      'nap doctor again when these are mended',
    ),
  ];
};
