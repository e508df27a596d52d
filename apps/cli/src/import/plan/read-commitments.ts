import { commitmentBody, describeFieldIssue, fieldIssues } from '@nap/contracts';
import type { Commitment } from '@nap/domain';

import { type DateFinding, datedWords } from './dated-words';
import type { CommitmentsMapping, PartMapping, PlanOfMapping } from './plan-mapping.schema';
import type { Entry } from './source';

/** What is wrong with an entry of a file, so that nothing of the file is imported. */
export type EntryFault = { readonly line: number; readonly part: string; readonly what: string };

/** A date to look at, and of what it is. */
export type PartFinding = DateFinding & { readonly part: string };

export type ReadCommitment = { readonly line: number; readonly commitment: Commitment };

export type ReadCommitments = {
  readonly commitments: readonly ReadCommitment[];
  readonly findings: readonly PartFinding[];
  readonly faults: readonly EntryFault[];
};

type Places = Omit<PartMapping, 'at' | 'id'>;

const namesIn = (
  entry: Entry,
  places: string | readonly string[] | undefined,
  separator?: string,
): readonly string[] => {
  const listed = typeof places === 'string' ? [places] : (places ?? []);
  const texts = listed.flatMap((place) => entry.read(place)).map(({ text }) => text);
  const names = separator === undefined ? texts : texts.flatMap((text) => text.split(separator));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
};

/** Reads the commitments of one plan; keeps what it finds on the way. */
class CommitmentsReader {
  readonly findings: PartFinding[] = [];
  /** Lines of a commitment's parts by their JSON pointer in it. */
  private lines = new Map<string, number>();

  constructor(private readonly mapping: CommitmentsMapping) {}

  /** @returns what the contract is asked about; its issues point into it. */
  body(entry: Entry): { readonly body: object; readonly lines: ReadonlyMap<string, number> } {
    this.lines = new Map([['', entry.line]]);
    const [id] = entry.read(this.mapping.id);
    const { milestones } = this.mapping;
    const name = id?.text ?? `line ${String(entry.line)}`;
    const body = {
      id: id?.text,
      ...this.promised(entry, this.mapping, name),
      milestones: milestones === undefined ? [] : this.milestones(entry, milestones, name),
    };
    return { body, lines: this.lines };
  }

  private milestones(
    entry: Entry,
    level: NonNullable<CommitmentsMapping['milestones']>,
    above: string,
  ): readonly object[] {
    const { indicators } = level;
    return entry.parts(level).map((milestone, place) => {
      const pointer = `/milestones/${String(place)}`;
      this.lines.set(pointer, milestone.line);
      const milestoneId = this.partId(milestone, level, `${above}.${String(place + 1)}`);
      return {
        milestoneId,
        ...this.promised(milestone, level, milestoneId ?? above),
        indicators:
          indicators === undefined
            ? []
            : milestone.parts(indicators).map((indicator, nth) => {
                this.lines.set(`${pointer}/indicators/${String(nth)}`, indicator.line);
                const named = `${milestoneId ?? above}.${String(nth + 1)}`;
                const indicatorId = this.partId(indicator, indicators, named);
                return { indicatorId, ...this.promised(indicator, indicators, indicatorId ?? named) };
              }),
      };
    });
  }

  private partId(entry: Entry, { id }: PartMapping, numbered: string): string | undefined {
    return id === undefined ? numbered : entry.read(id)[0]?.text;
  }

  private promised(entry: Entry, places: Places, part: string): object {
    const start = datedWords(entry, 'start', { day: places.start, wording: places.startWording });
    const due = datedWords(entry, 'due', { day: places.due, wording: places.dueWording });
    for (const { finding } of [start, due]) if (finding !== null) this.findings.push({ ...finding, part });
    const titles = Object.entries(places.titles).flatMap(([language, place]) =>
      entry
        .read(place)
        .slice(0, 1)
        .map(({ text }) => [language, text] as const),
    );
    return {
      titles: Object.fromEntries(titles),
      leadAgencies: namesIn(entry, places.lead, this.mapping.separator),
      supportingAgencies: namesIn(entry, places.supporting, this.mapping.separator),
      startsOn: start.on,
      dueOn: due.on,
      startWording: start.wording,
      dueWording: due.wording,
    };
  }
}

const lineAt = (lines: ReadonlyMap<string, number>, pointer: string): number => {
  const [part = ''] = /^(?:\/milestones\/\d+(?:\/indicators\/\d+)?)?/.exec(pointer) ?? [];
  return lines.get(part) ?? 1;
};

/** The entries that belong to a plan, read and checked by the contract of commitments. */
export const readCommitments = (
  whole: Entry,
  mapping: CommitmentsMapping,
  where: PlanOfMapping['where'],
): ReadCommitments => {
  const reader = new CommitmentsReader(mapping);
  const faults: EntryFault[] = [];
  const seen = new Map<string, number>();
  const commitments = whole.parts(mapping, where).flatMap((entry): readonly ReadCommitment[] => {
    const { body, lines } = reader.body(entry);
    const parsed = commitmentBody.safeParse(body);
    const part = entry.read(mapping.id)[0]?.text ?? 'a commitment';
    if (!parsed.success) {
      for (const issue of fieldIssues(parsed.error, body)) {
        faults.push({
          line: lineAt(lines, issue.pointer),
          part,
          what: `${issue.pointer} ${describeFieldIssue(issue, 'en')}`,
        });
      }
      return [];
    }
    const before = seen.get(part);
    if (before !== undefined) {
      faults.push({ line: entry.line, part, what: `the same commitment stands on line ${String(before)}` });
      return [];
    }
    seen.set(part, entry.line);
    const { id: commitmentId, ...promised } = parsed.data;
    return [{ line: entry.line, commitment: { commitmentId, ...promised } }];
  });
  return { commitments, findings: reader.findings, faults };
};
