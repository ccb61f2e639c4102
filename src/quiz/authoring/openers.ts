import type { CommonInput, Desk } from './authoring.ts';

/** Openers are plain forms that run without an island, so only types of one field can be some. */
export function checkNoOpener(
  { opener }: Pick<CommonInput, 'opener'>,
  because: string,
  { report }: Pick<Desk, 'report'>,
): void {
  if (opener) report('opener', 'is true', `Openers are choices or numbers: ${because}.`);
}
