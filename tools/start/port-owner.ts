import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface PortOwner {
  readonly pid: number;
  readonly command: string;
}

/** Who listens on a port of this computer, as far as the system tells; `undefined` where it does not. */
export async function portOwner(port: number): Promise<PortOwner | undefined> {
  try {
    if (process.platform === 'linux') return await linuxOwner(port);
    if (process.platform === 'win32') return await windowsOwner(port);
    return await lsofOwner(port);
  } catch {
    // A missing tool or right costs the name only: that the port is taken is known already.
    return undefined;
  }
}

/** The kernel's tables: they need no tool, which small systems lack. */
async function linuxOwner(port: number): Promise<PortOwner | undefined> {
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  const sockets = tables.flatMap((table) => listeningSockets(table, port));
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (await holdsSocket(pid, sockets)) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      return { pid: Number(pid), command: command.replaceAll('\0', ' ').trim() };
    }
  }
  return undefined;
}

/** Sockets in state LISTEN (`0A`) on a port, from the text of `/proc/net/tcp`. */
export function listeningSockets(table: string, port: number): string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return table.split('\n').flatMap((line) => {
    const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
    return local?.endsWith(`:${hexPort}`) && state === '0A' && inode ? [`socket:[${inode}]`] : [];
  });
}

async function holdsSocket(pid: string, sockets: readonly string[]): Promise<boolean> {
  // Another user's process may not be looked into, and any may end meanwhile.
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  for (const file of files) {
    const target = await readlink(`/proc/${pid}/fd/${file}`).catch(() => '');
    if (sockets.includes(target)) return true;
  }
  return false;
}

async function lsofOwner(port: number): Promise<PortOwner | undefined> {
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${String(port)}`, '-sTCP:LISTEN', '-Fpc']);
  return readLsof(stdout);
}

/** First process in the field output of lsof: `p` and the pid, then `c` and the command. */
export function readLsof(text: string): PortOwner | undefined {
  const pid = /^p(\d+)$/m.exec(text)?.[1];
  const command = /^c(.+)$/m.exec(text)?.[1];
  return pid && command ? { pid: Number(pid), command } : undefined;
}

async function windowsOwner(port: number): Promise<PortOwner | undefined> {
  const { stdout } = await run('netstat', ['-ano', '-p', 'tcp']);
  const pid = readNetstat(stdout, port);
  if (pid === undefined) return undefined;
  const list = await run('tasklist', ['/FI', `PID eq ${String(pid)}`, '/FO', 'CSV', '/NH']);
  return { pid, command: /^"([^"]+)"/.exec(list.stdout)?.[1] ?? 'unknown program' };
}

/** Pid that listens on a port, from the output of Windows' `netstat -ano`. */
export function readNetstat(text: string, port: number): number | undefined {
  for (const line of text.split(/\r?\n/)) {
    const [protocol, local, , state, pid] = line.trim().split(/\s+/);
    if (protocol === 'TCP' && state === 'LISTENING' && local?.endsWith(`:${String(port)}`))
      return Number(pid);
  }
  return undefined;
}
