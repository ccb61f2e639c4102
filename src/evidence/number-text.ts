const fine = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const small = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** A figure for people: four digits, but whole numbers in full; very small ones as a power of ten. */
export function figureText(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < 1e-4) {
    const exponent = Math.floor(Math.log10(size));
    return `${fine.format(value / 10 ** exponent)} × 10${superscript(exponent)}`;
  }
  return (size >= 1000 ? whole : fine).format(value).replace('-', '−');
}

/** A standard error: its size is what matters, two digits say it. */
export function errorText(stderr: number): string {
  return stderr > 0 && stderr < 1e-4
    ? figureText(Number(stderr.toPrecision(2)))
    : small.format(stderr);
}

function superscript(exponent: number): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return String(exponent)
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => digits[Number(digit)]!);
}
