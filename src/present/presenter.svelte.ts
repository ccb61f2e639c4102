import { createActor, type SnapshotFrom } from 'xstate';
import { addressAt, addressToRead, readAddress } from './address.ts';
import { openChannel, type Channel } from './channel.ts';
import type { Message, Wish } from './messages.ts';
import { presentMachine, type PresentEvent } from './present-machine.ts';
import { after, before, type Deck, type Place } from './place.ts';
import type { Slides } from './slides.ts';

/** What the history keeps of a presentation, so that its clock survives a reload. */
interface HistoryState {
  readonly presentedSinceMs?: number;
}

/** Which page is presented, and where its notes are. */
export interface Presented {
  /** Path of the page; the two windows find each other by it. */
  readonly path: string;
  /** Address of the notes, if the page has any. */
  readonly notesHref: string | undefined;
}

/** One page that is presented: its machine, its slides, its address, its line to the notes. */
export class Presenter {
  readonly #actor;
  readonly #slides: Slides;
  readonly #presented: Presented;
  /** Tells this window from another with the same page. */
  readonly #id = crypto.randomUUID();
  readonly #roomPx: () => number;
  #channel: Channel | undefined;
  #sinceMs = (history.state as HistoryState | null)?.presentedSinceMs ?? Date.now();

  state: SnapshotFrom<typeof presentMachine>;
  /** What a screen reader is told after a move. */
  said = $state('');
  notice = $state('');
  /** Where the notes are, if the browser would not open their window. */
  blockedHref = $state<string>();

  /** @param roomPx the height there is for a slide. */
  constructor(slides: Slides, presented: Presented, roomPx: () => number) {
    this.#slides = slides;
    this.#presented = presented;
    this.#roomPx = roomPx;
    const machine = presentMachine.provide({
      actions: { answer: () => this.#tellPlace(), leave: () => this.#leave() },
    });
    this.#actor = createActor(machine);
    this.state = $state.raw(this.#actor.getSnapshot());
    this.#actor.start();
    const asked = readAddress(location.search, slides.sections.length);
    this.notice = asked.notice;
    const deck = slides.layOut(roomPx());
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const place = (target && slides.placeOf(target)) ?? asked.place;
    this.send({ type: 'LAID_OUT', deck, place });
  }

  get sections() {
    return this.#slides.sections;
  }
  get place(): Place {
    return this.state.context.place;
  }
  get deck(): Deck {
    return this.state.context.deck;
  }
  get isBlack(): boolean {
    return this.state.matches('black');
  }
  get isFirst(): boolean {
    return same(before(this.deck, this.place), this.place);
  }
  get isLast(): boolean {
    return same(after(this.deck, this.place), this.place);
  }
  get hasNotes(): boolean {
    return this.#presented.notesHref !== undefined;
  }
  /** The lab that is shown. */
  get lab(): HTMLElement | undefined {
    return this.#slides.lab;
  }

  send(event: PresentEvent): void {
    const from = this.state.context.place;
    this.#actor.send(event);
    this.state = this.#actor.getSnapshot();
    if (this.state.status === 'done') return;
    if (event.type === 'LAID_OUT' || !same(from, this.place)) this.#show(event.type !== 'LAID_OUT');
    if (event.type !== 'ASKED') this.#tellPlace();
  }

  /** Cuts the page for a screen of another size; what was on top stays in view. */
  layOutAgain(): void {
    this.send({ type: 'LAID_OUT', ...this.#slides.layOutAgain(this.#roomPx()) });
  }

  /** Goes to where this element is. False if it is on no slide. */
  goTo(element: Element): boolean {
    const place = this.#slides.placeOf(element);
    if (place) this.send({ type: 'GO', ...place });
    return place !== undefined;
  }

  /** Opens the notes in a window of their own, or says plainly that the browser did not. */
  openNotes(): void {
    const { notesHref } = this.#presented;
    if (notesHref === undefined) return;
    const opened = window.open(notesHref, `notes:${notesHref}`, 'popup,width=560,height=800');
    opened?.focus();
    this.blockedHref = opened ? undefined : notesHref;
    this.notice = opened
      ? ''
      : 'The browser has blocked the window with the notes. Allow pop-ups for this site.';
  }

  dismissNotice(): void {
    this.notice = '';
    this.blockedHref = undefined;
  }

  /** Opens the line to the notes: at the start, and when the page comes back from the history. */
  connect(): void {
    if (!this.hasNotes || this.#channel) return;
    this.#channel = openChannel(this.#presented.path, (message) => this.#hear(message));
    this.#tellPlace();
  }

  disconnect(): void {
    this.#channel?.tell({ kind: 'gone', from: this.#id });
    this.#channel?.close();
    this.#channel = undefined;
  }

  #hear(message: Message): void {
    if (message.kind === 'who') this.send({ type: 'ASKED' });
    if (message.kind === 'please' && message.to === this.#id) this.#grant(message.wish);
  }

  #grant(wish: Wish): void {
    if (wish === 'RESTART_CLOCK') {
      this.#sinceMs = Date.now();
      this.#keep();
      this.#tellPlace();
    } else this.send({ type: wish });
  }

  #tellPlace(): void {
    this.#channel?.tell({
      kind: 'place',
      from: this.#id,
      slug: this.sections[this.place.section]!.slug,
      part: this.place.part,
      parts: this.deck[this.place.section]!,
      black: this.isBlack,
      sinceMs: this.#sinceMs,
    });
  }

  #show(moved: boolean): void {
    this.#slides.show(this.place);
    scrollTo({ top: 0, behavior: 'instant' });
    this.#keep();
    if (!moved) return;
    const { section } = this.place;
    this.said = `Section ${section + 1} of ${this.sections.length}: ${this.sections[section]!.title}`;
  }

  /** The place stands in the address, so that a reload stays and going back comes back to it. */
  #keep(): void {
    const state: HistoryState = {
      ...(history.state as HistoryState | null),
      presentedSinceMs: this.#sinceMs,
    };
    history.replaceState(state, '', addressAt(location.href, this.place));
  }

  #leave(): void {
    const { slug } = this.sections[this.place.section]!;
    this.disconnect();
    location.assign(addressToRead(location.href, slug));
  }
}

function same(one: Place, other: Place): boolean {
  return one.section === other.section && one.part === other.part;
}
