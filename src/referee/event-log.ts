/** An event as it was popped. */
export interface PoppedEvent {
  time: number;
  priority: number;
  kind: number;
  a: number;
  b: number;
}

export const eventsBetweenMarks = 200_000;

/** A log of events that keeps their number and a fingerprint of 64 bits instead of the events: there are millions. */
export class EventLog {
  count = 0;
  /** Fingerprints after every `eventsBetweenMarks` events, by which a history can be recognised from its beginning alone. */
  readonly marks: string[] = [];
  #first = 0x811c9dc5;
  #second = 0x9e3779b9;

  add({ time, priority, kind, a, b }: PoppedEvent): void {
    this.count += 1;
    this.#mix(time);
    this.#mix(priority);
    this.#mix(kind);
    this.#mix(a);
    this.#mix(b);
    if (this.count % eventsBetweenMarks === 0) this.marks.push(this.fingerprint);
  }

  /** Two logs with the same fingerprint and count are the same but for a chance of 2⁻⁶⁴. */
  get fingerprint(): string {
    return [this.#first, this.#second].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** Two multiplicative hashes, each with a shift that brings the upper bits down into those that a product leaves alone. */
  #mix(value: number): void {
    const first = Math.imul(this.#first ^ value, 0x01000193);
    this.#first = first ^ (first >>> 15);
    const second = Math.imul(this.#second ^ value, 0x85ebca6b);
    this.#second = second ^ (second >>> 13);
  }
}
