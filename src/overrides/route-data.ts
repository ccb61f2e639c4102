import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** What Starlight puts into the head of every page and is wrong for some of ours. */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute: route } }) => {
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
});
