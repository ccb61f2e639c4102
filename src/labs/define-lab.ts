import type { AnyStateMachine } from 'xstate';
import type { NodeId, Scenario, SimEvent, WorldView } from '#sim/index.ts';
import { defaultsOf, type ParamSpecs, type ParamValues, type ValuesOf } from './params.ts';

/** Shapes mean something: the same kind of node looks the same in every lab. */
export type NodeShape = 'client' | 'server' | 'peer' | 'index' | 'router';

/** A kind of node in a lab: one machine, one shape, one statechart. */
export interface Role {
  readonly machine: AnyStateMachine;
  /** As a reader calls it: “Client”, “Server”. */
  readonly label: string;
  readonly shape: NodeShape;
  /** What its statechart shows, in a sentence or two: the text alternative of the drawing. */
  readonly description: string;
}

/** Params under a name that says what they show. */
export interface Preset {
  readonly title: string;
  /** A word or three for its button; by default its id, with spaces for hyphens. */
  readonly label?: string;
  readonly params: ParamValues;
  readonly seed?: number;
  /** What the reader commits to here; by default what the lab asks for. */
  readonly prediction?: PredictionSpec;
}

/** A quantity read from a run: on the panel, in the chart, in `npm run sim`, in tests. */
export interface Metric<Tally = unknown> {
  readonly label: string;
  readonly unit: string;
  /** The side it tells of, where a chart compares the two: its line has that side's colour. */
  readonly hue?: 'serve' | 'share';
  /** False for params with which there is never anything to measure: the panel leaves it out. */
  applies?(params: ParamValues): boolean;
  /** The value now; undefined while there is nothing to measure yet. */
  read(view: WorldView<Tally>): number | undefined;
}

/** Something the reader may do while a run goes on. */
export interface InterventionSpec {
  readonly label: string;
  readonly help: string;
  readonly node: NodeId;
  readonly event: SimEvent;
  /**
   * Interventions of one group (“Switch off”, “Cut a cable”) are offered as a list to choose from
   * instead of a button each; their labels then name what is chosen: “peer 3”.
   */
  readonly group?: string;
  /** False while it would do nothing (the server is dead already). */
  available?(view: WorldView): boolean;
}

export interface ChartSpec {
  /** What the vertical axis shows, with its unit. */
  readonly yLabel: string;
  /** Names of metrics, drawn as lines; theory for the same names is drawn dashed. */
  readonly series: readonly string[];
}

/** In labs that are a race: who takes part, and who has won. */
export interface Contest<Tally = unknown> {
  /** How a run may end, by ids that questions name, in words. */
  readonly contestants: Readonly<Record<string, string>>;
  /** The id of the winner so far; undefined while there is none. */
  winner(view: WorldView<Tally>): string | undefined;
}

/** What theory says of metrics, by their names, as the time goes on. */
export type TheoryOverTime = Readonly<Record<string, (atMs: number) => number>>;

export type Interventions = Readonly<Record<string, InterventionSpec>>;

/** What the reader commits to before the first play: a number for one of the metrics. */
export interface PredictionSpec {
  readonly question: string;
  readonly metric: string;
  /** Relative error that still counts as right, e.g. 0.1; 0 for a small count. */
  readonly tolerance: number;
}

/** A long run without pictures, for numbers one can rely on. */
export interface StatisticsSpec<P> {
  /** Says what it does: “Run 200,000 requests”. */
  readonly label: string;
  /** Virtual time thrown away first, until the start has been forgotten. */
  warmUpMs(params: P): number;
  /** Virtual time measured after that. */
  measuredMs(params: P): number;
}

/**
 * A lab: a small world, what the reader may change in it, and what is measured. Everything a player
 * offers (time travel, links, charts, tables) follows from this definition.
 */
export interface Lab<P extends ParamValues = ParamValues, Tally = unknown> {
  readonly id: string;
  readonly title: string;
  /** What a reader wants to find out with it. */
  readonly question: string;
  /** The ideas it covers, for the list of labs. */
  readonly covers: readonly string[];
  readonly params: ParamSpecs;
  readonly presets: Readonly<Record<string, Preset>>;
  /** The seed a run has unless a link or preset says otherwise: chosen by the author, not by chance. */
  readonly seed: number;
  readonly roles: Readonly<Record<string, Role>>;
  /** Which node is selected (its statechart shown) at first. */
  readonly selected: NodeId;
  readonly metrics: Readonly<Record<string, Metric<Tally>>>;
  /** What the reader may do while a run goes on, by an id that links keep. */
  interventions(params: P): Interventions;
  readonly contest?: Contest<Tally>;
  readonly chart: ChartSpec;
  /** Asked wherever a preset asks for nothing of its own. */
  readonly prediction: PredictionSpec;
  readonly statistics?: StatisticsSpec<P>;
  /** Length of the time line. */
  horizonMs(params: P): number;
  /** Virtual milliseconds that pass in one second of watching, at speed 1×. */
  paceMs(params: P): number;
  /**
   * The world; sampling for the chart is added by `scenarioOf`. `seed` is the run's own: what chance
   * decides before the first event (who knows whom, identifiers) is drawn from it with `#chance`.
   */
  build(params: P, seed: number): Omit<Scenario<Tally>, 'sampling'>;
  /** Values from src/theory for metrics of the same name, where theory has an answer. */
  theory(params: P): Readonly<Record<string, number | undefined>>;
  /** Where theory has a curve for a metric of the chart: its value at a moment of the run. */
  theoryOverTime?(params: P): TheoryOverTime;
  /** The scene in words, one to three short sentences. */
  describe(view: WorldView<Tally>, params: P): string;
}

/** What an author writes: the same, with params and their values typed by each other. */
type LabDefinition<Specs extends ParamSpecs, Tally> = Omit<
  Lab<ValuesOf<Specs>, Tally>,
  'params'
> & {
  readonly params: Specs;
};

/** Defines a lab. The types of `build`, `theory` and the rest follow from `params`. */
export function defineLab<const Specs extends ParamSpecs, Tally>(
  definition: LabDefinition<Specs, Tally>,
): Lab<ValuesOf<Specs>, Tally> {
  return definition;
}

/** What the reader commits to in the situation of this preset. */
export function predictionOf(lab: Lab, preset: string | undefined): PredictionSpec {
  return (preset === undefined ? undefined : lab.presets[preset]?.prediction) ?? lab.prediction;
}

/** All params of a lab: defaults, then the preset's, then what is given. */
export function paramsOf(lab: Lab, preset?: string, given: ParamValues = {}): ParamValues {
  const fromPreset = preset === undefined ? {} : lab.presets[preset]?.params;
  return { ...defaultsOf(lab.params), ...fromPreset, ...given };
}
