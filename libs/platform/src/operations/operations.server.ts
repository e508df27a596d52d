import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';

import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';

import { Health } from '../health';
import { Metrics } from '../metrics/metrics';
import { OPERATIONS_OPTIONS, type OperationsOptions } from './operations.options';

/** Who asks is a machine next door: what takes longer than this, in milliseconds, is not meant for us. */
const REQUEST_TIMEOUT_MS = 5_000;
const MOST_CONNECTIONS = 32;

type Answer = { readonly status: number; readonly type: string; readonly body: string };

const json = (status: number, value: object): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(value)}\n`,
});

/** Tells operators how a process is, on a port of its own. It answers from the start to the last connection's end. */
@Injectable()
export class OperationsServer implements OnModuleInit, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger('Operations');
  private server: Server | undefined;

  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    @Inject(OPERATIONS_OPTIONS) private readonly options: OperationsOptions,
  ) {}

  /** @throws when the port is in use: the message names the setting. */
  async onModuleInit(): Promise<void> {
    const { host, port, setting } = this.options;
    if (port === undefined) return;
    const server = createServer(
      { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
      (request, response) => void this.respond(request, response),
    );
    server.maxConnections = MOST_CONNECTIONS;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (cause) => {
        reject(new Error(`${setting}=${String(port)} cannot be listened on at ${host}: ${cause.message}`, { cause }));
      });
      server.listen(port, host, resolve);
    });
    this.server = server;
    this.logger.log(`health and metrics at http://${host}:${String(port)}`);
  }

  /** Says from here on that no new work is wanted. */
  onModuleDestroy(): void {
    this.health.close();
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  private async respond({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const isRead = method === 'GET' || method === 'HEAD';
    const { status, type, body } = isRead ? await this.answerTo(url) : json(405, { error: 'GET only' });
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(isRead ? {} : { Allow: 'GET, HEAD' }),
    });
    response.end(method === 'HEAD' ? undefined : body);
  }

  private async answerTo(url: string): Promise<Answer> {
    switch (url.split('?', 1)[0]) {
      case '/health/live':
        return json(200, { status: 'live' });
      case '/health/ready': {
        const report = await this.health.report();
        return json(report.status === 'ready' ? 200 : 503, report);
      }
      case '/metrics':
        return { status: 200, type: this.metrics.contentType, body: await this.metrics.text() };
      default:
        return json(404, { error: 'try /health/live, /health/ready or /metrics' });
    }
  }
}
