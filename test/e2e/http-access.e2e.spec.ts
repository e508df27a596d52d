import { ApiKeys } from '@nap/people';
import { Controller, Get } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import request from 'supertest';

import { Access, type AccessLevel } from '../../apps/api/src/access/access';
import { type Route, routesOf } from '../../apps/api/src/border/routes';
import { type Holder, type RunningApi, startApi } from './http-api';

let api: RunningApi;
let somebody: Holder;

beforeAll(async () => {
  api = await startApi();
  somebody = await api.person('Somebody');
});
afterAll(() => api.close());

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

const routes = (): readonly Route[] => routesOf(api.app.getHttpAdapter().getInstance());

/** What the handlers of every controller say, by handler. */
const decisions = (): readonly (AccessLevel | undefined)[] =>
  [...api.app.get(ModulesContainer).values()].flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as object;
      const handlers = Object.getOwnPropertyNames(prototype)
        .filter((name) => name !== 'constructor')
        .map((name) => Object.getOwnPropertyDescriptor(prototype, name)?.value as object)
        .filter((handler) => Reflect.hasMetadata('path', handler));
      return handlers.map(
        (handler) =>
          (Reflect.getMetadata(Access.KEY, handler) ?? Reflect.getMetadata(Access.KEY, metatype)) as AccessLevel,
      );
    }),
  );

const answerTo = async ({ method, path }: Route, holder?: Holder): Promise<number> => {
  const address = path.replace('/api/v1', '').replace(/:\w+/g, 'a');
  const sent = method === 'GET' ? api.get(address, holder) : api.post(address, holder).send({});
  return (await sent).status;
};

