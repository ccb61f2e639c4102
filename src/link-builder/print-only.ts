/**
 * Prints one part of the page and nothing else: what stands beside it, and beside what it stands in,
 * is marked as not to be printed. `LinkBuilder.svelte` has the rule for the mark.
 */
export function printOnly(part: HTMLElement): void {
  const others: HTMLElement[] = [];
  for (let within: Element | null = part; within?.parentElement; within = within.parentElement) {
    for (const other of within.parentElement.children) {
      if (other !== within && other instanceof HTMLElement) others.push(other);
    }
  }
  for (const other of others) other.dataset['notPrinted'] = '';
  addEventListener(
    'afterprint',
    () => others.forEach((other) => delete other.dataset['notPrinted']),
    {
      once: true,
    },
  );
  print();
}
