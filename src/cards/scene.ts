/** One frame of a lab, drawn as its pages draw it, and what is to be seen there. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Lab } from '#labs/define-lab.ts';
import { labs } from '#labs/registry.ts';
import type { StageProps } from '#labs/stage/frame.ts';
import { drawnInFull } from '#labs/stage/scene-context.ts';
import { Engine } from '#player/engine.ts';
import { setupOf } from '#player/setup.ts';
import type { Moment } from './moments.ts';

type StageModule = { readonly default: Component<StageProps> };

const stages = import.meta.glob<StageModule>('../labs/*/Stage.svelte');

export interface Scene {
  /** The drawing, and the styles of its parts. */
  readonly body: string;
  readonly head: string;
  /** The part of the drawing to show, if not all that is in it: a `viewBox`. */
  readonly view: string | undefined;
}

function engineAt(lab: Lab, moment: Moment | undefined): Engine {
  const setup = setupOf(lab, moment);
  const tMs = (moment?.share ?? 0) * lab.horizonMs(setup.params);
  return new Engine(lab, { ...setup, tMs });
}

function labOf(id: string): Lab {
  const lab = labs[id];
  if (!lab) throw new Error(`There is no lab "${id}" to draw a card from.`);
  return lab;
}

/** What is to be seen at this moment, in words. */
export function wordsOf(labId: string, moment: Moment | undefined): string {
  const lab = labOf(labId);
  const {
    view,
    moment: { params },
  } = engineAt(lab, moment);
  return lab.describe(view, params);
}

export async function sceneOf(labId: string, moment: Moment | undefined): Promise<Scene> {
  const lab = labOf(labId);
  const engine = engineAt(lab, moment);
  const { params } = engine.moment;
  const stage = await stages[`../labs/${labId}/Stage.svelte`]!();
  const ignore = () => undefined;
  const { head, body } = render(stage.default, {
    props: {
      // Still: what travels stands half-way, where it can be seen.
      frame: { view: engine.view, nowMs: engine.nowMs, params, still: true },
      selected: undefined,
      onselect: ignore,
      onact: ignore,
      canAct: false,
    },
    context: new Map([[drawnInFull, true]]),
  });
  return { head, body, view: moment?.view };
}
