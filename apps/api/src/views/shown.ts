import type { Stamp } from '@nap/read-models';

/** A stored row as readers get it: with the version of the stream it shows, without what only the views need. */
export type Shown<Row extends object> = Omit<Row, 'streamId' | 'forumId' | 'feedPosition'>;

export const shown = <Row extends Stamp>({
  streamId: _stream,
  forumId: _forum,
  feedPosition: _position,
  ...row
}: Row): Shown<Row> => row;
