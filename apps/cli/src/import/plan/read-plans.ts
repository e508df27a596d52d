import { statSync } from 'node:fs';
import path from 'node:path';

import { type CivilDate, yearOf } from '@nap/calendar';
import { fields } from '@nap/contracts';

import { wrongUsage } from '../../exit';
import { type Edge, plannedDate } from '../import-date';
import type { CommitmentsMapping, ForumMapping, PartMapping, PlanMapping, PlanOfMapping } from './plan-mapping.schema';
import { type EntryFault, type PartFinding, type ReadCommitment, readCommitments } from './read-commitments';
import { type Source, readSource } from './source';

/** A date to look at, by its file and line. */
export type Finding = PartFinding & { readonly file: string; readonly cycle: string };

export type PlanToImport = Pick<
  PlanOfMapping,
  'profile' | 'lengths' | 'evidence' | 'commentWindows' | 'waived' | 'startClocks'
> & {
  readonly cycleId: string;
  readonly file: string;
  readonly start: CivilDate;
  /** Null: the profile's length. */
  readonly end: CivilDate | null;
  readonly commitments: readonly ReadCommitment[];
};

/** A forum and its plans, oldest first. */
export type ForumToImport = Pick<ForumMapping, 'id' | 'name' | 'zone' | 'localLanguages' | 'reminderHour'> & {
  readonly plans: readonly PlanToImport[];
};

export type PlansToImport = {
  readonly forums: readonly ForumToImport[];
  readonly findings: readonly Finding[];
};

export type PlansFile = {
  /** A file, or the folder of the files that the plans name. */
  readonly data: string;
  readonly mapping: PlanMapping;
  /** What messages call the mapping. */
  readonly mappingFile: string;
  /** The one forum to take; null: all of the mapping. */
  readonly only: string | null;
};

