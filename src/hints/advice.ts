import { nearNames } from './near-names.ts';

/** The sentence that tells an author what to write instead of an unknown id. */
export function adviceFor(written: string, options: readonly string[]): string {
  const [near] = nearNames(written, options);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return `Write one of: ${[...options].sort().join(', ')}.`;
}
