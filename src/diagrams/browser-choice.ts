/**
 * Which browser draws diagrams and runs the site tests, as a pure function of the machine: what the
 * environment asks for, else what is installed, else the one that came with `npm ci`.
 */

export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  arch: string;
  /** Tells whether a file is there. */
  exists: (path: string) => boolean;
}

export type BrowserChoice = { kind: 'installed'; path: string } | { kind: 'bundled' };

/** Programs of an ordinary installation, best first. */
function usualPlaces({ env, platform }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    return apps.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return programs.flatMap((program) =>
      roots.filter((root) => root !== undefined).map((root) => `${root}\\${program}`),
    );
  }
  // Not here: `/usr/bin/chromium-browser` is only a note about snaps on Ubuntu, and a snap cannot
  // read files of other programs' temporary folders.
  return [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
  ];
}

/**
 * Chooses a browser: `COURSE_BROWSER=bundled` forces the npm-shipped one, then comes `CHROME_PATH`,
 * then an installed Chrome, Chromium or Edge, then the npm-shipped one (Linux on x64 only).
 * Throws an `Error` that says what to set where none of these is there.
 */
export function chooseBrowser(machine: Machine): BrowserChoice {
  const { env, platform, arch, exists } = machine;
  const wanted = env['COURSE_BROWSER'];
  const chromePath = env['CHROME_PATH'];
  const shipped = platform === 'linux' && arch === 'x64';

  if (wanted !== undefined && wanted !== '') {
    if (wanted !== 'bundled') {
      throw new Error(
        `COURSE_BROWSER is "${wanted}", which names no browser. Set it to "bundled", or leave it out and set CHROME_PATH to the program you want.`,
      );
    }
    if (!shipped) {
      throw new Error(
        `COURSE_BROWSER=bundled asks for the npm-shipped Chromium, which runs on Linux x64 only; this is ${platform} ${arch}. Leave COURSE_BROWSER out and install Chrome, Chromium or Edge.`,
      );
    }
    return { kind: 'bundled' };
  }
  if (chromePath !== undefined && chromePath !== '') {
    if (!exists(chromePath)) {
      throw new Error(
        `CHROME_PATH is "${chromePath}", but no file is there. Set it to the full path of the Chrome, Chromium or Edge program, or leave it out.`,
      );
    }
    return { kind: 'installed', path: chromePath };
  }
  const found = usualPlaces(machine).find(exists);
  if (found !== undefined) return { kind: 'installed', path: found };
  if (shipped) return { kind: 'bundled' };
  throw new Error(
    `No browser was found on this machine (${platform} ${arch}). Install Chrome, Chromium or Edge, or set CHROME_PATH to the full path of the program.`,
  );
}
