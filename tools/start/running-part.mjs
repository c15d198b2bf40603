import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { killTree } from './kill-tree.mjs';

const lastLinesKept = 30;
const stopLimitMs = 5_000;
const isWindows = process.platform === 'win32';

/** One part as a child process of the start command. */
export class RunningPart {
  /** @type {string[]} */
  #lastLines = [];
  #child;
  #closed;

  /** Ends with a sentence when the part is gone or cannot get ready. */
  failed;

  /**
   * @param {import('./parts.mjs').Part} part
   * @param {(line: string) => void} print
   */
  constructor(part, print) {
    this.part = part;
    // A process group of its own: Ctrl-C reaches the start command only, which stops all in order,
    // and the group is what gets killed if it hangs. The channel tells the part when we are gone.
    this.#child = spawn(process.execPath, [part.script], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: !isWindows,
      env: { ...process.env, NG_CLI_ANALYTICS: 'false', NO_UPDATE_NOTIFIER: '1' },
    });
    this.#closed = once(this.#child, 'close');
    this.failed = this.#watch(print);
  }

  get lastLines() {
    return this.#lastLines;
  }

  get pid() {
    return this.#child.pid;
  }

  /** Closes the channel, which works on every system, and kills what does not end by itself. */
  async stop() {
    if (this.#child.connected) this.#child.disconnect();
    const timer = setTimeout(() => {
      this.kill();
    }, stopLimitMs);
    await this.#closed;
    clearTimeout(timer);
  }

  kill() {
    if (this.#child.pid !== undefined) killTree(this.#child.pid);
  }

  /**
   * @param {(line: string) => void} print
   * @returns {Promise<string>}
   */
  async #watch(print) {
    return await new Promise((resolve) => {
      const { title, fails, shows } = this.part;
      for (const stream of [this.#child.stdout, this.#child.stderr]) {
        if (stream === null) continue;
        createInterface(stream).on('line', (line) => {
          this.#lastLines = [...this.#lastLines, line].slice(-lastLinesKept);
          if (shows(line)) print(line);
          if (fails?.test(line) === true) resolve(`${title} cannot be built.`);
        });
      }
      this.#child.on('error', (error) => {
        resolve(`${title} cannot be started: ${error.message}`);
      });
      // Not "exit": the last lines arrive after it.
      this.#child.on('close', (code, signal) => {
        resolve(`${title} ended (${signal ?? `exit code ${String(code)}`}).`);
      });
    });
  }
}
