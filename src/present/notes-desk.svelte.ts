import { createActor, type SnapshotFrom } from 'xstate';
import { openChannel, type Channel } from './channel.ts';
import type { Message, Wish } from './messages.ts';
import { notesMachine, type NotesEvent } from './notes-machine.ts';

/** The notes' window: its machine, and its line to the presentation. */
export class NotesDesk {
  readonly #actor;
  readonly #lessonPath: string;
  #channel: Channel | undefined;
  state: SnapshotFrom<typeof notesMachine>;

  /** @param lessonPath path of the page that is presented. */
  constructor(slugs: readonly string[], lessonPath: string) {
    this.#lessonPath = lessonPath;
    const machine = notesMachine.provide({
      actions: {
        passOn: ({ context, event }) => {
          if (event.type === 'WISH' && context.presenter) {
            this.#channel?.tell({ kind: 'please', to: context.presenter.from, wish: event.wish });
          }
        },
      },
    });
    this.#actor = createActor(machine, { input: { slugs } });
    this.state = $state.raw(this.#actor.getSnapshot());
    this.#actor.subscribe((state) => (this.state = state));
    this.#actor.start();
  }

  get section(): number {
    return this.state.context.section;
  }
  /** What the presentation last said, while there is one. */
  get presenter() {
    return this.state.context.presenter;
  }
  get hasFollowed(): boolean {
    return this.state.context.hasFollowed;
  }

  ask(wish: Wish): void {
    this.#actor.send({ type: 'WISH', wish });
  }

  /** Opens the line, and asks who is there. */
  connect(): void {
    this.#channel ??= openChannel(this.#lessonPath, (message) => {
      const event = eventOf(message);
      if (event) this.#actor.send(event);
    });
    this.#channel.tell({ kind: 'who' });
  }

  disconnect(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

function eventOf(message: Message): NotesEvent | undefined {
  if (message.kind === 'place') return { type: 'HEARD', place: message };
  return message.kind === 'gone' ? { type: 'GONE', from: message.from } : undefined;
}
