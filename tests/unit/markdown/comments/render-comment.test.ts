import { describe, expect, test } from 'vitest';
import { renderComment } from '../../../../src/markdown/comments/render-comment.ts';
import { optionsFor } from '../sample.ts';

const labels = {
  ...optionsFor('de').labels,
  prefix: 'in-r-1:',
  image: 'Bild',
  repository: 'somebody/new',
};
const render = (body: string, repository: string | undefined = labels.repository) =>
  renderComment(body, { ...labels, repository });

const link = (href: string, text: string) => `<a href="${href}" rel="nofollow ugc external">${text}</a>`;

describe('a comment is shown as GitHub shows it:', () => {
  test('lines end where they were ended', () => {
    expect(render('Eins\nZwei\n\n> Drei\n> Vier').html).toBe(
      '<p>Eins<br>\nZwei</p>\n<blockquote>\n<p>Drei<br>\nVier</p>\n</blockquote>',
    );
  });

  test('a list begins with the number that it was given', () => {
    expect(render('3. Drei\n4. Vier').html).toContain('<ol start="3">');
  });

  test('names of emoji are emoji, but not in code', () => {
    expect(render(':+1: :tada: :keineahnung: `:+1:` 10:30:45').html).toBe(
      '<p>👍 🎉 :keineahnung: <code>:+1:</code> 10:30:45</p>',
    );
  });

  test('names of people and numbers of threads are links, but not in code', () => {
    expect(render('Danke @octocat, siehe #12, someone/other#3, `@octocat #12` und a@b').html).toBe(
      `<p>Danke ${link('https://github.com/octocat', '<strong>@octocat</strong>')}, siehe ${link(
        'https://github.com/somebody/new/issues/12',
        '#12',
      )}, ${link('https://github.com/someone/other/issues/3', 'someone/other#3')}, <code>@octocat #12</code> und a@b</p>`,
    );
  });

  test('what could be a commit or a number is none', () => {
    expect(render('20121231 deadbeef').html).toBe('<p>20121231 deadbeef</p>');
  });

  test('a number is only a number where the repository is not known', () => {
    expect(renderComment('siehe #12', { ...labels, repository: undefined }).html).toBe('<p>siehe #12</p>');
  });

  test.each([
    ['> [!NOTE]\n> Achtung', 'note', 'Hinweis', '<p>Achtung</p>'],
    ['> [!warning]  \n> *So* und\n> so', 'warning', 'Warnung', '<p><em>So</em> und<br>\nso</p>'],
    ['> [!TIP]\n>\n> - eins', 'tip', 'Tipp', '<ul>\n<li>eins</li>\n</ul>'],
  ])('an alert is one: %j', (body, kind, title, inside) => {
    expect(render(body).html.replace(/\n+(?=<)/g, '\n')).toBe(
      `<div class="alert alert-${kind}"><p class="title"><strong>${title}</strong></p>\n${inside}\n</div>`.replace(
        /\n+(?=<)/g,
        '\n',
      ),
    );
  });

  test.each([
    '> [!NOTE]',
    '> [!NOTE] Achtung',
    '> [!ANDERES]\n> x',
    '> Text\n> [!NOTE]',
    '- > [!NOTE]\n  > x',
  ])('and what is none for GitHub is none here: %j', (body) => {
    expect(render(body).html).not.toContain('alert');
  });

  test('nobody makes an alert of their own by a tag', () => {
    expect(render('<div class="alert alert-note">x</div>').html).toBe('<div>x</div>');
  });
});

test('in its text, words of lines and cells stand apart', () => {
  expect(render('Eins\nZwei\n\n<table><tr><td>a</td><td>b</td></tr></table>\n\n- c\n- d').text).toBe(
    'Eins Zwei a b c d',
  );
});

const show = (body: string) => render(body).html;

test('no id stands twice in a comment, and each begins with that of the comment', () => {
  expect(show('<p id="a">eins</p><p id="a">zwei</p><p id="b">drei</p>')).toBe(
    '<p id="in-r-1:a">eins</p><p>zwei</p><p id="in-r-1:b">drei</p>',
  );
  // The browser repeats an open element in the next paragraph, with its id.
  expect(show('<p><b id="a">eins<p>zwei</p>').match(/id="in-r-1:a"/g)).toHaveLength(1);
});

test('an element is described only by what is there', () => {
  expect(show('<a href="https://x.example" aria-describedby="a">x</a>')).not.toContain('describedby');
});

test('a note of a comment leads back to its reference by its number', () => {
  const { html } = render('Eins[^a] und zwei[^b].\n\n[^a]: A.\n\n[^b]: B.');
  expect([...html.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label)).toEqual([
    'Zurück zu 1',
    'Zurück zu 2',
  ]);
});
