/** Ids given out so far, per page. The page's `locals` object lives as long as its rendering. */
const given = new WeakMap<object, Map<string, number>>();

/** An id that is unique on its page: `wanted`, then `wanted-2`, `wanted-3`, … */
export function pageId(locals: object, wanted: string): string {
  const ids = given.get(locals) ?? new Map<string, number>();
  given.set(locals, ids);
  const times = (ids.get(wanted) ?? 0) + 1;
  ids.set(wanted, times);
  return times === 1 ? wanted : `${wanted}-${times}`;
}
