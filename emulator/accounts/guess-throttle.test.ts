import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GuessThrottle } from './guess-throttle.ts';

function failTimes(throttle: GuessThrottle, count: number, account = 'a', now = 0): void {
  for (let guess = 0; guess < count; guess += 1) throttle.secondsToWait(account, '::1', now);
}

test('ten guesses are free, then the wait doubles', () => {
  const throttle = new GuessThrottle();
  failTimes(throttle, 10);
  assert.equal(throttle.secondsToWait('a', '::1', 0), 5);
  assert.equal(throttle.secondsToWait('a', '::1', 5), 0);
  assert.equal(throttle.secondsToWait('a', '::1', 5), 10);
});

test('another account is free, and so is the same one after success', () => {
  const throttle = new GuessThrottle();
  failTimes(throttle, 10);
  assert.equal(throttle.secondsToWait('b', '::1', 0), 0);
  throttle.succeeded('a', '::1');
  assert.equal(throttle.secondsToWait('a', '::1', 0), 0);
});

test('one address that tries many accounts is slowed down too', () => {
  const throttle = new GuessThrottle();
  for (let account = 0; account < 100; account += 1) failTimes(throttle, 1, String(account));
  assert.equal(throttle.secondsToWait('fresh', '::1', 0), 5);
  assert.equal(throttle.secondsToWait('fresh', '::2', 0), 0);
});

test('the wait is never longer than a quarter of an hour and is forgotten after an hour', () => {
  const throttle = new GuessThrottle();
  let now = 0;
  for (let guess = 0; guess < 30; guess += 1) {
    now += throttle.secondsToWait('a', '::1', now);
    throttle.secondsToWait('a', '::1', now);
  }
  assert.ok(throttle.secondsToWait('a', '::1', now) <= 900);
  assert.equal(throttle.secondsToWait('a', '::1', now + 3601), 0);
});

test('the wait does not grow when the clock moves back', () => {
  const throttle = new GuessThrottle();
  failTimes(throttle, 10, 'a', 3000);
  assert.equal(throttle.secondsToWait('a', '::1', 0), 5);
  failTimes(throttle, 1, 'a', 3005);
  assert.equal(throttle.secondsToWait('a', '::1', 0), 10);
});
