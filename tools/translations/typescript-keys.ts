import ts from 'typescript';

import { type KeyUse, concatenate, looksLikeKey, saysSomething } from './key-use.ts';
import { templateKeys } from './template-keys.ts';

/** Methods of TranslocoService whose first argument is a key. */
const lookups = new Set(['translate', 'selectTranslate', 'translateSignal']);

/** Every key that a module looks up, titles a route with or names for its template. */
export function typescriptKeys(code: string, file: string): KeyUse[] {
  const uses: KeyUse[] = [];
  const understood = new Set<ts.Node>();

  function read(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) return;
    const template = inlineTemplate(node);
    if (template !== undefined) {
      uses.push(...templateKeys(template, file));
      return;
    }
    const key = lookedUp(node);
    if (key)
      for (const text of alternatives(key).filter(saysSomething))
        uses.push({ key: text, isLookup: true, file });
    if (isText(node) && !understood.has(node))
      for (const text of alternatives(node).filter(looksLikeKey))
        uses.push({ key: text, isLookup: false, file });
    ts.forEachChild(node, read);
  }

  /** Every text that an expression can give. Its parts are understood and mean nothing alone. */
  function alternatives(expression: ts.Expression): string[] {
    understood.add(expression);
    if (isWrapper(expression)) return alternatives(expression.expression);
    if (ts.isStringLiteralLike(expression)) return [expression.text];
    if (ts.isConditionalExpression(expression))
      return [expression.whenTrue, expression.whenFalse].flatMap(alternatives);
    if (ts.isTemplateExpression(expression))
      return concatenate([
        [expression.head.text],
        ...expression.templateSpans.flatMap((span) => [
          alternatives(span.expression),
          [span.literal.text],
        ]),
      ]);
    if (isJoined(expression))
      return concatenate([alternatives(expression.left), alternatives(expression.right)]);
    if (isFallback(expression))
      return [...alternatives(expression.left), ...alternatives(expression.right)];
    return ['*'];
  }

  read(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return uses;
}

const isText = (node: ts.Node): node is ts.Expression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isJoined(node);

const isJoined = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

const isFallback = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) &&
  (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ||
    node.operatorToken.kind === ts.SyntaxKind.BarBarToken);

/** What changes the type of an expression or its reading, never its value. */
const isWrapper = (
  node: ts.Node,
): node is
  ts.ParenthesizedExpression | ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression =>
  ts.isParenthesizedExpression(node) ||
  ts.isAsExpression(node) ||
  ts.isSatisfiesExpression(node) ||
  ts.isNonNullExpression(node);

/** What is certainly a key: the argument of a lookup, or the title of a route. */
function lookedUp(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return lookups.has(node.expression.name.text) ? node.arguments[0] : undefined;
  return isProperty(node, 'title') &&
    node.parent.properties.some((each) => isProperty(each, 'path'))
    ? node.initializer
    : undefined;
}

function inlineTemplate(node: ts.Node): string | undefined {
  if (!isProperty(node, 'template') || !ts.isStringLiteralLike(node.initializer)) return undefined;
  const call = node.parent.parent;
  const isComponent =
    ts.isCallExpression(call) &&
    ts.isDecorator(call.parent) &&
    call.expression.getText() === 'Component';
  return isComponent ? node.initializer.text : undefined;
}

const isProperty = (node: ts.Node, name: string): node is ts.PropertyAssignment =>
  ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === name;
