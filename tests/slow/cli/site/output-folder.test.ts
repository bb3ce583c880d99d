import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { acquireLock, LockedError } from '../../../../src/cli/lock.ts';
import { exchangeContents } from '../../../../src/cli/site/exchange-contents.ts';
import { mendOutput, openOutput } from '../../../../src/cli/site/output-folder.ts';
import { checkOutput, ForeignFolderError, followLinks } from '../../../../src/cli/site/replaceable-folder.ts';
import { snapshot } from '../../../build/command.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const top = followLinks(temporaryFolder('output'));
let root: string;
let count = 0;
let told: string[];
const tell = (line: string) => told.push(line);

beforeEach(() => {
  told = [];
  root = join(top, String(count++));
  write('project/content/series.yaml', 'content');
});

function write(path: string, text = path): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return join(root, path);
}

function check(outDir: string, contentDir = join(root, 'project/content')): void {
  checkOutput(followLinks(outDir), { root: join(root, 'project'), contentDir });
}

/** Puts a new site of one page into a folder, as a build does. */
async function put(outDir: string, text = 'new'): Promise<void> {
  const output = await openOutput(followLinks(outDir), join(root, 'project'), tell);
  try {
    write('cache/index.html', text);
    output.replace(join(root, 'cache'));
  } finally {
    await output.close();
  }
}

const site = { '.series-site': '', 'index.html': 'new' };

describe('what becomes the site', () => {
  test.each([
    ['a folder with a site that nobody marked', 'web', 'no .series-site'],
    ['a file', 'file', 'is a file'],
    ['the content folder', 'project/content', 'would overwrite'],
    ['a folder that holds the content folder', 'project', 'would overwrite'],
    ['a folder in the content folder', 'project/content/dist', 'lies in the content folder'],
    ['a link to the content folder', 'link', 'would overwrite'],
    ['a folder below such a link', 'link/dist', 'lies in the content folder'],
    ['dist of the project with something else in it', 'project/dist', 'no .series-site'],
  ])('is never %s', (_, outDir, message) => {
    write('web/index.html');
    write('file');
    write('project/dist/thesis.txt');
    symlinkSync(join(root, 'project/content'), join(root, 'link'));
    const before = snapshot(root);
    expect(() => check(join(root, outDir))).toThrow(message);
    expect(() => check(join(root, outDir))).toThrow(ForeignFolderError);
    expect(snapshot(root)).toEqual(before);
  });

  test('is never a link that leads back to itself', async () => {
    symlinkSync('b', join(root, 'a'));
    symlinkSync('a', join(root, 'b'));
    expect(() => check(join(root, 'a'))).toThrow('leads back to itself');
    expect(() => check(join(root, 'a/dist'))).toThrow('ELOOP');
    write('file');
    for (const outDir of ['a', 'file/dist', 'x'.repeat(300)])
      await mendOutput(join(root, outDir), join(root, 'project'), tell);
    expect(told).toEqual([]);
  });

  test('can be a new folder, an empty one, and a site that a build made', async () => {
    for (const path of ['web', 'deep/er/web']) {
      check(join(root, path));
      await put(join(root, path), 'old');
      check(join(root, path));
      await put(join(root, path));
      expect(snapshot(join(root, path))).toEqual(site);
    }
    mkdirSync(join(root, 'empty'));
    await put(join(root, 'empty'));
    expect(snapshot(join(root, 'empty'))).toEqual(site);
  });

  test('is what a link leads to, whether that is there yet or not', async () => {
    mkdirSync(join(root, 'there'));
    for (const target of ['there', 'missing']) {
      symlinkSync(join('.', target), join(root, `to-${target}`));
      await put(join(root, `to-${target}`));
      expect(snapshot(join(root, target))).toEqual(site);
      await put(join(root, `to-${target}`), 'newer');
      expect(readFileSync(join(root, `to-${target}`, 'index.html'), 'utf8')).toBe('newer');
    }
  });

  test('can be dist of the project without a mark once, if it holds nothing but what a build makes', async () => {
    write('project/dist/index.html', 'old');
    check(join(root, 'project/dist'));
    await put(join(root, 'project/dist'));
    expect(told).toEqual([expect.stringContaining('has no .series-site yet')]);
    expect(snapshot(join(root, 'project/dist'))).toEqual(site);
    await put(join(root, 'project/dist'));
    expect(told).toHaveLength(1);
  });

  test.each(['project/dist', 'web'])(
    'leaves %s alone when something came there during the build',
    async (path) => {
      write(`${path}/index.html`, 'old');
      write(`${path}/CNAME`);
      const before = snapshot(join(root, path));
      await expect(put(join(root, path))).rejects.toThrow('CNAME');
      expect(snapshot(join(root, path))).toEqual(before);
    },
  );
});

