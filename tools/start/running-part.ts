import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { root } from '../repository.ts';
import type { Part } from './part.ts';

const keptLines = 40;
const stopPatienceMs = 5_000;

/** A part that was started: what it last said, how it ended, and how to end it with all it started. */
export class RunningPart {
  readonly part: Part;
  readonly lastLines: string[] = [];
  /** Resolves with a sentence when the part has ended. */
  readonly ended: Promise<string>;
  private readonly child: ChildProcess;

  constructor(part: Part, print: (line: string) => void) {
    this.part = part;
    const [program, ...args] = part.command;
    this.child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...part.environment },
      // Through the channel a part notices that this program is gone, whatever ended it.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A group of its own: Ctrl-C reaches this program alone, which ends the parts in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.ended = this.waitForEnd();
    this.read(this.child.stdout, part.printsForPeople ? print : undefined);
    this.read(this.child.stderr, print);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Ends the part and everything that it started; gently first. */
  async stop(): Promise<void> {
    this.signal('SIGTERM');
    const impatience = setTimeout(() => {
      this.signal('SIGKILL');
    }, stopPatienceMs);
    await this.ended;
    clearTimeout(impatience);
    // What the part itself started may outlive it.
    this.signal('SIGKILL');
  }

  kill(): void {
    this.signal('SIGKILL');
  }

  private signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    if (process.platform === 'win32') {
      spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
      return;
    }
    try {
      process.kill(-pid, signal);
    } catch {
      // The whole group is gone already.
    }
  }

  private async waitForEnd(): Promise<string> {
    try {
      const [code, signal] = (await once(this.child, 'exit')) as [number | null, string | null];
      return `ended with ${signal ?? `code ${String(code)}`}`;
    } catch (error) {
      return `could not be started: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  private read(stream: ChildProcess['stdout'], print: ((line: string) => void) | undefined): void {
    if (!stream) return;
    createInterface({ input: stream }).on('line', (line) => {
      this.lastLines.push(line);
      if (this.lastLines.length > keptLines) this.lastLines.shift();
      print?.(line);
    });
  }
}
