import { expect, test } from 'vitest';
import { formulaHtml } from '#lesson/formula.ts';

const at = { file: 'waiting.mdx', tag: '<Formula tex>' };

test('LaTeX becomes MathML without styles, classes or fonts', () => {
  const html = formulaHtml({ tex: '\\rho = \\frac{\\lambda}{\\mu}', block: true }, at);
  expect(html).toMatch(/^<math display="block">/);
  expect(html).toContain('<mfrac><mi>λ</mi><mi>μ</mi></mfrac>');
  expect(html).not.toMatch(/style=|class=/);
});

test('the formula in words becomes its alternative text, whatever characters it has', () => {
  const html = formulaHtml({ tex: 'L', label: 'L is "mean" & <b>' }, at);
  expect(html).toMatch(/^<math alttext="L is &quot;mean&quot; &amp; &lt;b>">/);
});

test('what is no LaTeX is refused with the parser’s reason', () => {
  const wrong = () => formulaHtml({ tex: '\\frac{a' }, at);
  expect(wrong).toThrow('waiting.mdx: <Formula tex> "\\frac{a" is no LaTeX.');
  expect(wrong).toThrow(expect.objectContaining({ hint: expect.stringContaining("expected '}'") }));
});
