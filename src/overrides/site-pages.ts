import type { PageName } from '#course/links.ts';

interface SitePage {
  readonly page: PageName;
  readonly label: string;
  /** The header has room for a few; the footer and the menu of small screens lead to all. */
  readonly inHeader: boolean;
}

/** The pages the site leads to from everywhere, apart from the home page. */
export const sitePages: readonly SitePage[] = [
  { page: 'labs', label: 'Labs', inHeader: true },
  { page: 'asked', label: 'Questions people ask', inHeader: false },
  { page: 'summary', label: 'Summary', inHeader: false },
  { page: 'article', label: 'The article', inHeader: false },
  { page: 'evidence', label: 'Evidence', inHeader: true },
  { page: 'glossary', label: 'Glossary', inHeader: true },
  { page: 'sources', label: 'Sources', inHeader: true },
  { page: 'review', label: 'Review', inHeader: true },
  { page: 'progress', label: 'Progress', inHeader: true },
  { page: 'instructors', label: 'Instructors', inHeader: true },
];

export const headerPages = sitePages.filter(({ inHeader }) => inHeader);
