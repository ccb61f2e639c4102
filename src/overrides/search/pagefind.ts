/** The part of Pagefind's interface that we use; its script is written into the built site. */
export interface Pagefind {
  /** Resolves to `null` if another search has been asked for meanwhile. */
  debouncedSearch(query: string): Promise<{ results: Result[] } | null>;
}

interface Result {
  data(): Promise<Found>;
}

/** One page that was found. `excerpt` is HTML with `<mark>` around the words. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly SubResult[];
}

interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}

/** Loads Pagefind from the address of its script. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  return (await import(/* @vite-ignore */ bundle)) as Pagefind;
}
