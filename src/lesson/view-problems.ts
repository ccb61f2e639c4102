import { readViewOptions } from '#course/view-options.ts';

/** Says on top of the page which of the wishes in its address cannot be met. Text only. */
export function tellProblems(query: string): void {
  const { problems } = readViewOptions(query);
  if (problems.length === 0) return;
  const notice = document.createElement('div');
  notice.className = 'notice view-problems';
  notice.dataset['kind'] = 'wait';
  notice.setAttribute('role', 'alert');
  for (const problem of problems) {
    const line = document.createElement('p');
    line.textContent = `In the address of this page: ${problem}`;
    notice.append(line);
  }
  const place = document.querySelector('.content-panel') ?? document.querySelector('main');
  place?.prepend(notice);
}
