import type { Lab } from '#labs/define-lab.ts';
import { fullAddress } from '#linking/address.ts';
import type { EmbedTheme } from '#course/view-options.ts';
import { readLink as readLabLink } from '#player/permalink.ts';
import { setupOf, type Setup } from '#player/setup.ts';
import { linkIn, queryOf, withFrame } from './address.ts';
import { buildLink, type Form, type Labs } from './build-link.ts';
import { linkableOf, type Catalogue } from './catalogue.ts';
import { loadLab } from './load.ts';
import { fitted, retargeted, usualOptions, type LinkOptions, type TargetKind } from './options.ts';
import { placeOf, readLink } from './read-link.ts';

/**
 * The link builder while its page is open: the options, the labs loaded so far, and the address of
 * the page, which always says what is shown. All thinking is in plain functions next door.
 */
export class Builder {
  readonly catalogue: Catalogue;
  readonly #base: string;
  /** What is linked before anything is chosen. */
  readonly #first: LinkOptions;
  #labs: Labs = $state.raw({});
  options: LinkOptions;
  /** What was wrong with the link that was opened. */
  problems: readonly string[] = $state.raw([]);
  /** Counts what was opened or chosen; a load that comes late is for nobody. */
  #turn = 0;
  /** What the live lab on the page begins with: its own moments are taken over, not sent back. */
  liveOptions: LinkOptions;

  constructor(catalogue: Catalogue, base: string) {
    this.catalogue = catalogue;
    this.#base = base;
    const first = usualOptions({ kind: 'lesson', lesson: catalogue.lessons[0]?.id ?? '' });
    this.#first = first;
    this.options = $state.raw(first);
    this.liveOptions = $state.raw(first);
  }

  /** The lab that is linked, if one is. */
  get lab(): Lab | undefined {
    const { target } = this.options;
    return target.kind === 'lab' ? this.#labs[target.lab] : undefined;
  }

  get title(): string {
    const { target } = this.options;
    const id = this.id;
    return this.catalogue[`${target.kind}s`].find((entry) => entry.id === id)?.title ?? id;
  }

  get id(): string {
    const { target } = this.options;
    if (target.kind === 'lesson') return target.lesson;
    return target.kind === 'lab' ? target.lab : target.question;
  }

  /** The full address of what is linked. */
  address(form: Form): string {
    return fullAddress(buildLink(this.options, form, this.#labs, this.#base));
  }

  /** Shows what the address of the page says, on arrival and after “Back”. */
  async openAddress(query: string): Promise<void> {
    const link = linkIn(query);
    const options = link === undefined ? this.#first : await this.#read(link);
    if (!options) return;
    this.options = withFrame(options, query);
    this.liveOptions = this.options;
  }

  /** Takes over a link that was pasted. */
  async paste(link: string): Promise<void> {
    const options = await this.#read(link);
    if (options) this.#show(options);
  }

  /** Links something else. */
  async choose(kind: TargetKind, id: string): Promise<void> {
    const link = {
      lesson: `/lessons/${id}/`,
      lab: `/labs/${id}/`,
      question: `/embed/question/${id}/`,
    };
    const options = await this.#read(link[kind]);
    if (options) this.#show(retargeted(this.options, options.target));
  }

  #show(options: LinkOptions): void {
    this.set(options);
    this.liveOptions = this.options;
  }

  /** Changes options and writes them into the address, as a step that “Back” undoes. */
  set(change: Partial<LinkOptions>): void {
    this.options = fitted({ ...this.options, ...change });
    const query = queryOf(this.options, this.#labs, this.#base);
    if (query !== location.search.slice(1)) history.pushState(null, '', `?${query}`);
  }

  /** Sets the moment of the lab by hand; the live lab goes there too. */
  setMoment(setup: Setup): void {
    this.#aim(setup);
    this.liveOptions = this.options;
  }

  /** Where the live lab is to begin, as a frame's address. */
  liveAddress(theme: EmbedTheme | undefined): string {
    const { choices } = this.liveOptions;
    const watched = { ...this.liveOptions, theme, choices: { ...choices, predictions: false } };
    return buildLink(watched, 'embed', this.#labs, this.#base);
  }

  /** Takes the moment that the live lab shows, given as its link's query. */
  takeMoment(query: string): void {
    const { lab } = this;
    if (lab) this.#aim(readLabLink(lab, setupOf(lab), query).setup);
  }

  #aim(setup: Setup): void {
    const { target } = this.options;
    if (target.kind === 'lab') this.set({ target: { ...target, setup } });
  }

  async #read(link: string): Promise<LinkOptions | undefined> {
    const turn = (this.#turn += 1);
    const place = placeOf(link, linkableOf(this.catalogue));
    if ('problem' in place) {
      this.problems = [place.problem];
      return undefined;
    }
    if (place.kind === 'lab' && !this.#labs[place.id]) {
      const lab = await loadLab(place.id);
      this.#labs = { ...this.#labs, [place.id]: lab };
    }
    if (turn !== this.#turn) return undefined;
    const { options, problems } = readLink(link, place, this.#labs);
    this.problems = problems;
    return options;
  }
}
