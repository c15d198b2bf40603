import { type ReadCounts, readKarma, readNodeTest, readPlaywright } from './read-counts.ts';

export interface Step {
  readonly name: string;
  /** Commands run one after the other; the first that fails ends the step. */
  readonly commands: readonly (readonly [string, ...string[]])[];
  /** Reads the tests that a runner counted; without it the step itself counts as one. */
  readonly read?: ReadCounts;
  readonly needsBrowser?: boolean;
}

const format: Step = { name: 'format', commands: [['prettier', '--check', '.']] };

const lint: Step = {
  name: 'lint',
  commands: [
    ['eslint', '--max-warnings=0', '--cache', '--cache-location=node_modules/.cache/eslint/', '.'],
  ],
};

const types: Step = {
  name: 'types',
  commands: [
    // Beside the build, which alone would not report a module that names what it may not.
    ['ngc', '-p', 'tsconfig.app.json', '--noEmit'],
    ['tsc', '-p', 'tsconfig.spec.json', '--noEmit'],
    ['tsc', '-p', 'tsconfig.node.json'],
  ],
};

const build: Step = {
  name: 'build',
  commands: [
    ['ng', 'build', '--configuration=production,prod'],
    ['node', 'tools/check-build.ts'],
  ],
};

const unit: Step = {
  name: 'unit',
  commands: [['ng', 'test', '--watch=false']],
  read: readKarma,
  needsBrowser: true,
};

const node: Step = {
  name: 'node',
  commands: [
    [
      'node',
      '--test',
      '--test-reporter=spec',
      'emulator/**/*.test.ts',
      'api/**/*.test.ts',
      'tools/**/*.test.ts',
      'bench/{*,load/*,soak/*,tokens/*}.test.ts',
    ],
  ],
  read: readNodeTest,
};

const e2e: Step = {
  name: 'e2e',
  commands: [['playwright', 'test', '--reporter=line']],
  read: readPlaywright,
  needsBrowser: true,
};

/** Lanes run beside each other, the steps of a lane in order; then the next row of lanes. */
export const plan: readonly (readonly (readonly Step[])[])[] = [
  [
    [format, lint],
    [types, build, unit],
  ],
  // These two start servers and measure what people notice, so nothing else runs beside them.
  [[node]],
  [[e2e]],
];
