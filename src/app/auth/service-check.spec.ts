import type { NetworkAnswer, NetworkClient } from '../../environments/portal-environment';
import { installClock, pass, turn, uninstallClock } from '../testing/fake-clock';
import { isServiceThere } from './service-check';

const authority = 'https://login.example/tenant/policy';
const document = `${authority}/v2.0/.well-known/openid-configuration`;

describe('isServiceThere', () => {
  beforeEach(() => {
    installClock();
  });
  afterEach(() => {
    uninstallClock();
  });

  const asked: string[] = [];
  const clientWith = (answer: Promise<number>): { networkClient: NetworkClient } => ({
    networkClient: {
      sendGetRequestAsync: <T>(url: string) => {
        asked.push(url);
        return answer.then((status) => ({ status, headers: {}, body: {} }) as NetworkAnswer<T>);
      },
      sendPostRequestAsync: () => Promise.reject(new Error('Nothing is posted.')),
    },
  });

  for (const [status, isThere] of [
    [200, true],
    [404, true],
    [429, true],
    [499, true],
    [500, false],
    [503, false],
  ] as const) {
    it(`is ${String(isThere)} for status ${String(status)}`, async () => {
      asked.length = 0;
      expect(await isServiceThere(clientWith(Promise.resolve(status)), authority)).toBe(isThere);
      expect(asked).toEqual([document]);
      const fetched = spyOn(window, 'fetch').and.resolveTo(new Response('', { status }));
      expect(await isServiceThere({}, authority)).toBe(isThere);
      expect(fetched).toHaveBeenCalledOnceWith(document);
    });
  }

  it('is false where nobody answers at all', async () => {
    const refused = Promise.reject<number>(new TypeError('Failed to fetch'));
    expect(await isServiceThere(clientWith(refused), authority)).toBeFalse();
    spyOn(window, 'fetch').and.rejectWith(new TypeError('Failed to fetch'));
    expect(await isServiceThere({}, authority)).toBeFalse();
  });

  it('is false after three seconds without an answer', async () => {
    let isThere: boolean | undefined;
    void isServiceThere(clientWith(new Promise(() => undefined)), authority).then((known) => {
      isThere = known;
    });
    await turn();
    await pass(2_999);
    expect(isThere).toBeUndefined();
    await pass(1);
    expect(isThere).toBeFalse();
  });
});
