import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface PasswordCost {
  readonly blocks: number;
}

/** About 100 ms on a laptop of 2026; OWASP asks for 2^17 on servers that guard something. */
export const defaultPasswordCost: PasswordCost = { blocks: 2 ** 15 };

const blockSize = 8;
const hashBytes = 32;

/** `scrypt$N$r$salt$hash`: the parameters travel with the hash, so that a later cost can differ. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost.blocks, blockSize);
  const parameters = [cost.blocks, blockSize].map(String);
  return ['scrypt', ...parameters, salt.toString('base64'), hash.toString('base64')].join('$');
}

export async function isPasswordOf(stored: string, password: string): Promise<boolean> {
  const [, blocks, size, salt, hash] = stored.split('$');
  if (salt === undefined || hash === undefined) throw new Error('stored password hash is damaged');
  const expected = Buffer.from(hash, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'), Number(blocks), Number(size));
  // scrypt fills a short password up with NULs (RFC 2104, 2), so those at its end would not count.
  return timingSafeEqual(actual, expected) && !password.includes('\0');
}

function derive(password: string, salt: Buffer, blocks: number, size: number): Promise<Buffer> {
  // NFKC: the same characters typed on two keyboards are the same password (NIST SP 800-63B, 3.1.1.2).
  const normalised = password.normalize('NFKC');
  const options = { N: blocks, r: size, p: 1, maxmem: 256 * blocks * size };
  return new Promise((resolve, reject) => {
    scrypt(normalised, salt, hashBytes, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
