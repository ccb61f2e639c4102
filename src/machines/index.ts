export { demand } from './customers-demand.ts';
export { customer } from './customers.ts';
export { queueServer } from './queue-server.ts';
