import assert from 'node:assert/strict';
import { test } from 'node:test';

import { typescriptKeys } from './typescript-keys.ts';

const lookedUp = (code: string): string[] =>
  typescriptKeys(code, 'page.ts')
    .filter(({ isLookup }) => isLookup)
    .map(({ key }) => key);

const mentioned = (code: string): string[] =>
  typescriptKeys(code, 'page.ts')
    .filter(({ isLookup }) => !isLookup)
    .map(({ key }) => key);

test('the service looks keys up', () => {
  assert.deepEqual(
    lookedUp(`this.transloco.translate('a.plain');
      transloco.selectTranslate(yes ? 'a.yes' : 'a.no', { n: 1 });
      this.transloco.translate(\`environment.\${name}\`);
      this.transloco.translate(this.key);`),
    ['a.plain', 'a.yes', 'a.no', 'environment.*'],
  );
});

test('the title of a route is a key, other titles are not', () => {
  assert.deepEqual(
    lookedUp(`const routes = [{ path: '', title: 'a.pageTitle' }]; show({ title: 'Hello' });`),
    ['a.pageTitle'],
  );
});

test('an inline template is read as a template', () => {
  const code = `@Component({ selector: 'app-x', template: \`<p>{{ 'a.inline' | transloco }}</p>\` })
    class X { readonly settings = { template: 'a.other' }; }`;
  assert.deepEqual(lookedUp(code), ['a.inline']);
  assert.deepEqual(mentioned(code), ['a.other']);
});

test('a key on its way to a template is mentioned', () => {
  assert.deepEqual(
    mentioned(`import x from 'a.module';
      readonly label = computed(() => this.result() === 'none' ? 'copy.copy' : \`copy.\${this.result()}\`);
      const labels: Record<Kind, string> = { one: 'a.one', two: 'a' + '.two' };
      const file = './a.png'; const sentence = 'One. Two.';`),
    ['copy.copy', 'copy.*', 'a.one', 'a.two'],
  );
});
