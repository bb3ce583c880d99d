import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One small mistake in one file. */
export interface Mutation {
  /** Path from the root of the project. */
  file: string;
  line: number;
  /** What is replaced, as it stands, and by what. */
  from: string;
  to: string;
  /** The whole file with the mistake in it. */
  source: string;
}

/** Everything that a mutation may be made in: what is pure. */
const mutable = 'src/{series,markdown,view-models}/**/*.ts';

/** Lists every mutation of the pure parts of the code, in the order of files and lines. */
export function listMutations(root: string): Mutation[] {
  return globSync(mutable, { cwd: root })
    .sort()
    .flatMap((file) => mutationsOf(file, readFileSync(join(root, file), 'utf8')));
}

/** Picks some of a list: others for each seed. One stays where it is in the sample, whatever changes in other places. */
export function sample(mutations: readonly Mutation[], size: number, seed: number): Mutation[] {
  const alike = new Map<string, number>();
  return mutations
    .map((mutation) => {
      const name = `${mutation.file} ${mutation.from} ${mutation.to}`;
      const before = alike.get(name) ?? 0;
      alike.set(name, before + 1);
      return { mutation, rank: hash('sha256', `${seed} ${before} ${name}`) };
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ mutation }) => mutation);
}

/** Lists every mutation of a file. */
function mutationsOf(file: string, source: string): Mutation[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (isPassedOver(node)) return;
    for (const { range = node, to } of mistakesIn(node)) {
      const start = range.getStart(tree);
      const from = source.slice(start, range.end);
      const line = tree.getLineAndCharacterOfPosition(start).line + 1;
      found.push({ file, line, from, to, source: source.slice(0, start) + to + source.slice(range.end) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Types do not run, and no test should ask for the wording of an error. */
function isPassedOver(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isThrowStatement(node)
  );
}

/** A replacement of a node, or of a part of it. */
interface Mistake {
  range?: ts.Node;
  to: string;
}

const operators = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['&&', '||'],
  ['||', '&&'],
  ['-', '+'],
  ['*', '/'],
]);

/** Methods that are confused with one another. */
const confused = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['find', 'findLast'],
  ['indexOf', 'lastIndexOf'],
  ['min', 'max'],
  ['max', 'min'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
]);

/** Methods that are forgotten. */
const forgotten = new Set([
  ...['filter', 'sort', 'toSorted', 'slice', 'reverse', 'toReversed'],
  ...['trim', 'trimStart', 'trimEnd', 'toLowerCase', 'normalize'],
]);

function mistakesIn(node: ts.Node): Mistake[] {
  if (ts.isBinaryExpression(node)) return mistakesInOperation(node);
  if (ts.isIfStatement(node)) return negated(node.expression);
  if (ts.isConditionalExpression(node)) return negated(node.condition);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ to: node.operand.getText() }];
  if (ts.isCallExpression(node)) return mistakesInCall(node);
  if (ts.isArrayLiteralExpression(node)) return mistakesInList(node);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ to: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ to: 'true' }];
  if (ts.isNumericLiteral(node)) return [{ to: String(Number(node.text.replaceAll('_', '')) + 1) }];
  return ts.isExpressionStatement(node) ? [{ to: ';' }] : [];
}

/** What is a comparison or a negation is mutated by itself. */
function negated(condition: ts.Expression): Mistake[] {
  const isOwn = ts.isBinaryExpression(condition) && operators.has(condition.operatorToken.getText());
  return isOwn || ts.isPrefixUnaryExpression(condition)
    ? []
    : [{ range: condition, to: `!(${condition.getText()})` }];
}

function mistakesInOperation({ left, operatorToken, right }: ts.BinaryExpression): Mistake[] {
  const operator = operatorToken.getText();
  if (operator === '??') return [{ to: left.getText() }];
  const isSum = [left, right].some(ts.isNumericLiteral);
  const other = operator === '+' && isSum ? '-' : operators.get(operator);
  return other === undefined ? [] : [{ range: operatorToken, to: other }];
}

function mistakesInCall({ expression, arguments: given }: ts.CallExpression): Mistake[] {
  if (!ts.isPropertyAccessExpression(expression)) return [];
  const { name, expression: subject } = expression;
  const [argument] = given;
  if (forgotten.has(name.text)) return [{ to: subject.getText() }];
  if (name.text === 'at' && argument?.getText() === '-1') return [{ range: argument, to: '0' }];
  const other = confused.get(name.text);
  return other === undefined ? [] : [{ range: name, to: other }];
}

function mistakesInList({ elements }: ts.ArrayLiteralExpression): Mistake[] {
  if (elements.length < 2) return [];
  const texts = elements.map((element) => element.getText());
  return [{ to: `[${texts.slice(1).join(', ')}]` }, { to: `[${texts.slice(0, -1).join(', ')}]` }];
}
