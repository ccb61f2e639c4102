import type { Measurement } from '#labs/measure.ts';
import type { ParamValues } from '#labs/params.ts';

/** What the page asks of the worker. */
export interface MeasureRequest {
  readonly lab: string;
  readonly params: ParamValues;
  readonly seed: number;
}

/** What the worker says while it runs and when it is done. */
export type MeasureReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly measurement: Measurement }
  | { readonly kind: 'failed'; readonly message: string };
