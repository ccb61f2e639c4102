export * from './document.ts';
export * from './merge.ts';
export * from './record.ts';
export * from './store.ts';
export * from './summary.ts';
export * from './transfer.ts';
