import eslint from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * One part of the repository may import only what the table in CONTRIBUTING.md allows.
 *
 * @param {[string[], string][]} groups import patterns, each list with the reason shown
 * @returns {Partial<import('eslint').Linter.RulesRecord>}
 */
const forbid = (...groups) => ({
  'no-restricted-imports': [
    'error',
    { patterns: groups.map(([group, message]) => ({ group, message })) },
  ],
});

/** @type {[string[], string]} */
const msalPackages = [
  ['@azure/msal-*'],
  'MSAL is known to src/app/auth only; pages ask the Session.',
];
/** @type {Partial<import('eslint').Linter.RulesRecord>} */
const msalAtRunTime = {
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['@azure/msal-*'],
          allowTypeImports: true,
          message: 'Only load-msal.ts imports MSAL at run time; use `import type` here.',
        },
      ],
    },
  ],
};
/** @type {[string[], string]} */
const nodeParts = [['**/emulator/**', '**/api/**', '**/cli/**'], 'The portal knows the wire only.'];
/** @type {[string[], string]} */
const portal = [['**/src/**'], 'Node parts never import the portal.'];
/** @type {[string[], string]} */
const emulator = [
  ['**/emulator/**'],
  'Learn about the local B2C over HTTP, as with a real tenant.',
];
/** @type {[string[], string]} */
const apis = [['**/api/**'], 'The local APIs are reached over HTTP.'];

export default defineConfig(
  { ignores: ['dist/', '.angular/', '.local/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.js'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'app', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'app', style: 'camelCase' },
      ],
      // A static host cannot give each response a style nonce, so styles live in src/styles/.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "Decorator[expression.callee.name='Component'] Property[key.name=/^(styles|styleUrl|styleUrls)$/]",
          message: 'Styles belong into src/styles/: a strict style-src allows no component styles.',
        },
      ],
      ...forbid(msalPackages, nodeParts),
    },
  },
  {
    files: ['src/app/auth/**/*.ts', 'src/app/app-module.ts'],
    rules: msalAtRunTime,
  },
  {
    files: ['src/app/auth/load-msal.ts', 'src/app/testing/**/*.ts', 'src/**/*.spec.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  { files: ['emulator/**/*.ts'], rules: forbid(portal, apis) },
  { files: ['api/**/*.ts'], rules: forbid(portal, emulator) },
  { files: ['cli/**/*.ts'], rules: forbid(portal) },
  { files: ['e2e/**/*.ts', 'bench/**/*.ts'], rules: forbid(portal, emulator, apis) },
  {
    files: ['contract/**/*.ts'],
    rules: forbid([['*', './*', '../*'], 'The contract imports nothing.']),
  },
  {
    // The compiler knows Node's globals, and which are missing.
    files: ['**/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
  {
    // Commands talk to a person through the terminal.
    files: ['tools/**', '*/main.ts', 'cli/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // node:test returns a promise that the runner itself awaits.
    files: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  {
    // Settings of tools and scripts of pages: plain scripts outside every project.
    files: [
      'eslint.config.js',
      '**/*.cjs',
      'public/**/*.js',
      'emulator/pages/scripts/*.js',
      'e2e/clients/tickets/*.js',
    ],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
);
