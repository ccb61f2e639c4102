/** What the reader chose; `auto` follows the system. */
type ThemeChoice = 'auto' | 'light' | 'dark';

/** Starlight's key, so that its tools find the choice too. Empty or missing means `auto`. */
const storageKey = 'starlight-theme';

/** The stored choice, or `auto` where nothing readable is stored. */
function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

function store(choice: ThemeChoice): void {
  try {
    if (choice === 'auto') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage is blocked or full: the choice holds for this page.
  }
}

/** Makes a select of the three choices work, and follows the system while it says `auto`. */
export function connectThemeSelect(select: HTMLSelectElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (choice: ThemeChoice): void => {
    const ofSystem = system.matches ? 'dark' : 'light';
    document.documentElement.dataset['theme'] = choice === 'auto' ? ofSystem : choice;
  };
  select.value = storedChoice();
  select.addEventListener('change', () => {
    const choice = select.value as ThemeChoice;
    store(choice);
    apply(choice);
  });
  system.addEventListener('change', () => apply(select.value as ThemeChoice));
}
