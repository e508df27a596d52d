import type { AgendaItem, Paper } from '@nap/domain';
import { listIn } from '../languages/language';
import type { ReactElement } from 'react';

import { useDayInWords, useMomentInWords, useReading, useTexts, useWords } from './frame/reading';
import { Table } from './frame/table';
import type { DraftAgendaShown, MeetingShown } from './meeting-shown';

const Items = ({
  caption,
  items,
}: {
  readonly caption: string;
  readonly items: readonly AgendaItem[];
}): ReactElement => {
  const w = useWords();
  const rows = items.map(({ itemId, kind, title }) => ({
    key: itemId,
    cells: [<bdi key="title">{title}</bdi>, w(`meeting.kind.${kind}`)],
  }));
  return <Table caption={caption} columns={[w('meeting.item'), w('meeting.itemKind')]} rows={rows} />;
};

export const Papers = ({ papers }: { readonly papers: readonly Paper[] }): ReactElement => (
  <ul className="govuk-list govuk-list--bullet">
    {papers.map(({ title, url }, place) => (
      <li key={place}>
        <a className="govuk-link" dir="auto" href={url} rel="external">
          {title}
        </a>
      </li>
    ))}
  </ul>
);

/** What the forum's own people see before the public does: the draft, who has approved it, and what was said of it. */
const Draft = ({ draft }: { readonly draft: DraftAgendaShown }): ReactElement => {
  const { language } = useReading();
  const [t, w] = [useTexts(), useWords()];
  const inWords = useDayInWords();
  const { version, stage, approvals, returns, comments, items } = draft;
  const roles = approvals.map((role) => t(`role.${role}`));
  const said = [
    ...returns.map(({ as, returnedOn, grounds }) =>
      w('meeting.returned', {
        role: t(`role.${as}`),
        date: inWords(returnedOn),
        text: grounds.text ?? w('meeting.erased'),
      }),
    ),
    ...comments.map(({ on, comment }) =>
      w('meeting.comment', { date: inWords(on), text: comment.text ?? w('meeting.erased') }),
    ),
  ];
  return (
    <>
      <p className="govuk-body">{w('meeting.draftLead', { version, stage: w(`meeting.stage.${stage}`) })}</p>
      <p className="govuk-body">
        {roles.length === 0
          ? w('meeting.approvedByNobody')
          : w('meeting.approvedBy', { roles: listIn(language, roles) })}
      </p>
      <Items caption={w('meeting.draft')} items={items} />
      {said.length === 0 ? null : (
        <ul className="govuk-list govuk-list--bullet">
          {said.map((text, place) => (
            <li dir="auto" key={place}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What the meeting will talk about, and the papers for it. */
export const MeetingAgenda = ({ meeting }: { readonly meeting: MeetingShown }): ReactElement => {
  const w = useWords();
  const inWords = useMomentInWords();
  const { agenda, agendaPublishedAt, draftAgenda = null, papers, papersSentAt } = meeting;
  return (
    <section>
      <h2 className="govuk-heading-m">{w('meeting.agenda')}</h2>
      <p className="govuk-body">
        {agendaPublishedAt === null
          ? w('meeting.noAgenda')
          : w('meeting.agendaOn', { moment: inWords(agendaPublishedAt) })}
      </p>
      {agenda === null ? null : <Items caption={w('meeting.items')} items={agenda} />}
      {draftAgenda === null || draftAgenda.stage === 'published' ? null : <Draft draft={draftAgenda} />}
      <h3 className="govuk-heading-s">{w('meeting.papers')}</h3>
      <p className="govuk-body">
        {papersSentAt === null ? w('meeting.noPapers') : w('meeting.papersOn', { moment: inWords(papersSentAt) })}
      </p>
      {papers.length === 0 ? null : <Papers papers={papers} />}
    </section>
  );
};
