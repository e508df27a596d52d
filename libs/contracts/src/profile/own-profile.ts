import type { z } from 'zod';

import type { Period } from '@nap/calendar';
import { type PhaseName, type PhaseRule, type RuleProfile, builtInProfiles } from '@nap/domain';

import { type FieldIssue, fieldIssues } from '../field-issues';
import type { Params } from '../language';
import { days, isLadder, isPositive } from '../lengths';
import { type FieldRule, by } from '../scalars';
import { storedProfile } from './stored-profile.schema';

type Report = (path: readonly PropertyKey[], rule: FieldRule, params?: Params) => void;

const isOfIrm = (phase: PhaseName): boolean => phase.startsWith('irm-');

const closingFits = ({ phase, closedBy }: PhaseRule): boolean => {
  switch (closedBy) {
    case 'plan':
      return phase === 'drafting';
    case 'last-day':
      return phase === 'implementation';
    case 'irm-report':
      return isOfIrm(phase);
    case 'report':
    case 'report-after-comment':
      return phase.endsWith('self-assessment');
  }
};

const lengthFits = ({ phase, length }: PhaseRule): boolean => {
  if (length === 'asked') return phase !== 'implementation';
  return length === 'to-the-end' ? phase === 'implementation' : phase !== 'implementation' && isPositive(length);
};

const anchorFits = ({ phase, opens }: PhaseRule): boolean => {
  if (phase === 'drafting') return opens.from === 'start';
  return phase !== 'implementation' || (opens.from === 'start' && days(opens.offset) === 0);
};

const checkPhase = (rule: PhaseRule, at: readonly PropertyKey[], report: Report): void => {
  const { phase, reminders, overdueNotices, escalation } = rule;
  const endsByItself = phase === 'implementation';
  if (!closingFits(rule)) report([...at, 'closedBy'], 'profile-closing');
  if (!lengthFits(rule)) report([...at, 'length'], 'profile-length');
  if (!anchorFits(rule)) report([...at, 'opens'], 'profile-anchor');
  if (!isLadder(reminders, -1) || (endsByItself && reminders.length > 0)) {
    report([...at, 'reminders'], 'profile-ladder', { order: 'P30D … P1D' });
  }
  if (!isLadder(overdueNotices, 1) || (endsByItself && overdueNotices.length > 0)) {
    report([...at, 'overdueNotices'], 'profile-ladder', { order: 'P1D … P30D' });
  }
  if (
    escalation !== null &&
    (endsByItself || isOfIrm(phase) || !isLadder([escalation.warned, escalation.reached], 1))
  ) {
    report([...at, 'escalation'], 'profile-escalation');
  }
};

const isInDays = (length: Period): boolean => /^P(\d+W)?(\d+D)?$/.test(length);

const checkProfile = (profile: RuleProfile, report: Report): void => {
  const { id, implementation, minimumImplementation, commentWindow, phases } = profile;
  if (id in builtInProfiles) report(['id'], 'profile-name-taken', { name: id });
  if (!isPositive(implementation)) report(['implementation'], 'profile-implementation');
  if (
    minimumImplementation !== null &&
    (!isPositive(minimumImplementation) || days(minimumImplementation) > days(implementation))
  ) {
    report(['minimumImplementation'], 'profile-implementation');
  }
  const { length, latestOpening } = commentWindow;
  if (!isInDays(length) || !isInDays(latestOpening) || !isLadder([length, latestOpening], 1)) {
    report(['commentWindow'], 'profile-comment-window');
  }
  for (const needed of ['drafting', 'implementation'] as const) {
    if (!phases.some(({ phase }) => phase === needed)) report(['phases'], 'profile-phase-missing', { phase: needed });
  }
  phases.forEach((rule, index) => {
    const at = ['phases', index];
    if (phases.findIndex(({ phase }) => phase === rule.phase) < index) report([...at, 'phase'], 'repeated');
    checkPhase(rule, at, report);
  });
};

/** A forum's own profile: the right shape, a name of its own, and rules that fit each other. */
export const ownProfile = storedProfile.superRefine((profile, context) => {
  checkProfile(profile, (path, rule, params = {}) => {
    context.addIssue({ code: 'custom', path: [...path], params: { ...by(rule).params, ...params } });
  });
}) satisfies z.ZodType<RuleProfile>;

/** Checks the JSON of a profile file; `issues` name every field that is wrong. */
export const parseProfile = (
  json: unknown,
): { readonly profile: RuleProfile } | { readonly issues: readonly FieldIssue[] } => {
  const parsed = ownProfile.safeParse(json);
  return parsed.success ? { profile: parsed.data } : { issues: fieldIssues(parsed.error, json) };
};
