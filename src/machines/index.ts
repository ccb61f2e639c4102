export { balancer } from './balancer.ts';
export { client } from './client.ts';
export { customer } from './customers.ts';
export { demand } from './customers-demand.ts';
export { queueServer } from './queue-server.ts';
export { server } from './server.ts';
