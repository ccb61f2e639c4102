import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layerRules, pureFiles } from './eslint.layers.mjs';

const impure = ['window', 'document', 'localStorage', 'setTimeout', 'setInterval', 'performance'];

export default ts.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Array and record reads are already `T | undefined` here (noUncheckedIndexedAccess); where an
      // index is known to exist, `!` says so in place.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An empty object type is how a machine says "this event carries nothing".
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-console': 'error',
    },
  },
  { files: ['scripts/**', '*.mjs'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  ...layerRules,
  {
    name: 'pure',
    files: pureFiles,
    rules: {
      'no-restricted-globals': ['error', ...impure, 'Date'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from a named stream of the world.' },
        { object: 'Date', property: 'now', message: 'Time is the world’s own clock.' },
      ],
    },
  },
);
