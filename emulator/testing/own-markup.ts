import assert from 'node:assert/strict';

/** Elements that the pages are built of; nothing else may ever be in one. */
const ownElements = new Set(
  `html head meta title link script body header main nav section article form fieldset legend label
   input button a img h1 h2 p pre code strong span br time div dl dt dd ol ul li`.split(/\s+/),
);

const tag = /<(\/?)([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const ownAddress = /^(?:\/(?!\/)|#|$|http:\/\/localhost:4[2356]00\/)/;
const needsEscaping = /[<>"'&]/;

/** Fails where a text from outside has become markup, or is in a page as it came. */
export function assertOnlyOwnMarkup(page: string, hostile: string, where: string): void {
  const message = `${where}: ${hostile}`;
  const body = page
    .replace(/^<!doctype html>/, '')
    .replace(/<!-- CorrelationId: [\da-f-]{36} -->/, '');
  if (needsEscaping.test(hostile)) assert.ok(!body.includes(hostile), message);
  assert.ok(!/<[!?%]/.test(body), message);
  for (const [, , name = '', attributes = ''] of body.matchAll(tag)) {
    assert.ok(ownElements.has(name.toLowerCase()), `${message} -> <${name}>`);
    for (const [, key = '', quoted = ''] of attributes.matchAll(attribute)) {
      assertOwnAttribute(key.toLowerCase(), quoted.replace(/^["']|["']$/g, ''), message);
    }
  }
}

function assertOwnAttribute(name: string, value: string, message: string): void {
  assert.doesNotMatch(name, /^(?:on|style$|srcdoc$|formaction$|http-equiv$|xlink)/, message);
  if (name === 'href' || name === 'src' || name === 'action') {
    assert.match(value, ownAddress, message);
  }
}
