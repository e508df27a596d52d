import { type ProblemCode, fields } from '@nap/contracts';
import type { PipeTransform } from '@nestjs/common';

import { ApiProblem } from './api-problem';
import type { ApiRequest } from './request';

export const API_ROOT = '/api/v1';

/** Where things are found. */
export const addressOf = {
  person: (id: string): string => `${API_ROOT}/people/${id}`,
  forum: (forum: string): string => `${API_ROOT}/forums/${forum}`,
  role: (forum: string, id: string): string => `${addressOf.forum(forum)}/roles/${id}`,
  cycle: (forum: string, cycle: string): string => `${addressOf.forum(forum)}/cycles/${cycle}`,
  evidence: (forum: string, cycle: string, id: string): string => `${addressOf.cycle(forum, cycle)}/evidence/${id}`,
  commentWindow: (forum: string, cycle: string, id: string): string =>
    `${addressOf.cycle(forum, cycle)}/comment-windows/${id}`,
  commitment: (forum: string, cycle: string, id: string): string =>
    `${addressOf.cycle(forum, cycle)}/commitments/${id}`,
  seat: (forum: string, seat: string): string => `${addressOf.forum(forum)}/seats/${seat}`,
  meetings: (forum: string): string => `${addressOf.forum(forum)}/meetings`,
  meeting: (forum: string, meeting: string): string => `${addressOf.meetings(forum)}/${meeting}`,
  decisions: (forum: string): string => `${addressOf.forum(forum)}/decisions`,
  decision: (forum: string, decision: string): string => `${addressOf.decisions(forum)}/${decision}`,
  positionPaper: (forum: string, decision: string, id: string): string =>
    `${addressOf.decision(forum, decision)}/position-papers/${id}`,
};

/** A part of an address that cannot name anything is answered like one that names nothing. */
class AddressPipe implements PipeTransform<string, string> {
  constructor(
    private readonly names: (part: string) => boolean,
    private readonly code: ProblemCode,
    /** What the problem's text calls the part. */
    private readonly called?: string,
  ) {}

  transform(part: string): string {
    if (this.names(part)) return part;
    throw new ApiProblem({ code: this.code, params: this.called === undefined ? {} : { [this.called]: part } });
  }
}

const isSlug = (part: string): boolean => fields.slug.safeParse(part).success;
/** Ids made here are UUIDs, those of an import may be shorter names. */
const isItemId = (part: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(part);
const isUuid = (part: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part);

export const forumIdPipe = new AddressPipe(isSlug, 'forum-not-found');
export const cycleIdPipe = new AddressPipe(isSlug, 'cycle-not-found');
export const roleIdPipe = new AddressPipe(isItemId, 'role-not-found');
export const evidenceIdPipe = new AddressPipe(isItemId, 'evidence-not-found');
export const commentWindowIdPipe = new AddressPipe(isItemId, 'not-found');
export const commitmentIdPipe = new AddressPipe(isItemId, 'commitment-not-found', 'commitment');
export const seatIdPipe = new AddressPipe(isItemId, 'seat-not-found', 'seat');
export const meetingIdPipe = new AddressPipe(isItemId, 'meeting-not-found', 'meeting');
export const decisionIdPipe = new AddressPipe(isItemId, 'decision-not-found', 'decision');
export const positionPaperIdPipe = new AddressPipe(isItemId, 'not-found');
export const actionItemIdPipe = new AddressPipe(isItemId, 'action-item-not-found', 'item');
export const bylawsVersionPipe = new AddressPipe((part) => /^[1-9]\d{0,5}$/.test(part), 'not-found');
export const personIdPipe = new AddressPipe(isUuid, 'not-found');

/** A part of a request's address, read outside a pipe; empty where the route has none of that name. */
export const partOf = ({ params }: ApiRequest, name: string): string => {
  const value: unknown = params[name];
  return typeof value === 'string' ? value : '';
};
