import { instant } from '@nap/calendar';
import type { Role } from '@nap/domain';

import { type Holder, type RunningApi, startApi } from './http-api';

export type Item = Readonly<Record<string, unknown>>;
export type Answer = { readonly streamId: string; readonly version: number; readonly id: string };

/** The forum `ro` in Bucharest with its people, spoken to by their names; `admin` is the administrator. */
export type Room = {
  readonly api: RunningApi;
  readonly as: (name: string) => Holder;
  readonly idOf: (name: string) => string;
  readonly now: (utc: string) => void;
  /** An act that has to succeed; tells the whole problem when it does not. */
  readonly act: (path: string, who: string, body?: object, status?: number) => Promise<Answer>;
  /** The code of an act that has to fail. */
  readonly refused: (path: string, who: string, body: object) => Promise<string>;
  /** What everybody, or the person named, sees once the views have followed. */
  readonly view: (path: string, who?: string) => Promise<Item>;
  readonly items: (path: string, who?: string) => Promise<readonly Item[]>;
};

const OFFICES: readonly (readonly [string, Role])[] = [
  ['chair', 'chair'],
  ['co-chair', 'co-chair'],
  ['secretary', 'secretary'],
  ['observer', 'observer'],
];

/** Six seats and who holds them. */
export const SEATS = {
  'gov-1': 'chair',
  'gov-2': 'second',
  'gov-3': 'third',
  'cso-1': 'co-chair',
  'cso-2': 'fifth',
  'cso-3': 'sixth',
} as const;

/** Starts the API with everybody's key; the chair's name alone is published. */
export const openRoom = async (): Promise<Room> => {
  const api = await startApi();
  const people = new Map([['admin', api.admin]]);
  for (const name of new Set([...OFFICES.map(([who]) => who), ...Object.values(SEATS)])) {
    people.set(name, await api.person(name, { published: name === 'chair' }));
  }
  const as = (name: string): Holder => {
    const holder = people.get(name);
    if (holder === undefined) throw new Error(`nobody here is called ${name}`);
    return holder;
  };
  const view: Room['view'] = async (path, who) => {
    await api.settle();
    const response = await api.get(path, who === undefined ? undefined : as(who));
    expect([path, response.status]).toEqual([path, 200]);
    return response.body as Item;
  };
  return {
    api,
    as,
    idOf: (name) => as(name).personId,
    now: (utc) => {
      api.clock.set(instant(utc));
    },
    act: async (path, who, body = {}, status = 200) => {
      const response = await api.post(path, as(who)).send(body);
      expect([path, response.status, response.status === status ? '' : response.text]).toEqual([path, status, '']);
      expect(response.headers['etag']).toBe(`"${String((response.body as Answer).version)}"`);
      if (status === 201) expect(response.headers['location']).toMatch(/^\/api\/v1\/forums\/[a-z]+\//);
      return response.body as Answer;
    },
    refused: async (path, who, body) => {
      const { text } = await api.post(path, as(who)).send(body);
      return (JSON.parse(text) as { readonly code: string }).code;
    },
    view,
    items: async (path, who) => (await view(path, who))['items'] as readonly Item[],
  };
};

/** Registers the forum and fills its offices. */
export const foundForum = async ({ api, act, idOf }: Room, id = 'ro'): Promise<void> => {
  const forum = { id, name: `OGP ${id}`, zone: 'Europe/Bucharest', localLanguages: ['ro'] };
  await api.post('/forums', api.admin).send(forum).expect(201);
  for (const [who, role] of OFFICES) {
    await act(`/forums/${id}/roles`, 'admin', { personId: idOf(who), role, from: '2016-01-01' }, 201);
  }
};

/** The first bylaws: Croatia's, but for what is named. */
export const adoptBylaws = async ({ act }: Room, bylaws: object, id = 'ro'): Promise<void> => {
  await act(`/forums/${id}/bylaws`, 'chair', { preset: 'HR', bylaws });
};

/** Establishes every seat and fills it. */
export const fillSeats = async ({ act, idOf }: Room): Promise<void> => {
  for (const [id, holder] of Object.entries(SEATS)) {
    const sector = id.startsWith('gov') ? 'government' : 'civil-society';
    await act('/forums/ro/seats', 'secretary', { id, sector }, 201);
    const filling = { personId: idOf(holder), from: '2016-01-01', way: 'appointment' };
    await act(`/forums/ro/seats/${id}/fill`, 'secretary', filling);
  }
};
