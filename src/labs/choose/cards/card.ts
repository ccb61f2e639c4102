/** A scenario as data: what is needed, and how well each architecture meets it, with a reason. */

export type Architecture = 'client-server' | 'hybrid' | 'peer-to-peer';

/** Order and names are those of the param, and of the scale from one end to the other. */
export const architectures: readonly Architecture[] = ['client-server', 'hybrid', 'peer-to-peer'];

/** What a need is about; a reader may say which of them matters most. */
export type Kind = 'cost' | 'control' | 'scale' | 'survival';

/** Met; met on a condition, which the reason names; not met. */
export type Mark = 'met' | 'if' | 'not';

/** A mark and the sentence that gives its reason. */
export type Judgement = readonly [mark: Mark, because: string];

export interface Need {
  /** A few words for the card: at most 28 letters. */
  readonly short: string;
  readonly kind: Kind;
  /** True if nothing will do that fails it. */
  readonly must: boolean;
  /** What is asked for, in a sentence. */
  readonly sentence: string;
  readonly judged: Readonly<Record<Architecture, Judgement>>;
  /** Where in the course it can be measured, and what is to be seen there. */
  readonly seen: { readonly lab: string; readonly shows: string };
}

/** How one may defend a choice: the reasons for it, and what is given up for it. */
export interface Defence {
  readonly answer: string;
  readonly price: string;
  /** Where other answers stand beside it: what must hold for this one. */
  readonly when?: string;
}

export interface Card {
  readonly title: string;
  /** Who needs what, in two sentences. */
  readonly story: string;
  readonly needs: readonly Need[];
  /** Every architecture that can be defended, with its defence. */
  readonly defences: Readonly<Partial<Record<Architecture, Defence>>>;
  /** Who made this choice, and what became of it. */
  readonly history?: string;
  /** What members are called, one and many. */
  readonly who: { readonly one: string; readonly many: string };
  /** From the first to the last who wants it, and a little more. */
  readonly hours: number;
  /** Everybody is in one place, and only the operator’s servers lie beyond the Internet. */
  readonly serversFarOff: boolean;
  /** When the link to the Internet goes, as a share of the time; in some places it is not to be had. */
  readonly internetGoneAt?: number;
}
