import type { ReactElement } from 'react';

/** How a state looks: each has a shape of its own beside its colour. */
export type Mood = 'planned' | 'running' | 'done' | 'late' | 'waived';

const SHAPES: Readonly<Record<Mood, string>> = { planned: '○', running: '▶', done: '✓', late: '▲', waived: '–' };

/** A state in words, with a shape before them for who does not see colours. */
export const Tag = ({ mood, text }: { readonly mood: Mood; readonly text: string }): ReactElement => (
  <span className={`nap-tag nap-tag--${mood === 'waived' ? 'planned' : mood}`}>
    <span aria-hidden="true">{SHAPES[mood]} </span>
    {text}
  </span>
);
