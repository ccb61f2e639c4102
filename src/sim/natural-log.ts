const bits = new DataView(new ArrayBuffer(8));

/** Terms of the series below; the next one would be under 2⁻⁵³ of the result. */
const TERMS = 12;

/**
 * The natural logarithm of a positive finite number, from + − × ÷ alone.
 *
 * `Math.log` may differ in the last bit from engine to engine, and a run must be the same in every
 * browser. With x = m·2ᵉ and s = (m−1)/(m+1): ln x = e·ln 2 + 2(s + s³/3 + s⁵/5 + …). Taking m
 * between √½ and √2 keeps |s| under 0.172, so twelve terms reach full precision.
 */
export function naturalLog(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0x000fffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let k = TERMS; k >= 0; k--) sum = sum * square + 1 / (2 * k + 1);
  return exponent * Math.LN2 + 2 * s * sum;
}
