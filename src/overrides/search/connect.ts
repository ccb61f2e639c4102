import { slashOpens, setSlashOpens } from './slash-key.ts';

/** Makes the search button, its dialog and its keys work. What finds anything loads on first use. */
export function connectSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('#search-open');
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  const slash = document.querySelector<HTMLInputElement>('#search-slash');
  if (!button || !dialog || !slash) return;

  let started = false;
  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLInputElement>('#search-input')?.select();
    if (started) return;
    started = true;
    void import('./results.ts').then(({ showResults }) =>
      showResults(dialog, button.dataset['bundle']),
    );
  };

  button.disabled = false;
  button.addEventListener('click', open);
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link || event.target === dialog) dialog.close();
  });

  // In a search field Escape would only empty the field, and close nothing.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });

  slash.checked = slashOpens();
  slash.addEventListener('change', () => setSlashOpens(slash.checked));
  addEventListener('keydown', (event) => {
    const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const alone = event.key === '/' && slash.checked && !dialog.open && !isTyping(event.target);
    if (!combined && !alone) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
