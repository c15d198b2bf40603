// `npm start`: portal, local B2C and local APIs together. `npm start -- b2c api` starts only those.
import { continueWithProjectNode, isProjectNode } from './project-node.mjs';

if (isProjectNode()) {
  const { startCommand } = await import('./start/start-command.mjs');
  await startCommand();
} else {
  continueWithProjectNode();
}