describe('beside the site', () => {
  test('nothing of others is touched, whatever it is called, and nothing of ours is left', async () => {
    write('web.previous/essay.mdx');
    write('web.building/essay.mdx');
    write('.web.series-abcdef/essay.mdx');
    const before = snapshot(root);
    check(join(root, 'web'), join(root, 'web.previous'));
    await put(join(root, 'web'));
    const { 'web/index.html': page, 'web/.series-site': mark, ...others } = snapshot(root);
    expect([page, mark]).toEqual(['new', '']);
    expect(others).toEqual(before);
  });

  test('what a killed build left is removed, and the site it had set aside is put back', async () => {
    write('.web.series-aaaaaa/.series-site', '');
    write('.web.series-aaaaaa/old/index.html', 'old');
    mkdirSync(join(root, '.web.series-bbbbbb'));
    await (await openOutput(join(root, 'web'), join(root, 'project'), tell)).close();
    expect(snapshot(join(root, 'web'))).toEqual({ 'index.html': 'old' });
    expect(told).toEqual([expect.stringContaining('Put the site back')]);
    expect(existsSync(join(root, '.web.series-aaaaaa'))).toBe(false);
    expect(existsSync(join(root, '.web.series-bbbbbb'))).toBe(false);
  });

  test('a site that a killed build had set aside is put back by the next command, but not while a build is at work', async () => {
    write('.web.series-aaaaaa/.series-site', '');
    write('.web.series-aaaaaa/old/index.html', 'old');
    const other = acquireLock(join(root, '.web.series-lock'), 'the site');
    await mendOutput(join(root, 'web'), root, tell);
    expect([existsSync(join(root, 'web')), told]).toEqual([false, []]);
    other.release();
    await mendOutput(join(root, 'web'), root, tell);
    expect(snapshot(root)).toEqual({ 'project/content/series.yaml': 'content', 'web/index.html': 'old' });
    expect(told).toEqual([expect.stringContaining('Put the site back')]);
    await mendOutput(join(root, 'nowhere/web'), root, tell);
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });

  test('what is left of a site that a killed build was removing is not put back, but removed', async () => {
    write('.web.series-aaaaaa/.series-site', '');
    write('.web.series-aaaaaa/gone/index.html', 'half');
    write('web/.series-site', '');
    write('web/.series-bbbbbb/.series-site', '');
    write('web/.series-bbbbbb/new/index.html', 'of an exchange of contents');
    await (await openOutput(join(root, 'web'), join(root, 'project'), tell)).close();
    expect(snapshot(root)).toEqual({ 'project/content/series.yaml': 'content', 'web/.series-site': '' });
    expect(told).toEqual([]);
  });

  test('a second build is refused while the first is at work', async () => {
    const first = await openOutput(join(root, 'web'), join(root, 'project'), tell);
    await expect(put(join(root, 'web'))).rejects.toThrow(LockedError);
    await first.close();
    await put(join(root, 'web'));
  });

  test('folders that were made for a site that was not built are gone again', async () => {
    await (await openOutput(join(root, 'deep/er/web'), join(root, 'project'), tell)).close();
    expect(existsSync(join(root, 'deep'))).toBe(false);
  });
});

test('a folder that cannot be replaced itself gets the files of the new site, and keeps none of the old', () => {
  write('web/index.html', 'old');
  write('web/gone/page/index.html');
  write('web/folder/file');
  write('web/file');
  write('web/.series-site', '');
  write('web/lost+found/of-the-disk');
  const fresh = {
    ...{ 'index.html': 'new', '.series-site': '', '.htaccess': 'h' },
    ...{ folder: 'a file now', 'file/index.html': 'a folder now', 'a/b/c.js': 'c' },
  };
  for (const [path, text] of Object.entries(fresh)) write(`new/${path}`, text);
  exchangeContents(join(root, 'web'), join(root, 'new'));
  expect(snapshot(join(root, 'web'))).toEqual({
    ...fresh,
    'lost+found/of-the-disk': 'web/lost+found/of-the-disk',
  });
  expect(existsSync(join(root, 'web/gone'))).toBe(false);
});

describe('a killed build had begun to exchange the files of a folder', () => {
  beforeEach(() => {
    write('web/.series-site', '');
    write('web/style.css', 'new');
    write('web/index.html', 'old');
    write('web/gone.html', 'old');
    write('web/.series-bbbbbb/.series-site', '');
    write('web/.series-bbbbbb/new/index.html', 'new');
    write('web/.series-bbbbbb/exchange.json', JSON.stringify(['.series-site', 'style.css', 'index.html']));
  });

  test('and the next command goes on with it, but not while a build is at work', async () => {
    const before = snapshot(join(root, 'web'));
    const other = acquireLock(join(root, '.web.series-lock'), 'the site');
    await mendOutput(join(root, 'web'), root, tell);
    expect([snapshot(join(root, 'web')), told]).toEqual([before, []]);
    other.release();
    await mendOutput(join(root, 'web'), root, tell);
    expect(snapshot(join(root, 'web'))).toEqual({ ...site, 'style.css': 'new' });
    expect(told).toEqual([expect.stringContaining('Finished putting the new site')]);
  });

  test('and its list is damaged: the sentence says that the site is half, and nothing is removed', async () => {
    write('web/.series-bbbbbb/exchange.json', '["sty');
    await expect(put(join(root, 'web'))).rejects.toThrow('partly the old and partly the new one');
    expect(existsSync(join(root, 'web/gone.html'))).toBe(true);
  });
});
