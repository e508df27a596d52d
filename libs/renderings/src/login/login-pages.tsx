import type { ReactElement, ReactNode } from 'react';

import { Page, renderPage } from '../pages/frame/layout';
import { type Reading, useTexts } from '../pages/frame/reading';

/** A person of the demo who can be picked. */
export type DemoPerson = { readonly id: string; readonly name: string; readonly admin: boolean };

/** One of the reader's own sessions. */
export type SessionShown = {
  readonly sessionId: string;
  readonly agent: string;
  /** ISO 8601, UTC. */
  readonly begunAt: string;
  readonly seenAt: string;
  readonly isThisOne: boolean;
};

export type LoginShown =
  | { readonly kind: 'ask'; readonly isRefused: boolean }
  | { readonly kind: 'sent' }
  | { readonly kind: 'confirm'; readonly token: string }
  | { readonly kind: 'refused'; readonly because: 'used' | 'expired' | 'other-browser' | 'unknown' | 'too-many' }
  | { readonly kind: 'demo'; readonly people: readonly DemoPerson[] }
  | {
      readonly kind: 'inside';
      readonly name: string;
      readonly formToken: string;
      readonly sessions: readonly SessionShown[];
    };

type Of<Kind extends LoginShown['kind']> = Extract<LoginShown, { kind: Kind }>;

const Form = ({ action, children, send }: { action: string; children?: ReactNode; send: string }): ReactElement => (
  <form action={action} method="post">
    {children}
    <button className="govuk-button" type="submit">
      {send}
    </button>
  </form>
);

const Ask = ({ isRefused }: Of<'ask'>): ReactElement => {
  const t = useTexts();
  return (
    <Form action="/login" send={t('login.ask.send')}>
      <div className={`govuk-form-group${isRefused ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label govuk-label--s" htmlFor="email">
          {t('login.ask.email')}
        </label>
        <div className="govuk-hint" id="email-hint">
          {t('login.ask.emailHint')}
        </div>
        {isRefused ? (
          <p className="govuk-error-message" id="email-error">
            {t('login.ask.noAddress')}
          </p>
        ) : null}
        <input
          aria-describedby={isRefused ? 'email-hint email-error' : 'email-hint'}
          autoComplete="email"
          className="govuk-input"
          id="email"
          maxLength={254}
          name="email"
          spellCheck={false}
          type="email"
        />
      </div>
    </Form>
  );
};

const Demo = ({ people }: Of<'demo'>): ReactElement => {
  const t = useTexts();
  if (people.length === 0) return <p className="govuk-body">{t('login.demo.nobody')}</p>;
  return (
    <Form action="/login" send={t('login.demo.go')}>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor="person">
          {t('login.demo.person')}
        </label>
        <select className="govuk-select" id="person" name="person">
          {people.map(({ id, name, admin }) => (
            <option key={id} value={id}>
              {admin ? t('login.demo.admin', { name }) : name}
            </option>
          ))}
        </select>
      </div>
    </Form>
  );
};

const Token = ({ formToken }: Pick<Of<'inside'>, 'formToken'>): ReactElement => (
  <input name="form-token" type="hidden" value={formToken} />
);

const Inside = ({ formToken, sessions }: Of<'inside'>): ReactElement => {
  const t = useTexts();
  return (
    <>
      <Form action="/logout" send={t('login.inside.logout')}>
        <Token formToken={formToken} />
      </Form>
      <h2 className="govuk-heading-m">{t('login.inside.sessions')}</h2>
      {sessions.map(({ sessionId, agent, begunAt, seenAt, isThisOne }) => (
        <div className="govuk-inset-text" key={sessionId}>
          <p className="govuk-body" dir="auto">
            {agent === '' ? t('login.inside.agentUnknown') : agent}{' '}
            {isThisOne ? `(${t('login.inside.thisOne')})` : null}
          </p>
          <p className="govuk-body nap-aside">
            {t('login.inside.begun')} <time dateTime={begunAt}>{begunAt}</time>, {t('login.inside.seen')}{' '}
            <time dateTime={seenAt}>{seenAt}</time>
          </p>
          <Form action={`/sessions/${sessionId}/end`} send={t('login.inside.end')}>
            <Token formToken={formToken} />
          </Form>
        </div>
      ))}
    </>
  );
};

const Words = ({ children }: { children: ReactNode }): ReactElement => <p className="govuk-body">{children}</p>;

const Link = ({ to, children }: { to: string; children: ReactNode }): ReactElement => (
  <Words>
    <a className="govuk-link" href={to}>
      {children}
    </a>
  </Words>
);

const Content = ({ shown }: { readonly shown: LoginShown }): ReactElement | null => {
  const t = useTexts();
  switch (shown.kind) {
    case 'ask':
      return <Ask {...shown} />;
    case 'sent':
      return (
        <>
          <Words>{t('login.sent.nothing')}</Words>
          <Link to="/login">{t('login.sent.again')}</Link>
        </>
      );
    case 'confirm':
      return <Form action={`/login/${shown.token}`} send={t('login.confirm.go')} />;
    case 'refused':
      return <Link to="/login">{t(`login.refused.${shown.because}.wayOut`)}</Link>;
    case 'demo':
      return <Demo {...shown} />;
    case 'inside':
      return <Inside {...shown} />;
  }
};

const LoginPage = ({ shown }: { readonly shown: LoginShown }): ReactElement => {
  const t = useTexts();
  const words = shown.kind === 'refused' ? `login.refused.${shown.because}` : `login.${shown.kind}`;
  const name = shown.kind === 'inside' ? shown.name : '';
  return (
    <Page title={t(`${words}.title`)}>
      <Words>{t(`${words}.lead`, { name })}</Words>
      <Content shown={shown} />
    </Page>
  );
};

/** Each step of coming in and going out, as a whole document. */
export const renderLoginPage = (reading: Reading, shown: LoginShown): string =>
  renderPage(reading, <LoginPage shown={shown} />);
