/** A binary heap in typed arrays, first come first served at equal times by a sequence number. */
export class BinaryHeap {
  size = 0;
  /** Time of the entry popped last. */
  now = 0;
  number = 0;
  declare readonly times: Float64Array;
  declare readonly numbers: Float64Array;
  declare readonly payloads: Int32Array;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.numbers = new Float64Array(capacity);
    this.payloads = new Int32Array(capacity);
  }

  push(time: number, payload: number): void {
    const times = this.times;
    const numbers = this.numbers;
    const payloads = this.payloads;
    const number = this.number++;
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (times[parent] <= time) break;
      times[i] = times[parent];
      numbers[i] = numbers[parent];
      payloads[i] = payloads[parent];
      i = parent;
    }
    times[i] = time;
    numbers[i] = number;
    payloads[i] = payload;
  }

  /** Takes out the earliest entry and returns its payload; there must be one. */
  pop(): number {
    const times = this.times;
    const numbers = this.numbers;
    const payloads = this.payloads;
    const top = payloads[0];
    this.now = times[0];
    const size = --this.size;
    if (size > 0) {
      const time = times[size];
      const number = numbers[size];
      const payload = payloads[size];
      let i = 0;
      let child = 1;
      while (child < size) {
        const right = child + 1;
        if (
          right < size &&
          (times[right] < times[child] || (times[right] === times[child] && numbers[right] < numbers[child]))
        ) {
          child = right;
        }
        if (times[child] > time || (times[child] === time && numbers[child] > number)) break;
        times[i] = times[child];
        numbers[i] = numbers[child];
        payloads[i] = payloads[child];
        i = child;
        child = 2 * i + 1;
      }
      times[i] = time;
      numbers[i] = number;
      payloads[i] = payload;
    }
    return top;
  }
}
