import type { Lab } from '#labs/define-lab.ts';
import { labs as registry } from '#labs/registry.ts';

/** What pages tell about a lab without showing it. */
export type LabCard = Pick<Lab, 'id' | 'title' | 'question' | 'covers'>;

/** Every lab of the course, in the order of the registry. */
export const labs: readonly LabCard[] = Object.values(registry).map(
  ({ id, title, question, covers }) => ({ id, title, question, covers }),
);

/** Each of them in full, for pages that name its situations. */
export { registry as labsById };
