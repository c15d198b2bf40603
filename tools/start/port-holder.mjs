import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import process from 'node:process';

/**
 * Who listens on a port, as far as this account may see it: `node server.js (process 123)`.
 *
 * @param {number} port
 */
export function describePortHolder(port) {
  try {
    const holder = findHolder(port);
    if (holder === undefined) return undefined;
    return `${shorten(holder.command)} (process ${String(holder.pid)})`;
  } catch {
    // A tool is missing or an entry is not ours to read: the port number alone has to do.
    return undefined;
  }
}

/** @param {string} command */
function shorten(command) {
  const line = command.trim();
  return line.length > 100 ? `${line.slice(0, 100)}...` : line;
}

/**
 * @param {number} port
 * @returns {{ pid: number, command: string } | undefined}
 */
function findHolder(port) {
  switch (process.platform) {
    case 'linux':
      return findOnLinux(port);
    case 'win32':
      return findOnWindows(port);
    default:
      return findByLsof(port);
  }
}

/**
 * The kernel's own tables: minimal systems have neither ss nor lsof.
 *
 * @param {number} port
 */
function findOnLinux(port) {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFileSync(path, 'utf8'));
  const sockets = new Set(
    tables.flatMap((table) => listeningInodes(table, port)).map((inode) => `socket:[${inode}]`),
  );
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, sockets));
  if (pid === undefined) return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  return { pid: Number(pid), command };
}

/**
 * @param {string} table as in proc(5): the second column is address:port in hexadecimal, the fourth the state
 * @param {number} port
 */
export function listeningInodes(table, port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const listening = '0A';
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[1]?.endsWith(suffix) === true && columns[3] === listening)
    .flatMap((columns) => columns[9] ?? []);
}

/**
 * @param {string} pid
 * @param {ReadonlySet<string>} sockets
 */
function holds(pid, sockets) {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((name) => sockets.has(readlinkSync(`${folder}/${name}`)));
  } catch {
    // A process of somebody else, or one that just ended.
    return false;
  }
}

/** @param {number} port */
function findByLsof(port) {
  const pid = run('lsof', ['-nP', `-iTCP:${String(port)}`, '-sTCP:LISTEN', '-t']).split('\n')[0];
  if (pid === undefined || pid === '') return undefined;
  return { pid: Number(pid), command: run('ps', ['-o', 'command=', '-p', pid]) };
}

/** @param {number} port */
function findOnWindows(port) {
  const pid = windowsListener(run('netstat', ['-ano', '-p', 'TCP']), port);
  if (pid === undefined) return undefined;
  const row = run('tasklist', ['/FI', `PID eq ${String(pid)}`, '/FO', 'CSV', '/NH']);
  return { pid, command: row.split(',')[0]?.replaceAll('"', '') ?? 'a program' };
}

/**
 * @param {string} netstat
 * @param {number} port
 */
export function windowsListener(netstat, port) {
  for (const line of netstat.split('\n')) {
    const [, local, remote, , pid] = line.trim().split(/\s+/);
    // The word for LISTENING is translated; a listener is known by its empty remote end.
    if (local?.endsWith(`:${String(port)}`) === true && remote?.endsWith(':0') === true) {
      return Number(pid);
    }
  }
  return undefined;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
