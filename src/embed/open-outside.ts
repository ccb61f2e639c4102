import { isNobodys } from './frame.ts';

/**
 * Lets links of a framed page open beside the page around it, not inside the frame. Links within the
 * page stay what they are.
 */
export function openOutside(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.hasAttribute('download') || leadsWithin(link)) return;
    link.target = '_blank';
    link.rel = 'noopener';
    if (isNobodys()) openOrFollow(event, link);
  });
}

const leadsWithin = (link: HTMLAnchorElement) =>
  link.pathname === location.pathname && link.search === location.search && link.hash !== '';

/** A sandbox may forbid new tabs, and does not say so: then the link is followed in the frame. */
function openOrFollow(event: MouseEvent, link: HTMLAnchorElement): void {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const tab = window.open(link.href, '_blank');
  if (tab) tab.opener = null;
  else location.assign(link.href);
}
