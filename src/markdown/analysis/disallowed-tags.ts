import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import type { ResolveLink } from '../../series/model/link.ts';
import type { ComponentUse } from './syntax/syntax.ts';

const video = 'Write <Video src="https://…" title="…" />, which loads nothing before a click, or link to it.';
const image = 'Write ![what can be seen](./image.jpg): the site makes all sizes that are needed.';
const component = 'Make a component of it, components/Name.astro, with a <style> or <script> of its own.';

/** Tags that show something from elsewhere in a frame of its own. */
const framing: ReadonlySet<string> = new Set(['iframe', 'frame', 'object', 'embed']);

/** Attributes by which a tag loads something or sends it off, and what to do where that is not of the site. */
const loading: Readonly<Record<string, { attributes: readonly string[]; instead: string }>> = {
  video: { attributes: ['src', 'poster'], instead: video },
  audio: { attributes: ['src'], instead: video },
  source: { attributes: ['src', 'srcset'], instead: video },
  track: { attributes: ['src'], instead: video },
  form: { attributes: ['action'], instead: 'Link to the page that has the form.' },
};

/**
 * Literal tags that would silently stay without effect: the policy of the site (formats/security/csp.ts) lets nothing in from
 * other hosts and no scripts and styles in attributes, and of the files beside a text only images are published.
 */
export function checkTags(
  tags: readonly ComponentUse[],
  { file, resolve }: { file: string; resolve: ResolveLink },
): Problem[] {
  return tags.flatMap(({ name, names, attributes, line, column }) => {
    const blocked = (what: string, reason: string, instead: string) =>
      problem('blocked-tag', { file, line, column }, { what, reason, instead });
    const inline = names
      .filter((attribute) => attribute === 'style' || /^on[a-z]/i.test(attribute))
      .map((attribute) =>
        blocked(`${attribute}="…" of <${name}>`, 'pages allow no style or script in an attribute', component),
      );
    if (framing.has(name))
      return [...inline, blocked(`<${name}>`, 'pages allow no frame before a click', video)];
    if (name === 'script') return [blocked('<script>', 'the scripts of a text are not run', component)];
    const { attributes: addresses = [], instead = '' } = loading[name] ?? {};
    const foreign = addresses.flatMap((attribute) => {
      const address = attributes[attribute];
      const { kind } = typeof address === 'string' ? resolve(address).parsed : { kind: 'address' };
      if (kind === 'file' && attribute === 'srcset')
        return [
          blocked(`srcset="${address}" of <${name}>`, 'of images only those in src are published', image),
        ];
      const reason =
        kind === 'file'
          ? 'of the files beside a text only images are published'
          : 'pages neither load from other hosts nor send to them';
      return kind === 'address' ? [] : [blocked(`${attribute}="${address}" of <${name}>`, reason, instead)];
    });
    return [...inline, ...foreign];
  });
}
