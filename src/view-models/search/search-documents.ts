import { messages } from '../../i18n/index.ts';
import { searchMessages } from '../../i18n/search.ts';
import { cleanText } from '../../markdown/comments/limits.ts';
import { anchorOf, type ReaderComment } from '../../series/comments/comment-archive.ts';
import type { Essay } from '../../series/model/entry.ts';
import { listSearchDocuments } from '../../series/search/list-documents.ts';
import type { CommentPage, SearchableComment, SearchDocument } from '../../series/search/search-document.ts';
import { dayIn } from '../../series/text/date.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import { renderBody } from '../comments/comment.ts';
import { essayConversationOf, pageFor } from '../comments/essay-conversation.ts';
import { presenterFor } from '../presenter.ts';

/** Everything that can be found on a site. */
export function getSearchDocuments(site: Site): SearchDocument[] {
  const commentsOn = (essay: Essay, language: Language): CommentPage[] =>
    essayConversationOf(essay, presenterFor(site, language)).pages.map((slices, index) => ({
      page: pageFor(essay, index + 1),
      comments: slices
        .flatMap(({ entry, continued, replies }) =>
          entry.kind === 'comment' && !continued ? [entry.comment, ...replies] : replies,
        )
        .filter(({ state }) => state === 'visible')
        .map((comment) => searchableComment(comment, site, language)),
    }));
  return listSearchDocuments({ ...site, commentsOn, words: searchMessages });
}

function searchableComment(comment: ReaderComment, site: Site, language: Language): SearchableComment {
  const day = dayIn(site.series.timeZone, new Date(comment.createdAt));
  return {
    anchor: anchorOf(comment),
    author: comment.author ? cleanText(comment.author.login) : undefined,
    day,
    date: presenterFor(site, language).date(day).text,
    text: renderBody(comment, messages[language]).text,
  };
}
