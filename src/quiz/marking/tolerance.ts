/** How far off a guess still counts: a share of the value, or a distance in the value's own unit. */
export type Tolerance = { readonly relative: number } | { readonly absolute: number };

/** The room that `tolerance` leaves around `value`, in its unit. */
export function roomAround(value: number, tolerance: Tolerance): number {
  return 'relative' in tolerance ? tolerance.relative * Math.abs(value) : tolerance.absolute;
}
