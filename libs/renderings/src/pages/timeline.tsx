import { type CivilDate, addDays, yearOf } from '@nap/calendar';
import type { ReactElement } from 'react';

import { listIn } from '../languages/language';
import { FIRST_ROC_YEAR, MOOD_OF_PHASE, usePhaseState } from './cycle-standing';
import { useDayInWords, useReading, useTexts, useWords } from './frame/reading';
import { type Span, type TimelinePhase, endOf, quartersIn, scaleOf } from './timeline-scale';

/** The measures of the picture, in its own units. */
const WIDTH = 1_000;
const LEFT = 310;
const RIGHT = 20;
const HEAD = 52;
const TITLE = 34;
const ROW = 46;
const BAR = 18;
const DIAMOND = 7;
/** Room for the words beside today's line. */
const LABEL = 230;

export type TimelineCycle = {
  readonly cycleId: string;
  readonly name: string;
  readonly phases: readonly TimelinePhase[];
};

type Scale = (day: CivilDate) => number;
type Placed = { readonly x: Scale; readonly top: number; readonly today: CivilDate };

const diamond = (x: number, y: number): string =>
  `M${String(x)} ${String(y - DIAMOND)}L${String(x + DIAMOND)} ${String(y)}L${String(x)} ${String(y + DIAMOND)}L${String(x - DIAMOND)} ${String(y)}Z`;

const Bar = ({ phase, x, top, today }: Placed & { readonly phase: TimelinePhase }): ReactElement | null => {
  const { opensOn, dueOn, status } = phase;
  const end = endOf(phase, today);
  if (opensOn === null || dueOn === null || end === null) return null;
  const [from, due, to] = [x(opensOn), x(addDays(dueOn, 1)), x(addDays(end, 1))];
  const y = top + (ROW - BAR) / 2;
  return (
    <>
      <rect
        className={`nap-timeline__bar--${MOOD_OF_PHASE[status]}`}
        height={BAR}
        rx={2}
        width={due - from}
        x={from}
        y={y}
      />
      {to > due ? (
        <rect className="nap-timeline__delay" fill="url(#delay)" height={BAR} width={to - due} x={due} y={y} />
      ) : null}
      <path className="nap-timeline__due" d={diamond(due, y + BAR / 2)} />
    </>
  );
};

const Row = (placed: Placed & { readonly phase: TimelinePhase }): ReactElement => {
  const { phase, top } = placed;
  const t = useTexts();
  const w = useWords();
  const inWords = useDayInWords();
  const { text, isLate } = usePhaseState()(phase, placed.today);
  const note =
    phase.dueOn === null || isLate || phase.status === 'waived'
      ? text
      : w('cycle.stateDue', { state: text, date: inWords(phase.dueOn) });
  return (
    <>
      <text x={8} y={top + 19}>
        {t(`phase.${phase.phase}`)}
      </text>
      <text className={`nap-timeline__note${isLate ? ' nap-timeline__note--late' : ''}`} x={8} y={top + 37}>
        {isLate ? `▲ ${note}` : note}
      </text>
      <Bar {...placed} />
    </>
  );
};

const Grid = ({
  span,
  x,
  height,
}: {
  readonly span: Span;
  readonly x: Scale;
  readonly height: number;
}): ReactElement => {
  const { rocYears } = useReading();
  return (
    <>
      {quartersIn(span).map((day) => {
        const isYear = day.endsWith('-01-01');
        return (
          <g key={day}>
            <line
              className={`nap-timeline__grid${isYear ? '' : ' nap-timeline__grid--quarter'}`}
              x1={x(day)}
              x2={x(day)}
              y1={HEAD - 8}
              y2={height}
            />
            {isYear ? (
              <text className="nap-timeline__note" x={x(day) + 4} y={HEAD - 12}>
                {yearOf(day) - (rocYears ? FIRST_ROC_YEAR : 0)}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
};

const Today = ({
  today,
  x,
  height,
}: {
  readonly today: CivilDate;
  readonly x: Scale;
  readonly height: number;
}): ReactElement => {
  const w = useWords();
  const inWords = useDayInWords();
  const place = x(today);
  const isAtEnd = place + LABEL > WIDTH;
  return (
    <>
      <line className="nap-timeline__today" x1={place} x2={place} y1={8} y2={height} />
      <text
        className="nap-timeline__today-label"
        textAnchor={isAtEnd ? 'end' : 'start'}
        x={place + (isAtEnd ? -6 : 6)}
        y={18}
      >
        {w('cycle.today', { date: inWords(today) })}
      </text>
    </>
  );
};

type TimelineProps = { readonly cycles: readonly TimelineCycle[]; readonly span: Span; readonly today: CivilDate };

const heightOf = ({ phases }: TimelineCycle): number => TITLE + phases.length * ROW;

/** The phases of cycles that overlap, in one picture; a table beside it says the same in words. */
export const Timeline = ({ cycles, span, today }: TimelineProps): ReactElement => {
  const { language } = useReading();
  const w = useWords();
  const inWords = useDayInWords();
  const x = scaleOf(span, LEFT, WIDTH - LEFT - RIGHT);
  const tops = cycles.map(
    (_cycle, index) => HEAD + cycles.slice(0, index).reduce((sum, each) => sum + heightOf(each), 0),
  );
  const height = HEAD + cycles.reduce((sum, each) => sum + heightOf(each), 0) + 8;
  const cycleNames = listIn(
    language,
    cycles.map(({ name }) => name),
  );
  const label = w('cycle.timelineAlt', { cycles: cycleNames, from: inWords(span.from), to: inWords(span.to) });
  const isTodayShown = span.from <= today && today <= span.to;
  return (
    <figure className="nap-timeline">
      <div className="nap-timeline__view" aria-label={w('cycle.timeline')} role="region" tabIndex={0}>
        <svg aria-label={label} role="img" viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}>
          <defs>
            <pattern height={8} id="delay" patternTransform="rotate(45)" patternUnits="userSpaceOnUse" width={8}>
              <line className="nap-timeline__hatch" x1={0} x2={0} y1={0} y2={8} />
            </pattern>
          </defs>
          {cycles.map(({ cycleId, name }, index) => (
            <g key={cycleId}>
              <rect className="nap-timeline__band" height={TITLE - 6} width={WIDTH} x={0} y={tops[index] ?? HEAD} />
              <text className="nap-timeline__title" x={8} y={(tops[index] ?? HEAD) + 20}>
                {name}
              </text>
            </g>
          ))}
          <Grid height={height} span={span} x={x} />
          {cycles.map(({ cycleId, phases }, index) => (
            <g key={cycleId}>
              {phases.map((phase, place) => (
                <Row
                  key={phase.phase}
                  phase={phase}
                  today={today}
                  top={(tops[index] ?? HEAD) + TITLE + place * ROW}
                  x={x}
                />
              ))}
            </g>
          ))}
          {isTodayShown ? <Today height={height} today={today} x={x} /> : null}
        </svg>
      </div>
      <figcaption className="govuk-body-s nap-aside">{w('cycle.timelineKey')}</figcaption>
    </figure>
  );
};
