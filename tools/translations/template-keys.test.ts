import assert from 'node:assert/strict';
import { test } from 'node:test';

import { templateKeys } from './template-keys.ts';

const lookedUp = (template: string): string[] =>
  templateKeys(template, 'page.html')
    .filter(({ isLookup }) => isLookup)
    .map(({ key }) => key);

const mentioned = (template: string): string[] =>
  templateKeys(template, 'page.html')
    .filter(({ isLookup }) => !isLookup)
    .map(({ key }) => key);

test('a key is found in a text, an attribute and a binding', () => {
  assert.deepEqual(
    lookedUp(`<p>{{ 'a.text' | transloco: { n: 1 } }}</p>
      <p [attr.aria-label]="'a.bound' | transloco"></p>
      <p title="{{ 'a.inside' | transloco }}"></p>`),
    ['a.text', 'a.bound', 'a.inside'],
  );
});

test('both ways of a condition are keys', () => {
  assert.deepEqual(lookedUp(`{{ (busy() ? 'a.busy' : 'a.idle') | transloco }}`), [
    'a.busy',
    'a.idle',
  ]);
  assert.deepEqual(lookedUp(`{{ name ?? ('a.nobody' | transloco) }}`), ['a.nobody']);
});

test('keys are found in every block', () => {
  assert.deepEqual(
    lookedUp(`@switch (kind()) {
        @case ('one') { {{ 'a.one' | transloco }} }
        @default { {{ 'a.default' | transloco }} }
      }
      @for (row of rows(); track row) { {{ 'a.row' | transloco }} } @empty { {{ 'a.empty' | transloco }} }
      @if (yes()) { {{ 'a.yes' | transloco }} } @else { {{ 'a.no' | transloco }} }
      @defer { {{ 'a.later' | transloco }} } @placeholder { {{ 'a.before' | transloco }} }
      @let text = 'a.let' | transloco;
      <ng-template><p *ngIf="'a.star' | transloco"></p></ng-template>`).sort(),
    [
      'a.before',
      'a.default',
      'a.empty',
      'a.later',
      'a.let',
      'a.no',
      'a.one',
      'a.row',
      'a.star',
      'a.yes',
    ],
  );
});

test('what only the running portal knows is a hole in a composed key', () => {
  assert.deepEqual(lookedUp(`{{ 'claims.' + row.claim + '.label' | transloco }}`), [
    'claims.*.label',
  ]);
  assert.deepEqual(lookedUp('{{ `claims.${row.claim}.label` | transloco }}'), ['claims.*.label']);
  assert.deepEqual(lookedUp(`{{ 'a.' + (yes ? 'b' : 'c') | transloco }}`), ['a.b', 'a.c']);
  assert.deepEqual(lookedUp(`{{ texts() + '.title' | transloco }}`), ['*.title']);
});

test('a variable alone says nothing about its key', () => {
  assert.deepEqual(lookedUp(`{{ label() | transloco }}{{ (yes ? label() : '') | transloco }}`), []);
});

test('a text that could be a key is mentioned, whichever way a component gets it', () => {
  assert.deepEqual(
    mentioned(`<app-x label="a.attribute" [text]="'a.input'" (click)="say('a.event')" />
      <p class="one two" href="https://example.org/a.b">a.prose</p>`),
    ['a.attribute', 'a.input', 'a.event'],
  );
});

test('a template that does not parse is refused', () => {
  assert.throws(() => templateKeys('@if (', 'page.html'), /page\.html/);
});
