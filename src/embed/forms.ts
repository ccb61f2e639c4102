/**
 * In a sandbox without `allow-forms` no form is ever submitted, and nobody is told. The forms of this
 * course go nowhere: all they need is the event. So a click on what would submit (Enter in a field
 * is one too) sends it.
 */
export function submitByClick(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const form = button?.form;
    if (!form || button.type !== 'submit') return;
    event.preventDefault();
    const wanted = new SubmitEvent('submit', {
      bubbles: true,
      cancelable: true,
      submitter: button,
    });
    // What a dialog's own form would do.
    if (form.dispatchEvent(wanted) && form.method === 'dialog') form.closest('dialog')?.close();
  });
}
