import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { cardOfPage, cardWords } from '#cards/cards.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '#cards/card-page.ts';
import { cardHref } from '#course/links.ts';

/** The card of the page, and what Starlight puts into the head of every page and is wrong for some of ours. */
export const onRequest = defineRouteMiddleware(({ site, locals: { starlightRoute: route } }) => {
  // The page for missing pages has no address of its own.
  if (route.id === '404') {
    route.head = route.head.filter(
      ({ attrs }) => attrs?.['rel'] !== 'canonical' && attrs?.['property'] !== 'og:url',
    );
  }
  // The home page is a site, not an article, and starts with the course's name.
  if (route.id === '') {
    for (const tag of route.head) {
      if (tag.attrs?.['property'] === 'og:type') tag.attrs['content'] = 'website';
      if (tag.tag === 'title') tag.content = `${route.siteTitle} · ${route.entry.data.title}`;
    }
  }

  // What a link preview shows. Starlight itself asks for the large kind.
  const card = cardOfPage(route.id);
  const about: Readonly<Record<string, string>> = {
    'og:image': new URL(cardHref(card, import.meta.env.BASE_URL), site).href,
    'og:image:type': 'image/png',
    'og:image:width': String(CARD_WIDTH),
    'og:image:height': String(CARD_HEIGHT),
    'og:image:alt': cardWords(card),
  };
  for (const [property, content] of Object.entries(about)) {
    route.head.push({ tag: 'meta', attrs: { property, content }, content: '' });
  }
});
