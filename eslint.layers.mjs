/**
 * Who may import whom: the architecture as data. A folder may import itself and what is listed;
 * `types` lists folders of which it may import types only. Anything else is a lint error.
 * Inside a folder imports are relative (`./x.ts`), across folders they start with `#` (`#sim/run.ts`).
 */
const layers = {
  hints: { values: [], types: [] },
  linking: { values: [], types: [] },
  embed: { values: [], types: [] },
  chance: { values: [], types: [] },
  files: { values: [], types: [] },
  typeset: { values: [], types: [] },
  sim: { values: ['chance'], types: [] },
  theory: { values: ['hints'], types: [] },
  net: { values: ['chance', 'sim'], types: [] },
  machines: { values: ['chance'], types: ['sim', 'net'] },
  labs: { values: ['chance', 'sim', 'net', 'machines', 'theory'], types: [] },
  evidence: { values: ['chance', 'sim', 'net', 'machines', 'theory', 'labs'], types: [] },
  quiz: { values: ['hints', 'linking', 'typeset', 'theory', 'machines'], types: ['sim'] },
  progress: { values: [], types: ['quiz'] },
  player: {
    values: ['files', 'linking', 'sim', 'net', 'machines', 'theory', 'labs', 'quiz', 'progress'],
    types: [],
  },
  present: { values: ['player'], types: [] },
  receipts: { values: ['files', 'quiz', 'progress'], types: [] },
  worksheet: { values: ['quiz'], types: [] },
  diagrams: { values: ['machines'], types: [] },
  course: { values: ['hints', 'typeset'], types: [] },
  review: { values: ['quiz', 'progress', 'course'], types: [] },
  lesson: {
    values: [
      'hints',
      'embed',
      'linking',
      'player',
      'quiz',
      'progress',
      'labs',
      'diagrams',
      'course',
      'theory',
    ],
    types: ['sim', 'net', 'machines', 'review'],
  },
  cards: { values: ['course', 'labs', 'player', 'diagrams'], types: [] },
  'link-builder': { values: ['linking', 'course', 'labs', 'player'], types: [] },
  pages: {
    values: [
      'lesson',
      'cards',
      'link-builder',
      'course',
      'embed',
      'progress',
      'present',
      'receipts',
      'review',
      'worksheet',
      'evidence',
    ],
    types: [],
  },
  overrides: { values: ['lesson', 'cards', 'course', 'progress', 'present'], types: [] },
};

/** Folders that run anywhere: no DOM, no timers, no clock, no chance of their own. */
export const pureFiles = [
  'src/{chance,sim,net,machines,theory,labs,evidence}/**/*.ts',
  'src/quiz/marking/**/*.ts',
  'src/quiz/types/*/marking.ts',
];

const folders = Object.keys(layers);

function restriction(folder, { values, types }) {
  const forbidden = folders.filter((other) => other !== folder && !values.includes(other));
  const patterns = forbidden.map((other) => ({
    // A pattern that starts with a bare # would be a comment.
    // A folder within the own one may have any name: what starts with ./ never leaves it.
    group: [`\\#${other}/**`, `**/${other}/**`, `!./${other}/**`],
    allowTypeImports: types.includes(other),
    message: types.includes(other)
      ? `src/${folder} may import only types of src/${other} (see eslint.layers.mjs).`
      : `src/${folder} may not import src/${other} (see eslint.layers.mjs).`,
  }));
  return {
    name: `layers/${folder}`,
    files: [`src/${folder}/**/*.{ts,svelte,astro}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export const layerRules = folders.map((folder) => restriction(folder, layers[folder]));
