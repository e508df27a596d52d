import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

export type MailSink = {
  readonly url: string;
  /** How many mails came in, each recipient counted. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
};

/** A mail server on a free port of this machine that takes everything and sends nothing on. */
export const openMailSink = async (): Promise<MailSink> => {
  let mails = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, { envelope }, done) => {
      stream.resume();
      stream.on('end', () => {
        mails += envelope.rcptTo.length;
        done();
      });
    },
  });
  const server = smtp.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    count: () => mails,
    close: () =>
      new Promise((resolve) => {
        smtp.close(resolve);
      }),
  };
};
