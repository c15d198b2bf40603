import type { Hono } from 'hono';
import type { Emulator } from '../../emulator.ts';
import type { EmulatorEnv } from '../../http/emulator-env.ts';
import { refuseCrossSitePosts } from '../../http/refuse-cross-site-posts.ts';
import { changeUser } from './change-user.ts';
import { moveClock } from './clock.ts';
import { clearFaults, listFaults, switchFaultOn } from './faults.ts';
import { health } from './health.ts';
import { mailbox } from './mailbox.ts';
import { reset } from './reset.ts';
import { rotateKeys } from './rotate-keys.ts';
import { users } from './users.ts';

/** For people and tests on this computer; a real tenant has none of them. */
export function addDevelopmentRoutes(app: Hono<EmulatorEnv>, emulator: Emulator): void {
  app.use('/_emulator/*', refuseCrossSitePosts(emulator));
  app.get('/_emulator/health', (c) => health(c, emulator));
  app.get('/_emulator/mailbox', (c) => mailbox(c, emulator));
  app.get('/_emulator/users', (c) => users(c, emulator));
  app.post('/_emulator/users', (c) => changeUser(c, emulator));
  app.post('/_emulator/clock', (c) => moveClock(c, emulator));
  app.get('/_emulator/faults', (c) => listFaults(c, emulator));
  app.post('/_emulator/faults', (c) => switchFaultOn(c, emulator));
  app.delete('/_emulator/faults', (c) => clearFaults(c, emulator));
  app.post('/_emulator/keys/rotate', (c) => rotateKeys(c, emulator));
  app.post('/_emulator/reset', (c) => reset(c, emulator));
}
