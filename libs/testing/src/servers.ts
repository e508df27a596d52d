/** The servers that `npm test` starts and names in the environment, with what each one is. */
const SERVERS = {
  DATABASE_URL: 'PostgreSQL 18',
  TEMPORAL_ADDRESS: 'Temporal 1.32',
  KAFKA_BROKERS: 'Kafka 4',
  SMTP_URL: 'the mail sink',
  MAIL_SINK_URL: "the mail sink's page",
} as const;

/**
 * Where a server of this test run is.
 * @throws when it is not named: a missing server is a failure, never a skip.
 */
export const serverAddress = (name: keyof typeof SERVERS): string => {
  const address = process.env[name];
  if (address !== undefined && address !== '') return address;
  throw new Error(`${name} is not set: run \`npm test\`, or let it name ${SERVERS[name]}`);
};

/** A mail in the sink, as its list shows it. */
export type CaughtMail = {
  readonly id: string;
  /** UTC. */
  readonly receivedAt: string;
  readonly from: string;
  /** The recipients of the envelope. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  /** Bytes. */
  readonly size: number;
};

/** The same mail taken apart. */
export type OpenedMail = CaughtMail & {
  /** In the order of the mail, names in lower case. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly html: string;
  readonly calendar: readonly { readonly method: string; readonly content: string }[];
  readonly attachments: readonly { readonly filename: string; readonly contentType: string; readonly size: number }[];
};

const asked = async (path: string): Promise<Response> => {
  const response = await fetch(`${serverAddress('MAIL_SINK_URL')}${path}`);
  if (!response.ok) throw new Error(`the mail sink answered ${String(response.status)} to ${path}`);
  return response;
};

/** The mails caught so far, in the order of arrival. Test files share one sink: ask for an address of your own. */
export const mailsTo = async (address: string): Promise<readonly CaughtMail[]> => {
  const response = await asked(`/api/messages?to=${encodeURIComponent(address)}`);
  const { messages } = (await response.json()) as { readonly messages: readonly CaughtMail[] };
  return messages;
};

export const openMail = async ({ id }: Pick<CaughtMail, 'id'>): Promise<OpenedMail> =>
  (await (await asked(`/api/messages/${id}`)).json()) as OpenedMail;

/** The mail byte for byte, below the envelope's two headers. */
export const rawMail = async ({ id }: Pick<CaughtMail, 'id'>): Promise<string> =>
  (await asked(`/api/messages/${id}/raw`)).text();
