import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftHalfHash } from './left-half-hash.ts';

test('the hash is the one of the example in OpenID Connect Core, A.3', () => {
  assert.equal(
    leftHalfHash('jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y'),
    '77QmUPtjPfzWtF2AnpK9RQ',
  );
  assert.equal(
    leftHalfHash('Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk'),
    'LDktKdoQak3Pk0cnXxCltA',
  );
});