describe('every route', () => {
  it('is decided upon: the list grows only by decision', () => {
    expect(routes().map(nameOf).sort()).toMatchInlineSnapshot(`
      [
        "DELETE /api/v1/me/calendar",
        "GET /",
        "GET /api/docs",
        "GET /api/docs/:subject",
        "GET /api/v1/asyncapi.json",
        "GET /api/v1/cycles/:cycle/calendar.ics",
        "GET /api/v1/feed",
        "GET /api/v1/feed/atom",
        "GET /api/v1/feed/atom/:archive",
        "GET /api/v1/feed/dump.csv",
        "GET /api/v1/feed/dump.ndjson",
        "GET /api/v1/feed/stream",
        "GET /api/v1/forums",
        "GET /api/v1/forums/:forum",
        "GET /api/v1/forums/:forum/action-items",
        "GET /api/v1/forums/:forum/bylaws",
        "GET /api/v1/forums/:forum/bylaws/:bylaws",
        "GET /api/v1/forums/:forum/calendar.ics",
        "GET /api/v1/forums/:forum/cycles",
        "GET /api/v1/forums/:forum/cycles/:cycle",
        "GET /api/v1/forums/:forum/cycles/:cycle/comment-windows",
        "GET /api/v1/forums/:forum/cycles/:cycle/comment-windows/:window",
        "GET /api/v1/forums/:forum/cycles/:cycle/commitments",
        "GET /api/v1/forums/:forum/cycles/:cycle/commitments/:commitment",
        "GET /api/v1/forums/:forum/cycles/:cycle/evidence",
        "GET /api/v1/forums/:forum/cycles/:cycle/evidence/:evidence",
        "GET /api/v1/forums/:forum/cycles/:cycle/phases",
        "GET /api/v1/forums/:forum/cycles/:cycle/phases/:phase",
        "GET /api/v1/forums/:forum/deadlines",
        "GET /api/v1/forums/:forum/decisions",
        "GET /api/v1/forums/:forum/decisions/:decision",
        "GET /api/v1/forums/:forum/decisions/:decision/position-papers",
        "GET /api/v1/forums/:forum/decisions/:decision/position-papers/:paper",
        "GET /api/v1/forums/:forum/mandates",
        "GET /api/v1/forums/:forum/meetings",
        "GET /api/v1/forums/:forum/meetings/:meeting",
        "GET /api/v1/forums/:forum/meetings/:meeting/action-items",
        "GET /api/v1/forums/:forum/meetings/:meeting/action-items/:item",
        "GET /api/v1/forums/:forum/meetings/:meeting/minutes",
        "GET /api/v1/forums/:forum/roles",
        "GET /api/v1/forums/:forum/roles/:role",
        "GET /api/v1/forums/:forum/seats",
        "GET /api/v1/forums/:forum/seats/:seat",
        "GET /api/v1/forums/:forum/standing",
        "GET /api/v1/me/calendar",
        "GET /api/v1/me/duties",
        "GET /api/v1/openapi.json",
        "GET /api/v1/operations",
        "GET /api/v1/people",
        "GET /api/v1/people/:person",
        "GET /api/v1/schemas/events",
        "GET /api/v1/schemas/events/:name",
        "GET /assets/:file",
        "GET /calendars/:file",
        "GET /cycles/:cycle",
        "GET /cycles/:cycle/work/:act",
        "GET /deadlines",
        "GET /deadlines/*id",
        "GET /duties",
        "GET /feed",
        "GET /feed/:cursor",
        "GET /forums/:forum",
        "GET /forums/:forum/meetings/:meeting",
        "GET /forums/:forum/meetings/:meeting/work/:act",
        "GET /forums/:forum/work/call",
        "GET /health/live",
        "GET /health/ready",
        "GET /login",
        "GET /login/:token",
        "GET /operations",
        "GET /preferences",
        "GET /preferences/choice",
        "GET /rehearse",
        "GET /rehearse/:file",
        "POST /api/v1/forums",
        "POST /api/v1/forums/:forum/bylaws",
        "POST /api/v1/forums/:forum/cycles",
        "POST /api/v1/forums/:forum/cycles/:cycle/amendments",
        "POST /api/v1/forums/:forum/cycles/:cycle/clocks",
        "POST /api/v1/forums/:forum/cycles/:cycle/cohort-shift",
        "POST /api/v1/forums/:forum/cycles/:cycle/comment-windows",
        "POST /api/v1/forums/:forum/cycles/:cycle/commitments",
        "POST /api/v1/forums/:forum/cycles/:cycle/evidence",
        "POST /api/v1/forums/:forum/cycles/:cycle/evidence/:evidence/withdrawal",
        "POST /api/v1/forums/:forum/cycles/:cycle/resumption",
        "POST /api/v1/forums/:forum/cycles/:cycle/suspension",
        "POST /api/v1/forums/:forum/cycles/:cycle/waivers",
        "POST /api/v1/forums/:forum/decisions",
        "POST /api/v1/forums/:forum/decisions/:decision/agencies",
        "POST /api/v1/forums/:forum/decisions/:decision/agencies/report",
        "POST /api/v1/forums/:forum/decisions/:decision/ballots",
        "POST /api/v1/forums/:forum/decisions/:decision/consensus",
        "POST /api/v1/forums/:forum/decisions/:decision/defer",
        "POST /api/v1/forums/:forum/decisions/:decision/dialogue-exhausted",
        "POST /api/v1/forums/:forum/decisions/:decision/external-approval",
        "POST /api/v1/forums/:forum/decisions/:decision/external-approval/grant",
        "POST /api/v1/forums/:forum/decisions/:decision/external-approval/refuse",
        "POST /api/v1/forums/:forum/decisions/:decision/government-answer",
        "POST /api/v1/forums/:forum/decisions/:decision/objections",
        "POST /api/v1/forums/:forum/decisions/:decision/objections/:seat/withdraw",
        "POST /api/v1/forums/:forum/decisions/:decision/position-papers",
        "POST /api/v1/forums/:forum/decisions/:decision/recognise",
        "POST /api/v1/forums/:forum/decisions/:decision/vote",
        "POST /api/v1/forums/:forum/decisions/:decision/vote/close",
        "POST /api/v1/forums/:forum/decisions/:decision/withdraw",
        "POST /api/v1/forums/:forum/frequency",
        "POST /api/v1/forums/:forum/mandates",
        "POST /api/v1/forums/:forum/meetings",
        "POST /api/v1/forums/:forum/meetings/:meeting/action-items/:item/complete",
        "POST /api/v1/forums/:forum/meetings/:meeting/action-items/:item/review",
        "POST /api/v1/forums/:forum/meetings/:meeting/agenda",
        "POST /api/v1/forums/:forum/meetings/:meeting/agenda/approve",
        "POST /api/v1/forums/:forum/meetings/:meeting/agenda/circulate",
        "POST /api/v1/forums/:forum/meetings/:meeting/agenda/comments",
        "POST /api/v1/forums/:forum/meetings/:meeting/agenda/publish",
        "POST /api/v1/forums/:forum/meetings/:meeting/agenda/return",
        "POST /api/v1/forums/:forum/meetings/:meeting/agenda/revise",
        "POST /api/v1/forums/:forum/meetings/:meeting/announce",
        "POST /api/v1/forums/:forum/meetings/:meeting/attendance",
        "POST /api/v1/forums/:forum/meetings/:meeting/cancel",
        "POST /api/v1/forums/:forum/meetings/:meeting/close",
        "POST /api/v1/forums/:forum/meetings/:meeting/departures",
        "POST /api/v1/forums/:forum/meetings/:meeting/materials",
        "POST /api/v1/forums/:forum/meetings/:meeting/minute-taker",
        "POST /api/v1/forums/:forum/meetings/:meeting/minutes",
        "POST /api/v1/forums/:forum/meetings/:meeting/minutes/approve",
        "POST /api/v1/forums/:forum/meetings/:meeting/minutes/circulate",
        "POST /api/v1/forums/:forum/meetings/:meeting/minutes/publish",
        "POST /api/v1/forums/:forum/meetings/:meeting/move",
        "POST /api/v1/forums/:forum/meetings/:meeting/open",
        "POST /api/v1/forums/:forum/meetings/:meeting/proxies",
        "POST /api/v1/forums/:forum/meetings/:meeting/proxies/:seat/withdraw",
        "POST /api/v1/forums/:forum/meetings/:meeting/second-call",
        "POST /api/v1/forums/:forum/meetings/records",
        "POST /api/v1/forums/:forum/reminder-hour",
        "POST /api/v1/forums/:forum/roles",
        "POST /api/v1/forums/:forum/roles/:role/end",
        "POST /api/v1/forums/:forum/seats",
        "POST /api/v1/forums/:forum/seats/:seat/abolish",
        "POST /api/v1/forums/:forum/seats/:seat/deputy",
        "POST /api/v1/forums/:forum/seats/:seat/fill",
        "POST /api/v1/forums/:forum/seats/:seat/lapse/confirm",
        "POST /api/v1/forums/:forum/seats/:seat/lapse/dismiss",
        "POST /api/v1/forums/:forum/seats/:seat/substitute",
        "POST /api/v1/forums/:forum/seats/:seat/vacate",
        "POST /api/v1/me/calendar",
        "POST /api/v1/people",
        "POST /cycles/:cycle/work/:act",
        "POST /duties/calendar",
        "POST /duties/calendar/end",
        "POST /forums/:forum/meetings/:meeting/work/:act",
        "POST /forums/:forum/work/call",
        "POST /login",
        "POST /login/:token",
        "POST /logout",
        "POST /sessions/:session/end",
      ]
    `);
  });

  it('has a decision of its own or of its controller', () => {
    expect(decisions()).toHaveLength(routes().length);
    expect(decisions().every((decision) => decision !== undefined)).toBe(true);
  });

  it('asks for a key before anything is written', async () => {
    const writes = routes().filter(({ method, path }) => method !== 'GET' && path.startsWith('/api/'));
    for (const route of writes) expect([nameOf(route), await answerTo(route)]).toEqual([nameOf(route), 401]);
  });

  it('of pages asks for a session before anything is done, except to begin one', async () => {
    const acts = routes().filter(({ method, path }) => method !== 'GET' && !path.startsWith('/api/'));
    for (const { path } of acts) {
      const answer = await request(api.app.getHttpServer()).post(path.replace(/:\w+/g, 'a')).type('form').send({});
      expect([path, answer.status === 401]).toEqual([path, !path.startsWith('/login')]);
    }
  });

  it('of people asks for a key before anything is read', async () => {
    const reads = routes().filter(({ method, path }) => method === 'GET' && path.includes('/people'));
    expect(reads).toHaveLength(2);
    for (const route of reads) expect([nameOf(route), await answerTo(route)]).toEqual([nameOf(route), 401]);
  });

  it('of administrators refuses everybody else', async () => {
    for (const path of ['/forums', '/people']) {
      const response = await api.post(path, somebody).send({}).expect(403);
      expect(JSON.parse(response.text)).toMatchObject({ code: 'not-permitted' });
    }
  });
});

