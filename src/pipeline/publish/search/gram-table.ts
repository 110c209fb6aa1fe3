/**
 * Numbers the different grams in the order in which they first come: a hash table in typed arrays, since a province's reports
 * ask it tens of millions of times.
 */
export type GramTable = {
  idOf: (gram: number) => number;
  /** In the order of their numbers. */
  grams: () => Uint32Array;
};

const placeIn = (gram: number, mask: number): number => {
  const mixed = Math.imul(gram ^ (gram >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & mask;
};

/** Where the gram stands, or the free place for it. */
function find(slots: Int32Array, grams: Uint32Array, gram: number): number {
  const mask = slots.length - 1;
  let place = placeIn(gram, mask);
  for (let id = slots[place]!; id !== 0 && grams[id - 1] !== gram; id = slots[place]!) place = (place + 1) & mask;
  return place;
}

/** `known`: grams that have their numbers already. */
export function createGramTable(known: Uint32Array = new Uint32Array()): GramTable {
  let grams = new Uint32Array(Math.max(1 << 13, 2 * known.length));
  let slots = new Int32Array();
  let size = known.length;
  const place = (): void => {
    slots = new Int32Array(2 ** Math.ceil(Math.log2(grams.length * 2)));
    for (let id = 0; id < size; id += 1) slots[find(slots, grams, grams[id]!)] = id + 1;
  };
  const grow = (): void => {
    const wider = new Uint32Array(grams.length * 2);
    wider.set(grams);
    grams = wider;
    place();
  };
  grams.set(known);
  place();
  return {
    idOf: (gram) => {
      if (size === grams.length) grow();
      const at = find(slots, grams, gram);
      if (slots[at] === 0) {
        grams[size] = gram;
        size += 1;
        slots[at] = size;
      }
      return slots[at]! - 1;
    },
    grams: () => grams.slice(0, size),
  };
}
