import type { Language } from '../series/text/language.ts';

/** What a live thread can be like, as the reader meets it. */
export type ThreadState =
  | 'loading'
  | 'open'
  | 'signedOut'
  | 'empty'
  | 'closed'
  | 'missing'
  | 'rateLimited'
  | 'failed'
  | 'silent'
  | 'blocked'
  | 'offline';

/**
 * What is said about the state of a live thread. It stands apart from the rest, since it is loaded together with the
 * thread and by nobody else.
 */
export const threadMessages: Readonly<Record<Language, Readonly<Record<ThreadState | 'title', string>>>> = {
  de: {
    title: 'Kommentare',
    loading: 'Die Kommentare werden geladen …',
    open: '',
    signedOut: 'Lesen können Sie so; zum Schreiben melden Sie sich unten bei GitHub an.',
    empty: 'Noch ist hier nichts gesagt. Ihr Beitrag eröffnet das Gespräch.',
    closed: 'Dieses Gespräch ist geschlossen. Lesen können Sie es weiter.',
    missing: 'Dieses Gespräch gibt es auf GitHub nicht mehr. Nehmen Sie bitte einen der anderen Wege.',
    rateLimited:
      'GitHub beantwortet gerade keine weiteren Anfragen. Melden Sie sich unten an, dann gilt ein eigenes Kontingent, oder versuchen Sie es in einer Stunde wieder.',
    failed:
      'giscus meldet einen Fehler. Versuchen Sie es später wieder, oder nehmen Sie einen der anderen Wege.',
    silent:
      'Der Kommentarbereich antwortet nicht. Entweder hält Ihr Browser ihn auf (etwa mit einer Erweiterung), oder giscus ist gerade nicht erreichbar. Nehmen Sie bitte einen der anderen Wege.',
    blocked:
      'Ihr Browser erlaubt dieser Seite keinen Speicher; ohne ihn können Kommentare nicht laden. Geben Sie ihn frei, oder nehmen Sie einen der anderen Wege.',
    offline: 'Sie sind offline. Sobald die Verbindung wieder steht, laden die Kommentare von selbst.',
  },
  en: {
    title: 'Comments',
    loading: 'Loading the comments …',
    open: '',
    signedOut: 'You can read as you are; to write, sign in to GitHub below.',
    empty: 'Nothing has been said here yet. Your comment opens the conversation.',
    closed: 'This conversation is closed. You can still read it.',
    missing: 'This conversation no longer exists on GitHub. Please take one of the other ways.',
    rateLimited:
      'GitHub is not answering any more requests just now. Sign in below to use an allowance of your own, or try again in an hour.',
    failed: 'giscus reports an error. Try again later, or take one of the other ways.',
    silent:
      'The comments do not answer. Either your browser stops them (an extension may), or giscus cannot be reached just now. Please take one of the other ways.',
    blocked:
      'Your browser allows this page no storage; comments cannot load without it. Allow it, or take one of the other ways.',
    offline: 'You are offline. The comments will load by themselves as soon as the connection is back.',
  },
};
