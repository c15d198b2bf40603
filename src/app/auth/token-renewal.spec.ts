import { TokenRenewal, secondsUntilRenewal } from './token-renewal';

describe('secondsUntilRenewal', () => {
  const cases: [string, number, number, number, number][] = [
    ['five minutes before the end of a token of an hour', 0, 3_600, 0, 3_300],
    ['five minutes before the end of a token of a day', 0, 86_400, 0, 86_100],
    ['a fifth before the end of a token of five minutes', 0, 300, 0, 240],
    ['five minutes before the end of a token of 25 minutes', 0, 1_500, 0, 1_200],
    ['from now on', 100, 3_700, 1_000, 2_400],
    ['at once where the time has come', 0, 3_600, 3_300, 0],
    ['at once where the token has ended', 0, 3_600, 9_999, 0],
    ['at once where a token never was valid', 100, 100, 100, 0],
  ];
  for (const [when, issuedAt, expiresAt, now, seconds] of cases) {
    it(`is ${when}`, () => {
      expect(secondsUntilRenewal(issuedAt, expiresAt, now)).toBe(seconds);
    });
  }
});

describe('TokenRenewal', () => {
  const start = 1_790_000_000;
  let renewals = 0;
  let renewal: TokenRenewal;

  beforeEach(() => {
    jasmine.clock().install();
    jasmine.clock().mockDate(new Date(start * 1_000));
    renewals = 0;
    renewal = new TokenRenewal(() => {
      renewals += 1;
    });
  });
  afterEach(() => {
    jasmine.clock().uninstall();
  });

  const pass = (seconds: number) => {
    jasmine.clock().tick(seconds * 1_000);
  };
  /** Time that passes while timers stand still. */
  const sleep = (seconds: number) => {
    jasmine.clock().mockDate(new Date(Date.now() + seconds * 1_000));
  };

  it('calls in time, and once', () => {
    renewal.schedule(start, start + 3_600);
    pass(3_299);
    expect(renewals).toBe(0);
    pass(1);
    expect(renewals).toBe(1);
    pass(10_000);
    expect(renewals).toBe(1);
  });

  it('calls for the last token that it was told of', () => {
    renewal.schedule(start, start + 3_600);
    pass(3_000);
    renewal.schedule(start + 3_000, start + 6_600);
    pass(3_299);
    expect(renewals).toBe(0);
    pass(1);
    expect(renewals).toBe(1);
  });

  it('calls at once for a token that has ended, though not within the call', () => {
    renewal.schedule(start - 7_200, start - 3_600);
    expect(renewals).toBe(0);
    pass(0);
    expect(renewals).toBe(1);
  });

  it('counts by the clock that it is given', () => {
    let calls = 0;
    const elsewhere = new TokenRenewal(
      () => {
        calls += 1;
      },
      () => Date.now() / 1_000 + 3_000,
    );
    elsewhere.schedule(start, start + 3_600);
    pass(299);
    expect(calls).toBe(0);
    pass(1);
    expect(calls).toBe(1);
  });

  it('tries again after half a minute', () => {
    renewal.again();
    pass(29);
    expect(renewals).toBe(0);
    pass(1);
    expect(renewals).toBe(1);
    pass(300);
    expect(renewals).toBe(1);
  });

  it('catches up once after sleep', () => {
    renewal.schedule(start, start + 3_600);
    sleep(3_300);
    expect(renewals).toBe(0);
    renewal.catchUp();
    renewal.catchUp();
    pass(0);
    expect(renewals).toBe(1);
    renewal.catchUp();
    pass(3_600);
    expect(renewals).toBe(1);
  });

  it('has nothing to catch up with before the time has come', () => {
    renewal.schedule(start, start + 3_600);
    sleep(3_299);
    renewal.catchUp();
    pass(0);
    expect(renewals).toBe(0);
  });

  it('has nothing to catch up with where nothing was planned', () => {
    renewal.catchUp();
    pass(100_000);
    expect(renewals).toBe(0);
  });

  it('calls no more once it is stopped', () => {
    renewal.schedule(start, start + 3_600);
    renewal.stop();
    pass(3_600);
    renewal.catchUp();
    pass(1);
    expect(renewals).toBe(0);
  });

  it('waits for a token of many years as long as a timer can', () => {
    renewal.schedule(start, start + 1_000_000_000);
    pass(2_147_483);
    expect(renewals).toBe(0);
    pass(1);
    expect(renewals).toBe(1);
  });
});
