import { createMiddleware } from 'hono/factory';
import type { EmulatorEnv } from './emulator-env.ts';

export const answerErrorsInJson = createMiddleware<EmulatorEnv>(async (c, next) => {
  c.set('errorFormat', 'json');
  await next();
});
