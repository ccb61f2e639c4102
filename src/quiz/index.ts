export * from './attempt-machine.ts';
export * from './lab-events.ts';
export * from './marking/mark.ts';
export * from './question.ts';
export * from './record.ts';
