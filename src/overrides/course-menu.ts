/**
 * Makes the course menu fit for use as a full-screen popover: what lies behind it cannot be reached
 * while it is open, and following a link inside the page closes it.
 */
export function connectCourseMenu(menu: HTMLElement, behind: HTMLElement): void {
  menu.addEventListener('toggle', (event) => {
    behind.inert = event instanceof ToggleEvent && event.newState === 'open';
  });
  menu.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.getAttribute('href')?.startsWith('#') && menu.matches(':popover-open')) {
      menu.hidePopover();
    }
  });
  // On wide screens the menu has its own scroll bar; the current lesson should be in view.
  const current = menu.querySelector('[aria-current="page"]');
  if (current instanceof HTMLElement && current.offsetTop > menu.clientHeight / 2) {
    menu.scrollTop = current.offsetTop - menu.clientHeight / 3;
  }
}
