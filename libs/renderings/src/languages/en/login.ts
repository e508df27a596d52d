import type { LoginTexts } from '../login-texts';

export const login: LoginTexts = {
  calendar: 'My duties',
  mail: {
    subject: 'Your link to log in to {{site}}',
    lead: 'You asked to log in to {{site}}. The button below lets you in.',
    next: 'It works once, for 15 minutes from when you asked, and only in the browser in which you asked.',
    action: 'Log in',
    notAsked: 'If you did not ask for this, you need not do anything: without this letter nobody gets in.',
    secret: 'Please do not pass this letter on. Nobody will ever ask you for the link.',
  },
  ask: {
    title: 'Log in',
    lead: 'Write the mail address under which your forum knows you. We send you a link that lets you in; there is no password.',
    email: 'Mail address',
    emailHint: 'Open the link in this browser, within 15 minutes.',
    send: 'Send me a link',
    noAddress: 'Write a mail address, such as name@example.org.',
  },
  sent: {
    title: 'Look into your mailbox',
    lead: 'If somebody here has the address you wrote, a letter with a link is on its way to it. Please open the link in this browser, within 15 minutes.',
    nothing:
      'Nothing there after some minutes? Look among the junk, and see that the address is written rightly. Only people whom a forum has entered can log in: ask its technical secretary. After three letters in 15 minutes no more are sent for a while.',
    again: 'Write the address once more',
  },
  confirm: {
    title: 'Log in here?',
    lead: 'Your link is good. Press the button to log in; it uses the link up.',
    go: 'Log in',
  },
  refused: {
    used: {
      title: 'This link was used before',
      lead: 'Each link lets you in once. If that was you, you may be logged in already; else ask for another one.',
      wayOut: 'Go to log in',
    },
    expired: {
      title: 'This link is too old',
      lead: 'A link works for 15 minutes from when it was asked for. Nothing is lost: ask for another one.',
      wayOut: 'Ask for another link',
    },
    'other-browser': {
      title: 'Please open the link where you asked for it',
      lead: 'For your safety a link works only in the browser in which it was asked for, and while that browser keeps cookies. Open it there, or ask for another one here.',
      wayOut: 'Ask for another link here',
    },
    unknown: {
      title: 'This link leads nowhere',
      lead: 'It is not one of ours, or it was cut off in the letter. Copy the whole address from the letter, or ask for another link.',
      wayOut: 'Ask for another link',
    },
    'too-many': {
      title: 'Too many requests for links',
      lead: 'From your network many links were asked for within a short time. Please wait 15 minutes and try again.',
      wayOut: 'Back to log in',
    },
  },
  inside: {
    title: 'You are logged in',
    lead: 'You are logged in as {{name}}. A session ends half an hour after you last used it, and after twelve hours in any case.',
    sessions: 'Your sessions',
    thisOne: 'this browser',
    agent: 'Browser',
    agentUnknown: 'a browser that does not name itself',
    begun: 'Begun',
    seen: 'Last used',
    end: 'End this session',
    logout: 'Log out',
    act: 'What you can do',
  },
  demo: {
    title: 'Log in as somebody of the demo',
    lead: 'This installation runs for demonstration, on this machine alone: pick who you want to be.',
    person: 'Person',
    admin: '{{name}} (administrator)',
    go: 'Log in',
    nobody: 'Nobody is known here yet. Load the demo with “nap demo”, then come back.',
  },
};
