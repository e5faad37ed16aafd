import litPlugin from 'eslint-plugin-lit';
import litA11yPlugin from 'eslint-plugin-lit-a11y';
import wcPlugin from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const axiosBan = { name: 'axios', message: 'Only packages/sdk/src/transport/axios.ts knows axios.' };
const zodBans = ['zod', 'zod/v4'].map(name => ({ name, message: "import * as z from 'zod/mini': a quarter of the size." }));
/** Root font sizes belong to the page around: H5 hosts set them to 37.5 px, 100 px or vw. */
const remBan = { selector: 'TemplateElement[value.raw=/[\\d.]rem\\b/]', message: 'Never rem: write calc(17 * var(--_u)).' };

export default defineConfig(
  globalIgnores(['**/dist/', '.data/', 'storybook-static/', 'screenshots/', '**/*.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strict,
  {
    rules: {
      // What noUncheckedIndexedAccess asks for where the next line proves it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-imports': ['error', { paths: [...zodBans, axiosBan] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    // A promise that nobody waits for loses its error. These two need types, so they are asked of our own packages alone.
    files: ['packages/*/src/**/*.ts'],
    languageOptions: { parserOptions: { project: './packages/*/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['packages/sdk/src/transport/axios.ts', 'test/**', 'bench/**'],
    rules: { 'no-restricted-imports': ['error', { paths: zodBans }] },
  },
  {
    // The bound of a generic row: nothing narrower takes every row.
    files: ['packages/contract/src/endpoint.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    // Compiled, never run: its names are there to carry types.
    files: ['test/sdk/types.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/consistent-type-imports': 'off', '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    extends: [litPlugin.configs['flat/recommended'], wcPlugin.configs['flat/best-practice'], litA11yPlugin.configs.recommended],
    rules: {
      'no-restricted-syntax': ['error', remBan],
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      // A `style` attribute or styleMap breaks under a strict content security policy.
      'lit/ban-attributes': ['error', 'style', 'onclick'],
    },
  },
  {
    // Pages of Storybook that draw colours and sizes; no portal shows them.
    files: ['stories/tokens.stories.ts', 'stories/design/*.ts'],
    rules: { 'lit/ban-attributes': ['error', 'onclick'] },
  },
);
