/** A number with what it counts: `1 host`, `3 hosts`, `2 tries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
