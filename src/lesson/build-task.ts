/** What a reader passes on of a task to build something: their prediction and the lab they built. */

/** The longest link that is looked at. */
const maxLength = 8_000;

/**
 * What keeps `text` from being a link to the lab `lab` in a state that somebody chose; undefined if
 * it is one. The host does not matter: a copy of the course may lie anywhere.
 */
export function labLinkProblem(text: string, lab: string): string | undefined {
  const link = text.trim();
  if (link === '') return 'Paste the link of your lab first: “Copy link” in the lab gives it.';
  const url = link.length > maxLength ? null : URL.parse(link);
  if (!url || !/^https?:$/u.test(url.protocol)) {
    return 'This is not a link. “Copy link” in the lab gives one.';
  }
  const leadsThere = url.pathname.endsWith(`/labs/${lab}/`) || url.searchParams.get('lab') === lab;
  if (!leadsThere) return 'This link leads somewhere else. Copy the one of the lab you built.';
  if (!url.searchParams.has('v')) {
    return 'This link leads to the lab, but not to what you built. “Copy link” in the lab does.';
  }
  return undefined;
}

/** The text that is passed on. */
export function sharedText(prediction: string, link: string): string {
  return `My prediction: ${prediction.trim()}\n\nMy lab: ${link.trim()}`;
}
