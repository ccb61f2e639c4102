import type { AnyMachineSnapshot } from 'xstate';
import { Chance } from './chance.ts';
import { foldNumber, foldText } from './digest.ts';
import type { NodeId, SimEvent, TransferEffect } from './effects.ts';
import { SimError } from './errors.ts';
import type { Frozen } from './frozen.ts';
import type { Happening } from './happening.ts';
import { Reactor } from './reactor.ts';
import type { Recorder } from './recorder.ts';
import type { Scenario } from './scenario.ts';
import { stateText } from './state-text.ts';
import { Timetable, type Item } from './timetable.ts';
import { Transfers } from './transfers.ts';
import type { InFlight, MessageCounts, WorldView } from './world-view.ts';

/** More events than this at one moment can only be a loop without any delay in it. */
const EVENTS_AT_ONE_MOMENT = 1_000_000;
const COMPLETION: SimEvent = { type: 'completion' };

/**
 * The kernel: nodes, the clock, and what is still to happen. `step` takes the next event in order of
 * (time, sequence), gives it to its node's machine and performs the effects that come back.
 */
export class World<Tally> implements WorldView<Tally> {
  readonly nodes: readonly NodeId[];
  readonly #scenario: Scenario<Tally>;
  readonly #index: ReadonlyMap<NodeId, number>;
  readonly #reactor = new Reactor();
  readonly #timetable = new Timetable();
  readonly #transfers: Transfers;
  #nowMs = 0;
  #position = 0;
  #hash = 0;
  #sameMoment = 0;
  #snapshots: AnyMachineSnapshot[] = [];
  /** The same in words: every event needs them for the hash, most also for the trace. */
  #states: string[] = [];
  #chance: Chance;
  #sent = 0;
  #delivered = 0;
  #lost = 0;
  #tally: Tally;
  recorder: Recorder | undefined;

