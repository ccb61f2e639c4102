import type { PageName } from '#course/links.ts';

/** The pages the header and the footer lead to, apart from the home page. */
export const sitePages: readonly { readonly page: PageName; readonly label: string }[] = [
  { page: 'labs', label: 'Labs' },
  { page: 'evidence', label: 'Evidence' },
  { page: 'glossary', label: 'Glossary' },
  { page: 'sources', label: 'Sources' },
  { page: 'review', label: 'Review' },
  { page: 'progress', label: 'Progress' },
  { page: 'instructors', label: 'Instructors' },
];
