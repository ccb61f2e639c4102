import type { Card } from './card.ts';
import { classHandOut } from './class-hand-out.ts';
import { disasterMesh } from './disaster-mesh.ts';
import { filmRelease } from './film-release.ts';
import { fivePcOffice } from './five-pc-office.ts';
import { hospitalRecords } from './hospital-records.ts';
import { musicApp } from './music-app.ts';

/** Every card by its name in links and presets: one line each. */
export const cards = {
  'five-pc-office': fivePcOffice,
  'film-release': filmRelease,
  'hospital-records': hospitalRecords,
  'disaster-mesh': disasterMesh,
  'music-app': musicApp,
  'class-hand-out': classHandOut,
} as const satisfies Readonly<Record<string, Card>>;

export { architectures } from './card.ts';
export type { Architecture, Card, Kind, Mark, Need } from './card.ts';
