import { stretches } from './excerpt.ts';
import { loadPagefind, type Found, type Pagefind } from './pagefind.ts';

const pagesShown = 8;
const sectionsShown = 3;

/**
 * Answers what is typed into the dialog's field.
 *
 * @param bundle address of Pagefind's script; `undefined` in dev, where there is no index.
 */
export async function showResults(dialog: HTMLElement, bundle: string | undefined): Promise<void> {
  const input = dialog.querySelector<HTMLInputElement>('#search-input')!;
  const status = dialog.querySelector('#search-status')!;
  const list = dialog.querySelector('#search-results')!;

  if (bundle === undefined) {
    status.textContent = 'Search needs the built site: stop this server and run npm start.';
    return;
  }
  let pagefind: Pagefind;
  try {
    pagefind = await loadPagefind(bundle);
  } catch {
    status.textContent = 'The search index could not be loaded. Check the connection and reload.';
    return;
  }

  const answer = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === '') {
      list.replaceChildren();
      status.textContent = 'Type a word, such as “backlog”.';
      return;
    }
    const search = await pagefind.debouncedSearch(query);
    if (search === null) return;
    const found = await Promise.all(search.results.slice(0, pagesShown).map((page) => page.data()));
    if (input.value.trim() !== query) return;
    list.replaceChildren(...found.map(item));
    status.textContent = summary(search.results.length, query);
  };

  input.addEventListener('input', () => void answer());
  input.form?.addEventListener('submit', (event) => {
    if (event.submitter !== null && document.activeElement !== input) return;
    // Enter in the field follows a result, instead of closing the dialog.
    event.preventDefault();
    best(list.querySelectorAll('a'), input.value)?.click();
  });
  await answer();
}

/** The result that is called just what was typed, such as a term of the glossary, else the first. */
function best(links: Iterable<HTMLAnchorElement>, query: string): HTMLAnchorElement | undefined {
  const all = [...links];
  const typed = query.trim().toLowerCase();
  return all.find(({ textContent }) => textContent.toLowerCase() === typed) ?? all[0];
}

function summary(pages: number, query: string): string {
  if (pages === 0) return `Nothing found for “${query}”. Try another word or the glossary.`;
  if (pages > pagesShown) return `${pages} pages; the first ${pagesShown} are shown.`;
  return pages === 1 ? '1 page found.' : `${pages} pages found.`;
}

function item({ url, excerpt, meta, sub_results }: Found): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(link(url, meta.title ?? url), paragraph(excerpt));
  const sections = sub_results
    .filter(({ title, url: address }) => address !== url && title !== meta.title)
    .slice(0, sectionsShown);
  if (sections.length > 0) {
    const list = document.createElement('ul');
    for (const section of sections) {
      const row = document.createElement('li');
      row.append(link(section.url, section.title), paragraph(section.excerpt));
      list.append(row);
    }
    entry.append(list);
  }
  return entry;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function paragraph(excerpt: string): HTMLParagraphElement {
  const text = document.createElement('p');
  for (const { text: words, marked } of stretches(excerpt)) {
    if (!marked) {
      text.append(words);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = words;
    text.append(mark);
  }
  return text;
}
