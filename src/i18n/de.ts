import type { Provenance } from '../series/comments/contribution.ts';
import type { RelationWords } from '../series/model/link-relation.ts';
import type { FormerSegments, Segments } from '../series/routes/url.ts';

const number = new Intl.NumberFormat('de');
const count = (n: number, one: string, many: string) => `${number.format(n)}\u00a0${n === 1 ? one : many}`;

/** Segments that addresses had before; they lead on. */
const formerSegments: FormerSegments = {
  glossary: 'handbuch',
  trackback: 'trackbacks',
  comment: 'stimmen',
};

/** Everything the interface says in German. What the series calls its items comes from series.yaml. */
export const de = {
  locale: 'de-DE',
  name: 'Deutsch',
  segments: {
    essays: 'essays',
    glossary: 'begriffe',
    paths: 'lesewege',
    topics: 'themen',
    authors: 'autoren',
    conversation: 'gespraech',
    search: 'suche',
    licences: 'lizenzen',
    trackback: 'verweise',
    comment: 'kommentare',
    mention: 'erwaehnungen',
    wholeSeries: 'reihe',
  } satisfies Segments,
  formerSegments,
  skipToContent: 'Zum Inhalt',
  mainNavigation: 'Hauptnavigation',
  menu: 'Menü',
  darkTheme: 'Dunkle Darstellung',
  essay: 'Essay',
  essays: 'Essays',
  allEssays: 'Alle Essays',
  glossary: 'Begriffe',
  term: 'Begriff',
  paths: 'Lesewege',
  topics: 'Themen',
  authors: 'Autoren',
  sources: 'Quellen',
  contents: 'Inhalt',
  footnotes: 'Anmerkungen',
  note: 'Anmerkung',
  backToReference: 'Zurück zur Textstelle {reference}',
  permalinkToSection: 'Link auf diesen Abschnitt',
  permalinkToParagraph: 'Link zu diesem Absatz',
  table: 'Tabelle',
  alerts: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
  itemOf: (item: string, n: number, total: number) => `${item} ${n} von ${total}`,
  original: 'Im Original',
  allAbout: 'Alles dazu',
  minutes: (n: number) => `${n} Min. Lesezeit`,
  updatedOn: (date: string) => `überarbeitet am ${date}`,
  update: (date: string) => `Nachtrag vom ${date}`,
  about: (date: string) => `um ${date}`,
  asOf: (date: string, approximate: boolean) => `Stand${approximate ? ' um' : ''} ${date}`,
  source: 'Quelle',
  archived: 'archivierte Fassung',
  chartTable: 'Zahlen als Tabelle',
  chartLabel: 'Angabe',
  chartValue: 'Wert',
  playVideo: 'Video abspielen',
  videoNotice: (host: string) => `Lädt das Video von ${host}; erst dann erfährt ${host}, dass Sie hier sind.`,
  trackbackKind: 'Verweise',
  trackbackCount: (n: number) => count(n, 'Verweis', 'Verweise'),
  moreMentions: (n: number) => (n === 1 ? 'noch eine Stelle' : `noch ${number.format(n)} Stellen`),
  trackbacksHere: (n: number) => `${count(n, 'Verweis', 'Verweise')} hierher`,
  allOf: (n: number) => `alle ${number.format(n)}`,
  moreOf: (n: number) => `noch ${number.format(n)}`,
  /** What a link does: written by authors as its title, and shown beside the text that links. */
  relations: {
    contradicts: 'widerspricht',
    extends: 'ergänzt',
    supports: 'belegt',
    questions: 'fragt',
  } satisfies RelationWords,
  /** The same as the beginning of a title. */
  relationNouns: {
    contradicts: 'Widerspruch',
    extends: 'Ergänzung',
    supports: 'Beleg',
    questions: 'Frage',
  } satisfies RelationWords,
  onSection: (what: string) => `${what} auf diesen Abschnitt`,
  cutExcerpt: '[…]',
  continueByNumber: 'Nach Nummern weiter',
  backByNumber: 'Nach Nummern zurück',
  continueAsWritten: 'Wie geschrieben weiter',
  backAsWritten: 'Wie geschrieben zurück',
  neighbours: 'Weiterlesen',
  related: 'Verwandte Essays',
  reasons: {
    theses: (list: string) => `auch zu ${list}`,
    targets: (list: string) => `verlinkt ebenfalls ${list}`,
    tags: (list: string) => `auch zum Thema ${list}`,
    text: 'ähnlich im Wortschatz',
  },
  fallback: (language: string) =>
    `Diesen Text gibt es noch nicht auf Deutsch. Hier steht das Original auf ${language}.`,
  languageNames: { de: 'Deutsch', en: 'Englisch' },
  mapLabel: (plural: string) => `Karte: ${plural} und die Links zwischen ihnen`,
  mapLegend: (plural: string) =>
    `Balken: hat einen Essay. Strich: noch offen. Bögen: von den Essays zu den ${plural}, auf die sie antworten; gestrichelt, wo einer widerspricht.`,
  stripLabel: (name: string, total: number, others: string) =>
    `${name} von ${number.format(total)}${others && `; verbunden mit ${others}`}`,
  allItems: (plural: string) => `Alle ${plural}`,
  elsewhere: (n: number) => `→ ${number.format(n)} in andere Teile`,
  open: 'noch offen',
  touched: (n: number) => `gestreift in ${n === 1 ? 'einem Text' : `${number.format(n)} Texten`}`,
  touchedToo: (n: number) => `auch gestreift in ${n === 1 ? 'einem Text' : `${number.format(n)} Texten`}`,
  /** Which items a register shows, in the order of the buttons. */
  registerFilter: { all: 'Alle', written: 'Behandelt', touched: 'Nur gestreift', open: 'Offen' },
  show: 'Zeigen',
  parts: 'Teile',
  startHere: 'Hier anfangen',
  startWith: 'Wer neu ist, liest zuerst',
  newest: 'Neueste Essays',
  mostLinked: 'Oft verlinkt, noch ohne Essay',
  mostLinkedNone: 'Zu allem, worauf die Essays verweisen, gibt es schon einen.',
  essaysAbout: 'Essays dazu',
  noEssayYet: 'Noch kein Essay dazu.',
  noEssays: 'Noch keine Essays.',
  registerIntroduction: (covered: number, touched: number, total: number) =>
    `${covered} von ${total} sind behandelt, ein Essay handelt davon. ` +
    `${touched === 0 ? '' : `${touched} ${touched === 1 ? 'ist' : 'sind'} nur gestreift, ein Text verweist darauf. `}Der Rest ist offen.`,
  toWrite: 'Gestreift, noch ohne Essay',
  steps: (n: number) => count(n, 'Station', 'Stationen'),
  noPaths: 'Noch keine Lesewege.',
  noTerms: 'Noch keine Einträge.',
  topicEssays: (n: number) => count(n, 'Essay', 'Essays'),
  byAuthor: 'Essays',
  cite: 'Zitieren',
  share: 'Weitergeben',
  shareByMail: 'per E-Mail',
  shareOn: (name: string) => `auf ${name}`,
  closedConversation: 'Dieses Gespräch ist geschlossen.',
  notFound: 'Diese Seite gibt es nicht',
  notFoundHint: 'Vielleicht ist sie umgezogen. Von hier aus geht es weiter:',
  statistics: 'In Zahlen',
  statisticsSummary: (words: number, links: number, comments: number, mentions: number) =>
    `${number.format(words)} ${words === 1 ? 'Wort' : 'Wörter'}, ` +
    `${number.format(links)} ${links === 1 ? 'Link' : 'Links'} zwischen den Texten, ` +
    `${number.format(comments)} ${comments === 1 ? 'Kommentar' : 'Kommentare'}` +
    `${mentions === 0 ? '' : ` und ${number.format(mentions)} ${mentions === 1 ? 'Erwähnung' : 'Erwähnungen'}`} von außen.`,
  statisticsHead: {
    essay: 'Essay',
    words: 'Wörter',
    linksIn: 'Links hierher',
    linksOut: 'Links von hier',
    comments: 'von außen',
    changed: 'zuletzt geändert',
  },
  partCovered: (covered: number, touched: number, total: number) =>
    `${covered} von ${total} behandelt${touched === 0 ? '' : `, ${touched} gestreift`}`,
  draft: 'Entwurf',
  /** Stands where a link without a text of its own leads to what readers may not see yet. */
  unpublished: '(noch nicht erschienen)',
  preview: 'Vorschau: Auch Entwürfe und Texte, deren Tag noch nicht gekommen ist, sind zu sehen.',
  scheduled: (date: string) => `erscheint am ${date}`,
  theses: 'Zum Text',
  subscribe: 'Abonnieren:',
  imageCredit: (credit: string) => `Bild: ${credit}`,
  conversation: 'Gespräch',
  comments: 'Kommentare',
  commentCount: (n: number) => count(n, 'Kommentar', 'Kommentare'),
  mentions: 'Erwähnungen',
  mentionCount: (n: number) => count(n, 'Erwähnung', 'Erwähnungen'),
  noConversation: 'Noch hat niemand geantwortet.',
  noConversationClosed: 'Hier hat niemand geantwortet.',
  conversationTitle: (title: string) => `Gespräch zu „${title}“`,
  conversationIntroduction:
    'Was die Texte dieser Reihe einander und was Leserinnen und Leser ihnen sagen, das Neueste zuerst.',
  everything: 'Alles',
  on: 'zu',
  toPassage: (on: string) => `zur Stelle über ${on}`,
  pageOf: (n: number, total: number) => `Seite ${number.format(n)} von ${number.format(total)}`,
  earlierPage: 'Zurück',
  laterPage: 'Weiter',
  pages: 'Seiten',
  continued: (n: number) => `Fortsetzung von Nr. ${number.format(n)}`,
  permalinkToComment: 'Link zu diesem Kommentar',
  permalinkToMention: 'Link zu dieser Erwähnung',
  commentBy: 'Kommentar von',
  mentionOn: 'Erwähnung auf',
  essayAuthor: 'hat diesen Text geschrieben',
  provenance: (from: Provenance) => {
    switch (from.kind) {
      case 'github':
        return 'auf GitHub';
      case 'webmention':
        return `Webmention von ${from.host}`;
      case 'pingback':
        return `Pingback von ${from.host}`;
      case 'imported': {
        const what = { comment: 'Kommentar', pingback: 'Pingback', trackback: 'Trackback' }[from.as];
        return `${what}, übernommen aus ${from.system}`;
      }
    }
  },
  /** What pages elsewhere did without words; behind a number and a cross. */
  wordless: { like: 'gefällt das', repost: 'geteilt', bookmark: 'gemerkt' },
  deletedAccount: 'gelöschtes Konto',
  deletedComment: 'Dieser Kommentar wurde gelöscht.',
  hiddenComment: 'Dieser Kommentar wurde ausgeblendet.',
  editedOn: (date: string) => `bearbeitet am ${date}`,
  cutComment: 'Der Kommentar ist hier gekürzt; ganz steht er auf GitHub.',
  imageInComment: 'Bild',
  reactionNames: {
    THUMBS_UP: 'Daumen hoch',
    THUMBS_DOWN: 'Daumen runter',
    LAUGH: 'Lachen',
    HOORAY: 'Hurra',
    CONFUSED: 'Verwirrung',
    HEART: 'Herz',
    ROCKET: 'Rakete',
    EYES: 'Augen',
  },
  joinIn: 'Mitreden',
  joinPrivacy: (host: string) =>
    `Kommentare liegen bei GitHub. Erst wenn Sie „Mitreden“ wählen, lädt Ihr Browser sie von ${host}; dann erfahren ${host} und GitHub Ihre IP-Adresse, Ihren Browser und welche Seite Sie lesen. Zum Schreiben brauchen Sie ein Konto bei GitHub.`,
  joinAlways: 'Auf dieser Website immer gleich laden',
  joinFailed:
    'Der Kommentarbereich ließ sich nicht laden. Prüfen Sie die Verbindung, oder nehmen Sie einen der anderen Wege.',
  otherWays: 'Andere Wege zu antworten:',
  waysToAnswer: 'Antworten können Sie',
  wayGitHub: 'im Gespräch auf GitHub',
  wayMail: 'per E-Mail',
  wayOwnSite: 'auf Ihrer eigenen Website, mit einem Link auf',
  mentionForm: {
    label: 'Adresse Ihres Beitrags',
    submit: 'Melden',
    hint: (host: string) =>
      `Hat Ihr Beitrag einen solchen Link, melden Sie hier seine Adresse. Sie geht an ${host}; von dort wird nachgesehen, ob der Link da ist.`,
    moderated: {
      none: '',
      first: 'Kommt von Ihrer Website das erste Mal etwas, liest es jemand, bevor es hier erscheint.',
      all: 'Es erscheint hier, sobald es jemand gelesen hat.',
    },
  },
  conversationFeed: 'Gespräch als Feed',
  activityTitle: (who: string, on: string) => `${who} zu „${on}“`,
  newestContributions: 'Zuletzt von außen',
  wholeConversation: 'Das ganze Gespräch',
  licences: {
    title: 'Lizenzen',
    introduction: 'Womit diese Seiten gemacht sind, und unter welchen Bedingungen.',
    texts: 'Die Texte',
    shipped: 'Schriften und Programme in Ihrem Browser',
    shippedHint: 'Jede Lizenz liegt im Wortlaut bei.',
    tools: 'Womit gebaut und geprüft wird',
    others: 'Was diese Werkzeuge ihrerseits brauchen',
  },
  openQuote: '„',
  closeQuote: '“',
};

/** The shape that every language of the interface has. */
export type Messages = typeof de;
