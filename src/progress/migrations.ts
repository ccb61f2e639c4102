/** Lifts a document of version n to n + 1; pure, and never changed once released. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** `migrations[0]` lifts version 1 to 2, and so on. */
const migrations: readonly Migration[] = [
  // Nothing that version 1 kept has changed; checks are new.
  (document) => ({ ...document, version: 2, checks: {} }),
];

/** The version this code writes. */
export const currentVersion = 2;

/** The document in the current version. `steps` are the course's own outside tests. */
export function migrated(
  document: Readonly<Record<string, unknown>>,
  version: number,
  steps: readonly Migration[] = migrations,
): Readonly<Record<string, unknown>> {
  return steps
    .slice(version - 1)
    .reduce<Readonly<Record<string, unknown>>>((lifted, step) => step(lifted), document);
}
