import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

export interface BundledBrowser {
  executablePath: string;
  /** What must be in its environment: its own NSS libraries and fonts, for a machine that has neither. */
  env: Record<string, string>;
}

const forgottenAfterMs = 60 * 60 * 1000;

/**
 * The package unpacks into the system's temporary folder, in place, under fixed names: two processes
 * that start at once would read each other's half-written files. A child process with a temporary
 * folder of its own unpacks for us; a rename then publishes the whole at once.
 */
const unpackScript = `
import { inflate } from '@sparticuz/chromium';
const archive = (name) => process.argv[1] + '/bin/' + name;
await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => inflate(archive(name))));
`;

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;

/** Removes what earlier versions and broken-off starts left behind; nothing a running start may need. */
async function sweep(root: string, keep: string): Promise<void> {
  for (const name of await readdir(root)) {
    const path = join(root, name);
    if (path === keep) continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > forgottenAfterMs) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Unpacks the npm-shipped Chromium once into `<root>/chromium-<version>` and says how to start it.
 * Safe to call from several processes at once; unpacking takes about three seconds, after that nothing.
 */
export async function bundledBrowser(root = resolve('.cache/browser')): Promise<BundledBrowser> {
  const packageDir = dirname(
    dirname(createRequire(resolve('package.json')).resolve('@sparticuz/chromium')),
  );
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(root, `chromium-${version}`);

  if (!existsSync(folder)) {
    await mkdir(root, { recursive: true });
    const staging = await mkdtemp(join(root, 'unpacking-'));
    try {
      await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', unpackScript, packageDir],
        { env: { ...process.env, TMPDIR: staging, NODE_OPTIONS: '' } },
      );
      await writeFile(join(staging, 'fonts', 'fonts.conf'), fontsConf(folder));
      await rename(staging, folder);
    } catch (error) {
      // Another process may have published the same folder first; then ours is not needed.
      if (!existsSync(folder)) throw error;
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    await sweep(root, folder);
  }

  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}