  constructor(scenario: Scenario<Tally>, seed: number) {
    this.#scenario = scenario;
    this.nodes = scenario.nodes.map((node) => node.id);
    this.#index = new Map(this.nodes.map((id, index) => [id, index]));
    if (this.#index.size !== this.nodes.length) {
      throw new SimError('Two nodes have the same id.', 'Give every node of a lab its own id.');
    }
    this.#chance = new Chance(seed);
    this.#transfers = new Transfers(scenario.medium);
    this.#tally = scenario.meter.start();
    scenario.nodes.forEach(({ machine, input }, index) => {
      const snapshot = this.#reactor.start(machine, input);
      this.#snapshots.push(snapshot);
      this.#states.push(stateText(snapshot.value));
      this.#perform(index);
    });
    for (const { atMs, node, event } of scenario.start ?? []) {
      this.#timetable.add({ atMs, cause: 'scheduled', node: this.#indexOf(node), event }, 0);
    }
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  get position(): number {
    return this.#position;
  }

  get tally(): Tally {
    return this.#tally;
  }

  get medium(): unknown {
    return this.#transfers.state;
  }

  /** A number that depends on every event so far, its time, its node and the state it led to. */
  get hash(): number {
    return this.#hash;
  }

  get messages(): MessageCounts {
    const [sent, delivered, lost] = [this.#sent, this.#delivered, this.#lost];
    return { sent, delivered, lost, inFlight: this.inFlight.length };
  }

  get inFlight(): readonly InFlight[] {
    return this.#timetable.messages().map((item) => this.#flight(item));
  }

  snapshot(node: NodeId): AnyMachineSnapshot {
    return this.#snapshots[this.#indexOf(node)]!;
  }

  /** When the next event is due; Infinity if nothing is left to happen. */
  get nextMs(): number {
    this.#settle();
    return this.#timetable.peek()?.atMs ?? Infinity;
  }

  /** Deals with the next event. False if there is none. */
  step(): boolean {
    this.#settle();
    const item = this.#timetable.take();
    if (!item) return false;
    this.#moveClock(item.atMs);
    if (item.cause === 'completion') this.#completeTransfers();
    else if (item.lost) this.#vanish(item);
    else this.#deliver(item);
    return true;
  }

  /** Gives a node an event from outside, now. */
  intervene(node: NodeId, event: SimEvent): void {
    const cause = 'intervention';
    const index = this.#indexOf(node);
    this.#deliver(this.#timetable.item({ atMs: this.#nowMs, cause, node: index, event }));
  }

  /** Lets time pass in which nothing happens. */
  wait(untilMs: number): void {
    if (untilMs < this.#nowMs || untilMs > this.nextMs) {
      throw new SimError(
        `The clock cannot go from ${this.#nowMs} ms to ${untilMs} ms.`,
        'Time only moves forward, and never past an event that is due.',
      );
    }
    this.#nowMs = untilMs;
  }

  freeze(): Frozen<Tally> {
    return {
      nowMs: this.#nowMs,
      position: this.#position,
      hash: this.#hash,
      snapshots: this.#snapshots.slice(),
      timetable: this.#timetable.freeze(),
      chance: this.#chance.state,
      transfers: this.#transfers.freeze(),
      counts: { sent: this.#sent, delivered: this.#delivered, lost: this.#lost },
      tally: this.#scenario.meter.copy(this.#tally),
    };
  }

  /** Goes back (or forward) to a moment laid aside earlier. */
  thaw(frozen: Frozen<Tally>, seed: number): void {
    this.#nowMs = frozen.nowMs;
    this.#position = frozen.position;
    this.#hash = frozen.hash;
    this.#sameMoment = 0;
    this.#snapshots = frozen.snapshots.slice();
    this.#states = frozen.snapshots.map((snapshot) => stateText(snapshot.value));
    this.#timetable.thaw(frozen.timetable);
    this.#chance = new Chance(seed, frozen.chance);
    this.#transfers.thaw(frozen.transfers);
    ({ sent: this.#sent, delivered: this.#delivered, lost: this.#lost } = frozen.counts);
    this.#tally = this.#scenario.meter.copy(frozen.tally);
  }

  #indexOf(node: NodeId): number {
    const index = this.#index.get(node);
    if (index !== undefined) return index;
    throw new SimError(
      `There is no node “${node}” in this world.`,
      `Its nodes are: ${this.nodes.slice(0, 12).join(', ')}.`,
    );
  }

  #moveClock(atMs: number): void {
    this.#sameMoment = atMs === this.#nowMs ? this.#sameMoment + 1 : 0;
    if (this.#sameMoment > EVENTS_AT_ONE_MOMENT) {
      throw new SimError(
        `More than ${EVENTS_AT_ONE_MOMENT} events at ${atMs} ms: the world runs in a circle.`,
        'Some machine answers an event at once and for ever; put a delay into that circle.',
      );
    }
    this.#nowMs = atMs;
  }

  #deliver(item: Item): void {
    const { node, event } = item;
    // A completion never comes here: it is the medium's own business.
    const cause = item.cause as Happening['cause'];
    const { id, machine } = this.#scenario.nodes[node]!;
    const before = this.#snapshots[node]!;
    if (cause === 'message') this.#delivered++;
    const after = this.#reactor.react(machine, before, event);
    const stateBefore = this.#states[node]!;
    const stateAfter = after.value === before.value ? stateBefore : stateText(after.value);
    this.#snapshots[node] = after;
    this.#states[node] = stateAfter;
    this.#position++;
    this.#hash = foldNumber(this.#hash + node, item.atMs);
    this.#hash = foldText(foldText(this.#hash, event.type), stateAfter);
    this.#perform(node);
    const { atMs, from, sentAtMs } = item;
    const states = { stateBefore, stateAfter };
    const happening = { atMs, cause, node: id, from, sentAtMs, event, before, after, ...states };
    this.#scenario.meter.observe(this.#tally, happening);
    this.recorder?.happened(happening, this.#reactor.requests);
  }

  #vanish(item: Item): void {
    this.#lost++;
    this.#position++;
    this.#hash = foldText(foldNumber(this.#hash + item.node, item.atMs), item.event.type);
    this.recorder?.vanished(item.atMs, this.#flight(item));
  }

  #flight({ from, node, event, sentAtMs, atMs, lost }: Item): InFlight {
    return { from: from!, to: this.nodes[node]!, message: event, sentAtMs, atMs, lost };
  }

  /** Does what the machine of this node has just asked for, in its order. */
  #perform(node: number): void {
    for (const request of this.#reactor.requests) {
      switch (request.effect) {
        case 'send':
          this.#send(node, request.to, request.message);
          break;
        case 'timer':
          this.#setTimer(node, request.id, request.delayMs, request.event);
          break;
        case 'wait': {
          const delayMs = this.#chance.draw(request.stream, request.duration);
          this.#setTimer(node, request.id, delayMs, request.event);
          break;
        }
        case 'forget':
          this.#timetable.cancel(timerKey(node, request.id));
          break;
        case 'transfer':
          this.#transfer(node, request);
          break;
        case 'cut':
          this.#transfers.cut(this.nodes[node]!, this.#nowMs);
          break;
      }
    }
  }

  #setTimer(node: number, id: string | undefined, delayMs: number, event: SimEvent): void {
    const key = id === undefined ? undefined : timerKey(node, id);
    this.#timetable.add(
      { atMs: this.#nowMs + delayMs, cause: 'timer', node, event, key },
      this.#nowMs,
    );
  }

