import { describe, expect, test } from 'vitest';
import { chooseBrowser, type Machine } from '#diagrams/browser-choice.ts';

function machine(parts: Partial<Machine> & { files?: string[] } = {}): Machine {
  const { files = [], ...rest } = parts;
  return {
    env: {},
    platform: 'linux',
    arch: 'x64',
    exists: (path) => files.includes(path),
    ...rest,
  };
}

describe('the order of choice', () => {
  const files = ['/usr/bin/chromium', '/opt/my-chrome'];

  test('COURSE_BROWSER=bundled comes before everything', () => {
    const env = { COURSE_BROWSER: 'bundled', CHROME_PATH: '/opt/my-chrome' };
    expect(chooseBrowser(machine({ env, files }))).toEqual({ kind: 'bundled' });
  });

  test('CHROME_PATH comes before an installed browser', () => {
    const env = { CHROME_PATH: '/opt/my-chrome' };
    expect(chooseBrowser(machine({ env, files }))).toEqual({
      kind: 'installed',
      path: '/opt/my-chrome',
    });
  });

  test('an installed browser comes before the npm-shipped one', () => {
    expect(chooseBrowser(machine({ files }))).toEqual({
      kind: 'installed',
      path: '/usr/bin/chromium',
    });
  });

  test('a bare Linux x64 machine gets the npm-shipped one', () => {
    expect(chooseBrowser(machine())).toEqual({ kind: 'bundled' });
  });

  test('empty variables count as not set', () => {
    const env = { COURSE_BROWSER: '', CHROME_PATH: '' };
    expect(chooseBrowser(machine({ env }))).toEqual({ kind: 'bundled' });
  });
});

describe('the usual places', () => {
  test('macOS: applications of the machine and of the user', () => {
    const path = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const env = { HOME: '/Users/ada' };
    expect(
      chooseBrowser(machine({ platform: 'darwin', arch: 'arm64', env, files: [path] })),
    ).toEqual({ kind: 'installed', path });
  });

  test('Windows: Edge, when it is the only one', () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    };
    expect(chooseBrowser(machine({ platform: 'win32', env, files: [path] }))).toEqual({
      kind: 'installed',
      path,
    });
  });
});

describe('messages', () => {
  test('no browser at all: says what to install or set', () => {
    expect(() => chooseBrowser(machine({ platform: 'darwin', arch: 'arm64' }))).toThrow(
      'No browser was found on this machine (darwin arm64). Install Chrome, Chromium or Edge, or set CHROME_PATH to the full path of the program.',
    );
  });

  test('CHROME_PATH that leads nowhere', () => {
    expect(() => chooseBrowser(machine({ env: { CHROME_PATH: '/no/chrome' } }))).toThrow(
      'CHROME_PATH is "/no/chrome", but no file is there.',
    );
  });

  test('the npm-shipped one asked for where it cannot run', () => {
    const env = { COURSE_BROWSER: 'bundled' };
    expect(() => chooseBrowser(machine({ platform: 'win32', env }))).toThrow(
      'runs on Linux x64 only; this is win32 x64',
    );
  });

  test('an unknown COURSE_BROWSER', () => {
    expect(() => chooseBrowser(machine({ env: { COURSE_BROWSER: 'firefox' } }))).toThrow(
      'COURSE_BROWSER is "firefox", which names no browser. Set it to "bundled"',
    );
  });
});
