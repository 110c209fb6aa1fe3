/** A list of 32-bit numbers that grows, four bytes each: millions of them would not fit into memory as a list. */
type GrowingNumbers = {
  readonly length: number;
  push: (values: ArrayLike<number>) => void;
  /** A view, valid until the next push. */
  slice: (from: number, to: number) => Uint32Array;
};

export function createNumbers(): GrowingNumbers {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(added) {
      while (length + added.length > values.length) {
        const larger = new Uint32Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values.set(added, length);
      length += added.length;
    },
    slice: (from, to) => values.subarray(from, to),
  };
}
