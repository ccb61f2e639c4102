/** What the built pages are held to. Every rule that is relaxed says why. */
export default {
  root: true,
  extends: ['html-validate:recommended'],
  // Astro puts one style element for its islands (`display: contents`) before the first of them.
  elements: ['html5', { style: { inherit: 'style', flow: true } }],
  rules: {
    // Astro writes `<meta/>` and `<meta>` as the source has it; HTML allows both.
    'void-style': 'off',
    // Svelte writes `hidden=""` and `disabled=""`, Astro `hidden`: the same to a browser.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Starlight's skip link leads to `#_top`. HTML asks only for an id without spaces.
    'valid-id': ['error', { relaxed: true }],
    // Boxes of one question share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A slider of a curve stands at its moment; where that is, only the question knows.
    'no-inline-style': ['error', { allowedProperties: ['display', 'left'] }],
    // A run that is played is handed in by its last move: its form has moves in place of a “Check”.
    'wcag/h32': 'off',
  },
};