describe('a route that nobody decided upon', () => {
  @Controller('api/v1/forgotten')
  class ForgottenController {
    @Get()
    read(): string {
      return 'open by accident';
    }
  }

  let careless: RunningApi;
  beforeAll(async () => {
    careless = await startApi([ForgottenController]);
  });
  afterAll(() => careless.close());

  it('is closed to everybody', async () => {
    await careless.get('/forgotten').expect(401);
    await careless.get('/forgotten', careless.admin).expect(403);
  });
});

describe('a key', () => {
  const withHeader = (header: string) => api.get('/forums').set('Authorization', header);

  it.each(['Basic bmFwOm5hcA==', 'Bearer', 'Bearer nap_0000000000000000_nothing', 'Bearer a b'])(
    'that is none is refused also where none is needed: %s',
    async (header) => {
      const response = await withHeader(header).expect(401);
      expect(response.headers['www-authenticate']).toBe('Bearer realm="nap"');
      expect(JSON.parse(response.text)).toMatchObject({ code: 'unauthenticated' });
    },
  );

  it('works until it is revoked', async () => {
    const keys = api.app.get(ApiKeys);
    const key = await keys.issue(somebody.personId);
    await withHeader(`Bearer ${key?.token ?? ''}`).expect(200);
    await keys.revoke(key?.keyId ?? '');
    await withHeader(`Bearer ${key?.token ?? ''}`).expect(401);
  });

  it('makes an answer private', async () => {
    const open = await api.get('/forums').expect(200);
    const own = await api.get('/forums', somebody).expect(200);
    expect([open.headers['cache-control'], own.headers['cache-control']]).toEqual(['no-cache', 'no-store']);
    expect([open.headers['vary'], own.headers['vary']]).toEqual(
      Array.from({ length: 2 }, () => 'Authorization, Cookie'),
    );
  });
});

describe('every answer', () => {
  it('tells browsers to do nothing with it', async () => {
    const NOTHING = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';object-src 'none'";
    for (const path of ['/forums', '/nowhere', '/health/live']) {
      const { headers } = await api.get(path);
      expect(headers).toMatchObject({
        'content-security-policy': NOTHING,
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });
});
