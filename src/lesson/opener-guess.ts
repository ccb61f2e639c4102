/** Keeps what a reader thinks before the lesson. Reads and writes the record without the store. */
import { own, type ProgressItem } from '#progress/document.ts';
import { progressEvent, quickChange, quickProgress } from '#progress/quick.ts';
import { noteGuess } from '#progress/record.ts';

const kept = 'Kept. You will be asked again at the end.';
const unkept = 'Noted while this page is open: the browser does not let it be stored.';
const before = 'Kept from before. You may change it.';
const answered = 'You have answered this question already.';

/** Puts a guess into the form: a radio button's value, or the text of the field. */
function fill(form: HTMLFormElement, guess: string): void {
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'radio') input.checked = input.value === guess;
    else input.value = guess;
  }
}

/** Lets the form of one opener keep its guess, and shows the one kept before. */
export function connectOpener(form: HTMLFormElement): void {
  const key = form.dataset['item'] ?? '';
  const status = form.querySelector('[role=status]')!;
  const say = (text: string) => {
    status.textContent = text;
  };

  function follow(): void {
    const progress = quickProgress();
    const item: ProgressItem | undefined = progress && own(progress.items, key);
    if (item?.guess) fill(form, item.guess.answer);
    if (item?.first) say(answered);
    else if (item?.guess && status.textContent !== kept) say(before);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [guess] = new FormData(form).values();
    if (typeof guess !== 'string' || guess.trim() === '')
      return say('Choose or type a guess first.');
    const stored = quickChange((progress, at) => noteGuess(progress, key, guess.trim(), at));
    say(stored ? kept : unkept);
  });
  document.addEventListener(progressEvent, follow);
  follow();
}
