import { messages } from '../../i18n/index.ts';
import { originalLanguage } from '../../i18n/words-files.ts';
import type { BodyAnalysis } from '../../markdown/analysis/analyze.ts';
import { placeholdersIn } from '../../series/authoring/new-text.ts';
import type { SourceLocation } from '../../series/diagnostics/location.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import type { Day } from '../../series/text/date.ts';
import { valueAt } from '../../series/text/keys.ts';
import type { TextFile } from './text-files.ts';
import { isUnpublished } from './unpublished.ts';

type CheckedText = Pick<
  TextFile<{ draft: boolean; date?: Day | undefined }>,
  'file' | 'language' | 'source' | 'meta' | 'data' | 'locate'
>;

/** Finds sentences of the template that `series new` begins a text with, in what readers see. */
export function checkPlaceholders(
  text: CheckedText,
  analysis: Pick<BodyAnalysis, 'writtenTexts' | 'components'> | undefined,
  today: Day,
): Problem[] {
  if (isUnpublished(text, today)) return [];
  const { file, data, locate } = text;
  // A translation may still begin as its original does.
  const placeholders = new Set(
    [text.language, originalLanguage].flatMap((each) => [...placeholdersIn(messages(each).newText)]),
  );
  const told = (sentence: unknown, location: () => SourceLocation) =>
    typeof sentence === 'string' && placeholders.has(sentence.trim())
      ? [problem('placeholder', location(), { sentence: sentence.trim() })]
      : [];
  return [
    ...['standfirst', 'coverAlt'].flatMap((key) => told(valueAt(data, [key]), () => locate([key]))),
    ...(analysis?.writtenTexts ?? []).flatMap(({ text: block, locate: locateIn }) =>
      told(block, () => ({ file, ...locateIn(0) })),
    ),
    ...(analysis?.components ?? []).flatMap(({ attributes, line, column }) =>
      Object.values(attributes).flatMap((value) => told(value, () => ({ file, line, column }))),
    ),
  ];
}
