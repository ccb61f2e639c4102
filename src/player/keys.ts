/** What a key means to a lab. */
export type KeyCommand = 'toggle' | 'step' | 'stepBack' | 'rewind' | 'end' | 'fullscreen' | 'help';

const commands: Readonly<Record<string, KeyCommand>> = {
  ' ': 'toggle',
  ArrowRight: 'step',
  ArrowLeft: 'stepBack',
  Home: 'rewind',
  End: 'end',
  f: 'fullscreen',
  F: 'fullscreen',
  '?': 'help',
};

/** The part of a keyboard event that decides. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
}

/** What has the focus: its tag, and its type if it is an input. */
export interface Focused {
  readonly tag: string;
  readonly type?: string | undefined;
}

/** Where keys mean something already: text is typed, sliders move, buttons are pressed by Space. */
export function isUsedBy({ tag, type }: Focused, key: string): boolean {
  switch (tag) {
    case 'INPUT':
      if (type === 'range') return key !== ' ' && key !== '?' && key.toLowerCase() !== 'f';
      if (type === 'checkbox') return key === ' ';
      return true;
    case 'SELECT':
    case 'TEXTAREA':
    case 'DIALOG':
      return true;
    case 'BUTTON':
    case 'SUMMARY':
      return key === ' ';
    default:
      return false;
  }
}

/** The command of a key pressed inside a lab, or nothing if it belongs to somebody else. */
export function commandOf(key: Key, focused: Focused): KeyCommand | undefined {
  if (key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey) return undefined;
  return isUsedBy(focused, key.key) ? undefined : commands[key.key];
}
