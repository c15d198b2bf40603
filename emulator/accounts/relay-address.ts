import { createHash } from 'node:crypto';

/** An address that stands for a person's own at one application, as Apple's private relay makes them. */
export const relayAddress = (subject: string, clientId: string, domain: string): string => {
  const hash = createHash('sha256').update(`${subject} ${clientId}`).digest('hex').slice(0, 10);
  return `${hash}@${domain}`;
};
