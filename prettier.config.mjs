/** One look for every file; nothing here is a matter of taste any more. */
export default {
  printWidth: 100,
  singleQuote: true,
  plugins: ['prettier-plugin-svelte', 'prettier-plugin-astro'],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    { files: '*.svelte', options: { parser: 'svelte' } },
  ],
};
