import { addressesInBlock } from './addresses.ts';
import { theoryFunction, type TheoryFunction } from './theory-function.ts';

/** How many addresses there are. */
export const addressFunctions: Readonly<Record<string, TheoryFunction>> = {
  addressesInBlock: theoryFunction({
    fn: (args) => addressesInBlock(args.addressBits, args.fixedBits),
    unit: '',
    source: 'rfc791',
    description: 'Addresses in a block in which the first bits are fixed.',
    params: {
      addressBits: {
        unit: 'bits',
        description: 'Length of an address: 32 in IPv4, 128 in IPv6.',
        min: 1,
        max: 128,
        integer: true,
      },
      fixedBits: {
        unit: 'bits',
        description: 'Bits that all addresses of the block begin with: 8 in 10.0.0.0/8.',
        min: 0,
        max: 32,
        integer: true,
      },
    },
  }),
};
