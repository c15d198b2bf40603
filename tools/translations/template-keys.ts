import {
  type AST,
  Binary,
  type BindingPipe,
  CombinedRecursiveAstVisitor,
  Conditional,
  LiteralPrimitive,
  ParenthesizedExpression,
  TemplateLiteral,
  type TmplAstTextAttribute,
  parseTemplate,
} from '@angular/compiler';

import { type KeyUse, concatenate, looksLikeKey, saysSomething } from './key-use.ts';

/** Every key that a template looks up with the pipe, hands to a component or otherwise names. */
export function templateKeys(template: string, file: string): KeyUse[] {
  const { nodes, errors } = parseTemplate(template, file);
  if (errors?.length) throw new Error(errors.map((error) => error.toString()).join('\n'));
  const reader = new TemplateReader(file);
  for (const node of nodes) reader.visit(node);
  return reader.uses;
}

class TemplateReader extends CombinedRecursiveAstVisitor {
  readonly uses: KeyUse[] = [];
  private readonly understood = new Set<AST>();
  private readonly file: string;

  constructor(file: string) {
    super();
    this.file = file;
  }

  override visitPipe(pipe: BindingPipe, context: unknown): void {
    if (pipe.name === 'transloco')
      for (const key of this.alternatives(pipe.exp).filter(saysSomething))
        this.uses.push({ key, isLookup: true, file: this.file });
    super.visitPipe(pipe, context);
  }

  override visitLiteralPrimitive(literal: LiteralPrimitive): void {
    this.mention(literal);
  }

  override visitTemplateLiteral(literal: TemplateLiteral, context: unknown): void {
    this.mention(literal);
    super.visitTemplateLiteral(literal, context);
  }

  override visitBinary(binary: Binary, context: unknown): void {
    if (binary.operation === '+') this.mention(binary);
    super.visitBinary(binary, context);
  }

  override visitTextAttribute(attribute: TmplAstTextAttribute): void {
    this.mentionText(attribute.value);
  }

  private mention(expression: AST): void {
    if (!this.understood.has(expression))
      for (const text of this.alternatives(expression)) this.mentionText(text);
  }

  private mentionText(text: string): void {
    if (looksLikeKey(text)) this.uses.push({ key: text, isLookup: false, file: this.file });
  }

  /** Every text that an expression can give. Its parts are understood and mean nothing alone. */
  private alternatives(expression: AST): string[] {
    this.understood.add(expression);
    if (expression instanceof ParenthesizedExpression)
      return this.alternatives(expression.expression);
    if (expression instanceof LiteralPrimitive && typeof expression.value === 'string')
      return [expression.value];
    if (expression instanceof Conditional)
      return [expression.trueExp, expression.falseExp].flatMap((each) => this.alternatives(each));
    if (expression instanceof Binary && ['??', '||'].includes(expression.operation))
      return [expression.left, expression.right].flatMap((each) => this.alternatives(each));
    if (expression instanceof Binary && expression.operation === '+')
      return concatenate(
        [expression.left, expression.right].map((each) => this.alternatives(each)),
      );
    if (expression instanceof TemplateLiteral)
      return concatenate(
        expression.elements.flatMap(({ text }, index) => {
          const hole = expression.expressions[index];
          return hole ? [[text], this.alternatives(hole)] : [[text]];
        }),
      );
    return ['*'];
  }
}
