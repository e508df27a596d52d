import type { AddressInfo, Socket } from 'node:net';

import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** Takes the letter; answers a code at RCPT; or takes it and, before the answer, cuts the connection or goes silent. */
export type MailReaction = 'take' | { readonly answer: number } | 'cut-after-letter' | 'silent-after-letter';

const answering = (code: number, address: string): Error =>
  Object.assign(new Error(`mailbox <${address}> is not for you`), { responseCode: code });

/** A real SMTP server of this test's own, on a free port of the loopback. */
export class MailServer {
  /** What was handed over, also where the answer was cut. */
  readonly received: { readonly mail: ParsedMail; readonly raw: string; readonly to: readonly string[] }[] = [];
  reaction: MailReaction = 'take';
  private readonly server: SMTPServer;
  private readonly sockets = new Set<Socket>();

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) => {
        done(typeof this.reaction === 'object' ? answering(this.reaction.answer, address) : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void this.keep(
            Buffer.concat(chunks),
            session.envelope.rcptTo.map(({ address }) => address),
          ).then(() => {
            if (this.reaction === 'take') done(null, 'taken');
            if (this.reaction === 'cut-after-letter') for (const socket of this.sockets) socket.destroy();
          });
        });
      },
    });
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    this.server.on('error', () => undefined); // a client that was killed is no concern of the server
  }

  static start(port = 0): Promise<MailServer> {
    const started = new MailServer();
    return new Promise((resolve, reject) => {
      started.server.once('error', reject);
      started.server.listen(port, '127.0.0.1', () => resolve(started));
    });
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async keep(raw: Buffer, to: readonly string[]): Promise<void> {
    this.received.push({ mail: await simpleParser(raw), raw: raw.toString('utf8'), to });
  }
}
