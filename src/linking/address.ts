/** The full address of a path of this site, as it can be passed on. In the browser only. */
export function fullAddress(path: string): string {
  return new URL(path, location.href).href;
}
