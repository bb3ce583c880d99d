import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/**
 * Compiles a module of ours to JavaScript. (TypeScript's `rewriteRelativeImportExtensions` would put a function of its own
 * beside every import whose address is computed, also into scripts of pages.)
 */
export function compileModule(code: string, fileName: string): string {
  return ts.transpileModule(code, { compilerOptions, fileName, transformers: { before: [rewriteImports] } })
    .outputText;
}

/** Lets static and dynamic imports of `./module.ts` name `./module.js`. */
const rewriteImports: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const rewrite = (node: ts.Node): ts.Node =>
    ts.isStringLiteral(node) && isImport(node.parent) && /^\..*\.ts$/.test(node.text)
      ? context.factory.createStringLiteral(compiledName(node.text), true)
      : ts.visitEachChild(node, rewrite, context);
  return ts.visitEachChild(file, rewrite, context);
};

function isImport(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
}

/** The name that a file has in a package: modules are JavaScript there. */
function compiledName(file: string): string {
  return file.replace(/\.ts$/, '.js');
}

/** Copies a file into a package, compiled if it is a module. Astro components stay: Vite compiles them. */
export async function compileFile(from: string, file: string, to: string): Promise<void> {
  const target = join(to, compiledName(file));
  await mkdir(dirname(target), { recursive: true });
  if (/\.m?[jt]s$/.test(file))
    await writeFile(target, compileModule(await readFile(join(from, file), 'utf8'), file));
  else await copyFile(join(from, file), target);
}