const isFolder = (data: string): boolean => statSync(data, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The file that holds a plan; undefined where FILE is another one that the mapping knows. */
const fileOf = ({ data, mappingFile }: PlansFile, { file }: PlanOfMapping, at: string): string | undefined => {
  if (!isFolder(data)) return file === undefined || file === path.basename(data) ? data : undefined;
  if (file === undefined) throw wrongUsage(`${data} is a folder: name the plan’s file in ${mappingFile}#${at}/file`);
  return path.join(data, file);
};

/** Every place that a mapping names, with where it is named. */
const placesOf = (
  {
    milestones,
    indicators,
    separator: _separator,
    ...named
  }: PartMapping & {
    readonly milestones?: unknown;
    readonly indicators?: unknown;
    readonly separator?: unknown;
  },
  pointer: string,
): readonly (readonly [string, string])[] => {
  return [
    ...Object.entries(named).flatMap(([name, place]): readonly (readonly [string, string])[] => {
      if (typeof place === 'string') return [[`${pointer}/${name}`, place]];
      if (typeof place !== 'object') return [];
      return Object.entries(place as Readonly<Record<string, string>>).map(([key, inner]) => [
        `${pointer}/${name}/${key}`,
        inner,
      ]);
    }),
    ...Object.entries({ milestones, indicators }).flatMap(([name, below]) =>
      below === undefined ? [] : placesOf(below as PartMapping, `${pointer}/${name}`),
    ),
  ];
};

/** Reads every plan of a mapping, each file once; collects all faults before it speaks. */
class PlansReader {
  private readonly sources = new Map<string, Source>();
  private readonly faults: string[] = [];
  readonly findings: Finding[] = [];
  /** Which files each mapping of commitments was read with, and where it stands. */
  private readonly used = new Map<CommitmentsMapping, { readonly pointer: string; readonly sources: Set<Source> }>();

  constructor(private readonly given: PlansFile) {}

  forums(): readonly ForumToImport[] {
    const { mapping, mappingFile, only } = this.given;
    if (only !== null && !mapping.forums.some(({ id }) => id === only)) {
      throw wrongUsage(`${mappingFile} has no forum ${only}; it has ${mapping.forums.map(({ id }) => id).join(', ')}`);
    }
    const forums = mapping.forums.flatMap((forum, place) =>
      only === null || forum.id === only ? [this.forum(forum, `/forums/${String(place)}`)] : [],
    );
    this.checkPlaces();
    if (this.faults.length > 0) {
      throw wrongUsage(
        `${this.given.data} cannot be imported, nothing was:\n${this.faults.map((line) => `  ${line}`).join('\n')}`,
      );
    }
    const some = forums.filter(({ plans }) => plans.length > 0);
    if (some.length === 0) throw wrongUsage(`${mappingFile} has no plan of the file ${path.basename(this.given.data)}`);
    return some;
  }

  private forum({ plans, ...forum }: ForumMapping, at: string): ForumToImport {
    const read = plans.flatMap((plan, place) => this.plan(forum.id, plan, `${at}/plans/${String(place)}`));
    const inOrder = [...read].sort((a, b) => (a.start < b.start ? -1 : 1));
    const twice = inOrder.find(({ cycleId }, place) => inOrder.findIndex((plan) => plan.cycleId === cycleId) < place);
    if (twice !== undefined) this.fault(`${at}/plans`, `two plans are called ${twice.cycleId}; give “cycle” to one`);
    return { ...forum, plans: inOrder };
  }

  private plan(forumId: string, plan: PlanOfMapping, at: string): readonly PlanToImport[] {
    const file = fileOf(this.given, plan, at);
    if (file === undefined) return [];
    const source = this.sourceOf(file);
    const start = this.edge(source, plan.start, 'first', `${at}/start`);
    const end = plan.end === undefined ? null : this.edge(source, plan.end, 'last', `${at}/end`);
    if (start === undefined || end === undefined) return [];
    const cycleId = plan.cycle ?? `${forumId}-${String(yearOf(start))}`;
    const commitments = this.commitments(source, plan, cycleId, at);
    const { profile, lengths, evidence, commentWindows, waived, startClocks } = plan;
    return [
      { cycleId, file, start, end, commitments, profile, lengths, evidence, commentWindows, waived, startClocks },
    ];
  }

  private commitments(source: Source, plan: PlanOfMapping, cycle: string, at: string): readonly ReadCommitment[] {
    const shared = this.given.mapping.commitments;
    const mapping = plan.commitments ?? shared;
    if (mapping === undefined) return [];
    const pointer = plan.commitments === undefined ? '/commitments' : `${at}/commitments`;
    const known = this.used.get(mapping) ?? { pointer, sources: new Set<Source>() };
    known.sources.add(source);
    this.used.set(mapping, known);
    const { commitments, findings, faults } = readCommitments(source.whole, mapping, plan.where);
    this.findings.push(...findings.map((finding) => ({ ...finding, file: source.file, cycle })));
    this.faults.push(...faults.map((fault) => faultLine(source, fault)));
    if (commitments.length === 0 && faults.length === 0) this.fault(at, `${source.file} holds no commitment of it`);
    return commitments;
  }

  /** A place that no entry of any file has is a slip of the pen, and would import less than there is. */
  private checkPlaces(): void {
    for (const [mapping, { pointer, sources }] of this.used) {
      const files = [...sources];
      for (const [where, place] of placesOf(mapping, pointer)) {
        if (files.some((source) => source.has(place))) continue;
        this.fault(where, `“${place}” is found nowhere in ${files.map(({ file }) => path.basename(file)).join(', ')}`);
      }
    }
  }

  private edge(source: Source, given: PlanOfMapping['start'], edge: Edge, at: string): CivilDate | undefined {
    const written = typeof given === 'string' ? given : source.whole.read(given.at)[0]?.text;
    const day = written === undefined ? undefined : plannedDate(written, edge);
    if (day !== undefined && fields.businessDay.safeParse(day).success) return day;
    const what = written === undefined ? 'is found nowhere' : `“${written}” is no day and no month`;
    this.fault(at, `${what}: write 2021-01, 2021-01-31 or 110/01, or where the file says it, as {"at": "/plan/start"}`);
    return undefined;
  }

  private sourceOf(file: string): Source {
    const known = this.sources.get(file) ?? readSource(file);
    this.sources.set(file, known);
    return known;
  }

  private fault(pointer: string, what: string): void {
    this.faults.push(`${this.given.mappingFile}#${pointer}: ${what}`);
  }
}

const faultLine = ({ file }: Source, { line, part, what }: EntryFault): string =>
  `${file}, line ${String(line)}, ${part}: ${what}`;

/** @throws CliError with everything that is wrong with the files and the mapping at once; nothing is imported then. */
export const readPlans = (given: PlansFile): PlansToImport => {
  const reader = new PlansReader(given);
  const forums = reader.forums();
  return { forums, findings: reader.findings };
};
