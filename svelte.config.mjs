import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // The scope of a style, on every element it may match. Short, because a lesson with many questions
    // has some thousand of them: 2 KB of its weight on load.
    cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
  },
};