  #send(node: number, to: NodeId, message: SimEvent): void {
    const from = this.nodes[node]!;
    const sentAtMs = this.#nowMs;
    const envelope = { from, to, message, sentAtMs };
    const { atMs, lost } = this.#scenario.medium.carry(this.medium, envelope, this.#chance);
    const event = { ...message, from };
    this.#sent++;
    const receiver = this.#indexOf(to);
    const item = { atMs, cause: 'message', node: receiver, event, from, sentAtMs, lost } as const;
    this.#timetable.add(item, sentAtMs);
  }

  #transfer(node: number, request: TransferEffect): void {
    const { to, bytes, message, atMostBps = Infinity } = request;
    const [from, sentAtMs] = [this.nodes[node]!, this.#nowMs];
    this.#transfers.begin({ from, to: [to].flat(), bytes, message, atMostBps, sentAtMs });
  }

  /** Tells the receivers of the last byte. */
  #completeTransfers(): void {
    for (const { from, to, message, sentAtMs } of this.#transfers.advance(this.#nowMs)) {
      if (message) for (const node of to) this.#arrive(from, node, message, sentAtMs);
    }
  }

  #arrive(from: NodeId, to: NodeId, message: SimEvent, sentAtMs: number): void {
    const arrived = { atMs: this.#nowMs, cause: 'transfer', node: this.#indexOf(to) } as const;
    const event = { ...message, from };
    this.#timetable.add({ ...arrived, event, from, sentAtMs }, this.#nowMs);
  }

  /** Once nothing more is due at this moment: of the next completion only the newest estimate counts. */
  #settle(): void {
    if (!this.#transfers.unsettled || this.#timetable.peek()?.atMs === this.#nowMs) return;
    const nextCompletionMs = this.#transfers.settle();
    if (nextCompletionMs === Infinity) this.#timetable.cancel(COMPLETION.type);
    else {
      const dueMs = Math.max(nextCompletionMs, this.#nowMs);
      const wake = { atMs: dueMs, cause: 'completion', node: 0, event: COMPLETION } as const;
      this.#timetable.add({ ...wake, key: COMPLETION.type }, this.#nowMs);
    }
  }
}

function timerKey(node: number, id: string): string {
  return `${node} ${id}`;
}
