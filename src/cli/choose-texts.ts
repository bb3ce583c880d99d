import { listContentFiles } from '../files.ts';
import { suggest } from '../series/diagnostics/did-you-mean.ts';
import { textFolders } from '../series/model/content-paths.ts';

/** The files of the content folder that are meant, or why that is unknown. */
type Choice = { isChosen: (file: string) => boolean } | { error: string };

/**
 * Chooses files by the names that somebody gave on the command line: an id (`a-text`), a folder (`essays/a-text`), or a
 * file, also with the path to the content folder before it.
 *
 * @param names where it is empty, all files are meant
 */
export async function chooseTexts(contentDir: string, names: readonly string[]): Promise<Choice> {
  if (names.length === 0) return { isChosen: () => true };
  const files = await listContentFiles(contentDir);
  const folders = [...new Set(files.flatMap(foldersOf))];
  const chosen = names.map((name) => {
    const path = name.normalize('NFC').replace(/\/+$/, '');
    return [...files, ...folders].filter((each) => {
      const known = each.normalize('NFC');
      return path === known || path.endsWith(`/${known}`) || known.split('/').slice(1).join('/') === path;
    });
  });
  const missing = names.find((_, index) => chosen[index]?.length === 0);
  if (missing === undefined) {
    const paths = chosen.flat();
    return { isChosen: (file) => paths.some((path) => file === path || file.startsWith(`${path}/`)) };
  }
  const near = suggest(
    missing.split('/').at(-1) ?? missing,
    folders.map((folder) => folder.split('/')[1] ?? ''),
  );
  return { error: `There is no text “${missing}”.${near ? ` Did you mean “${near}”?` : ''}` };
}

/** The folder of the text that a file belongs to: `essays/<id>`. */
function foldersOf(file: string): string[] {
  const [top = '', id, ...rest] = file.split('/');
  const isText = Object.values(textFolders).some((folder) => folder === top);
  return isText && id && rest.length > 0 ? [`${top}/${id}`] : [];
}
