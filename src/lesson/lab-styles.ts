/**
 * The styles of a lab's picture. They travel with its code, so that a lesson does not load those of
 * all labs; but the first frame is there before the code is, and on paper, and without JavaScript.
 */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Lab } from '#labs/define-lab.ts';
import type { StageProps } from '#labs/stage/frame.ts';
import { Engine } from '#player/engine.ts';
import type { Setup } from '#player/setup.ts';
import { wantStyles } from './page-styles.ts';

const stages = import.meta.glob<{ default: Component<StageProps> }>('../labs/*/Stage.svelte');

/** Puts the styles that the first frame of `lab` needs into the head of the page. */
export async function wantLabStyles(locals: object, lab: Lab, setup: Setup): Promise<void> {
  const { default: Stage } = await stages[`../labs/${lab.id}/Stage.svelte`]!();
  const { view, nowMs } = new Engine(lab, setup);
  const ignore = () => undefined;
  const { head } = render(Stage, {
    props: {
      frame: { view, nowMs, params: setup.params, still: true },
      selected: lab.selected,
      onselect: ignore,
      onact: ignore,
      canAct: false,
    },
  });
  wantStyles(locals, head);
}
